// An old woman's hands press golden zhent into an enamel bowl; mortar, butter, raisins beside it.
import * as c from '../palette.mjs';
import { random } from '../random.mjs';
import { border, horns } from '../ornament.mjs';
import { rect, poly, oval, smooth, limb } from '../shape.mjs';

/** An old hand pressing down: the back, four fingers, the thumb. `k` 1 is the right-hand one. */
function hand(p, x, y, k, skin, sleeve, cuff) {
  p.at(x, y, [k, 1], 0, () => {
    const dim = c.dark(skin, 0.2);
    p.path(limb([[150, -220], [110, -150], [52, -40]], [150, 140, 92]), skin);
    p.path(limb([[330, -520], [240, -330], [150, -190]], [330, 300, 210]), sleeve);
    p.path(limb([[176, -226], [140, -166]], [226, 204]), cuff);
    p.path(limb([[214, -250], [196, -216]], [246, 240]), c.dark(sleeve, 0.3));
    const fingers = [[[20, -6], [-16, 40], [-26, 84]], [[2, -18], [-46, 28], [-62, 74]], [[-10, -34], [-72, 4], [-96, 46]], [[-14, -54], [-84, -30], [-116, 6]]];
    p.path(limb([[66, -8], [66, 46], [48, 84]], [52, 42, 30]), dim);
    p.path(smooth([[96, -92], [104, -30], [70, 26], [16, 34], [-28, 2], [-34, -56], [10, -104]]), skin);
    fingers.forEach(f => p.path(limb(f, [48, 42, 32]), dim));
    fingers.forEach(f => p.path(limb(f.map(q => [q[0] - 3, q[1] - 4]), [44, 37, 27]), skin));
    fingers.forEach(([a, b, e]) => {
      p.line(`M${b[0] - 14} ${b[1] - 14}q12 4 18 16`, dim, 3.4);
      p.path(oval(e[0] - 4, e[1] + 4, 10, 12), c.light(skin, 0.45));
    });
    p.line('M60 -84Q34 -40 30 4M34 -92Q4 -54 -2 -16M84 -70Q64 -30 56 10M120 -130Q100 -100 96 -80M140 -110Q122 -84 112 -64', dim, 4);
    p.path(limb([[-44, 24], [-24, 10]], [15, 15]), k > 0 ? c.saffron : 'none');
  });
}

export default function draw(p) {
  const r = random('millet');
  p.fill(p.lin(0, 0, 0, 400, [0, '#7d3a33'], [1, '#9d4f3a']));
  for (let i = 0; i < 9; i++) for (let j = 0; j < 2; j++) horns(p, 100 + i * 180 + j * 90, 110 + j * 130, 74, '#8d4336', j ? 180 : 0, 10);
  p.path(poly([[0, 300], [1600, 300], [1600, 900], [0, 900]]), p.lin(0, 300, 0, 900, [0, '#3b6f78'], [1, '#2a5964']));
  border(p, 0, 312, 1600, 62, c.cream, c.red, 25);
  p.path(poly([[0, 374], [1600, 374], [1600, 388], [0, 388]]), c.ink, 0.3);
  for (let i = 0; i < 7; i++) p.path(poly([[i * 260 - 40, 388], [i * 260 + 60, 388], [i * 330 - 120, 900], [i * 330 - 270, 900]]), c.paper, 0.06);
  p.shade(rect(0, 388, 1600, 512), c.ink, 0, 900, 0, 420, 0.6, 0.02);
  p.glow(rect(0, 388, 1600, 512), c.sea, 800, 560, 700, 0.46);
  // The mortar and its pestle.
  p.path(oval(286, 800, 220, 34), c.ink, 0.4);
  p.path(limb([[240, 420], [350, 60]], [54, 46]), '#b07b45');
  p.path(limb([[340, 96], [356, 50]], [62, 66]), '#8d5c31');
  p.path('M96 380Q110 560 190 640L160 790Q280 830 402 790L372 640Q452 560 466 380Z', '#9a6536');
  p.path('M330 380Q330 560 300 640L312 808Q362 804 402 790L372 640Q452 560 466 380Z', '#6d4426');
  p.path('M176 656Q280 684 386 656L378 624Q280 652 182 624Z', c.saffron, 0.7);
  p.path(oval(281, 380, 186, 46), '#c28e55');
  p.path(oval(281, 386, 158, 36), '#54341f');
  p.path(oval(281, 396, 136, 24), c.straw);
  p.path(limb([[228, 450], [262, 350]], [0.1, 0.1]), '#b07b45');
  p.path('M230 392L262 300L312 312L284 396Z', '#b07b45');
  for (let i = 0; i < 6; i++) p.line(`M${130 + i * 50} ${460 + i * 6}q20 40 10 90`, '#6d4426', 4, 0.5);
  // The bowl.
  p.path(oval(830, 822, 420, 46), c.ink, 0.45);
  p.path('M440 560Q470 790 690 824H970Q1190 790 1220 560Z', c.snow);
  p.path('M1000 560Q1010 740 900 824H970Q1190 790 1220 560Z', c.frost);
  p.shade('M440 560Q470 790 690 824H970Q1190 790 1220 560Z', c.blue, 1220, 820, 760, 620, 0.6, 0);
  for (let i = 0; i < 6; i++) horns(p, 560 + i * 108, 734 - Math.abs(i - 2.5) * 8, 70, c.blue, 0, 11);
  p.path(oval(830, 560, 392, 96), c.blue);
  p.path(oval(830, 560, 374, 86), c.snow);
  p.path(oval(830, 570, 352, 72), '#b97a25');
  p.path(smooth([[486, 566], [560, 490], [700, 440], [830, 424], [960, 440], [1100, 490], [1174, 566], [1080, 624], [830, 644], [580, 624]]), '#e6a936');
  p.path(smooth([[540, 546], [700, 466], [850, 446], [900, 452], [740, 520], [620, 590]]), '#f3c866');
  p.shade(smooth([[486, 566], [560, 490], [700, 440], [830, 424], [960, 440], [1100, 490], [1174, 566], [1080, 624], [830, 644], [580, 624]]), '#a8641d', 1100, 640, 800, 460, 0.66, 0.06);
  for (let i = 0; i < 150; i++) {
    const a = r.between(0, 6.28), q = Math.sqrt(r.next());
    p.circle(830 + Math.cos(a) * q * 310, 548 + Math.sin(a) * q * 68, r.between(2.4, 5.4), r.pick(['#fbe09a', '#c67f22', '#f6cf74', '#9d5f1c']));
  }
  for (let i = 0; i < 13; i++) p.path(oval(600 + (i * 137) % 460, 520 + (i * 61) % 90, 13, 9), i % 2 ? '#4a2233' : '#6b3040');
  hand(p, 650, 500, -1, '#bd8660', c.plum, c.cream);
  hand(p, 1010, 500, 1, '#c48d66', c.plum, c.cream);
  // Butter on its board and raisins.
  p.path(oval(1420, 800, 180, 22), c.ink, 0.4);
  p.path(poly([[1250, 730], [1560, 712], [1600, 780], [1270, 806]]), '#b9854d');
  p.path(poly([[1270, 806], [1600, 780], [1600, 800], [1272, 828]]), '#7d5230');
  p.path(poly([[1310, 660], [1440, 640], [1520, 664], [1388, 690]]), '#fbe9a8');
  p.path(poly([[1310, 660], [1388, 690], [1392, 770], [1314, 734]]), '#f3d476');
  p.path(poly([[1388, 690], [1520, 664], [1522, 738], [1392, 770]]), '#e3b74c');
  p.path(poly([[1452, 640], [1480, 648], [1350, 676], [1322, 666]]), '#fff6d0', 0.7);
  p.line('M1540 690L1590 600', c.frost, 14);
  p.path(oval(1410, 500, 150, 40), c.ink, 0.3);
  p.path('M1280 452Q1290 520 1350 532H1470Q1530 520 1540 452Z', c.teal);
  p.path(oval(1410, 452, 130, 34), c.cream);
  for (let i = 0; i < 46; i++) {
    const a = r.between(0, 6.28), q = Math.sqrt(r.next());
    p.path(oval(1410 + Math.cos(a) * q * 100, 444 + Math.sin(a) * q * 20 - (1 - q) * 22, 14, 10), r.pick(['#4a2233', '#6b3040', '#3b1a28', '#7f4048']));
  }
  for (const [x, y] of [[560, 862], [610, 876], [1180, 866], [1120, 880], [1230, 850], [520, 840]]) p.path(oval(x, y, 15, 10), '#5b2a3a');
  for (let i = 0; i < 60; i++) p.circle(r.between(420, 1240), r.between(830, 896), r.between(2, 4.4), r.pick(['#f6cf74', '#e6a936']));
}
