// Kamila Otarbai, life and culture: a low bun, silver earrings, an embroidered waistcoat, ornament behind.
import * as c from '../palette.mjs';
import { shoulders, face } from '../face.mjs';
import { horns, star } from '../ornament.mjs';
import { smooth, poly, rect, oval } from '../shape.mjs';

export default function draw(p) {
  p.fill(p.lin(0, 0, 0, 600, [0, '#7d2f33'], [1, '#5a2638']));
  for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) star(p, 40 + i * 174, 50 + j * 174, 62, '#94423d', 10);
  p.shade(rect(0, 0, 600, 600), c.ink, 600, 600, 200, 200, 0.55, 0);
  p.glow(oval(220, 240, 300), c.saffron, 220, 240, 300, 0.4);
  const hair = '#2a1e22';
  p.path(oval(402, 366, 62, 58), hair);
  p.path(smooth([[300, 124], [386, 142], [424, 230], [410, 330], [396, 390], [204, 390], [190, 330], [176, 230], [214, 142]]), hair);
  shoulders(p, c.cream, { width: 0.94 });
  face(p, { skin: c.skin[1], wide: 0.94, jaw: 0.94, narrow: 0.84, brow: '#2a1e22', lip: '#a23a3c', heavy: 7, ear: true, smile: 7 });
  p.path(smooth([[216, 478], [256, 600], [120, 620], [112, 530], [160, 496]], true, 0.6), c.indigo);
  p.path(smooth([[384, 478], [344, 600], [480, 620], [488, 530], [440, 496]], true, 0.6), c.dark(c.indigo, 0.3));
  for (const [x, y, t] of [[188, 560, -12], [160, 610, -12], [412, 560, 12], [440, 610, 12]]) horns(p, x, y + 20, 54, c.saffron, t, 12);
  p.line('M216 480L258 606M384 480L342 606', c.saffron, 8);
  p.path(smooth([[240, 462], [300, 506], [360, 462], [374, 476], [300, 530], [226, 476]]), c.paper);
  p.path(smooth([[306, 128], [236, 126], [190, 180], [186, 262], [196, 320], [206, 280], [214, 236], [250, 206], [320, 180], [356, 196], [390, 238], [398, 300], [406, 320], [414, 262], [410, 180], [364, 126]]), hair);
  p.line('M214 216Q236 160 300 146M316 148Q360 160 388 214', '#5f4346', 4, 0.8);
  for (const x of [199, 401]) {
    p.path(oval(x, 346, 7), '#dfe5e3');
    p.path(poly([[x, 352], [x + 15, 376], [x, 402], [x - 15, 376]]), '#dfe5e3');
    p.circle(x, 377, 5.5, c.red);
  }
}
