// Busts for the authors: shoulders, neck, head with a few quiet features, glasses, beards.
import { smooth, oval, poly, n } from './shape.mjs';
import { dark, light, mix, ink, paper } from './palette.mjs';

/** The shoulders in a coat; the neck opening is left to collars drawn after. */
export function shoulders(p, coat, { width = 1, drop = 0 } = {}) {
  const w = v => 300 + v * width, y = v => v + drop;
  const d = smooth([[w(-76), y(462)], [w(-150), y(484)], [w(-214), y(520)], [w(-252), y(640)], [w(252), y(640)], [w(214), y(520)], [w(150), y(484)], [w(76), y(462)], [300, y(452)]], true, 0.7);
  p.path(d, coat);
  p.clip(d, () => {
    p.path(smooth([[w(60), y(440)], [w(180), y(470)], [w(270), y(560)], [w(270), y(660)], [w(100), y(660)], [w(120), y(560)]]), dark(coat, 0.25));
  });
  p.shade(d, ink, w(260), y(640), w(20), y(500), 0.55, 0);
  return d;
}

/** Head, neck, ears and features. The light comes from the left. */
export function face(p, look) {
  const { skin, wide = 1, long = 1, jaw = 1, brow = ink, eye = ink, lip = '#a9564a', narrow = 1, age = 0, ear = true, smile = 8, lid = true } = look;
  const shade = dark(skin, 0.2), deep = dark(skin, 0.38);
  const x = v => 300 + v * wide, y = v => 290 + v * long;
  p.path(smooth([[252, y(70)], [254, 440], [238, 474], [300, 516], [362, 474], [346, 440], [348, y(70)]], true, 0.7), shade);
  p.path(smooth([[254, y(96)], [300, y(140)], [346, y(96)], [348, 430], [300, 452], [256, 424]]), deep, 0.55);
  if (ear) {
    p.path(oval(x(-106), y(16), 17, 30), skin);
    p.path(oval(x(106), y(16), 17, 30), shade);
    p.path(oval(x(-106), y(18), 8, 17), shade);
  }
  const head = smooth([[x(0), y(-142)], [x(66), y(-124)], [x(102), y(-60)], [x(103), y(14)], [x(90 * jaw), y(74)], [x(52 * jaw), y(116)], [x(0), y(133)], [x(-52 * jaw), y(116)], [x(-90 * jaw), y(74)], [x(-103), y(14)], [x(-102), y(-60)], [x(-66), y(-124)]]);
  p.path(head, skin);
  p.clip(head, () => {
    p.path(smooth([[x(30), y(-150)], [x(140), y(-120)], [x(140), y(150)], [x(10), y(150)], [x(58), y(104)], [x(72), y(50)], [x(60), y(6)], [x(70), y(-50)]]), shade, 0.75);
    p.path(oval(x(-54), y(52), 26, 18), mix(skin, '#d9604a', 0.35), 0.45);
  });
  p.path(smooth([[x(-4), y(-22)], [x(12), y(-10)], [x(16), y(30)], [x(24), y(46)], [x(14), y(58)], [x(-10), y(56)], [x(4), y(36)]], true, 0.8), shade);
  p.line(`M${n(x(-14))} ${n(y(52))}q8 8 14 6t14 -4`, deep, 4.5);
  for (const k of [-1, 1]) {
    const ex = x(46 * k), ey = y(-2), w = 24, h = 11.5 * narrow;
    p.path(`M${n(ex - w * k)} ${n(ey + 4)}Q${n(ex - 2 * k)} ${n(ey - h * 1.5)} ${n(ex + w * k)} ${n(ey - 3)}Q${n(ex + 2 * k)} ${n(ey + h)} ${n(ex - w * k)} ${n(ey + 4)}Z`, k < 0 ? '#fbf3e6' : '#efe1d0');
    p.circle(ex + 1, ey - 1, 7.6 * Math.min(1, narrow + 0.06), eye);
    p.circle(ex - 2, ey - 3.4, 2, paper);
    p.line(`M${n(ex - w * k)} ${n(ey + 4)}Q${n(ex - 2 * k)} ${n(ey - h * 1.6)} ${n(ex + (w + 3) * k)} ${n(ey - 4)}`, ink, lid ? 5 : 4);
    p.line(`M${n(ex - 25 * k)} ${n(ey - 29)}Q${n(ex + 4 * k)} ${n(ey - 42)} ${n(ex + 31 * k)} ${n(ey - 26)}`, brow, look.heavy ?? 8);
    if (age) p.line(`M${n(ex - 16 * k)} ${n(ey + 19)}Q${n(ex + 2 * k)} ${n(ey + 26)} ${n(ex + 20 * k)} ${n(ey + 16)}M${n(ex + 34 * k)} ${n(ey - 4)}l${10 * k} -6M${n(ex + 34 * k)} ${n(ey + 4)}l${10 * k} 3`, shade, 3.6, k < 0 ? 1 : 0.6);
  }
  if (age) p.line(`M${n(x(-36))} ${n(y(46))}Q${n(x(-48))} ${n(y(66))} ${n(x(-44))} ${n(y(84))}`, shade, 4);
  p.path(`M${n(x(-34))} ${n(y(84))}Q${n(x(-10))} ${n(y(74))} ${n(x(0))} ${n(y(79))}Q${n(x(10))} ${n(y(74))} ${n(x(34))} ${n(y(82))}Q${n(x(10))} ${n(y(84 + smile * 2.4))} ${n(x(-34))} ${n(y(84))}Z`, lip);
  p.line(`M${n(x(-36))} ${n(y(83))}Q${n(x(0))} ${n(y(85 + smile))} ${n(x(36))} ${n(y(81))}`, dark(lip, 0.5), 4);
  return { head, x, y, shade, deep };
}

export function glasses(p, { x, y }, color, r = 33, flat = 0.86) {
  for (const k of [-1, 1]) {
    p.path(oval(x(46 * k), y(2), r, r * flat), '#ffffff', 0.2);
    p.add(`<ellipse cx="${n(x(46 * k))}" cy="${n(y(2))}" rx="${r}" ry="${n(r * flat)}" fill="none" stroke="${color}" stroke-width="6"/>`);
    p.line(`M${n(x((46 * k) + (r + 1) * k))} ${n(y(-4))}L${n(x(102 * k))} ${n(y(-10))}`, color, 5);
  }
  p.line(`M${n(x(-46) + r)} ${n(y(-2))}Q${n(x(0))} ${n(y(-12))} ${n(x(46) - r)} ${n(y(-2))}`, color, 6);
}

/** Turn-down collar points. */
export function collar(p, color, low = 540) {
  p.path(poly([[236, 462], [300, low], [262, low + 20], [212, 490]]), color);
  p.path(poly([[364, 462], [300, low], [338, low + 20], [388, 490]]), dark(color, 0.14));
}
