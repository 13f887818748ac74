// A glazed balcony on the ninth floor full of tomato plants; a woman waters them, tram wires far below.
import * as c from '../palette.mjs';
import { sky, sun, cloud, birds } from '../sky.mjs';
import { block, tram } from '../town.mjs';
import { figure } from '../people.mjs';
import { random } from '../random.mjs';
import { border } from '../ornament.mjs';
import { rect, poly, oval, smooth, n } from '../shape.mjs';

function leaf(x, y, s, turn) {
  const q = (dx, dy) => { const t = turn * Math.PI / 180; return [x + (dx * Math.cos(t) - dy * Math.sin(t)) * s, y + (dx * Math.sin(t) + dy * Math.cos(t)) * s]; };
  return smooth([q(0, 0), q(0.4, -0.3), q(0.6, -0.16), q(0.95, -0.22), q(1.4, 0), q(0.95, 0.22), q(0.6, 0.16), q(0.4, 0.3)], true, 0.8);
}

function tomato(p, r, x, base, top, bucket) {
  p.line(`M${n(x)} ${n(base)}V0`, '#efe2c4', 2.5);
  const stem = [];
  for (let i = 0; i <= 8; i++) stem.push([x + Math.sin(i * 1.5 + x) * 10, base - (base - top) * i / 8]);
  let back = '', front = '';
  stem.forEach(([sx, sy], i) => {
    for (const k of [-1, 1]) {
      const s = 46 + (8 - i) * 5 * r.between(0.8, 1.2), t = k > 0 ? r.between(-34, 24) : 180 + r.between(-24, 34);
      back += leaf(sx, sy + r.between(-8, 8), s, t);
      front += leaf(sx, sy + 18 + r.between(-8, 8), s * 0.8, t + k * r.between(10, 40));
    }
  });
  p.path(back, '#3f6b46');
  p.line(smooth(stem, false), '#6d8f4c', 7);
  p.path(front, '#5f8f4e');
  for (let i = 1; i < 7; i++) {
    const [sx, sy] = stem[i], k = r.chance(0.5) ? 1 : -1;
    for (let j = 0; j < 3; j++) {
      const fx = sx + k * (16 + j * 19), fy = sy + 26 + j * 13, q = r.between(12, 17);
      p.circle(fx, fy, q, r.pick([c.red, c.red, '#e2622c', c.saffron, '#a9b85a']));
      p.circle(fx - q * 0.3, fy - q * 0.35, q * 0.25, c.paper, 0.7);
    }
  }
  const w = 62;
  p.path(poly([[x - w, base - 8], [x + w, base - 8], [x + w * 0.82, base + 112], [x - w * 0.82, base + 112]]), bucket);
  p.path(poly([[x + w * 0.3, base - 8], [x + w, base - 8], [x + w * 0.82, base + 112], [x + w * 0.3, base + 112]]), c.dark(bucket, 0.25));
  p.path(rect(x - w * 0.94, base + 26, w * 1.88, 22), c.cream, 0.9);
  p.path(oval(x, base - 8, w, 11), c.bark);
}

export default function draw(p) {
  const r = random('tomatoes');
  sky(p, '#6cb0bb', '#fbe8c2', 640, c.rose);
  sun(p, 330, 180, 70, '#fff3d0', '#f6c56a', 3);
  cloud(p, 'a', 820, 200, 380, 70, c.paper, c.rose);
  cloud(p, 'b', 1250, 120, 300, 52, c.paper, c.rose);
  birds(p, 'swift', 560, 250, 300, 90, c.deep, 6, 15);
  // The town far below.
  for (let i = 0; i < 13; i++) block(p, 'far' + i, -30 + i * 132, 660, 96 + (i * 31) % 34, 70 + (i * 47) % 90, c.mix('#9fb3b0', c.rose, (i % 3) * 0.2), { share: 0.1, lit: c.straw, cols: 4, rows: 4 });
  p.path(rect(0, 650, 1600, 260), '#b9bfae');
  for (let i = 0; i < 42; i++) p.circle((i * 97) % 1600, 668 + (i * 13) % 30, 17, i % 2 ? '#6f936a' : '#84a476');
  p.path(poly([[0, 700], [1600, 690], [1600, 780], [0, 800]]), '#8f9aa0');
  tram(p, 640, 756, 190, { body: c.red, band: c.saffron, glass: c.ice });
  p.line('M0 690Q800 712 1600 676M0 702Q800 722 1600 690M260 690v70M1010 700v60M1400 684v70', c.ink, 2.5);
  // The balcony: frame, rail, floor.
  p.path(rect(0, 0, 1600, 34), c.paper);
  p.path(rect(0, 34, 1600, 10), c.frost);
  for (const x of [0, 384, 768, 1152, 1566]) {
    p.path(rect(x, 0, 34, 720), c.paper);
    p.path(rect(x + 24, 0, 10, 720), c.frost);
  }
  p.path(rect(0, 130, 1600, 14), c.paper);
  for (const x of [60, 450, 840, 1210]) p.path(poly([[x, 150], [x + 90, 150], [x - 20 + 60, 600], [x, 600]]), '#fff', 0.2);
  p.path(rect(0, 706, 1600, 30), c.paper);
  p.path(rect(0, 730, 1600, 110), c.mix(c.teal, c.sea, 0.4));
  for (let i = 0; i < 27; i++) p.line(`M${i * 62} 736V840`, c.deep, 3, 0.5);
  p.path(rect(0, 836, 1600, 70), c.mix(c.sand, c.rust, 0.3));
  border(p, 0, 848, 1600, 52, c.brick, c.sand, 30);
  const cans = [c.red, c.saffron, c.blue, c.snow, c.teal, c.orange, c.straw];
  [[90, 724, 150], [262, 736, 230], [446, 724, 110], [640, 740, 300]].forEach(([x, b, t], i) => tomato(p, r, x, b, t, cans[i]));
  [[1300, 728, 170], [1490, 738, 90]].forEach(([x, b, t], i) => tomato(p, r, x, b, t, cans[i + 4]));
  // The woman and her watering can.
  figure(p, 1030, 872, 600, { face: -1, pose: { hip: [0, -50], neck: [3, -80], hands: [[29, -66], [31, -64]], feet: [[-6, 0], [7, 0]] }, coat: c.plum, legs: c.mix(c.plum, c.ink, 0.5), hem: 26, hat: 'bun', hair: '#cdc6bd', skin: c.skin[3], boots: c.rust, sash: c.saffron, nod: 8, width: 1.2 });
  p.at(846, 520, 1, -14, () => {
    p.line('M-6 -34Q-10 -84 40 -76Q70 -66 66 -20', c.deep, 11);
    p.path(poly([[-36, -36], [58, -36], [66, 62], [-44, 62]]), c.sea);
    p.path(poly([[24, -36], [58, -36], [66, 62], [30, 62]]), c.teal);
    p.path(poly([[-38, 34], [-40, 50], [-118, -20], [-108, -30]]), c.sea);
    p.path(poly([[-104, -40], [-128, -16], [-138, -30], [-116, -50]]), c.deep);
  });
  for (let i = 0; i < 22; i++) p.line(`M${n(724 - (i % 6) * 11 - r.between(0, 9))} ${n(536 + Math.floor(i / 4) * 26 + r.between(0, 14))}l-4 14`, c.snow, 3.4);
  tomato(p, r, 1178, 790, 470, c.orange);
  p.path(oval(1178, 900, 90, 8), c.brick, 0.4);
}
