// A cross-country skier strides up a groomed track between firs; peaks and a low sun behind.
import * as c from '../palette.mjs';
import { sky, sun, rays, flakes } from '../sky.mjs';
import { ridge, roll, hill, fir } from '../land.mjs';
import { figure } from '../people.mjs';
import { random } from '../random.mjs';
import { poly, smooth, rect, n } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#3f7595', '#fbdcb0', 500, c.rose);
  rays(p, 420, 372, 1500, '#fff1cf', 15, 0.13, 180, 360);
  sun(p, 420, 372, 76, '#fff4d6', '#f7c36e', 3.2);
  ridge(p, 'p1', 540, 380, '#8fa9bd', { step: 300, snowline: 0.9 });
  ridge(p, 'p2', 580, 230, '#5f82a0', { step: 230, snowline: 0.62 });
  const r = random('firs');
  hill(p, roll('s1', 552, 22), '#d5e3e8', c.frost, 700);
  for (let i = 0; i < 26; i++) fir(p, i * 64 + r.between(-16, 16), 590 + r.between(-8, 14), r.between(90, 150), '#3f6a72', c.ice);
  hill(p, [[-20, 640], [300, 640], [640, 610], [1000, 560], [1300, 540], [1620, 548]], '#e7eff0', c.frost, 860);
  for (const [x, y, h] of [[1290, 600, 250], [1400, 620, 320], [1520, 610, 280], [60, 690, 280], [170, 690, 220], [1580, 660, 380]]) fir(p, x, y, h, c.pine, c.snow);
  // The slope with its track.
  const slope = 'M-20 850Q500 800 900 690T1620 560V910H-20Z';
  p.path(slope, c.snow);
  p.shade(slope, c.frost, 700, 910, 560, 700, 0.72, 0);
  p.path('M-20 872Q500 818 920 712T1620 584V622Q1180 690 930 760T-20 930Z', '#dbe8ec');
  p.path('M-20 886Q500 832 920 726T1620 596V601Q1180 660 922 733T-20 894Z' + 'M-20 906Q500 850 924 744T1620 610V616Q1180 680 926 752T-20 914Z', c.mix(c.frost, c.blue, 0.45));
  for (let i = 0; i < 9; i++) {
    const x = 40 + i * 190, y = 862 - i * i * 2.2 - i * 14;
    p.line(`M${n(x)} ${n(y)}v-54`, c.indigo, 4);
    p.path(poly([[x, y - 54], [x + 34, y - 46], [x, y - 34]]), i % 2 ? c.red : c.saffron);
  }
  p.path(poly([[700, 800], [760, 780], [1020, 868], [1300, 900], [900, 900]]), c.frost, 0.5);
  // The skier: skis, poles, body.
  p.at(800, 782, 1, -15, () => {
    p.line('M-330 -2L40 14', c.indigo, 9);
    p.at(-178, 12, 1, 5, () => p.path(rect(-10, -4, 10, 4), c.ink));
    p.line('M-60 42H350Q384 40 402 16', c.red, 10);
    p.line('M-60 38H350', c.saffron, 3);
    p.line('M166 -322L-150 20', c.ink, 6);
    p.path(poly([[-164, 14], [-136, 8], [-140, 26]]), c.ink);
    figure(p, 0, 34, 560, {
      pose: { hip: [4, -44], neck: [23, -69], hands: [[-18, -60], [50, -74]], feet: [[-31, -9], [33, 0]], bends: [1, 1, -1, -1] },
      coat: c.red, legs: c.indigo, boots: c.snow, glove: c.ink, hat: 'knit', cap: c.saffron, edge: c.red, hem: 2, trim: c.snow, skin: c.skin[1], nod: -14, width: 0.92,
    });
    p.path(smooth([[60, -390], [20, -404], [-60, -380], [-110, -396], [-50, -362], [20, -376]]), c.bark);
    p.line('M282 -390L196 40', c.ink, 6);
    p.path(poly([[182, 34], [212, 38], [192, 52]]), c.ink);
  });
  const d = random('spray');
  for (let i = 0; i < 60; i++) {
    const s = d.next();
    p.circle(560 - s * 260 + d.between(-20, 20), 842 - s * d.between(0, 110), d.between(2, 8) * (1 - s * 0.5), i % 3 ? '#fff' : c.ice);
  }
  flakes(p, 'f', '#fff', 70, 3.6, 0.9);
}
