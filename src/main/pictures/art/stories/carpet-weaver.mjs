// An old weaver at a narrow ground loom before her house draws out a red-and-indigo strip; a girl watches.
import * as c from '../palette.mjs';
import { sky, cloud, birds } from '../sky.mjs';
import { roll, hill, ridge } from '../land.mjs';
import { figure } from '../people.mjs';
import { horns, rhomb, teeth } from '../ornament.mjs';
import { random } from '../random.mjs';
import { rect, poly, oval, smooth, n } from '../shape.mjs';

function strip(p, x1, x2, yTop, yBottom) {
  p.path(rect(x1, yTop, x2 - x1, yBottom - yTop), c.brick);
  const h = yBottom - yTop;
  p.path(rect(x1, yTop, x2 - x1, h * 0.12) + rect(x1, yBottom - h * 0.12, x2 - x1, h * 0.12), c.indigo);
  teeth(p, x1, yTop + h * 0.12, x2 - x1, h * 0.08, c.saffron, Math.round((x2 - x1) / 16));
  p.at(0, yTop + yBottom, [1, -1], 0, () => teeth(p, x1, yTop + h * 0.12, x2 - x1, h * 0.08, c.saffron, Math.round((x2 - x1) / 16)));
  const step = h * 1.06, count = Math.floor((x2 - x1) / step);
  for (let i = 0; i < count; i++) {
    const cx = x1 + step * (i + 0.5), cy = (yTop + yBottom) / 2;
    p.path(rhomb(cx, cy, step * 0.42, h * 0.3), i % 2 ? c.indigo : c.red);
    p.path(rhomb(cx, cy, step * 0.3, h * 0.21), i % 2 ? c.red : c.indigo);
    horns(p, cx, cy + h * 0.005, h * 0.17, c.cream, 0, 13);
    horns(p, cx, cy - h * 0.005, h * 0.17, c.cream, 180, 13);
    if (i) p.path(rhomb(cx - step / 2, cy - h * 0.2, h * 0.05, h * 0.07) + rhomb(cx - step / 2, cy + h * 0.2, h * 0.05, h * 0.07), c.saffron);
  }
}

export default function draw(p) {
  const r = random('loom');
  sky(p, '#7db4b6', '#fbe4b8', 470, c.rose);
  cloud(p, 'a', 1240, 170, 460, 80, c.paper, c.rose);
  birds(p, 'b', 1020, 240, 200, 60, c.deep, 5, 15);
  ridge(p, 'aq', 480, 150, '#9aa3b4', { step: 220, snowline: 3 });
  hill(p, roll('h', 474, 10), c.mix(c.straw, c.sage, 0.4), c.moss, 600);
  // The house.
  p.path(rect(-20, 250, 720, 330), '#f2dfbf');
  p.shade(rect(-20, 250, 720, 330), c.rust, 700, 580, 300, 300, 0.58, 0);
  p.path(poly([[-20, 250], [-20, 160], [660, 160], [750, 258]]), c.blue);
  p.path(poly([[-20, 258], [750, 258], [744, 274], [-20, 274]]), c.indigo);
  p.path(rect(-20, 540, 720, 40), c.mix(c.blue, c.ice, 0.4));
  for (const x of [70, 440]) {
    p.path(rect(x - 18, 322, 166, 160), c.blue);
    p.path(rect(x, 338, 130, 128), c.mix(c.deep, c.ink, 0.2));
    p.line(`M${x + 65} 338V466M${x} 390H${x + 130}`, c.paper, 8);
    p.path(poly([[x, 338], [x + 50, 338], [x + 10, 466], [x, 466]]), c.sea, 0.4);
    p.path(`M${x} 338H${x + 130}Q${x + 120} 390 ${x + 96} 350Q${x + 65} 400 ${x + 34} 350Q${x + 10} 390 ${x} 338Z`, c.paper, 0.9);
  }
  p.path(rect(270, 330, 110, 250), c.brick);
  p.path(rect(284, 346, 82, 100) + rect(284, 462, 82, 100), c.rust);
  // A line with dyed yarn.
  p.line('M720 300Q1000 350 1320 300M1320 240V600', c.bark, 7);
  for (let i = 0; i < 8; i++) {
    const x = 770 + i * 66, y = 312 + Math.sin((i + 1) / 9 * 3.14) * 16, fill = [c.red, c.indigo, c.saffron, c.red, c.cream, c.indigo, c.brick, c.teal][i];
    const d = smooth([[x - 8, y - 4], [x + 8, y - 4], [x + 13, y + 24], [x + 25, y + 70], [x + 24, y + 116], [x, y + 130], [x - 24, y + 116], [x - 25, y + 70], [x - 13, y + 24]]);
    p.path(d, fill);
    p.line([-14, -7, 0, 7, 14].map(k => `M${n(x + k * 0.6)} ${n(y + 26)}Q${n(x + k * 1.5)} ${n(y + 66)} ${n(x + k * 1.3)} ${n(y + 116)}`).join(''), c.dark(fill, 0.28), 2.6);
    p.line(`M${n(x - 12)} ${n(y + 22)}H${n(x + 12)}`, c.light(fill, 0.5), 6);
  }
  p.path('M-10 570Q800 546 1610 570V910H-10Z', '#ddb26c');
  p.shade('M-10 570Q800 546 1610 570V910H-10Z', c.brick, 0, 910, 0, 580, 0.58, 0.02);
  // A felt to sit on, the loom, the warp, the strip.
  p.path(oval(800, 736, 330, 46), c.cream);
  p.path(oval(800, 732, 310, 40), c.teal);
  p.path(oval(800, 732, 270, 32), c.cream, 0.25);
  figure(p, 1040, 770, 390, { face: -1, pose: { hip: [0, -24], neck: [5, -54], hands: [[18, -30], [20, -28]], feet: [[-22, -1], [16, 0]] }, coat: c.saffron, legs: c.indigo, hem: 2, hat: 'braid', hair: c.ink, skin: c.skin[1], boots: c.red, nod: 10 });
  p.ellipse(640, 800, 190, 16, c.brick, 0.4);
  // The weaver, seated on her heels.
  figure(p, 690, 800, 520, { pose: { hip: [0, -17], neck: [10, -49], hands: [[32, -22], [36, -20]], feet: [[17, -3], [20, -3]], bends: [1, 1, -1, -1] }, coat: c.plum, legs: c.mix(c.plum, c.ink, 0.4), hem: 2, hat: 'kimeshek', edge: c.paper, skin: c.skin[2], boots: c.bark, width: 1.2, nod: 8 });
  p.path(smooth([[556, 800], [562, 740], [604, 690], [660, 660], [760, 700], [830, 770], [836, 806], [700, 816]]), c.mix(c.plum, c.ink, 0.25));
  p.path(smooth([[700, 700], [780, 710], [830, 770], [836, 806], [790, 800], [760, 750]]), c.plum);
  let warp = '';
  for (let i = 0; i < 15; i++) warp += `M840 ${n(790 + i * 7)}L1560 ${n(806 + i * 4.6)}`;
  p.line(warp, c.cream, 3);
  p.line(warp, c.red, 1.4, 0.6);
  p.path(rect(-20, 884, 900, 10), c.brick, 0.5);
  strip(p, -30, 860, 786, 892);
  p.path(rect(856, 772, 18, 130), c.earth);
  p.path(rect(862, 772, 5, 130), '#94684a');
  p.path(poly([[1090, 900], [1130, 690], [1142, 690], [1110, 900]]) + poly([[1174, 900], [1134, 690], [1146, 690], [1196, 900]]), c.bark);
  p.path(rect(1070, 796, 150, 12), c.earth);
  p.line('M1144 700V800', c.saffron, 4);
  for (const y of [786, 900]) p.path(rect(1548, y - 20, 14, 44), c.bark);
  p.path(rect(1546, 790, 18, 96), c.earth);
  // Hands' tools: the beater and balls of yarn.
  p.path(poly([[884, 746], [948, 732], [954, 748], [890, 764]]), '#94684a');
  for (const [x, y, q, fill] of [[1330, 740, 40, c.red], [1410, 752, 34, c.indigo], [1376, 706, 30, c.saffron], [500, 742, 30, c.red]]) {
    p.ellipse(x, y + q, q, 6, c.brick, 0.4);
    p.circle(x, y, q, fill);
    p.line(`M${x - q * 0.8} ${y - q * 0.2}Q${x} ${y - q * 0.9} ${x + q * 0.8} ${y - q * 0.1}M${x - q * 0.9} ${y + q * 0.2}Q${x} ${y - q * 0.5} ${x + q * 0.8} ${y + q * 0.3}M${x - q * 0.5} ${y + q * 0.7}Q${x - q * 0.2} ${y} ${x + q * 0.4} ${y - q * 0.8}`, c.dark(fill, 0.35), 3.4);
  }
}
