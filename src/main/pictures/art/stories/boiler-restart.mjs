// A power station with two striped chimneys at dusk; one lit workshop window over snowy roofs.
import * as c from '../palette.mjs';
import { sky, steam, streak, flakes } from '../sky.mjs';
import { roll, hill, tree } from '../land.mjs';
import { chimney, house, block } from '../town.mjs';
import { rect, poly, under, oval } from '../shape.mjs';

export default function draw(p) {
  sky(p, c.indigo, '#d98a6c', 640, c.saffron);
  streak(p, 420, 300, 620, 34, c.plum, 0.35);
  streak(p, 1260, 440, 700, 30, c.plum, 0.3);
  streak(p, 300, 500, 520, 22, c.orange, 0.45);
  steam(p, 'one', 840, 168, 150, 70, -360, c.cream, c.rose);
  steam(p, 'two', 1080, 108, 120, 74, -430, c.snow, c.rose);
  p.path(under(roll('far', 600, 12), 900), c.dusk);
  for (const [x, w, h] of [[40, 130, 150], [190, 90, 110], [1390, 150, 170], [300, 150, 90]]) block(p, 'b' + x, x, 640, w, h, c.mix(c.dusk, c.indigo, 0.55), { share: 0.35, lit: '#f0b65c', cols: Math.round(w / 22), rows: Math.round(h / 26) });
  chimney(p, 840, 660, 74, 490, c.blush, c.red);
  chimney(p, 1080, 660, 80, 552, c.cream, c.red);
  const hall = c.mix(c.indigo, c.ink, 0.35);
  p.path(rect(640, 450, 300, 220) + rect(900, 500, 420, 170) + poly([[900, 500], [970, 446], [970, 500], [1040, 446], [1040, 500], [1110, 446], [1110, 500], [1180, 446], [1180, 500], [1250, 446], [1250, 500], [1320, 446], [1320, 500]]), hall);
  p.path(rect(640, 436, 300, 20), c.ice);
  p.path(poly([[900, 500], [970, 446], [970, 456], [912, 500]]) + poly([[970, 500], [1040, 446], [1040, 456], [982, 500]]) + poly([[1040, 500], [1110, 446], [1110, 456], [1052, 500]]) + poly([[1110, 500], [1180, 446], [1180, 456], [1122, 500]]) + poly([[1180, 500], [1250, 446], [1250, 456], [1192, 500]]) + poly([[1250, 500], [1320, 446], [1320, 456], [1262, 500]]), c.ice);
  for (let i = 0; i < 4; i++) p.path(rect(668 + i * 68, 480, 34, 130), c.ink, 0.6);
  p.path(rect(1130, 540, 120, 76), '#ffd27a');
  p.line('M1160 540v76M1190 540v76M1220 540v76M1130 578h120', c.brick, 4);
  p.glow(oval(1190, 580, 230), '#f3a23d', 1190, 580, 230, 0.72);
  p.path(rect(960, 640, 26, 30) + rect(1010, 640, 26, 30), c.ink);
  hill(p, roll('snow', 668, 10), c.frost, c.dusk);
  p.path(poly([[1130, 668], [1250, 668], [1330, 760], [1040, 760]]), '#f7cf8a', 0.55);
  const walls = [c.plum, c.deep, c.brick, c.indigo, c.deep, c.plum];
  [[-60, 800, 250], [250, 776, 210], [520, 810, 270], [850, 790, 220], [1110, 812, 260], [1420, 786, 250]].forEach(([x, y, w], i) =>
    house(p, x, y, w, w * 0.36, walls[i], c.ice, { white: c.snow, lit: i % 3 === 1 ? '#f0b65c' : c.ink, windows: 3 }));
  hill(p, roll('near', 806, 16, 4), c.snow, c.frost);
  tree(p, 't1', 1530, 860, 330, null, c.ink);
  tree(p, 't2', 90, 880, 260, null, c.ink);
  flakes(p, 'flakes', c.snow, 90, 3.4, 0.85);
}
