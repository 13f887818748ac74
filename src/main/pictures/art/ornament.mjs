// Ornament of the steppe: қошқар мүйіз (ram's horns), rhombs, borders, carpets, the shanyraq.
import { n, poly, polar, rect } from './shape.mjs';

/** One pair of ram's horns on a stem, growing up from (0,0), 100 units tall, drawn as a thick line. */
const HORNS = 'M0 0V-46M0 -46C0 -84 -16 -98 -34 -96C-54 -94 -60 -68 -46 -58C-36 -51 -24 -60 -30 -70M0 -46C0 -84 16 -98 34 -96C54 -94 60 -68 46 -58C36 -51 24 -60 30 -70M0 -24C-8 -24 -22 -28 -26 -14M0 -24C8 -24 22 -28 26 -14';

export function horns(p, x, y, size, color, turn = 0, weight = 11) {
  p.at(x, y, size / 100, turn, () => p.line(HORNS, color, weight));
}

/** Four pairs of horns as a star: the heart of many carpets. */
export function star(p, x, y, size, color, weight = 11) {
  for (let i = 0; i < 4; i++) horns(p, x, y, size, color, i * 90, weight);
}

/** A row of horns along a belt, up and down in turn, with a thread on both sides. */
export function border(p, x, y, w, h, ground, color, count = Math.round(w / h), thread = color) {
  p.path(rect(x, y, w, h), ground);
  const step = w / count;
  for (let i = 0; i < count; i++) {
    const up = i % 2 === 0;
    horns(p, x + step * (i + 0.5), up ? y + h * 0.86 : y + h * 0.14, h * 0.74, color, up ? 0 : 180, 12);
  }
  p.path(rect(x, y, w, h * 0.06) + rect(x, y + h * 0.94, w, h * 0.06), thread);
}

export const rhomb = (x, y, w, h) => poly([[x, y - h], [x + w, y], [x, y + h], [x - w, y]]);

/** Teeth along a line, as on a woven band. */
export function teeth(p, x, y, w, h, color, count) {
  const s = w / count;
  let d = '';
  for (let i = 0; i < count; i++) d += poly([[x + i * s, y], [x + i * s + s / 2, y + h], [x + (i + 1) * s, y]]);
  p.path(d, color);
}

/** A felt or woven carpet w×h at (x,y): frame, band of teeth, medallions with horns. */
export function carpet(p, x, y, w, h, { ground, frame, motif, accent, medallions = 3 }) {
  const b = h * 0.13;
  p.path(rect(x, y, w, h), frame);
  const around = Math.round((w - 2 * b) / b);
  for (let i = 0; i < around; i++) {
    const cx = x + b + (w - 2 * b) * (i + 0.5) / around;
    horns(p, cx, y + b * 0.85, b * 0.7, accent, 0, 13);
    horns(p, cx, y + h - b * 0.85, b * 0.7, accent, 180, 13);
  }
  const side = Math.round((h - 2 * b) / b);
  for (let i = 0; i < side; i++) {
    const cy = y + b + (h - 2 * b) * (i + 0.5) / side;
    horns(p, x + b * 0.85, cy, b * 0.7, accent, -90, 13);
    horns(p, x + w - b * 0.85, cy, b * 0.7, accent, 90, 13);
  }
  p.path(rect(x + b, y + b, w - 2 * b, h - 2 * b), ground);
  teeth(p, x + b, y + b, w - 2 * b, b * 0.28, accent, around * 2);
  p.at(0, 2 * y + h, [1, -1], 0, () => teeth(p, x + b, y + b, w - 2 * b, b * 0.28, accent, around * 2));
  const step = (w - 2 * b) / medallions, r = Math.min(step * 0.47, (h - 2 * b) * 0.42);
  for (let i = 0; i < medallions; i++) {
    const cx = x + b + step * (i + 0.5), cy = y + h / 2;
    p.path(rhomb(cx, cy, step * 0.47, r), accent);
    p.path(rhomb(cx, cy, step * 0.42, r * 0.88), frame);
    star(p, cx, cy, r * 0.62, motif);
    p.path(rhomb(cx, cy, r * 0.1, r * 0.1), accent);
    if (i) {
      const gx = cx - step / 2;
      horns(p, gx, y + b * 1.35, r * 0.55, motif, 180, 12);
      horns(p, gx, y + h - b * 1.35, r * 0.55, motif, 0, 12);
    }
  }
}

/** The shanyraq, the crown of the yurt: ring, crossed laths, rays of the roof poles. */
export function shanyraq(p, x, y, r, color, { poles = 0, pole = color, width = r * 0.13 } = {}) {
  for (let i = 0; i < poles; i++) {
    const a = 360 / poles * i;
    const [x1, y1] = polar(x, y, r * 1.03, a), [x2, y2] = polar(x, y, r * 3.4, a);
    p.line(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, pole, width * 0.42);
  }
  p.add(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${color}" stroke-width="${n(width)}"/>`);
  for (const turn of [45, -45]) {
    p.at(x, y, 1, turn, () => {
      for (const k of [-1, 0, 1]) {
        const o = k * r * 0.13, l = Math.sqrt(r * r - o * o);
        p.line(`M${n(o)} ${n(-l)}Q${n(o * 3.6)} 0 ${n(o)} ${n(l)}`, color, width * 0.46);
      }
    });
  }
}
