// A schoolteacher with a notebook and a boy on the white crust of a salt lake at evening.
import * as c from '../palette.mjs';
import { sky, sun, streak, birds } from '../sky.mjs';
import { glitter } from '../water.mjs';
import { figure } from '../people.mjs';
import { random } from '../random.mjs';
import { rect, poly, limb, smooth, n } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#3b4a78', '#f4b98a', 470, c.orange);
  sun(p, 520, 420, 88, '#ffdf9e', '#f59a4a', 3.6);
  streak(p, 1080, 130, 760, 40, '#a2688a', 0.6);
  streak(p, 380, 210, 620, 30, '#c77a82', 0.6);
  streak(p, 1240, 268, 560, 24, '#e0917c', 0.7);
  streak(p, 760, 330, 420, 16, '#f6b07c', 0.8);
  // The far shore: a low hill and one tree.
  p.path(smooth([[760, 478], [900, 456], [1060, 404], [1180, 386], [1300, 400], [1450, 448], [1620, 470]], false) + 'L1620 500H760Z', '#7a4b68');
  p.shade(smooth([[760, 478], [900, 456], [1060, 404], [1180, 386], [1300, 400], [1450, 448], [1620, 470]], false) + 'L1620 500H760Z', '#3b2f52', 1620, 480, 1100, 400, 0.66, 0.05);
  p.path(limb([[1386, 436], [1390, 400], [1384, 366]], [11, 8, 5]), '#2f2440');
  p.path(smooth([[1330, 372], [1326, 340], [1356, 316], [1388, 304], [1424, 318], [1448, 344], [1440, 374], [1386, 380]]), '#4b3658');
  p.path(smooth([[1388, 380], [1402, 346], [1420, 330], [1448, 344], [1440, 374]]), '#2f2440');
  p.path(rect(0, 474, 1600, 14), '#8d5a72');
  // A strip of water, then the crust.
  p.path(rect(0, 484, 1600, 110), p.lin(0, 484, 0, 594, [0, '#f7c493'], [1, '#8f86a8']));
  p.path(smooth([[780, 486], [1060, 510], [1200, 534], [1320, 516], [1600, 490]], false) + 'Z', '#7a4b68', 0.4);
  glitter(p, 'g', 520, 488, 600, 130, '#ffe7b4', 34);
  p.path('M-10 590Q300 556 700 580T1610 562V910H-10Z', '#cfc2cf');
  p.path('M-10 606Q300 572 700 596T1610 578V910H-10Z', '#f0e4dd');
  p.shade('M-10 606Q300 572 700 596T1610 578V910H-10Z', '#8f86b0', 0, 910, 0, 600, 0.66, 0.03);
  p.path('M330 600Q520 580 720 596L900 910H120Z', '#ffd9a8', 0.4);
  // Salt plates: a net of raised rims.
  const r = random('salt');
  const rows = [];
  for (let i = 0; i < 8; i++) {
    const y = 612 + i * i * 5.2 + i * 4, step = 60 + i * 34;
    const row = [];
    for (let x = -80 - (i % 2) * step / 2; x < 1720; x += step) row.push([x + r.between(-0.14, 0.14) * step, y + r.between(-0.1, 0.1) * (8 + i * 10)]);
    rows.push(row);
  }
  let rim = '';
  rows.forEach((row, i) => {
    row.forEach((q, k) => {
      const next = row[k + 1];
      if (next) rim += `M${n(q[0])} ${n(q[1])}L${n((q[0] + next[0]) / 2)} ${n((q[1] + next[1]) / 2 + 4 + i * 2)}L${n(next[0])} ${n(next[1])}`;
      const below = rows[i + 1]?.reduce((a, b) => Math.abs(b[0] - q[0]) < Math.abs(a[0] - q[0]) ? b : a);
      if (below) rim += `M${n(q[0])} ${n(q[1])}L${n(below[0])} ${n(below[1])}`;
    });
  });
  p.line(rim, '#b0a0bb', 4, 0.7);
  p.at(0, -3, 1, 0, () => p.line(rim, '#fffaf2', 3.4));
  // Long evening shadows, then the two.
  p.path(poly([[1012, 846], [1060, 846], [1600, 910], [1400, 930]]), '#6a5f92', 0.45);
  p.path(poly([[1190, 852], [1226, 852], [1600, 886], [1600, 910]]), '#6a5f92', 0.4);
  figure(p, 1030, 850, 470, { face: -1, pose: { hip: [0, -50], neck: [0, -81], hands: [[15, -63], [18, -62]], feet: [[-6, 0], [7, 0]] }, coat: '#8a3d3a', legs: c.ink, hem: 28, hat: 'bun', hair: c.bark, skin: c.skin[1], sash: c.saffron, boots: c.bark, nod: 6 });
  p.path(poly([[902, 560], [952, 552], [962, 596], [912, 606]]), c.paper);
  p.path(poly([[952, 552], [988, 562], [996, 602], [962, 596]]), c.blush);
  p.line('M912 572l34 -5M914 584l34 -5', c.dusk, 3);
  figure(p, 1212, 856, 340, { face: -1, pose: { hip: [0, -50], neck: [0, -81], hands: [[-9, -52], [31, -88]], feet: [[-7, 0], [7, 0]] }, coat: c.teal, legs: c.indigo, hem: 4, hat: 'hair', skin: c.skin[2], boots: c.ink, bag: c.saffron });
  birds(p, 'geese', 880, 190, 330, 50, '#2f2440', 9, 17);
}
