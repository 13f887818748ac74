// A radiator under a frosted window; knitted socks dry on it, a bill lies on the sill.
import * as c from '../palette.mjs';
import { block } from '../town.mjs';
import { random } from '../random.mjs';
import { flakes } from '../sky.mjs';
import { horns } from '../ornament.mjs';
import { rect, round, poly, limb, smooth, n, polar } from '../shape.mjs';

function fern(p, r, x, y, length, angle, color, width) {
  let d = '', px = x, py = y, a = angle;
  for (let i = 0; i < 9; i++) {
    const [qx, qy] = polar(px, py, length / 9, a);
    d += `M${n(px)} ${n(py)}L${n(qx)} ${n(qy)}`;
    for (const k of [-1, 1]) {
      const [ex, ey] = polar(qx, qy, length * 0.3 * (1 - i / 10), a + k * 46);
      d += `M${n(qx)} ${n(qy)}L${n(ex)} ${n(ey)}`;
    }
    [px, py] = [qx, qy];
    a += r.between(-5, 9);
  }
  p.line(d, color, width, 0.85);
}

function sock(p, x, y, color, band, turn) {
  p.at(x, y, 1, turn, () => {
    const d = smooth([[-32, -20], [32, -20], [34, 90], [44, 128], [92, 150], [98, 182], [70, 196], [10, 190], [-26, 160], [-34, 110]], true, 0.7);
    p.path(d, color);
    p.clip(d, () => {
      p.path(rect(-50, -24, 100, 34), band);
      p.path(rect(-50, 42, 100, 46), c.dark(color, 0.4));
      for (const sx of [-22, 0, 22]) horns(p, sx, 82, 34, c.cream, 0, 13);
      p.path(limb([[100, 160], [96, 200]], [56, 60]), band);
      for (let i = -30; i < 40; i += 12) p.line(`M${i} -20v28`, c.dark(band, 0.2), 2.5);
    });
    p.shade(d, c.ink, -40, 190, 40, 60, 0.55, 0);
  });
}

export default function draw(p) {
  const r = random('frost');
  p.fill(p.lin(0, 0, 0, 900, [0, '#b4583a'], [1, '#8e3c2d']));
  p.shade(rect(0, 0, 1600, 900), c.plum, 1600, 0, 300, 300, 0.6, 0);
  for (let i = 0; i < 12; i++) for (let j = 0; j < 7; j++) horns(p, 60 + i * 140 + (j % 2) * 70, 90 + j * 140, 56, '#9f4933', j % 2 ? 180 : 0, 9);
  p.path(rect(300, 0, 1000, 468), c.paper);
  const glass = rect(334, 0, 450, 440) + rect(816, 0, 450, 440);
  p.path(glass, p.lin(0, 0, 0, 440, [0, c.indigo], [0.7, c.dusk], [1, '#c98f86']));
  p.clip(glass, () => {
    block(p, 'w1', 360, 450, 190, 260, c.mix(c.indigo, c.ink, 0.4), { lit: '#f4bd62', share: 0.34 });
    block(p, 'w2', 600, 450, 260, 170, c.mix(c.indigo, c.dusk, 0.6), { lit: '#f4bd62', share: 0.25 });
    block(p, 'w3', 900, 450, 170, 330, c.mix(c.indigo, c.ink, 0.5), { lit: '#f4bd62', share: 0.3 });
    block(p, 'w4', 1100, 450, 200, 220, c.mix(c.indigo, c.dusk, 0.5), { lit: '#f4bd62', share: 0.3 });
    flakes(p, 'f', c.snow, 170, 3.6);
    for (const [x0, x1] of [[334, 784], [816, 1266]]) {
      p.shade(rect(x0, 0, 450, 440), c.snow, 0, 440, 0, 150, 0.85, 0);
      for (let i = 0; i < 7; i++) fern(p, r, x0 + i * 74, 446, r.between(110, 220), -90 + r.between(-28, 28), c.snow, 3.4);
      for (let i = 0; i < 3; i++) fern(p, r, x0 - 4, 420 - i * 110, r.between(80, 150), -28 + r.between(-16, 16), c.snow, 3);
      for (let i = 0; i < 3; i++) fern(p, r, x1 + 4, 420 - i * 110, r.between(80, 150), 208 + r.between(-16, 16), c.snow, 3);
    }
  });
  p.line('M300 0V468M1300 0V468M334 0V440H784V0M816 0V440H1266V0', c.mix(c.paper, c.dusk, 0.35), 5);
  p.path('M0 0H300V500Q250 380 270 240T240 0Z', c.straw);
  p.path('M0 0H150Q190 260 120 520Q60 620 0 640Z', c.mix(c.straw, c.rust, 0.35));
  p.path('M1600 0H1310Q1340 300 1320 500Q1400 640 1600 660Z', c.straw);
  p.shade('M1600 0H1310Q1340 300 1320 500Q1400 640 1600 660Z', c.rust, 1600, 300, 1320, 200, 0.65, 0.05);
  p.shade('M0 0H300V500Q250 380 270 240T240 0Z', c.rust, 0, 500, 260, 100, 0.6, 0);
  p.path(rect(300, 508, 1000, 60), c.plum, 0.35);
  p.path(rect(220, 462, 1160, 40), c.snow);
  p.path(rect(220, 494, 1160, 18), c.frost);
  p.path(poly([[640, 466], [900, 452], [936, 486], [664, 498]]), c.paper);
  p.path(poly([[664, 498], [936, 486], [936, 560], [930, 566], [664, 580]]), c.cream);
  p.line('M690 520l150 -8M690 538l210 -10M690 556l120 -6', c.dusk, 5);
  p.path(poly([[868, 536], [912, 533], [912, 552], [868, 555]]), c.red);
  p.path('M1080 386h96v54q0 26 -26 26h-44q-26 0 -26 -26Z', c.teal);
  p.line('M1178 400q40 0 36 26t-40 18', c.teal, 11);
  p.path(rect(1080, 400, 96, 14), c.saffron);
  p.line('M1110 366q-16 -24 4 -44t0 -46M1148 366q-16 -24 4 -44t0 -46', c.snow, 6, 0.7);
  p.line('M240 850H1360', c.mix(c.cream, c.earth, 0.3), 18);
  for (let i = 0; i < 10; i++) {
    const x = 330 + i * 96;
    p.path(round(x, 590, 78, 280, 38), c.mix(c.cream, c.ice, 0.3));
    p.path(round(x + 46, 596, 30, 268, 15), c.mix(c.frost, c.dusk, 0.35));
    p.path(round(x + 14, 606, 12, 230, 6), c.snow);
    p.path(round(x + 26, 640, 26, 190, 13), c.mix(c.frost, c.dusk, 0.6), 0.8);
  }
  p.line('M330 622H1270M330 838H1270', c.mix(c.cream, c.ice, 0.4), 22);
  sock(p, 560, 610, c.red, c.cream, -3);
  sock(p, 760, 612, c.red, c.cream, 4);
  p.shade(rect(0, 860, 1600, 40), c.ink, 0, 900, 0, 850, 0.7, 0.1);
}
