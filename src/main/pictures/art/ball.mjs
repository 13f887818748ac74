// Football things: the ball, goal nets, full stands, floodlights, a mown pitch.
import { poly, polar, oval, n, rect, along } from './shape.mjs';
import { ink, snow, mix, cream } from './palette.mjs';
import { random } from './random.mjs';

export function ball(p, x, y, r, turn = 0) {
  const d = oval(x, y, r);
  p.path(d, snow);
  p.clip(d, () => {
    const five = (cx, cy, q, a) => poly([0, 1, 2, 3, 4].map(i => polar(cx, cy, q, a + i * 72)));
    let t = five(x, y, r * 0.36, turn - 90);
    for (let i = 0; i < 5; i++) {
      const [cx, cy] = polar(x, y, r * 0.98, turn - 90 + i * 72);
      t += five(cx, cy, r * 0.34, turn + 90 + i * 72);
      p.line(poly([polar(x, y, r * 0.34, turn - 90 + i * 72), polar(x, y, r * 0.8, turn - 90 + i * 72)], false), ink, r * 0.07);
    }
    p.path(t, ink);
    p.path(oval(x + r * 0.36, y + r * 0.5, r * 0.9, r * 0.6), ink, 0.16);
  });
}

/** A net over a four-cornered field given by its corners (clockwise from top left). */
export function net(p, [a, b, c, d], across, down, color, width = 2, alpha = 0.7) {
  let t = '';
  for (let i = 0; i <= across; i++) t += poly([along(a, b, i / across), along(d, c, i / across)], false);
  for (let i = 0; i <= down; i++) t += poly([along(a, d, i / down), along(b, c, i / down)], false);
  p.line(t, color, width, alpha);
}

/** Rows of spectators as heads and shoulders, row by row nearer. */
export function stand(p, word, x, y, w, h, rows, ground, coats, skins) {
  const r = random(word);
  p.path(rect(x, y, w, h), ground);
  const step = h / rows;
  for (let i = 0; i < rows; i++) {
    const s = step * 0.42 * (0.8 + i / rows * 0.4);
    const groups = new Map();
    const put = (fill, d) => groups.set(fill, (groups.get(fill) ?? '') + d);
    for (let k = x + s; k < x + w; k += s * 2.5 * r.between(0.9, 1.3)) {
      const cy = y + step * (i + 0.42) + r.between(-s * 0.3, s * 0.3);
      put(mix(r.pick(coats), ground, 0.45 - i / rows * 0.35), `M${n(k - s)} ${n(cy + s * 2.2)}q0 ${n(-s * 1.5)} ${n(s)} ${n(-s * 1.5)}t${n(s)} ${n(s * 1.5)}Z`);
      put(mix(r.pick(skins), ground, 0.4 - i / rows * 0.3), oval(k, cy, s * 0.56, s * 0.64));
      if (r.chance(0.2)) put(mix(cream, ground, 0.5), `M${n(k - s)} ${n(cy + s)}l${n(-s * 0.3)} ${n(-s * 1.8)}l${n(s * 0.5)} 0l${n(s * 0.3)} ${n(s * 1.6)}Z`);
    }
    for (const [fill, d] of groups) p.path(d, fill);
    p.path(rect(x, y + step * (i + 0.94), w, step * 0.08), mix(ground, ink, 0.4));
  }
}

export function floodlight(p, x, y, h, color, lamps, glow) {
  p.line(`M${n(x)} ${n(y)}V${n(y - h)}M${n(x - h * 0.03)} ${n(y)}L${n(x)} ${n(y - h * 0.7)}L${n(x + h * 0.03)} ${n(y)}`, color, h * 0.02);
  const w = h * 0.32, k = h * 0.2;
  if (glow) p.glow(oval(x, y - h - k / 2, h * 0.75), glow, x, y - h - k / 2, h * 0.75, 0.66);
  p.path(rect(x - w / 2, y - h - k, w, k), color);
  let d = '';
  for (let i = 0; i < 4; i++) for (let j = 0; j < 3; j++) d += oval(x - w / 2 + w * (i + 0.5) / 4, y - h - k + k * (j + 0.5) / 3, w * 0.09);
  p.path(d, lamps);
}

/** Mown stripes running to a vanishing point. */
export function pitch(p, vx, vy, top, bottom, a, b, count = 12, spread = 3600) {
  p.path(rect(0, top, p.width, bottom - top), a);
  const cut = (x, y) => vx + (x - vx) * (y - vy) / (bottom - vy);
  let d = '';
  for (let i = 0; i < count; i += 2) {
    const x1 = vx - spread / 2 + spread * i / count, x2 = vx - spread / 2 + spread * (i + 1) / count;
    d += poly([[cut(x1, top), top], [cut(x2, top), top], [x2, bottom], [x1, bottom]]);
  }
  p.path(d, b);
}
