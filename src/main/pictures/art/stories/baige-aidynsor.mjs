// Long-distance race horses with young riders gallop along the white shore; a pale grey leads.
import * as c from '../palette.mjs';
import { sky, cloud, birds, streak } from '../sky.mjs';
import { ridge } from '../land.mjs';
import { water, glitter } from '../water.mjs';
import { figure } from '../people.mjs';
import { horse } from '../horse.mjs';
import { random } from '../random.mjs';
import { oval } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#4f9aa8', '#fbe6c4', 380, c.rose);
  cloud(p, 'a', 1260, 160, 520, 90, c.paper, c.rose);
  cloud(p, 'b', 480, 120, 400, 64, c.paper, c.rose);
  streak(p, 860, 250, 520, 20, c.paper, 0.7);
  ridge(p, 'r', 386, 90, '#8fa0ae', { step: 240, snowline: 3 });
  water(p, 'w', 380, 590, '#e9d5c8', '#3f9a9c', '#cfe6dc', 70);
  glitter(p, 'g', 1260, 384, 570, 120, c.paper, 24);
  p.path('M0 560Q300 520 700 548T1600 520V900H0Z', '#dfeee6');
  p.path('M0 576Q300 540 700 566T1600 544V900H0Z', c.snow);
  p.path('M0 690Q500 650 900 680T1600 664V900H0Z', '#ece4d4');
  p.path('M0 800Q500 770 900 796T1600 780V900H0Z', c.mix(c.sand, c.rose, 0.2));
  p.shade('M0 576Q300 540 700 566T1600 544V900H0Z', c.rust, 0, 900, 0, 600, 0.56, 0);
  p.shade('M0 576Q300 540 700 566T1600 544V900H0Z', c.frost, 0, 560, 0, 700, 0.4, 0);
  const r = random('race');
  const riders = [
    [120, 610, 112, 'gallop', '#5a382a', c.ink, c.saffron, c.deep],
    [290, 622, 126, 'gather', '#8a4b2b', '#4a2a20', c.teal, c.red],
    [470, 640, 144, 'gallop', '#3c2b2a', c.ink, c.cream, c.indigo],
    [690, 664, 170, 'gather', '#a9652f', '#5a382a', c.red, c.saffron],
    [520, 742, 214, 'gallop', '#6b3a26', '#33201c', c.indigo, c.orange],
    [860, 742, 214, 'gallop', '#3f2f33', c.ink, c.saffron, c.teal],
    [250, 812, 268, 'gather', '#b06a35', '#ead6ae', c.plum, c.cream],
    [1180, 812, 316, 'gallop', '#e3e4e0', '#8d949c', c.red, c.saffron],
  ];
  for (const [x, y, h, pose, coat, mane, shirt, cap] of riders) {
    p.ellipse(x, y + h * 0.02, h * 0.95, h * 0.06, '#a98a78', 0.5);
    const puffs = Array.from({ length: 9 }, () => [x - h * r.between(0.7, 1.6), y - h * r.between(0, 0.24), h * r.between(0.05, 0.14)]);
    p.path(puffs.map(q => oval(q[0], q[1], q[2], q[2] * 0.7)).join(''), '#f3e6d2', 0.9);
    horse(p, x, y, h, {
      pose, coat, mane, neck: pose === 'gather' ? 26 : 20, saddle: cap, tack: c.red, lean: pose === 'gather' ? -2 : 0,
      rider: q => figure(q, -2, -6, 66, { pose: { hip: [-6, -22], neck: [20, -42], hands: [[42, -34], [44, -32]], feet: [[2, 8], [0, 10]], bends: [1, 1, -1, -1] }, coat: shirt, legs: c.snow, boots: c.ink, tall: 1, hat: 'helmet', cap, edge: c.snow, hem: 2, skin: c.skin[r.whole(0, 2)] }),
    });
  }
  birds(p, 'gulls', 560, 190, 380, 110, c.deep, 9, 16);
  for (let i = 0; i < 26; i++) p.circle(r.between(700, 1100), r.between(770, 850), r.between(2, 6), '#fffaf0');
}
