// An old flat ferry with a small wheelhouse drifts down a wide shallow river in dawn mist.
import * as c from '../palette.mjs';
import { sky, sun, streak, haze, birds } from '../sky.mjs';
import { roll, hill, grass } from '../land.mjs';
import { water, glitter, ripples } from '../water.mjs';
import { figure } from '../people.mjs';
import { rect, poly, oval, smooth, n } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#7f9fae', '#fbdcb4', 430, c.rose);
  sun(p, 1210, 330, 82, '#fff3d6', '#f6bd74', 4);
  streak(p, 420, 140, 700, 30, '#e9d9cb', 0.7);
  streak(p, 1100, 90, 520, 22, '#e9d9cb', 0.6);
  p.path(smooth([[-20, 410], [200, 384], [480, 400], [760, 378], [1000, 402], [1300, 380], [1620, 396]], false) + 'L1620 470H-20Z', '#b9aeb0');
  hill(p, roll('far', 432, 8), '#a59a8f', null, 520);
  for (let i = 0; i < 26; i++) p.path(oval(20 + i * 64, 436 + (i % 3) * 4, 34, 17 + (i % 4) * 6), i % 2 ? '#8f8f86' : '#9a968a');
  haze(p, 390, 120, '#fdeede', 0.9);
  water(p, 'river', 452, 900, '#f6dcc0', '#4f8088', '#f3e3d0', 60);
  glitter(p, 'g', 1210, 456, 900, 120, '#fff3d2', 50);
  p.path('M-10 560Q200 548 420 564T760 572Q500 590 240 586T-10 590Z', '#d9c3a0');
  p.path('M1060 520Q1300 508 1610 522V540Q1320 536 1060 520Z', '#d9c3a0', 0.9);
  for (const y of [470, 530, 604]) {
    p.path(`M-10 ${y}Q240 ${y - 26} 520 ${y}T1100 ${y - 6}T1610 ${y}V${y + 12}Q1300 ${y + 22} 1000 ${y + 12}T420 ${y + 14}T-10 ${y + 10}Z`, '#fdf0e2', 0.6);
  }
  // The reflection and the hull.
  p.path(poly([[220, 740], [1360, 740], [1250, 840], [330, 840]]), '#1f4650', 0.42);
  p.path(poly([[300, 740], [520, 740], [500, 880], [330, 880]]), '#1f4650', 0.25);
  p.path(poly([[150, 640], [1420, 640], [1330, 746], [260, 746]]), '#2c4f58');
  p.path(poly([[1110, 640], [1420, 640], [1330, 746], [1090, 746]]), '#1d3a44');
  p.path(poly([[150, 640], [1420, 640], [1406, 660], [166, 660]]), c.red);
  p.path(poly([[236, 722], [1348, 722], [1330, 746], [260, 746]]), c.brick);
  p.shade(poly([[150, 660], [1420, 660], [1330, 746], [260, 746]]), c.ink, 800, 750, 800, 660, 0.55, 0.05);
  for (let i = 0; i < 5; i++) {
    const x = 420 + i * 180;
    p.line(`M${x} 650V690`, c.ink, 4);
    p.add(`<circle cx="${x}" cy="704" r="20" fill="none" stroke="${c.ink}" stroke-width="12"/>`);
  }
  // The ramps, the deck rail.
  p.path(poly([[150, 640], [60, 566], [76, 556], [190, 640]]), c.earth);
  p.path(poly([[1420, 640], [1510, 580], [1496, 570], [1380, 640]]), c.earth);
  p.line('M76 560L250 470M1500 574L1390 500', c.ink, 3);
  p.path(rect(150, 628, 1270, 16), '#b98a55');
  // The wheelhouse at the stern.
  p.path(rect(300, 356, 250, 274), c.paper);
  p.path(rect(500, 356, 50, 274), c.blush);
  p.path(rect(300, 560, 250, 70), c.teal);
  p.path(rect(500, 560, 50, 70), c.deep);
  p.path(poly([[276, 360], [290, 326], [566, 326], [580, 360]]), c.red);
  p.path(rect(276, 354, 304, 12), c.brick);
  p.path(rect(322, 392, 160, 140), '#cfe0dc');
  p.clip(rect(322, 392, 160, 140), () => figure(p, 392, 660, 270, { pose: { hip: [0, -50], neck: [1, -81], hands: [[16, -62], [17, -56]], feet: [[-5, 0], [6, 0]] }, coat: c.indigo, legs: c.ink, hem: 6, hat: 'peak', cap: c.ink, skin: c.skin[2], hair: '#d7d2c8' }));
  p.path(rect(300, 532, 200, 28), c.paper);
  p.path(rect(300, 560, 200, 70), c.teal);
  p.add(`<circle cx="452" cy="494" r="32" fill="none" stroke="${c.earth}" stroke-width="7"/>`);
  p.line('M420 494H484M452 462V526M430 472L474 516M474 472L430 516', c.earth, 4);
  p.path(rect(314, 384, 176, 10) + rect(314, 384, 10, 150) + rect(480, 384, 10, 150), c.frost);
  p.path(rect(340, 250, 24, 80), c.ink);
  p.path(rect(336, 262, 32, 12), c.saffron);
  p.path('M352 246Q330 214 356 186T340 120Q380 150 376 190T364 246Z', '#efe4da', 0.8);
  p.add(`<circle cx="526" cy="470" r="20" fill="none" stroke="${c.red}" stroke-width="10"/>`);
  p.line('M580 340V230', c.ink, 4);
  p.path('M582 234Q620 222 650 240T700 238V274Q664 284 640 268T582 270Z', c.saffron);
  // The rail and the cargo: a crate, a sack, a bicycle.
  p.line('M600 560H1240M600 594H1240', c.paper, 5);
  for (let i = 0; i < 9; i++) p.line(`M${600 + i * 80} 556V630`, c.paper, 6);
  p.path(rect(660, 540, 100, 90), '#a8713f');
  p.line('M660 570H760M660 600H760M710 540V630', c.bark, 4);
  p.path(smooth([[780, 630], [774, 580], [810, 560], [860, 562], [884, 590], [880, 630]], true, 0.8), c.sand);
  p.line('M830 561V630M778 596H882', c.earth, 4);
  p.add(`<g fill="none" stroke="${c.ink}" stroke-width="5"><circle cx="960" cy="596" r="32"/><circle cx="1060" cy="596" r="32"/></g>`);
  p.line('M960 596L994 550H1040L1060 596L1012 598L994 550M1012 598L1040 550M988 538H1004M1036 536Q1054 530 1056 546', c.red, 5);
  // The young woman at the bow with the striped pole.
  const pole = [[1330, 360], [1500, 830]];
  p.line(`M${pole[0]}L${pole[1]}`, c.paper, 12);
  for (let i = 0; i < 8; i++) {
    const a = i / 8, b = a + 1 / 16, at = s => `${n(pole[0][0] + 170 * s)} ${n(pole[0][1] + 470 * s)}`;
    p.line(`M${at(a)}L${at(b)}`, c.red, 12, 1, ' style="stroke-linecap:butt"');
  }
  figure(p, 1300, 632, 300, { pose: { hip: [0, -50], neck: [4, -80], hands: [[24, -64], [22, -82]], feet: [[-9, 0], [9, 0]], bends: [1, 1, -1, -1] }, coat: c.saffron, legs: c.indigo, hem: 8, hat: 'braid', hair: c.ink, skin: c.skin[1], boots: c.bark, tall: 1, nod: 8 });
  p.path(rect(1470, 770, 70, 60), '#5b8c92', 0.8);
  for (const q of [34, 58, 84]) p.add(`<ellipse cx="1479" cy="772" rx="${q}" ry="${n(q * 0.2)}" fill="none" stroke="#f3e3d0" stroke-width="3.4" opacity="0.9"/>`);
  ripples(p, 'bow', 750, 890, '#cfe0dc', 40, 0.8, 150, 1450);
  haze(p, 700, 150, '#fdeede', 0.34);
  p.path('M-10 910V850Q120 830 260 862T460 910Z', '#3d4f48');
  p.clip('M-10 910V640H470V910Z', () => grass(p, 'reed', 860, 905, '#2a3d3a', 110, 100));
  birds(p, 'gulls', 700, 180, 360, 110, c.dusk, 8, 16);
}
