// Village girls in red bibs after the ball beside a white school; steppe and mountains behind.
import * as c from '../palette.mjs';
import { sky, cloud } from '../sky.mjs';
import { ridge, roll, hill, grass, poplar } from '../land.mjs';
import { house } from '../town.mjs';
import { figure } from '../people.mjs';
import { ball } from '../ball.mjs';
import { rect, oval } from '../shape.mjs';
import { random } from '../random.mjs';

export default function draw(p) {
  sky(p, '#5fa3b0', '#fbe9c6', 470, c.rose);
  cloud(p, 'c1', 1230, 170, 470, 92, c.paper, c.rose);
  cloud(p, 'c2', 420, 120, 320, 60, c.paper, c.rose);
  ridge(p, 'aq', 476, 260, '#7f8fb0', { step: 190, snowline: 0.5 });
  hill(p, roll('h', 452, 14), c.mix(c.sage, c.sand, 0.5), c.moss, 560);
  hill(p, roll('h1', 496, 8), c.straw, c.rust, 600);
  for (let i = 0; i < 5; i++) poplar(p, 1010 + i * 60, 540, 200 - (i % 3) * 22, c.moss);
  house(p, 160, 548, 700, 120, c.paper, c.blue, { windows: 8, lit: c.mix(c.deep, c.sea, 0.4), door: c.red });
  p.path(rect(160, 528, 700, 20), c.frost);
  p.line('M120 560V330', c.earth, 6);
  p.path('M123 336Q160 324 190 340T250 336V376Q210 388 184 374T123 380Z', c.saffron);
  p.path(rect(0, 548, 1600, 360), '#7da35f');
  p.path('M0 560Q500 540 900 566T1600 556V620Q1100 596 700 612T0 604Z', '#93b56c');
  p.path(oval(1100, 690, 330, 40) + oval(300, 650, 240, 24) + oval(620, 830, 380, 40), '#c7b170', 0.6);
  p.shade(rect(0, 548, 1600, 352), '#3d6b45', 0, 900, 0, 560, 0.64, 0.04);
  p.line('M1340 640V500H1560V640', c.snow, 9);
  p.line('M1380 530l150 90M1420 505l120 80M1540 520l-160 100M1480 505l-120 80', c.snow, 1.6, 0.7);
  grass(p, 'g2', 620, 850, '#5c8a50', 90, 18);
  const kit = { coat: c.red, legs: c.indigo, shorts: 1, boots: c.ink, hem: 3 };
  const run = { hip: [0, -48], neck: [9, -77], hands: [[-10, -60], [24, -68]], feet: [[-32, -18], [22, -6]] };
  const other = { hip: [0, -48], neck: [7, -78], hands: [[20, -60], [-12, -56]], feet: [[20, -20], [-20, -3]] };
  const shadow = (x, y, w) => p.ellipse(x, y, w, w * 0.09, '#2f5a3d', 0.55);
  shadow(1190, 640, 90);
  figure(p, 1190, 640, 190, { ...kit, face: -1, pose: other, coat: c.straw, hat: 'bun', socks: c.cream, hair: c.bark });
  shadow(290, 700, 110);
  figure(p, 290, 700, 262, { ...kit, pose: other, hat: 'bun', socks: c.saffron, skin: c.skin[0] });
  shadow(520, 770, 150);
  figure(p, 500, 774, 330, { ...kit, pose: run, hat: 'braid', socks: c.cream, hair: c.ink });
  shadow(1320, 800, 150);
  figure(p, 1340, 806, 350, { ...kit, face: -1, pose: run, hat: 'braid', socks: c.teal, skin: c.skin[2], hair: c.bark });
  shadow(860, 862, 190);
  figure(p, 830, 870, 430, { ...kit, pose: { hip: [0, -49], neck: [5, -80], hands: [[-20, -66], [24, -62]], feet: [[-22, -3], [30, -12]] }, hat: 'long', socks: c.saffron, hair: c.ink, skin: c.skin[1] });
  p.ellipse(1036, 874, 54, 9, '#2f5a3d', 0.6);
  ball(p, 1030, 834, 40, 14);
  const r = random('dust');
  for (let i = 0; i < 16; i++) p.circle(940 + r.between(-40, 50), 850 + r.between(-40, 16), r.between(2, 7), '#e2cf94');
  grass(p, 'g', 860, 908, '#3d6b45', 60, 40);
}
