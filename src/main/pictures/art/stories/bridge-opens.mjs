// A new cable-stayed bridge over the wide steppe river in the morning.
import * as c from '../palette.mjs';
import { sky, sun, streak, birds } from '../sky.mjs';
import { roll, hill, grass } from '../land.mjs';
import { water, glitter } from '../water.mjs';
import { bus } from '../town.mjs';
import { crowd } from '../people.mjs';
import { random } from '../random.mjs';
import { poly, n, rect } from '../shape.mjs';

const deck = x => 512 + ((x - 800) / 900) ** 2 * 26;

function stay(p, x, top, reach, color) {
  let d = '';
  for (let i = 1; i <= 9; i++) for (const k of [-1, 1]) {
    const end = x + k * reach * i / 9;
    d += `M${x} ${n(top + 14 + i * 7)}L${n(end)} ${n(deck(end))}`;
  }
  p.line(d, color, 2.4, 0.9);
}

export default function draw(p) {
  sky(p, '#7fb3b5', '#fbe3b8', 520, c.rose);
  sun(p, 1130, 400, 74, '#fff3d0', c.saffron, 4);
  streak(p, 380, 190, 640, 30, c.paper, 0.7);
  streak(p, 1300, 130, 480, 24, c.paper, 0.6);
  streak(p, 760, 300, 420, 16, c.rose, 0.5);
  p.path(poly([[0, 500], [230, 452], [420, 478], [640, 440], [900, 486], [1200, 450], [1600, 490], [1600, 580], [0, 580]]), c.mix(c.sea, c.blush, 0.45));
  hill(p, roll('bank', 540, 10), c.mix(c.sage, c.sand, 0.4), c.moss, 600);
  water(p, 'river', 576, 900, '#e9d4ae', c.teal, c.mix(c.teal, c.cream, 0.45), 60);
  glitter(p, 'glit', 1130, 582, 900, 90, '#fff0c4', 46);
  const tower = c.paper;
  for (const x of [500, 1090]) {
    p.path(poly([[x - 40, 586], [x + 40, 586], [x + 30, 640], [x - 30, 640]]), c.mix(c.teal, c.ink, 0.3));
    p.path(poly([[x - 34, 520], [x + 34, 520], [x + 44, 604], [x - 44, 604]]), c.mix(tower, c.blue, 0.35));
    p.path(poly([[x - 22, 640], [x + 22, 640], [x + 10, 860], [x - 18, 860]]), c.cream, 0.18);
  }
  p.path(`M-20 ${n(deck(-20) + 44)}Q800 470 1620 ${n(deck(1620) + 44)}V640Q800 560 -20 640Z`, c.deep, 0.25);
  for (const x of [500, 1090]) stay(p, x, 150, x === 500 ? 300 : 288, c.deep);
  const edge = [];
  for (let x = -20; x <= 1620; x += 82) edge.push([x, deck(x)]);
  const r = random('walkers');
  bus(p, 640, 510, 170, { body: c.red, glass: c.mix(c.ice, c.deep, 0.25), trim: c.cream });
  bus(p, 236, 516, 158, { body: c.saffron, glass: c.mix(c.ice, c.deep, 0.25), trim: c.cream });
  bus(p, 1290, 518, 90, { body: c.snow, glass: c.deep, long: false, face: -1 });
  crowd(p, r, 830, 1060, 512, 52, [c.red, c.deep, c.saffron, c.plum, c.indigo], { count: 7, pose: ['walk', 'stand'], wobble: 1 });
  crowd(p, r, 1110, 1270, 516, 52, [c.rust, c.teal, c.cream, c.indigo], { count: 5, pose: ['walk'], wobble: 1 });
  crowd(p, r, 20, 220, 524, 52, [c.rust, c.teal, c.plum, c.indigo], { count: 6, pose: ['walk'], wobble: 1, face: 1 });
  p.path(poly([...edge, ...edge.slice().reverse().map(q => [q[0], q[1] + 26])]), tower);
  p.path(poly([...edge.map(q => [q[0], q[1] + 14]), ...edge.slice().reverse().map(q => [q[0], q[1] + 30])]), c.mix(c.blue, c.deep, 0.5));
  p.line(edge.map((q, i) => (i ? 'L' : 'M') + n(q[0]) + ' ' + n(q[1] - 16)).join(''), c.deep, 2.5);
  for (const x of [500, 1090]) {
    p.path(poly([[x - 30, 520], [x - 5, 130], [x + 5, 130], [x + 30, 520], [x + 17, 520], [x, 240], [x - 17, 520]]), tower);
    p.path(poly([[x + 1, 130], [x + 5, 130], [x + 30, 520], [x + 17, 520], [x, 240]]), c.mix(c.blue, c.deep, 0.3));
    p.path(rect(x - 22, 380, 44, 12), tower);
    p.circle(x, 124, 7, c.red);
  }
  birds(p, 'gulls', 620, 160, 420, 150, c.deep, 9, 17);
  p.path('M-10 910V800Q160 770 330 830T700 900V910Z', c.moss);
  p.shade('M-10 910V800Q160 770 330 830T700 900V910Z', c.ink, 0, 900, 200, 780, 0.6, 0.1);
  p.path('M1620 910V760Q1440 760 1330 830T1040 910Z', c.pine);
  p.clip('M-10 910V640H760V910Z', () => grass(p, 'reed', 812, 905, c.pine, 90, 70));
  p.clip('M1040 910V560H1620V910Z', () => grass(p, 'reed2', 800, 905, c.ink, 110, 80));
}
