// Two people press batts of wool between battens on the wall of a low adobe house.
import * as c from '../palette.mjs';
import { sky, cloud, streak } from '../sky.mjs';
import { roll, hill, grass, tree } from '../land.mjs';
import { poles, house } from '../town.mjs';
import { figure } from '../people.mjs';
import { random } from '../random.mjs';
import { rect, poly, oval, smooth, n } from '../shape.mjs';

function batt(p, r, x, y, w, h) {
  const bumps = [];
  for (let i = 0; i <= 5; i++) bumps.push([x + w * i / 5, y + r.between(-5, 5)]);
  for (let i = 1; i <= 6; i++) bumps.push([x + w + r.between(-4, 6), y + h * i / 6]);
  for (let i = 4; i >= 0; i--) bumps.push([x + w * i / 5, y + h + r.between(-5, 5)]);
  for (let i = 5; i >= 1; i--) bumps.push([x + r.between(-6, 4), y + h * i / 6]);
  const d = smooth(bumps);
  p.path(d, r.pick([c.wool, '#f1e7d3', '#e2d3b6']));
  let curls = '';
  for (let i = 0; i < w * h / 1500; i++) curls += `M${n(x + r.between(8, w - 24))} ${n(y + r.between(12, h - 8))}q6 -12 16 -6t-2 12`;
  p.line(curls, '#b39f80', 2.4, 0.8);
  p.shade(d, '#a58c68', x + w, y + h, x, y, 0.5, 0.02);
}

export default function draw(p) {
  const r = random('batts');
  sky(p, '#76aeb6', '#fbe5bd', 560, c.saffron);
  cloud(p, 'a', 1330, 170, 420, 76, c.paper, c.rose);
  streak(p, 300, 110, 520, 26, c.paper, 0.7);
  hill(p, roll('h', 560, 8), c.straw, c.rust, 720);
  poles(p, [[1570, 640, 330], [1450, 610, 220], [1378, 594, 150], [1330, 584, 100]], c.earth);
  // The coal shed behind.
  p.path(rect(1230, 500, 250, 190), c.bark);
  for (let i = 0; i < 8; i++) p.path(rect(1234 + i * 31, 504, 26, 186), i % 2 ? '#5d4033' : '#6b4b3a');
  p.path(poly([[1210, 506], [1500, 486], [1500, 464], [1210, 484]]), c.ink);
  p.path(rect(1290, 570, 90, 120), c.ink);
  p.path(smooth([[1260, 700], [1300, 650], [1340, 622], [1386, 640], [1440, 690], [1460, 706]]), '#26303a');
  for (let i = 0; i < 22; i++) p.path(poly([[0, -9], [11, -3], [8, 9], [-9, 7]].map(q => [q[0] + 1280 + (i * 53) % 160, q[1] + 690 - (i * 29) % 44])), i % 3 ? '#3b4854' : '#18222a');
  tree(p, 'apple', 1540, 720, 260, null, c.bark);
  p.path('M0 690Q800 664 1600 690V900H0Z', '#d6ab68');
  p.shade('M0 690Q800 664 1600 690V900H0Z', c.brick, 0, 900, 0, 690, 0.6, 0);
  // The house: adobe, battens, wool.
  const wall = '#d9a678';
  p.path(poly([[-20, 240], [1180, 240], [1180, 740], [-20, 760]]), wall);
  p.shade(poly([[-20, 240], [1180, 240], [1180, 740], [-20, 760]]), c.rust, 1180, 700, 700, 300, 0.6, 0.02);
  let straw = '';
  for (let i = 0; i < 70; i++) straw += `M${n(r.between(0, 1160))} ${n(r.between(260, 720))}l${n(r.between(-16, 16))} ${n(r.between(-8, 8))}`;
  p.line(straw, '#b97f50', 3);
  p.path(poly([[-20, 250], [-20, 150], [1120, 150], [1240, 256], [1180, 262]]), c.teal);
  p.path(poly([[-20, 262], [1180, 262], [1240, 256], [1236, 240], [-20, 240]]), c.deep);
  for (let i = 0; i < 16; i++) p.line(`M${i * 74} 150L${i * 76 + 8} 240`, c.deep, 3, 0.6);
  p.path(rect(830, 96, 70, 90), '#b46a48');
  p.path(rect(820, 86, 90, 18), c.brick);
  // One half finished with boards, then wool, then open battens.
  p.path(rect(-20, 262, 330, 494), '#b98a55');
  for (let i = 0; i < 9; i++) p.path(rect(-20 + i * 37, 262, 33, 494), i % 2 ? '#c99a62' : '#d4a76e');
  p.path(rect(60, 350, 170, 190), c.paper);
  p.path(rect(76, 366, 138, 158), c.deep);
  p.path(poly([[76, 366], [150, 366], [90, 524], [76, 524]]), c.sea, 0.5);
  p.line('M145 366V524M76 430H214', c.paper, 9);
  const bays = [330, 470, 610, 750, 890, 1030];
  bays.forEach((x, i) => {
    const full = i < 2 ? 4 : i === 2 ? 3 : i === 3 ? 2 : i === 4 ? 1 : 0;
    for (let k = 0; k < full; k++) batt(p, r, x + 4, 640 - k * 124, 116, 116);
  });
  for (const x of [310, 450, 590, 730, 870, 1010, 1150]) {
    p.path(rect(x, 262, 20, 490), c.earth);
    p.path(rect(x, 262, 8, 490), '#94684a');
  }
  p.path(rect(310, 742, 860, 18), c.earth);
  p.path(rect(310, 262, 860, 14), c.earth);
  // The two at work.
  p.ellipse(700, 850, 150, 14, c.brick, 0.5);
  p.at(0, 0, 1, 0, () => batt(p, r, 764, 396, 116, 132));
  figure(p, 690, 850, 470, { pose: { hip: [0, -50], neck: [4, -81], hands: [[24, -92], [27, -79]], feet: [[-10, 0], [9, 0]] }, coat: c.red, legs: c.indigo, hat: 'scarf', cap: c.saffron, hem: 12, skin: c.skin[1], boots: c.bark });
  p.ellipse(1090, 856, 150, 14, c.brick, 0.5);
  figure(p, 1096, 856, 500, { face: -1, pose: { hip: [0, -50], neck: [3, -81], hands: [[25, -66], [28, -74]], feet: [[-8, 0], [9, 0]] }, coat: c.teal, legs: c.bark, hat: 'qalpaq', cap: c.snow, edge: c.ink, hem: 4, skin: c.skin[2], boots: c.ink });
  batt(p, r, 886, 460, 100, 130);
  // A stack of batts waits.
  for (let i = 0; i < 4; i++) batt(p, r, 130 + (i % 2) * 12, 838 - i * 40, 260, 44);
  p.path(rect(110, 880, 310, 14), c.bark, 0.5);
  p.at(1370, 812, 1, 0, () => {
    p.path(oval(0, 40, 140, 14), c.brick, 0.5);
    p.line('M-120 36L-70 -70L70 -70L120 36M-80 -50L90 -50', c.earth, 12);
    p.path(rect(-160, -84, 320, 18), '#c99a62');
    p.path(rect(-40, -112, 110, 28), c.red);
    p.path(rect(60, -106, 70, 12), c.ink);
  });
  grass(p, 'g', 860, 905, c.brick, 50, 30);
}
