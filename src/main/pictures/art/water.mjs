// Water: rivers, lakes, ripples, reflections, ice.
import { random } from './random.mjs';
import { n, rect, poly } from './shape.mjs';

/** A belt of water with a gradient and poster-like ripples that lengthen toward us. */
export function water(p, word, top, bottom, far, near, ripple, count = 70) {
  p.path(rect(0, top, p.width, bottom - top), p.lin(0, top, 0, bottom, [0, far], [1, near]));
  ripples(p, word, top, bottom, ripple, count);
}

export function ripples(p, word, top, bottom, color, count, alpha = 1, left = 0, right = p.width) {
  const r = random(word);
  let d = '';
  for (let i = 0; i < count; i++) {
    const s = r.next() ** 1.2, y = top + (bottom - top) * s, w = 14 + s * 150 * r.between(0.4, 1), h = 1.2 + s * 5;
    const x = r.between(left, right - w * 0.5);
    d += `M${n(x)} ${n(y)}q${n(w / 2)} ${n(-h)} ${n(w)} 0q${n(-w / 2)} ${n(h)} ${n(-w)} 0Z`;
  }
  p.path(d, color, alpha);
}

/** A track of light under a sun or lamp. */
export function glitter(p, word, x, top, bottom, w, color, count = 40, alpha = 1) {
  const r = random(word);
  let d = '';
  for (let i = 0; i < count; i++) {
    const s = (i + r.next()) / count, y = top + (bottom - top) * s, half = w * (0.35 + s * 0.8) * r.between(0.25, 1), h = 1.5 + s * 6;
    const cx = x + r.between(-0.4, 0.4) * w * (0.4 + s);
    d += `M${n(cx - half)} ${n(y)}q${n(half)} ${n(-h)} ${n(half * 2)} 0q${n(-half)} ${n(h)} ${n(-half * 2)} 0Z`;
  }
  p.path(d, color, alpha);
}

/** Cracks in ice or dry clay. */
export function cracks(p, word, x, y, length, color, width, depth = 4, angle = 20) {
  const r = random(word);
  const grow = (px, py, l, a, k) => {
    if (!k) return '';
    const pts = [[px, py]];
    for (let i = 0; i < 3; i++) {
      const t = (a + r.between(-22, 22)) * Math.PI / 180, last = pts.at(-1);
      pts.push([last[0] + Math.cos(t) * l / 3, last[1] + Math.sin(t) * l / 9]);
    }
    const end = pts.at(-1);
    return poly(pts, false) + grow(end[0], end[1], l * 0.7, a + r.between(5, 40), k - 1) + grow(pts[1][0], pts[1][1], l * 0.6, a - r.between(20, 60), k - 1);
  };
  p.line(grow(x, y, length, angle, depth), color, width);
}
