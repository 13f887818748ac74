// Timur Sarqyt, sport: cropped hair, stubble, a red jumper with a raised collar, a green pitch behind.
import * as c from '../palette.mjs';
import { shoulders, face } from '../face.mjs';
import { smooth, rect } from '../shape.mjs';

export default function draw(p) {
  p.fill('#4f8a5b');
  for (let i = 0; i < 4; i++) p.path(rect(i * 160, 0, 80, 600), '#5f9b64');
  p.add(`<circle cx="300" cy="330" r="250" fill="none" stroke="${c.cream}" stroke-width="9" opacity="0.85"/>`);
  p.line('M0 330H600', c.cream, 9, 0.85);
  p.shade(rect(0, 0, 600, 600), c.pine, 600, 600, 200, 200, 0.66, 0);
  shoulders(p, c.red, { width: 1.1 });
  const f = face(p, { skin: c.skin[2], wide: 1, jaw: 1.08, narrow: 0.78, lip: '#97493f', smile: 9, heavy: 10 });
  p.clip(f.head, () => {
    p.path(smooth([[190, 330], [214, 350], [240, 362], [264, 352], [300, 350], [336, 352], [360, 362], [386, 350], [410, 330], [400, 450], [200, 450]]), '#3a2a26', 0.3);
    p.path('M262 372Q300 362 338 370Q300 396 262 372Z', '#a45549');
  });
  const hair = '#1a181b';
  p.path(smooth([[300, 138], [372, 148], [406, 200], [408, 270], [396, 262], [388, 212], [340, 192], [260, 192], [212, 212], [204, 262], [192, 270], [194, 200], [228, 148]]), hair);
  p.shade(smooth([[300, 138], [372, 148], [406, 200], [408, 270], [396, 262], [388, 212], [340, 192], [260, 192], [212, 212], [204, 262], [192, 270], [194, 200], [228, 148]]), '#6a5a55', 200, 200, 320, 180, 0.5, 0.05);
  p.path(smooth([[232, 452], [262, 486], [300, 498], [338, 486], [368, 452], [392, 486], [350, 540], [300, 552], [250, 540], [208, 486]]), c.brick);
  p.line('M222 500Q256 540 300 540T378 500', c.cream, 6);
  p.line('M300 552V600', c.cream, 6);
}
