// A split sediment core, clay and salt in bands, with the drilling raft on the lake behind.
import * as c from '../palette.mjs';
import { random } from '../random.mjs';
import { sky, sun, streak, birds } from '../sky.mjs';
import { water, glitter } from '../water.mjs';
import { ridge } from '../land.mjs';
import { figure } from '../people.mjs';
import { rect, poly, smooth, oval, along, n } from '../shape.mjs';

export default function draw(p) {
  const r = random('core');
  sky(p, '#5e97a6', '#f6dcc0', 330, c.rose);
  sun(p, 310, 236, 52, c.paper, c.straw, 3.6);
  streak(p, 980, 110, 720, 32, c.paper, 0.75);
  streak(p, 420, 96, 360, 18, c.paper, 0.6);
  ridge(p, 'rim', 336, 84, '#a48c98', { step: 240, snowline: 3 });
  water(p, 'lake', 330, 560, '#e6cdbf', '#6aa7a8', '#d8e5dc', 60);
  glitter(p, 'gl', 310, 334, 540, 60, c.paper, 26);
  p.path('M0 540Q300 500 620 524T1200 516T1600 500V900H0Z', c.snow);
  p.path('M0 566Q300 530 640 552T1200 544T1600 530V900H0Z', c.mix(c.snow, c.sand, 0.3));
  p.shade('M0 566Q300 530 640 552T1200 544T1600 530V900H0Z', c.earth, 0, 900, 0, 540, 0.56, 0);
  // The raft.
  p.path(poly([[960, 470], [1330, 470], [1400, 496], [890, 496]]), c.teal, 0.5);
  p.path(rect(930, 440, 420, 20), c.earth);
  for (let i = 0; i < 6; i++) p.path(oval(970 + i * 68, 466, 32, 15), i % 2 ? c.orange : c.rust);
  p.path(rect(1240, 372, 92, 70), c.paper);
  p.path(rect(1232, 362, 108, 14), c.red);
  p.path(rect(1262, 388, 28, 24), c.deep);
  p.line('M1060 440L1110 140L1160 440M1074 360H1146M1084 300H1136M1094 240H1126M1074 360L1136 300L1094 240M1146 360L1084 300', c.ink, 5);
  p.line('M1110 140V520', c.ink, 3);
  p.path(rect(1098, 130, 24, 18), c.red);
  figure(p, 1020, 442, 104, { pose: 'hold', coat: c.orange, hat: 'helmet', cap: c.saffron });
  figure(p, 1204, 442, 104, { pose: 'point', coat: c.indigo, hat: 'knit', cap: c.red, face: -1 });
  p.path(poly([[1110, 498], [1140, 560], [1080, 560]]), c.teal, 0.15);
  birds(p, 'gulls', 620, 150, 320, 90, c.ink, 7, 15);
  // The tray and the core, running from near left to far right.
  const A = [-60, 760], B = [1660, 600], near = 120, far = 82;
  const at = (s, v) => { const q = along(A, B, s); return [q[0] + v * 0.16 * 60, q[1] + v * (near + (far - near) * s)]; };
  const strip = (a, b, v0, v1) => poly([at(a, v0), at(b, v0), at(b, v1), at(a, v1)]);
  p.path(poly([[-60, 930], [1660, 740], [1660, 780], [-60, 990]]), c.earth, 0.5);
  p.path(strip(0, 1, -1.02, 1.25), '#caa06a');
  p.path(strip(0, 1, 1.05, 1.45), '#8a5f38');
  p.path(strip(0, 1, -1.02, -0.86), '#e6c592');
  p.path(strip(0, 1, -0.8, 1), '#6d4b35');
  const clay = ['#6f7b80', '#59676f', '#8b9190', '#4a5860', '#7d8579', '#9a9a90'];
  let s = -0.01;
  let k = 0;
  while (s < 1.01) {
    const salt = k % 2 === 1, w = salt ? r.between(0.006, 0.022) : r.between(0.012, 0.05);
    const fill = salt ? r.pick([c.snow, '#fff', c.mist, '#ecd9cf']) : r.pick(clay);
    const bow = r.between(0.004, 0.012);
    const edge = (a, up) => Array.from({ length: 7 }, (_, i) => { const v = -0.72 + i * 0.27, t = i / 6; return at(a + Math.sin(t * Math.PI) * bow * up + r.between(-0.0012, 0.0012), v); });
    p.path(smooth(edge(s, 1), false) + edge(s + w + 0.004, 1).reverse().map(q => `L${n(q[0])} ${n(q[1])}`).join('') + 'Z', fill);
    if (k % 9 === 4) p.path(strip(s, s + 0.005, -0.72, 0.9), c.rust);
    s += w;
    k++;
  }
  p.path(strip(0, 1, -0.76, -0.5), '#fff', 0.24);
  p.shade(strip(0, 1, 0.1, 0.95), c.ink, 800, 800, 790, 700, 0.66, 0.05);
  for (let i = 1; i < 10; i++) p.line(poly([at(i / 10, 1.06), at(i / 10, i % 5 ? 1.2 : 1.4)], false), c.cream, 5);
  // Tools.
  p.at(1290, 838, 1, -8, () => {
    p.path(rect(-160, 6, 250, 22), c.earth, 0.4);
    p.path(poly([[-160, -12], [20, -12], [90, 0], [20, 12], [-160, 12]]), c.frost);
    p.path(rect(-250, -15, 100, 30), c.red);
  });
  p.path(poly([[150, 560], [330, 540], [350, 610], [166, 632]]), c.paper);
  p.line('M176 576l130 -15M180 594l130 -15M186 612l80 -9', c.frost, 5);
  p.line('M330 586L392 536', c.saffron, 9);
}
