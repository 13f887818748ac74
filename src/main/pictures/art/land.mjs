// Ground: hills, ridges, steppe grass, fields, trees, tracks.
import { random } from './random.mjs';
import { smooth, under, limb, poly, n, oval } from './shape.mjs';
import { dark, light, mix, snow } from './palette.mjs';

/** A rolling line across the picture; gives points, and the height at any x by `.y(x)`. */
export function roll(word, y, swing, waves = 3, width = 1600) {
  const r = random(word);
  const parts = Array.from({ length: waves }, (_, i) => [r.between(0, 6.28), (i + 1) * r.between(0.7, 1.3), 1 / (i + 1)]);
  const height = x => y + swing * parts.reduce((sum, [phase, speed, part]) => sum + Math.sin(phase + x / width * 6.28 * speed) * part, 0) / 1.6;
  const points = [];
  for (let x = -40; x <= width + 40; x += width / 24) points.push([x, height(x)]);
  points.y = height;
  return points;
}

/** A filled hill below a line with speckled shade at its foot. */
export function hill(p, line, fill, shade, bottom = 900, depth = 160) {
  const d = under(line, bottom);
  p.path(d, fill);
  if (shade) {
    const top = Math.min(...line.map(q => q[1]));
    p.shade(d, shade, 0, Math.max(top + depth, bottom), 0, top, 0.52, 0.02);
  }
  return d;
}

/** A mountain ridge: sharp peaks with a lit and a shaded side and snow above a height. */
export function ridge(p, word, base, height, fill, options = {}) {
  const { step = 150, snowline = 0.55, cap = snow, width = p.width, shade = dark(fill, 0.3), from = -80 } = options;
  const r = random(word);
  const peaks = [];
  for (let x = from; x < width + 420; x += step * r.between(0.7, 1.3)) peaks.push([x, base - height * r.between(0.45, 1)]);
  const line = [];
  peaks.forEach((q, i) => {
    line.push(q);
    const next = peaks[i + 1];
    if (next) line.push([(q[0] + next[0]) / 2 + r.between(-20, 20), Math.max(q[1], next[1]) + (base - Math.max(q[1], next[1])) * r.between(0.25, 0.5)]);
  });
  const d = poly(line, false) + `L${n(line.at(-1)[0])} ${base}L${n(line[0][0])} ${base}Z`;
  p.path(d, fill);
  peaks.forEach((q, i) => {
    const at = i * 2, a = line[at - 1] ?? [q[0] - step, base], b = line[at + 1] ?? [q[0] + step, base];
    const dx = b[0] - q[0], dy = b[1] - q[1];
    p.path(poly([q, b, [q[0] + dx * 0.45, b[1] + (base - b[1]) * 0.7], [q[0] + dx * r.between(0.1, 0.3), q[1] + dy * 0.8], [q[0] + dx * 0.02, q[1] + dy * 0.5]]), shade, 0.55);
    const depth = (base - q[1]) * (q[1] < base - height * snowline ? 0.42 : 0);
    if (!depth) return;
    const on = (e, share) => [q[0] + (e[0] - q[0]) * share, q[1] + (e[1] - q[1]) * share];
    const l = on(a, 0.46), o = on(b, 0.46);
    const w = o[0] - l[0];
    p.path(poly([q, l, [l[0] + w * 0.2, l[1] - depth * 0.12], [l[0] + w * 0.32, l[1] + depth * 0.22], [q[0] + 4, q[1] + depth * 0.5],
      [q[0] + w * 0.12, q[1] + depth * 0.95], [o[0] - w * 0.18, o[1] - depth * 0.1], o]), cap);
    p.path(poly([q, [q[0] + 6, q[1] + depth * 0.5], [q[0] + w * 0.12, q[1] + depth * 0.95], [o[0] - w * 0.18, o[1] - depth * 0.1], o]), mix(cap, fill, 0.35));
  });
  return d;
}

/** Tufts of feather grass between two heights, larger when nearer. */
export function grass(p, word, top, bottom, color, count = 120, size = 26) {
  const r = random(word);
  let d = '';
  for (let i = 0; i < count; i++) {
    const share = r.next() ** 0.8, x = r.between(-10, p.width + 10), y = top + (bottom - top) * share;
    const h = size * (0.35 + share * 0.9);
    for (let k = 0; k < 3; k++) {
      const lean = r.between(-0.15, 0.55) * h;
      d += `M${n(x + k * 3)} ${n(y)}q${n(lean * 0.2)} ${n(-h * 0.6)} ${n(lean)} ${n(-h * r.between(0.8, 1.1))}`;
    }
  }
  p.line(d, color, 2.6);
}

/** Perspective furrows or tracks running to a vanishing point. */
export function furrows(p, vx, vy, bottom, color, from, to, count, width = 6, alpha = 1) {
  let d = '';
  for (let i = 0; i <= count; i++) {
    const x = from + (to - from) * i / count;
    d += poly([[vx, vy], [x - width, bottom], [x + width, bottom]]);
  }
  p.path(d, color, alpha);
}

export function poplar(p, x, y, h, fill, trunk = dark(fill, 0.5)) {
  const w = h * 0.15;
  p.line(`M${n(x)} ${n(y)}V${n(y - h * 0.3)}`, trunk, h * 0.022);
  const d = smooth([[x, y - h], [x + w * 0.6, y - h * 0.72], [x + w, y - h * 0.38], [x + w * 0.6, y - h * 0.12], [x, y - h * 0.07], [x - w * 0.6, y - h * 0.12], [x - w, y - h * 0.38], [x - w * 0.6, y - h * 0.72]]);
  p.path(d, fill);
  p.path(smooth([[x, y - h], [x + w * 0.6, y - h * 0.72], [x + w, y - h * 0.38], [x + w * 0.6, y - h * 0.12], [x + w * 0.1, y - h * 0.08], [x + w * 0.35, y - h * 0.4], [x + w * 0.1, y - h * 0.7]]), dark(fill, 0.3));
}

export function fir(p, x, y, h, fill, white) {
  for (let i = 0; i < 4; i++) {
    const top = y - h + i * h * 0.2, low = top + h * 0.38, w = h * (0.1 + i * 0.055);
    p.path(poly([[x, top], [x + w, low], [x + w * 0.3, low - h * 0.03], [x, low + h * 0.01], [x - w * 0.4, low - h * 0.025], [x - w, low]]), i % 2 ? fill : dark(fill, 0.12));
    if (white) p.path(poly([[x, top], [x - w, low], [x - w * 0.45, low - h * 0.06], [x - w * 0.25, low - h * 0.1]]), white);
  }
}

/** A round-crowned or bare tree. */
export function tree(p, word, x, y, h, fill, trunk) {
  const r = random(word);
  p.path(limb([[x, y], [x + h * 0.02, y - h * 0.3], [x, y - h * 0.6]], [h * 0.07, h * 0.05, h * 0.03]), trunk);
  if (!fill) return bare(p, r, x, y - h * 0.25, h * 0.36, -90, trunk, 5, h * 0.035);
  for (let i = 0; i < 7; i++) {
    const a = r.between(0, 6.28), q = h * 0.17;
    p.circle(x + Math.cos(a) * q, y - h * 0.68 + Math.sin(a) * q * 1.1, h * r.between(0.12, 0.19), i < 4 ? dark(fill, 0.18) : light(fill, 0.08));
  }
}

function bare(p, r, x, y, length, angle, color, depth, width) {
  if (!depth) return;
  const a = angle * Math.PI / 180, ex = x + Math.cos(a) * length, ey = y + Math.sin(a) * length;
  p.line(`M${n(x)} ${n(y)}L${n(ex)} ${n(ey)}`, color, Math.max(1.4, width));
  bare(p, r, ex, ey, length * r.between(0.62, 0.8), angle + r.between(12, 34), color, depth - 1, width * 0.62);
  bare(p, r, ex, ey, length * r.between(0.62, 0.8), angle - r.between(12, 34), color, depth - 1, width * 0.62);
}

/** Stones or clods scattered on the ground. */
export function stones(p, word, top, bottom, color, count, size = 12) {
  const r = random(word);
  let d = '';
  for (let i = 0; i < count; i++) {
    const share = r.next(), y = top + (bottom - top) * share, w = size * (0.3 + share);
    d += oval(r.between(0, p.width), y, w, w * 0.4);
  }
  p.path(d, color);
}
