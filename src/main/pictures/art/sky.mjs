// Air: banded skies, suns, clouds, stars, steam, snowfall, rays, birds.
import { random } from './random.mjs';
import { poly, polar, oval, n, rect, under } from './shape.mjs';

/** A sky from top to horizon with one speckled belt of light above the horizon. */
export function sky(p, top, low, horizon, lit) {
  p.fill(p.lin(0, 0, 0, horizon, [0, top], [1, low]));
  if (lit) p.shade(rect(0, 0, p.width, horizon + 2), lit, 0, horizon, 0, horizon * 0.2, 0.6, 0);
}

export function sun(p, x, y, r, color, halo, wide = 3.2) {
  if (halo) p.glow(oval(x, y, r * wide), halo, x, y, r * wide, 0.75);
  p.circle(x, y, r, color);
}

/** Rays as on a travel poster. */
export function rays(p, x, y, length, color, count, alpha, from = 180, to = 360) {
  const step = (to - from) / count;
  let d = '';
  for (let i = 0; i < count; i++) {
    const a = from + i * step;
    d += poly([[x, y], polar(x, y, length, a), polar(x, y, length, a + step / 2)]);
  }
  p.path(d, color, alpha);
}

/** A flat-bottomed cloud. */
export function cloud(p, word, x, y, w, h, color, under, alpha = 1) {
  const r = random(word);
  const top = [];
  const count = 5;
  for (let i = 0; i <= count; i++) {
    const s = i / count;
    top.push([x - w / 2 + w * s, y - h * Math.sin(s * Math.PI) * r.between(0.6, 1.05)]);
  }
  let d = `M${n(top[0][0])} ${n(y)}`;
  for (let i = 1; i <= count; i++) {
    const a = top[i - 1], b = top[i], rad = Math.hypot(b[0] - a[0], b[1] - a[1]) * 0.56;
    d += `A${n(rad)} ${n(rad)} 0 0 1 ${n(b[0])} ${n(i === count ? y : b[1])}`;
  }
  p.path(d + 'Z', color, alpha);
  if (under) p.shade(d + 'Z', under, 0, y, 0, y - h, 0.6, 0.05);
}

/** A long thin streak cloud. */
export function streak(p, x, y, w, h, color, alpha = 1) {
  p.path(`M${n(x - w / 2)} ${n(y)}Q${n(x - w * 0.2)} ${n(y - h)} ${n(x + w * 0.1)} ${n(y - h * 0.6)}T${n(x + w / 2)} ${n(y)}Q${n(x)} ${n(y + h * 0.35)} ${n(x - w / 2)} ${n(y)}Z`, color, alpha);
}

/** Rising steam or smoke: overlapping puffs that grow and drift. */
export function steam(p, word, x, y, length, width, drift, color, shade) {
  const r = random(word);
  const count = 11;
  const puffs = Array.from({ length: count }, (_, i) => {
    const s = i / (count - 1);
    return [x + drift * s ** 1.4 + r.between(-1, 1) * width * 0.3 * s, y - length * s ** 0.85, width * (0.28 + s * 0.9) * r.between(0.85, 1.1)];
  });
  const d = puffs.map(q => oval(q[0], q[1], q[2], q[2] * 0.82)).join('');
  p.path(d, color);
  if (!shade) return;
  const low = puffs.map(q => oval(q[0] + q[2] * 0.2, q[1] + q[2] * 0.3, q[2] * 0.7, q[2] * 0.46)).join('');
  const end = puffs.at(-1);
  p.shade(low, shade, x, y, end[0], end[1], 0.34, 0.46);
}

export function stars(p, word, bottom, color, count, size = 2.2) {
  const r = random(word);
  for (let i = 0; i < count; i++) p.circle(r.between(0, p.width), bottom * r.next() ** 1.3, size * r.between(0.5, 1.4), color, r.between(0.4, 1) > 0.7 ? 1 : 0.6);
}

export function flakes(p, word, color, count, size = 4, alpha = 0.9) {
  const r = random(word);
  let d = '';
  for (let i = 0; i < count; i++) d += oval(r.between(0, p.width), r.between(0, p.height), size * r.between(0.4, 1.3));
  p.path(d, color, alpha);
}

export function birds(p, word, x, y, w, h, color, count, size = 16) {
  const r = random(word);
  let d = '';
  for (let i = 0; i < count; i++) {
    const bx = x + r.between(0, w), by = y + r.between(0, h), s = size * r.between(0.6, 1.1);
    d += `M${n(bx - s)} ${n(by - s * 0.25)}q${n(s * 0.6)} ${n(-s * 0.35)} ${n(s)} ${n(s * 0.3)}q${n(s * 0.4)} ${n(-s * 0.65)} ${n(s)} ${n(-s * 0.3)}`;
  }
  p.line(d, color, size * 0.16);
}

/** A soft layer of haze between two heights. */
export function haze(p, y, h, color, alpha = 0.7) {
  p.path(rect(0, y, p.width, h), p.lin(0, y, 0, y + h, [0, color, 0], [0.6, color, alpha], [1, color, 0]));
}
