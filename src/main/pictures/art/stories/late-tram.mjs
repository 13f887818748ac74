// The last tram with lit windows at its night stop, a lamp, a shuttle bus waiting.
import * as c from '../palette.mjs';
import { sky, stars, flakes } from '../sky.mjs';
import { block, tram, bus, lamp } from '../town.mjs';
import { figure } from '../people.mjs';
import { tree } from '../land.mjs';
import { rect, poly, oval } from '../shape.mjs';
import { random } from '../random.mjs';

export default function draw(p) {
  sky(p, '#0f2431', '#2e5566', 640, c.teal);
  stars(p, 'st', 380, c.cream, 70, 2);
  p.path('M1346 98a54 54 0 1 1 -66 74a46 46 0 0 0 66 -74Z', c.cream);
  for (const [x, w, h] of [[-40, 210, 300], [180, 150, 220], [345, 200, 360], [560, 170, 250], [745, 220, 310], [985, 160, 210], [1160, 230, 340], [1410, 240, 270]]) block(p, 'n' + x, x, 640, w, h, '#17333f', { share: 0.13, lit: '#e9ae55', unlit: '#122833' });
  p.path(rect(0, 630, 1600, 30), '#1c3c48');
  tree(p, 't', 90, 660, 330, null, '#0e2029');
  tree(p, 't2', 1220, 650, 240, null, '#0e2029');
  p.path(rect(0, 650, 1600, 250), p.lin(0, 650, 0, 900, [0, '#35596a'], [1, '#182f3b']));
  // Wires.
  p.line('M-10 196Q800 226 1610 196M-10 96L420 210M1610 66L1180 204', '#0b1a22', 3);
  // Rails.
  p.path(rect(0, 786, 1600, 6) + rect(0, 808, 1600, 7), '#0e1f28');
  p.path(rect(0, 784, 1600, 2.5) + rect(0, 806, 1600, 2.5), c.frost, 0.7);
  // The shuttle.
  lamp(p, 1150, 720, 520, '#0b1a22', '#f4c266', 1);
  bus(p, 1180, 740, 340, { body: '#5f8f93', glass: '#ffdf98', trim: c.cream, long: true, windows: 4, face: -1 });
  // The tram and its light on wet stones.
  const r = random('glow');
  tram(p, 110, 796, 900, { body: c.red, band: c.saffron, glass: '#ffd98a', trim: c.cream, people: [c.plum, 0, c.indigo, 0, 0, c.brick, 0] });
  p.glow(oval(560, 600, 620, 300), '#f2b44c', 560, 620, 560, 0.42);
  for (const x of [150, 240, 410, 490, 570, 730, 815]) p.path(poly([[x, 822], [x + 64, 822], [x + 40 + r.between(-20, 20), 900], [x - 50, 900]]), '#f3bd62', 0.28);
  for (const x of [300, 620, 890]) p.path(poly([[x, 822], [x + 66, 822], [x + 50, 900], [x - 30, 900]]), '#ffdf98', 0.34);
  p.path(poly([[1080, 822], [1400, 822], [1470, 900], [1010, 900]]), '#f3bd62', 0.22);
  p.shade(rect(0, 830, 1600, 70), '#0b1a22', 0, 900, 0, 830, 0.6, 0);
  // Stop.
  p.line('M1066 850V560', '#0b1a22', 9);
  p.path(rect(1040, 540, 52, 52), c.saffron);
  p.path(rect(1048, 556, 36, 12) + rect(1052, 570, 28, 8), c.ink);
  figure(p, 1012, 838, 176, { pose: 'walk', coat: c.plum, legs: '#0e1f28', hat: 'scarf', cap: c.rust, hem: 26, face: 1 });
  figure(p, 1118, 846, 184, { pose: 'stand', coat: c.indigo, legs: '#0e1f28', hat: 'peak', cap: c.ink, hem: 16, face: -1 });
  figure(p, 1190, 838, 172, { pose: 'walk', coat: c.saffron, legs: '#0e1f28', hat: 'knit', cap: c.red, hem: 8, face: 1 });
  flakes(p, 'snow', c.snow, 70, 3.2, 0.75);
}
