// A village clinic with a blue roof, an ambulance, poplars and the flat steppe.
import * as c from '../palette.mjs';
import { sky, cloud, birds } from '../sky.mjs';
import { roll, hill, grass, poplar } from '../land.mjs';
import { house, bus, poles } from '../town.mjs';
import { figure } from '../people.mjs';
import { dog } from '../horse.mjs';
import { rect, poly } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#6fa9b4', c.cream, 560, c.rose);
  cloud(p, 'c1', 380, 220, 430, 90, c.paper, c.rose);
  cloud(p, 'c2', 1230, 150, 520, 100, c.paper, c.rose);
  cloud(p, 'c3', 900, 330, 300, 46, c.paper, c.rose, 0.9);
  hill(p, roll('far', 540, 8), c.mix(c.sage, c.sand, 0.5), c.moss, 620);
  hill(p, roll('mid', 574, 6), c.straw, c.rust);
  poles(p, [[60, 600, 200], [210, 590, 150], [310, 584, 110], [376, 580, 82]], c.earth);
  for (let i = 0; i < 12; i++) poplar(p, 470 + i * 82 + (i % 3) * 9, 616, 330 - (i % 4) * 34, i % 2 ? c.moss : c.mix(c.pine, c.moss, 0.5));
  p.path(poly([[0, 900], [0, 740], [440, 690], [1600, 690], [1600, 900]]), c.sand);
  p.shade(poly([[0, 900], [0, 740], [440, 690], [1600, 690], [1600, 900]]), c.rust, 0, 900, 0, 690, 0.5, 0.05);
  house(p, 520, 704, 720, 190, c.paper, c.blue, { windows: 5, lit: c.mix(c.deep, c.sea, 0.4), door: c.blue });
  p.path(rect(520, 676, 720, 28), c.mix(c.blue, c.ice, 0.5));
  p.path(poly([[540, 514], [600, 419], [1160, 419], [1170, 432], [620, 432], [566, 514]]), c.frost, 0.6);
  p.path(rect(1100, 704, 120, 10) + rect(1086, 714, 148, 12), c.frost);
  p.path(poly([[520, 704], [1240, 704], [1130, 744], [380, 744]]), c.rust, 0.35);
  figure(p, 1144, 712, 150, { pose: 'point', coat: c.snow, legs: c.deep, hat: 'bun', hair: c.bark, hem: 24, face: 1 });
  figure(p, 1262, 738, 142, { pose: 'hold', coat: c.plum, legs: c.bark, hat: 'kimeshek', hem: 32, face: -1, edge: c.paper });
  p.ellipse(290, 800, 270, 20, c.rust, 0.45);
  bus(p, 60, 808, 450, { body: c.snow, glass: c.mix(c.deep, c.sea, 0.3), trim: c.red, long: false });
  p.path(rect(160, 588, 60, 14), c.blue);
  p.path(rect(98, 628, 150, 62), c.mix(c.deep, c.sea, 0.3));
  p.path(poly([[110, 690], [160, 628], [186, 628], [136, 690]]), c.ice, 0.4);
  p.line('M270 610V720', c.frost, 3);
  dog(p, 720, 800, 62, c.earth, -1);
  p.ellipse(724, 802, 50, 5, c.rust, 0.45);
  grass(p, 'g', 790, 905, c.rust, 70, 34);
  grass(p, 'g2', 800, 905, c.moss, 50, 40);
  birds(p, 'b', 560, 120, 300, 90, c.deep, 6, 16);
}
