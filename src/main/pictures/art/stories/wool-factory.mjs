// A long brick factory hall: wool heaped on a conveyor, washing vats steaming along the wall.
import * as c from '../palette.mjs';
import { random } from '../random.mjs';
import { steam } from '../sky.mjs';
import { figure } from '../people.mjs';
import { rect, poly, oval, along, n } from '../shape.mjs';

const V = [860, 330];
const to = (q, s) => along(q, V, s);

function wallWindows(p, side) {
  const edge = side < 0 ? -60 : 1660;
  for (let i = 0; i < 6; i++) {
    const a = 1 - 0.94 / (1 + i * 0.62), b = 1 - 0.94 / (1 + (i + 0.56) * 0.62);
    const top = s => to([edge, -250], s), mid = s => to([edge, -80], s), low = s => to([edge, 380], s);
    const d = poly([low(a), mid(a)], false) + `Q${top((a + b) / 2 - 0.01).map(n).join(' ')} ${mid(b).map(n).join(' ')}L${low(b).map(n).join(' ')}Z`;
    p.path(d, side < 0 ? '#fbe7b9' : c.mix('#fbe7b9', c.sea, 0.55));
    p.line(poly([to([edge, 150], a), to([edge, 150], b)], false) + poly([to([edge, -60], a), to([edge, -60], b)], false) + poly([to([edge, -160], (a + b) / 2), low((a + b) / 2)], false), c.brick, 6 * (1 - a) + 1);
  }
}

export function heap(p, r, x, y, w, h, fleece, dim) {
  const puffs = [];
  for (let i = 0; i < 16; i++) {
    const s = r.between(-1, 1), up = (1 - s * s) * r.between(0.1, 1);
    puffs.push([x + s * w / 2, y - up * h, w * r.between(0.13, 0.19)]);
  }
  p.path(rect(x - w * 0.5, y - h * 0.2, w, h * 0.2) + puffs.map(q => oval(q[0], q[1], q[2], q[2] * 0.85)).join(''), fleece);
  p.path(puffs.map(q => oval(q[0] + q[2] * 0.16, q[1] + q[2] * 0.42, q[2] * 0.66, q[2] * 0.4)).join(''), dim, 0.35);
  p.shade(puffs.map(q => oval(q[0], q[1], q[2], q[2] * 0.85)).join(''), dim, x, y, x, y - h * 0.8, 0.5, 0);
  p.line(puffs.map(q => `M${n(q[0] - q[2] * 0.5)} ${n(q[1])}q${n(q[2] * 0.1)} ${n(-q[2] * 0.5)} ${n(q[2] * 0.6)} ${n(-q[2] * 0.3)}t${n(-q[2] * 0.1)} ${n(q[2] * 0.5)}`).join(''), dim, w * 0.012, 0.7);
}

export default function draw(p) {
  const r = random('wool');
  p.fill(c.mix(c.brick, c.rust, 0.35));
  p.path(poly([[0, 0], V, [0, 760]]), c.mix(c.brick, c.rust, 0.6));
  p.path(poly([[1600, 0], V, [1600, 760]]), c.mix(c.brick, c.plum, 0.5));
  p.path(poly([[-60, -300], V, [1660, -300]]), c.mix(c.plum, c.ink, 0.35));
  for (let i = 0; i < 7; i++) {
    const s = 1 - 1 / (1 + i * 0.55);
    p.line(poly([to([-60, -300], s), to([800, -560], s), to([1660, -300], s)], false) + poly([to([-60, -300], s), to([1660, -300], s)], false), c.ink, 16 * (1 - s) + 2, 0.8);
  }
  p.path(poly([[-60, 790], V, [1660, 790], [1660, 900], [-60, 900]]), c.mix(c.sand, c.rust, 0.35));
  wallWindows(p, -1);
  wallWindows(p, 1);
  p.shade(poly([[0, 0], V, [0, 760]]), c.plum, 0, 0, 300, 500, 0.6, 0);
  for (const [a, b] of [[0.06, 0.36], [0.42, 0.58], [0.66, 0.75]]) {
    p.path(poly([to([-60, 60], a), to([-60, 60], b), to([1150, 900], b), to([760, 900], a)]), '#fdeec4', 0.24);
    p.path(poly([to([760, 900], a), to([1150, 900], b), to([1500, 900], b), to([1160, 900], a)]), '#fdeec4', 0.3);
  }
  for (let i = 4; i >= 0; i--) {
    const s = 1 - 1 / (1.12 + i * 0.5), [x, y] = to([1500, 800], s), w = 250 * (1 - s), h = 190 * (1 - s);
    const tub = (top, low) => `M${n(x - w)} ${n(y - h * top)}V${n(y - h * low)}a${n(w)} ${n(w * 0.2)} 0 0 0 ${n(2 * w)} 0V${n(y - h * top)}a${n(w)} ${n(w * 0.2)} 0 0 1 ${n(-2 * w)} 0Z`;
    p.path(tub(1, 0), c.mix(c.teal, c.ink, 0.2));
    p.path(tub(0.66, 0.54), c.saffron);
    p.clip(tub(1, 0), () => p.path(rect(x + w * 0.45, y - h * 1.2, w, h * 2), c.ink, 0.3));
    p.path(oval(x, y - h, w, w * 0.2), c.sea);
    p.path(oval(x, y - h + w * 0.02, w * 0.88, w * 0.15), c.mist);
    steam(p, 'st' + i, x, y - h * 1.02, 260 * (1 - s), 74 * (1 - s), -70 * (1 - s), c.cream, c.rose);
  }
  figure(p, 985, 640, 250, { pose: 'bend', face: 1, coat: c.indigo, legs: c.ink, hat: 'scarf', cap: c.saffron, hem: 18 });
  const belt = [[60, 930], [660, 930]], near = 0, far = 0.93;
  p.path(poly([to(belt[0], near), to(belt[1], near), to([660, 1010], far), to([60, 1010], far)]), c.ink);
  p.path(poly([to([60, 800], near), to([660, 800], near), to([660, 800], far), to([60, 800], far)]), c.mix(c.indigo, c.ink, 0.4));
  p.path(poly([to([660, 800], near), to([660, 800], far), to([660, 930], far), to([660, 980], near)]), c.mix(c.indigo, c.teal, 0.5));
  p.path(poly([to([60, 800], near), to([90, 800], near), to([90, 800], far), to([60, 800], far)]) + poly([to([630, 800], near), to([660, 800], near), to([660, 800], far), to([630, 800], far)]), c.saffron);
  const kinds = [[c.wool, c.mix(c.wool, c.earth, 0.5)], ['#8a6244', c.bark], [c.snow, c.frost], ['#b58a60', c.earth], [c.wool, c.mix(c.wool, c.earth, 0.5)], ['#6d4b35', c.ink], [c.snow, c.frost]];
  for (let i = 6; i >= 0; i--) {
    const s = 1 - 1 / (1.16 + i * 0.42), [x, y] = to([360, 800], s);
    heap(p, r, x, y, 520 * (1 - s), 250 * (1 - s), ...kinds[i]);
  }
  figure(p, 120, 905, 470, { pose: 'hold', face: 1, coat: c.teal, legs: c.ink, hat: 'peak', cap: c.deep, hem: 8, skin: c.skin[2] });
}
