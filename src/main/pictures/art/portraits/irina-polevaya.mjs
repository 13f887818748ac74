// Irina Polevaya, life and food: a fair bob, a green dress and apron straps, kitchen tiles and a shelf behind.
import * as c from '../palette.mjs';
import { shoulders, face } from '../face.mjs';
import { smooth, poly, rect } from '../shape.mjs';

export default function draw(p) {
  p.fill('#f1dfbd');
  for (let i = 0; i < 5; i++) for (let j = 0; j < 5; j++) {
    const x = i * 120 + 60, y = j * 120 + 60;
    p.path(rect(x - 57, y - 57, 114, 114), '#f7ead0');
    p.path(poly([[x, y - 22], [x + 22, y], [x, y + 22], [x - 22, y]]), i + j & 1 ? '#d9a05a' : '#7fa7a4', 0.75);
  }
  p.path(rect(0, 150, 170, 14) + rect(430, 150, 170, 14), c.earth);
  p.path('M30 150V100Q30 84 60 84T90 100V150Z', c.red);
  p.path('M110 150Q104 112 134 112T158 150Z', c.teal);
  p.path('M480 150V92H540V150Z', c.saffron);
  p.path(rect(476, 84, 68, 12), c.rust);
  p.shade(rect(0, 0, 600, 600), c.rust, 600, 600, 260, 260, 0.55, 0);
  const hair = '#d3a25e';
  p.path(smooth([[300, 112], [392, 130], [440, 220], [446, 330], [424, 412], [360, 420], [240, 420], [176, 412], [154, 330], [160, 220], [208, 130]]), c.dark(hair, 0.3));
  shoulders(p, c.pine, { width: 0.98 });
  face(p, { skin: '#f0c8a8', wide: 0.97, jaw: 0.98, narrow: 1, brow: '#a0713d', eye: '#4b7a5c', age: 1, lip: '#b9554c', smile: 12, heavy: 6, ear: false });
  p.path(smooth([[240, 464], [300, 534], [360, 464], [384, 484], [300, 566], [216, 484]]), c.moss);
  p.path(poly([[170, 486], [206, 476], [236, 600], [190, 600]]) + poly([[430, 486], [394, 476], [364, 600], [410, 600]]), c.cream);
  p.path(rect(196, 576, 208, 30), c.cream);
  for (let i = 0; i < 7; i++) p.circle(258 + i * 14, 486 + Math.sin(i / 6 * 3.14) * 34, 8, c.saffron);
  p.path(smooth([[330, 118], [262, 112], [188, 146], [160, 230], [152, 330], [172, 410], [214, 416], [208, 340], [214, 262], [262, 226], [328, 184], [356, 160]]), hair);
  p.path(smooth([[318, 122], [376, 122], [430, 176], [446, 290], [434, 400], [390, 416], [394, 330], [386, 254], [360, 204], [334, 172]]), c.dark(hair, 0.16));
  p.line('M186 250Q200 170 286 138M180 320Q178 370 190 400M220 216Q262 180 330 150', '#efcf96', 5, 0.9);
}
