// A library van with open doors and shelves of books by a sheepfold in the autumn steppe; two children choose.
import * as c from '../palette.mjs';
import { random } from '../random.mjs';
import { sky, cloud, birds } from '../sky.mjs';
import { roll, hill, grass, ridge } from '../land.mjs';
import { figure } from '../people.mjs';
import { sheep, dog } from '../horse.mjs';
import { yurt } from '../town.mjs';
import { rect, round, poly, n } from '../shape.mjs';

const spines = [c.red, c.saffron, c.teal, c.cream, c.indigo, c.rust, c.rose, c.straw, c.deep, c.plum, c.sage];

function shelf(p, r, x, y, w, h) {
  let at = x;
  while (at < x + w - 8) {
    const bw = r.between(9, 21), bh = h * r.between(0.66, 0.95), fill = r.pick(spines);
    if (r.chance(0.12)) {
      p.path(poly([[at + bw * 0.5, y], [at + bw * 1.5, y], [at + bw + 14, y - bh], [at + 14, y - bh]]), fill);
      at += bw + 14;
      continue;
    }
    p.path(rect(at, y - bh, Math.min(bw, x + w - at), bh), fill);
    p.path(rect(at, y - bh * 0.82, Math.min(bw, x + w - at), bh * 0.1), c.light(fill, 0.5));
    at += bw + 1.5;
  }
  p.path(rect(x - 4, y, w + 8, 9), c.earth);
}

export default function draw(p) {
  const r = random('books');
  sky(p, '#86b3b3', '#fbe2ad', 520, c.saffron);
  cloud(p, 'c1', 330, 180, 460, 84, c.paper, c.rose);
  cloud(p, 'c2', 1370, 250, 380, 60, c.paper, c.rose);
  birds(p, 'cranes', 640, 110, 260, 70, c.deep, 7, 18);
  ridge(p, 'far', 530, 120, c.mix(c.dusk, c.rose, 0.45), { step: 210, snowline: 2 });
  hill(p, roll('h1', 520, 16), c.mix(c.straw, c.rust, 0.25), c.rust, 640);
  yurt(p, 300, 566, 150, c.cream, c.red, c.saffron);
  hill(p, roll('h2', 572, 14), c.straw, c.rust, 760);
  // The fold with its flock.
  [[60, 700], [170, 680], [255, 716], [372, 690], [420, 726], [120, 742]].forEach(([x, y], i) => sheep(p, x, y, 92, { face: i % 2 ? -1 : 1, graze: i % 3 === 0, fleece: [c.wool, '#a98056', c.snow, '#6d4b35'][i % 4] }));
  for (let i = 0; i < 8; i++) p.path(rect(-20 + i * 76, 660, 13, 130), c.bark);
  p.path(poly([[-20, 682], [530, 690], [530, 704], [-20, 698]]) + poly([[-20, 730], [530, 734], [530, 748], [-20, 746]]), c.earth);
  hill(p, roll('h3', 784, 10), c.mix(c.saffron, c.rust, 0.35), c.brick);
  // The van from behind, doors wide open.
  p.ellipse(980, 846, 470, 30, c.brick, 0.55);
  p.path(round(740, 780, 86, 80, 20) + round(1120, 780, 86, 80, 20), c.ink);
  const green = '#6f8378', dim = '#566a62';
  p.path('M700 800V270Q704 196 790 188H1160Q1244 196 1248 270V800Q1248 816 1230 816H718Q700 816 700 800Z', green);
  p.path('M716 262Q724 206 796 202H1152Q1224 206 1232 262Z', c.light(green, 0.25));
  const hold = rect(744, 272, 460, 500);
  p.path(hold, c.bark);
  p.path(rect(744, 272, 460, 30), '#f6d38b');
  p.glow(rect(744, 272, 460, 500), '#f3b34c', 974, 290, 420, 0.5);
  for (let i = 0; i < 4; i++) shelf(p, r, 764, 394 + i * 112, 420, 84);
  p.path(rect(968, 302, 12, 470), c.earth);
  p.path(rect(700, 772, 548, 30), dim);
  p.path(rect(712, 740, 28, 50) + rect(1208, 740, 28, 50), c.red);
  for (const [hx, ex, k] of [[744, 566, -1], [1204, 1384, 1]]) {
    const d = poly([[hx, 264], [ex, 236], [ex, 830], [hx, 776]]);
    p.path(d, k < 0 ? c.light(green, 0.12) : dim);
    p.path(poly([[hx + k * 22, 292], [ex - k * 22, 268], [ex - k * 22, 470], [hx + k * 22, 466]]), c.mix(c.sky, c.deep, k < 0 ? 0.2 : 0.45));
    p.path(poly([[hx + k * 30, 300], [hx + k * 74, 290], [hx + k * 44, 460], [hx + k * 26, 460]]), c.paper, 0.25);
    for (let i = 0; i < 2; i++) {
      const y = 610 + i * 100;
      for (let j = 0; j < 6; j++) p.path(rect(Math.min(hx, ex) + 32 + j * 20, y - 60 + (j % 3) * 6, 17, 60 - (j % 3) * 6), spines[(j * 3 + i * 5 + (k > 0 ? 2 : 0)) % 11]);
      p.line(`M${n(Math.min(hx, ex) + 22)} ${y + 4}h136`, c.earth, 8);
    }
  }
  figure(p, 880, 872, 268, { pose: { hip: [0, -50], neck: [1, -81], hands: [[12, -54], [19, -92]], feet: [[-6, 0], [6, 0]] }, coat: c.red, legs: c.indigo, hat: 'braid', hair: c.ink, hem: 12, face: 1, bag: c.saffron });
  figure(p, 1110, 878, 246, { pose: { hip: [0, -50], neck: [2, -80], hands: [[15, -62], [16, -62]], feet: [[-5, 0], [7, 0]] }, coat: c.saffron, legs: c.deep, hat: 'knit', cap: c.teal, hem: 4, face: -1, nod: 12 });
  p.path(poly([[1050, 712], [1076, 722], [1076, 744], [1050, 734]]) + poly([[1076, 722], [1094, 708], [1094, 730], [1076, 744]]), c.paper);
  p.path(poly([[1050, 734], [1076, 744], [1094, 730], [1094, 737], [1076, 751], [1050, 741]]), c.teal);
  dog(p, 1430, 862, 96, c.bark, -1);
  grass(p, 'g', 800, 908, c.brick, 110, 46);
  grass(p, 'g2', 820, 908, '#f0cf7c', 70, 54);
}
