// A speed-skating oval without ice: wet grey track, a coiled hose, chimneys behind.
import * as c from '../palette.mjs';
import { sky, cloud, steam, birds } from '../sky.mjs';
import { block, chimney, lamp } from '../town.mjs';
import { figure } from '../people.mjs';
import { ripples } from '../water.mjs';
import { rect, poly, oval } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#7d95a4', '#f0d9c0', 400, c.rose);
  cloud(p, 'a', 300, 170, 700, 70, '#b9c3c6', c.dusk, 0.9);
  cloud(p, 'b', 1000, 110, 620, 60, '#c6ccca', c.dusk, 0.9);
  steam(p, 's1', 1090, 130, 100, 46, -300, '#e6e2da', c.rose);
  steam(p, 's2', 1290, 90, 84, 46, -330, '#efeae0', c.rose);
  for (const [x, w, h] of [[-30, 160, 150], [150, 120, 200], [300, 180, 130], [510, 130, 180], [1400, 220, 150]]) block(p, 'z' + x, x, 410, w, h, '#8d97a6', { share: 0.1, lit: '#f0c98a', unlit: '#78839a' });
  chimney(p, 1090, 410, 50, 280, c.cream, c.red);
  chimney(p, 1290, 410, 54, 320, c.cream, c.red);
  p.path(rect(960, 300, 240, 110) + rect(1180, 330, 210, 80), c.dusk);
  p.path(rect(990, 330, 40, 50) + rect(1060, 330, 40, 50) + rect(1130, 330, 40, 50), '#efbf77', 0.9);
  p.path(rect(0, 400, 1600, 500), '#9aa58f');
  p.shade(rect(0, 400, 1600, 500), c.pine, 0, 900, 0, 420, 0.5, 0.02);
  p.path(rect(0, 396, 1600, 26), c.cream);
  for (let i = 0; i < 14; i++) p.path(rect(i * 118, 396, 60, 26), [c.red, c.teal, c.saffron][i % 3]);
  for (const x of [170, 560, 1010, 1430]) lamp(p, x, 470, 330, c.indigo, null, x < 800 ? 1 : -1);
  // The oval, seen low.
  const ring = (k, y = 0) => oval(800, 612 + y, 930 * k, 196 * k);
  p.path(ring(1.03, 14), '#6d786f');
  p.path(ring(1.02), '#e8e5d8');
  p.path(ring(1), p.lin(0, 420, 0, 810, [0, '#b9c0c2'], [0.5, '#7f8a94'], [1, '#5d6a78']));
  p.clip(ring(1), () => {
    p.path(poly([[1060, 400], [1130, 400], [1116, 690], [1070, 690]]) + poly([[1262, 400], [1326, 400], [1312, 720], [1276, 720]]), c.cream, 0.4);
    p.path(poly([[1066, 470], [1126, 470], [1124, 500], [1068, 500]]) + poly([[1068, 540], [1122, 540], [1120, 570], [1070, 570]]) + poly([[1264, 470], [1324, 470], [1322, 504], [1266, 504]]) + poly([[1268, 560], [1320, 560], [1318, 594], [1270, 594]]), c.red, 0.45);
    p.path(oval(340, 690, 250, 30) + oval(1180, 745, 270, 26) + oval(760, 770, 180, 16), '#d7dfdf', 0.6);
    p.path(oval(330, 692, 170, 16) + oval(1190, 748, 180, 12), '#f3e3cd', 0.8);
    ripples(p, 'wet', 430, 800, '#c3cbcd', 60, 0.8);
  });
  p.add(`<ellipse cx="800" cy="608" rx="740" ry="146" fill="none" stroke="#f0ede2" stroke-width="3" stroke-dasharray="26 18" opacity="0.8"/>`);
  p.path(oval(800, 604, 570, 100), '#e8e5d8');
  p.path(oval(800, 602, 556, 96), '#8f9d84');
  p.shade(oval(800, 602, 556, 96), c.pine, 800, 700, 800, 510, 0.6, 0.05);
  for (let i = 0; i < 7; i++) {
    const x = 500 + i * 100;
    p.path(poly([[x, 590], [x + 10, 562], [x + 20, 590]]), c.orange);
  }
  p.path(poly([[690, 640], [860, 640], [876, 606], [704, 606]]), c.ice);
  p.path(poly([[690, 640], [860, 640], [860, 652], [690, 652]]), c.frost);
  figure(p, 640, 660, 150, { pose: 'hold', coat: c.teal, hat: 'knit', cap: c.red, hem: 8, legs: c.ink });
  // The waterer and the hose.
  p.line('M1010 742Q900 800 760 806T420 820', c.brick, 20);
  p.line('M1010 738Q900 796 760 802T420 816', c.orange, 14);
  p.ellipse(1050, 800, 110, 12, c.ink, 0.3);
  figure(p, 1050, 800, 330, { pose: { hip: [0, -50], neck: [-1, -81], hands: [[-12, -58], [-14, -50]], feet: [[-6, 0], [8, 0]] }, coat: c.saffron, legs: c.indigo, hat: 'knit', cap: c.indigo, edge: c.red, boots: c.ink, tall: 1, hem: 9, face: 1, trim: c.cream, nod: 10 });
  p.line('M1004 640Q970 700 1010 742', c.orange, 14);
  for (let i = 4; i >= 0; i--) {
    const y = 836 - i * 20, rx = 210 - (i % 2) * 14, ry = 52;
    p.add(`<ellipse cx="270" cy="${y + 7}" rx="${rx}" ry="${ry}" fill="none" stroke="${c.brick}" stroke-width="26"/>`);
    p.add(`<ellipse cx="270" cy="${y}" rx="${rx}" ry="${ry}" fill="none" stroke="${i % 2 ? c.orange : c.mix(c.orange, c.saffron, 0.4)}" stroke-width="20"/>`);
  }
  p.line('M476 756Q560 740 590 700', c.orange, 16);
  p.path(poly([[574, 694], [608, 704], [622, 652], [600, 646]]), c.ink);
  p.path(poly([[1330, 900], [1600, 800], [1600, 900]]), '#5d6a78', 0.4);
  birds(p, 'crows', 620, 180, 300, 80, c.indigo, 6, 15);
}
