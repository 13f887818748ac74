// Two kokpar riders at the gallop lean and pull at the same dark leather sack in the dust.
import * as c from '../palette.mjs';
import { sky, sun, streak } from '../sky.mjs';
import { ridge, roll, hill, stones } from '../land.mjs';
import { figure, crowd } from '../people.mjs';
import { horse } from '../horse.mjs';
import { horns } from '../ornament.mjs';
import { random } from '../random.mjs';
import { poly, oval, smooth, limb } from '../shape.mjs';

function dust(p, word, x, y, w, h, color, shade) {
  const r = random(word);
  const puffs = Array.from({ length: 40 }, () => {
    const s = r.next(), up = Math.abs(Math.sin(s * 9.4)) * 0.7 + 0.3;
    return [x + (s - 0.5) * w, y - r.next() * h * 0.7 * up * Math.sin(s * 3.14), h * r.between(0.1, 0.2)];
  });
  puffs.push([x, y + h * 0.04, w * 0.5]);
  p.path(puffs.map(q => oval(q[0], q[1], q[2], q[2] > h * 0.21 ? h * 0.12 : q[2] * 0.8)).join(''), color);
  p.shade(puffs.map(q => oval(q[0] + q[2] * 0.1, q[1] + h * 0.04, q[2] * 0.9, h * 0.1)).join(''), shade, x, y + h * 0.2, x, y - h * 0.8, 0.55, 0.1);
}

export default function draw(p) {
  sky(p, '#c9552f', '#f9d58f', 470, c.saffron);
  sun(p, 1240, 260, 110, '#fdeab8', '#f5b04a', 3);
  streak(p, 460, 150, 760, 40, '#f0a869', 0.7);
  streak(p, 980, 90, 520, 26, '#f0a869', 0.6);
  ridge(p, 'k', 500, 170, '#9a5f58', { step: 230, snowline: 3 });
  hill(p, roll('a', 476, 12), '#c98a45', c.brick, 600);
  const r = random('crowd');
  crowd(p, r, 20, 780, 520, 78, [c.plum, c.deep, c.brick, c.indigo], { count: 26, pose: ['stand', 'cheer', 'stand'], hatsIn: ['qalpaq', 'tymaq', 'scarf', 'hair'], wobble: 5 });
  for (const [x, f] of [[860, 1], [960, -1], [1060, 1]]) horse(p, x, 524, 66, { pose: 'stand', coat: c.plum, face: f, saddle: c.red, rider: q => figure(q, 0, 0, 92, { pose: 'ride', hat: 'tymaq', coat: c.deep }) });
  p.path('M0 508Q400 500 800 520T1600 504V900H0Z', '#d9a152');
  // The raised round goal.
  p.path(poly([[1230, 600], [1560, 600], [1520, 500], [1270, 500]]), c.brick);
  p.path(poly([[1410, 600], [1560, 600], [1520, 500], [1410, 500]]), c.plum, 0.4);
  p.path(oval(1395, 600, 165, 20), c.brick);
  p.path(oval(1395, 500, 126, 24), c.cream);
  p.path(oval(1395, 500, 92, 15), c.plum);
  for (let i = 0; i < 5; i++) horns(p, 1298 + i * 48, 582, 54, c.saffron, 0, 12);
  p.shade('M0 508Q400 500 800 520T1600 504V900H0Z', c.brick, 0, 900, 0, 540, 0.62, 0.02);
  dust(p, 'd1', 420, 800, 900, 230, '#ecc58a', '#c98a45');
  dust(p, 'd2', 1050, 790, 700, 190, '#e6b877', '#c98a45');
  // The farther horse and its rider, who leans back to the sack.
  horse(p, 1060, 748, 340, {
    pose: 'gallop', coat: '#3f2c29', mane: c.ink, neck: 14, saddle: c.teal, sock: c.cream, blaze: c.cream,
    rider: q => figure(q, -4, 0, 100, { face: -1, pose: { hip: [0, -16], neck: [14, -40], hands: [[38, -22], [42, -17]], feet: [[2, 26], [-2, 28]], bends: [1, -1, 1, 1] }, coat: c.deep, legs: c.ink, boots: c.bark, tall: 1, hat: 'tymaq', cap: c.teal, edge: c.mix(c.cream, c.earth, 0.25), skin: c.skin[2], nod: 10 }),
  });
  // The nearer horse.
  horse(p, 560, 838, 400, {
    pose: 'gather', coat: '#b5602f', mane: '#4a2a20', neck: 38, saddle: c.red, sock: c.cream, lean: -3,
    rider: q => figure(q, -2, 0, 98, { pose: { hip: [-2, -16], neck: [17, -40], hands: [[40, -20], [44, -26]], feet: [[4, 24], [2, 28]], bends: [1, 1, -1, -1] }, coat: c.red, legs: c.indigo, boots: c.bark, tall: 1, hat: 'qalpaq', cap: c.snow, edge: c.ink, sash: c.saffron, skin: c.skin[1] }),
  });
  // The sack between the hands.
  p.at(816, 388, 0.9, -4, () => {
    const d = smooth([[-86, -18], [-60, -44], [0, -50], [60, -42], [88, -14], [84, 24], [56, 48], [0, 56], [-58, 48], [-86, 22]]);
    p.path(limb([[-70, -20], [-112, -40], [-126, -32]], [36, 22, 14]) + limb([[74, -14], [112, -36], [128, -26]], [36, 22, 14]) + limb([[60, 34], [96, 66]], [32, 16]) + limb([[-60, 34], [-96, 66]], [32, 16]), '#2a1c1b');
    p.path(d, '#3a2622');
    p.path(smooth([[-66, -22], [-40, -38], [10, -40], [40, -32], [0, -24]]), '#7a5040', 0.9);
    p.line('M-20 -48Q-6 0 -16 54M-16 -26l14 4M-12 -4l14 2M-12 18l14 0', '#8f6a50', 4);
  });
  p.circle(926, 366, 13, c.skin[2]);
  p.circle(914, 392, 13, c.skin[2]);
  p.path(oval(486, 858, 60, 34), '#f3d39c');
  dust(p, 'd3', 240, 880, 700, 170, '#f3d39c', '#d09a55');
  dust(p, 'd4', 900, 896, 560, 120, '#f3d39c', '#d09a55');
  stones(p, 'clods', 690, 880, c.brick, 40, 9);
}
