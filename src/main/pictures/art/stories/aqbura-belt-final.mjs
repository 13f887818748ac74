// Two belt wrestlers, red and blue, locked on a round mat; a white camel waits at the side.
import * as c from '../palette.mjs';
import { sky, cloud } from '../sky.mjs';
import { ridge, roll, hill } from '../land.mjs';
import { figure, crowd } from '../people.mjs';
import { camel } from '../camel.mjs';
import { yurt } from '../town.mjs';
import { horns } from '../ornament.mjs';
import { random } from '../random.mjs';
import { rect, oval, polar } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#e0744a', '#fbe3b3', 440, c.saffron);
  cloud(p, 'c', 1080, 130, 420, 66, '#fbe6c8', c.orange);
  ridge(p, 'aq', 450, 250, '#8d6f86', { step: 210, snowline: 0.5, cap: '#fdf3e2' });
  hill(p, roll('h', 430, 12), '#c88a4c', c.rust, 520);
  for (const [x, w] of [[110, 170], [320, 140], [1150, 150]]) yurt(p, x, 470, w, c.cream, c.red, c.teal);
  const r = random('fans');
  crowd(p, r, -20, 1620, 520, 130, [c.deep, c.plum, c.rust, c.indigo, c.straw, c.brick], { count: 30, pose: ['stand'], hatsIn: ['qalpaq', 'tymaq', 'scarf', 'kimeshek', 'hair', 'taqiya'], wobble: 8 });
  crowd(p, r, -20, 1620, 556, 150, [c.teal, c.red, c.saffron, c.ink, c.moss, c.plum], { count: 24, pose: ['stand', 'stand', 'hold'], hatsIn: ['qalpaq', 'hair', 'scarf', 'taqiya', 'peak', 'bun'], wobble: 8 });
  p.path(rect(0, 540, 1600, 360), '#d9a152');
  p.shade(rect(0, 540, 1600, 360), c.brick, 0, 900, 0, 560, 0.6, 0.02);
  camel(p, 1440, 742, 380, { face: -1, blanket: c.red, accent: c.saffron });
  figure(p, 1118, 740, 272, { pose: 'stand', face: -1, coat: c.teal, hem: 30, hat: 'qalpaq', cap: c.snow, edge: c.ink, legs: c.bark });
  p.path(oval(740, 770, 690, 128), c.brick);
  p.path(oval(740, 758, 690, 128), c.deep);
  p.path(oval(740, 756, 600, 106), c.saffron);
  p.path(oval(740, 756, 574, 100), '#e9b24c');
  for (let i = 0; i < 36; i++) {
    const [x, y] = polar(0, 0, 1, i * 10);
    p.at(740 + x * 646, 758 + y * 117, [0.34, 0.2], i * 10 + 90, () => horns(p, 0, 46, 92, c.cream, 0, 13));
  }
  p.path(oval(740, 756, 250, 42), '#f3cd7b', 0.7);
  p.path(oval(740, 812, 330, 24), c.brick, 0.55);
  const hold = { hip: [-9, -44], neck: [15, -71], hands: [[37, -52], [38, -48]], feet: [[-34, 0], [10, 0]], bends: [1, 1, -1, -1] };
  const grip = { hip: [-9, -45], neck: [14, -72], hands: [[38, -50], [40, -44]], feet: [[-30, 0], [14, 0]], bends: [1, 1, -1, -1] };
  const kit = { width: 1.28, legs: c.snow, hat: 'hair', hem: 12, boots: c.bark };
  figure(p, 620, 806, 610, { ...kit, pose: hold, coat: c.blue, sash: c.saffron, skin: c.skin[2], hair: c.ink, nod: -6 });
  figure(p, 830, 812, 610, { ...kit, pose: grip, face: -1, coat: c.red, sash: c.snow, skin: c.skin[1], hair: c.bark, nod: 14 });
  p.path(oval(596, 566, 18, 15) + oval(632, 556, 16, 14), c.skin[1]);
}
