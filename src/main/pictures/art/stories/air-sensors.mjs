// A small white sensor with a solar panel on a lamp post over a hazy winter street.
import * as c from '../palette.mjs';
import { sky, sun, haze, steam, flakes } from '../sky.mjs';
import { roll, hill, tree } from '../land.mjs';
import { house, block, lamp, chimney } from '../town.mjs';
import { figure } from '../people.mjs';
import { rect, poly, round, under, oval } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#8aa3b5', '#f3d3b4', 600, c.rose);
  sun(p, 1180, 330, 66, '#fbe9c9', '#f1b27c', 3.4);
  for (const [x, w, h] of [[620, 150, 190], [800, 120, 250], [950, 180, 170], [1180, 140, 230], [1360, 190, 190]]) block(p, 's' + x, x, 610, w, h, '#a9a3b0', { share: 0.12, unlit: '#9691a3', lit: '#f0cf9a' });
  chimney(p, 1090, 610, 34, 330, '#c3b5b6', '#bb8f8d', 4);
  haze(p, 400, 260, '#eed8c4', 0.85);
  p.path(under(roll('r', 600, 8), 900), '#a7b5c0');
  const walls = ['#7c6a86', '#5d7f8c', '#9a6a66', '#6a7796', '#8a7266'];
  [[560, 656, 150], [730, 648, 128], [870, 656, 156], [1050, 650, 132], [1210, 660, 170], [1410, 656, 160]].forEach(([x, y, w], i) => {
    steam(p, 'sm' + i, x + w * 0.74, y - w * 0.62, 130, 22, 120, '#e4dcd8');
    house(p, x, y, w, w * 0.38, walls[i % 5], c.mix(c.ice, '#a9a3b0', 0.3), { white: c.snow, lit: i % 2 ? '#f3c67c' : '#4f5468', windows: 2 });
  });
  haze(p, 540, 180, '#f0ddcc', 0.7);
  p.path(poly([[0, 900], [0, 700], [760, 640], [1600, 660], [1600, 900]]), '#dfe6ea');
  p.path(poly([[880, 652], [960, 652], [1300, 900], [520, 900]]), '#a9b3c2');
  p.path(poly([[900, 652], [912, 652], [790, 900], [700, 900]]) + poly([[936, 652], [944, 652], [1130, 900], [1060, 900]]), '#8a94aa', 0.8);
  [[1090, 760, 330], [1440, 850, 440]].forEach(([x, y, w], i) =>
    house(p, x, y, w, w * 0.36, [c.teal, c.brick][i], c.ice, { white: c.snow, lit: ['#f6c46a', '#f6c46a'][i], windows: 3 }));
  p.shade(poly([[0, 900], [0, 700], [760, 640], [1600, 660], [1600, 900]]), c.dusk, 0, 900, 0, 690, 0.5, 0);
  figure(p, 930, 800, 150, { pose: 'walk', coat: c.red, hat: 'knit', cap: c.indigo, hem: 10, face: -1 });
  figure(p, 1010, 790, 132, { pose: 'walk', coat: c.deep, hat: 'scarf', cap: c.straw, hem: 24, face: -1 });
  lamp(p, 720, 740, 300, c.indigo);
  tree(p, 'bare', 1560, 890, 300, null, c.indigo);
  // The post, the panel and the sensor, close to us.
  p.path(rect(330, -20, 74, 940), p.lin(330, 0, 404, 0, [0, '#4a5a74'], [0.35, '#5f7390'], [1, c.indigo]));
  p.path('M404 60Q560 30 700 60L700 84Q560 56 404 96Z', c.indigo);
  p.path(poly([[690, 52], [860, 66], [850, 96], [690, 92]]), c.indigo);
  p.path(poly([[704, 92], [846, 96], [830, 110], [716, 106]]), '#f9e7bd');
  p.line('M367 330L250 260', c.ink, 14);
  p.path(poly([[96, 200], [330, 150], [370, 262], [130, 326]]), c.snow);
  p.path(poly([[108, 208], [322, 162], [356, 256], [138, 314]]), c.indigo);
  p.line('M179 193L211 294M250 178L284 275M123 261L339 209', c.frost, 4);
  p.path(poly([[108, 208], [220, 184], [160, 308], [138, 314]]), c.frost, 0.28);
  p.path(rect(322, 384, 90, 26) + rect(322, 560, 90, 26), c.ink);
  p.path(round(404, 366, 250, 244, 26), '#b9c6cf');
  p.path(round(388, 358, 250, 244, 26), c.snow);
  for (let i = 0; i < 5; i++) p.path(round(430, 430 + i * 28, 166, 12, 6), '#8fa3b2');
  p.circle(594, 392, 9, '#58b07e');
  p.circle(594, 392, 18, '#58b07e', 0.3);
  p.shade(round(388, 358, 250, 244, 26), c.frost, 640, 610, 470, 430, 0.66, 0);
  p.path('M388 384a26 26 0 0 1 26 -26h198a26 26 0 0 1 26 26q-30 -16 -62 -4t-66 -2t-62 4t-60 0Z', c.paper);
  p.path('M376 372Q392 336 440 342T540 334T640 352Q658 366 650 378Q610 366 580 374T500 370T420 378T376 372Z', '#fff');
  p.line('M460 602v34q0 20 -20 20h-36', c.ink, 7);
  p.path('M330 900V840Q367 800 404 846V900Z' + 'M0 900V846Q180 806 330 846T620 880L640 900Z', c.snow);
  p.shade(oval(230, 900, 420, 90), c.frost, 230, 900, 230, 820, 0.6, 0);
  flakes(p, 'fl', '#fff', 60, 4, 0.9);
  hill(p, [[-10, 905], [1610, 905]], c.snow);
}
