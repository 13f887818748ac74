// Town things: houses, flat blocks, chimneys, trams, buses, lamps, poles, yurts.
import { random } from './random.mjs';
import { poly, rect, round, oval, n, smooth } from './shape.mjs';
import { dark, light, mix, ink, cream, straw, bark } from './palette.mjs';

/** A block of flats with a grid of windows, some lit. */
export function block(p, word, x, y, w, h, wall, { lit = straw, unlit = dark(wall, 0.35), share = 0.3, roof, cols = Math.round(w / 30), rows = Math.round(h / 36) } = {}) {
  const r = random(word);
  p.path(rect(x, y - h, w, h), wall);
  p.path(rect(x + w * 0.82, y - h, w * 0.18, h), dark(wall, 0.18));
  if (roof) p.path(rect(x - 4, y - h - 8, w + 8, 12), roof);
  const cw = w / cols, ch = h / rows;
  let on = '', off = '';
  for (let i = 0; i < cols; i++) for (let j = 0; j < rows; j++) {
    const d = rect(x + cw * (i + 0.25), y - h + ch * (j + 0.28), cw * 0.5, ch * 0.5);
    if (r.chance(share)) on += d; else off += d;
  }
  p.path(off, unlit);
  p.path(on, lit);
}

/** A small house with a gable roof; seen from its long side. */
export function house(p, x, y, w, h, wall, roof, { lit = straw, white, windows = 2, chimney = true, door } = {}) {
  if (chimney) p.path(rect(x + w * 0.7, y - h * 1.62, w * 0.08, h * 0.5), dark(roof, 0.3));
  p.path(rect(x, y - h, w, h), wall);
  p.path(rect(x, y - h, w, h * 0.16), dark(wall, 0.25), 0.6);
  p.path(poly([[x - w * 0.06, y - h], [x + w * 0.1, y - h * 1.5], [x + w * 0.9, y - h * 1.5], [x + w * 1.06, y - h]]), roof);
  if (white) p.path(`M${n(x - w * 0.05)} ${n(y - h * 1.05)}L${n(x + w * 0.1)} ${n(y - h * 1.56)}H${n(x + w * 0.9)}L${n(x + w * 1.05)} ${n(y - h * 1.05)}Q${n(x + w * 0.8)} ${n(y - h * 1.22)} ${n(x + w * 0.62)} ${n(y - h * 1.12)}T${n(x + w * 0.3)} ${n(y - h * 1.14)}T${n(x - w * 0.05)} ${n(y - h * 1.05)}Z`, white);
  const step = w / (windows + (door ? 1 : 0));
  for (let i = 0; i < windows; i++) {
    const cx = x + step * (i + 0.5), ww = Math.min(step * 0.4, h * 0.5);
    p.path(rect(cx - ww * 0.62, y - h * 0.72, ww * 1.24, h * 0.48), light(wall, 0.5));
    p.path(rect(cx - ww / 2, y - h * 0.68, ww, h * 0.4), lit);
    p.line(`M${n(cx)} ${n(y - h * 0.68)}v${n(h * 0.4)}`, light(wall, 0.5), w * 0.012);
  }
  if (door) p.path(rect(x + w - step * 0.72, y - h * 0.7, step * 0.42, h * 0.7), door);
}

/** A striped power-station chimney. */
export function chimney(p, x, y, w, h, pale, band, bands = 5) {
  const side = share => w / 2 * (0.62 + 0.38 * (1 - share));
  const part = (from, to, fill) => p.path(poly([[x - side(from), y - h * from], [x - side(to), y - h * to], [x + side(to), y - h * to], [x + side(from), y - h * from]]), fill);
  part(0, 1, pale);
  for (let i = 0; i < bands; i++) part(1 - (i * 2 + 1) * 0.055, 1 - i * 2 * 0.055, band);
  p.path(poly([[x + side(0) * 0.25, y], [x + side(1) * 0.25, y - h], [x + side(1), y - h], [x + side(0), y]]), ink, 0.28);
}

export function lamp(p, x, y, h, color, glow, face = 1) {
  p.line(`M${n(x)} ${n(y)}V${n(y - h * 0.9)}q0 ${n(-h * 0.1)} ${n(h * 0.12 * face)} ${n(-h * 0.1)}h${n(h * 0.08 * face)}`, color, h * 0.018);
  p.path(poly([[x + h * 0.13 * face, y - h * 0.975], [x + h * 0.27 * face, y - h * 0.975], [x + h * 0.24 * face, y - h * 1.01], [x + h * 0.16 * face, y - h * 1.01]]), color);
  if (glow) {
    p.glow(poly([[x + h * 0.14 * face, y - h * 0.97], [x + h * 0.26 * face, y - h * 0.97], [x + h * 0.75 * face, y], [x - h * 0.35 * face, y]]), glow, x + h * 0.2 * face, y - h * 0.97, h * 1.1, 0.72);
    p.ellipse(x + h * 0.2 * face, y - h * 0.965, h * 0.05, h * 0.016, light(glow, 0.7));
  }
}

export function poles(p, list, color) {
  list.forEach(([x, y, h]) => {
    p.line(`M${n(x)} ${n(y)}V${n(y - h)}M${n(x - h * 0.14)} ${n(y - h * 0.92)}h${n(h * 0.28)}`, color, h * 0.03);
  });
  let d = '';
  list.slice(1).forEach(([x, y, h], i) => {
    const [a, b, c] = list[i];
    for (const k of [-1, 1]) d += `M${n(a + k * c * 0.13)} ${n(b - c * 0.93)}Q${n((a + x) / 2)} ${n((b + y) / 2 - (c + h) / 2 * 0.72)} ${n(x + k * h * 0.13)} ${n(y - h * 0.93)}`;
  });
  p.line(d, color, 1.8);
}

/** A tram seen from its side, `w` long, wheels on y. */
export function tram(p, x, y, w, { body, band, glass, trim = cream, people }) {
  const h = w * 0.33;
  p.line(`M${n(x + w * 0.5)} ${n(y - h * 1.06)}l${n(-w * 0.06)} ${n(-h * 0.22)}l${n(w * 0.08)} ${n(-h * 0.24)}M${n(x + w * 0.46)} ${n(y - h * 1.52)}h${n(w * 0.12)}`, ink, w * 0.007);
  p.path(round(x + w * 0.3, y - h * 1.1, w * 0.4, h * 0.1, 5), dark(body, 0.4));
  p.path(round(x, y - h, w, h * 0.86, h * 0.14), trim);
  p.path(rect(x, y - h * 0.48, w, h * 0.24), body);
  p.path(round(x, y - h * 0.44, w, h * 0.3, h * 0.1), body);
  p.path(round(x + w * 0.03, y - h * 1.02, w * 0.94, h * 0.12, h * 0.06), dark(body, 0.2));
  p.path(rect(x, y - h * 0.3, w, h * 0.045), band);
  const doors = [0.2, 0.56, 0.86], windows = [0.03, 0.11, 0.3, 0.39, 0.48, 0.66, 0.755];
  windows.forEach((s, i) => {
    p.path(round(x + w * s, y - h * 0.84, w * (i < 2 ? 0.07 : 0.078), h * 0.34, h * 0.04), glass);
    if (people?.[i]) {
      const cx = x + w * (s + 0.038);
      p.path(oval(cx, y - h * 0.66, h * 0.06, h * 0.07) + rect(cx - h * 0.1, y - h * 0.59, h * 0.2, h * 0.09), people[i]);
    }
  });
  doors.forEach(s => {
    p.path(rect(x + w * s, y - h * 0.86, w * 0.08, h * 0.7), dark(body, 0.35));
    p.path(rect(x + w * (s + 0.007), y - h * 0.82, w * 0.029, h * 0.6) + rect(x + w * (s + 0.044), y - h * 0.82, w * 0.029, h * 0.6), glass);
  });
  p.path(rect(x + w * 0.06, y - h * 0.15, w * 0.88, h * 0.07), ink);
  for (const s of [0.13, 0.22, 0.76, 0.85]) {
    p.circle(x + w * s, y - h * 0.075, h * 0.085, ink);
    p.circle(x + w * s, y - h * 0.075, h * 0.035, mix(ink, cream, 0.4));
  }
  p.ellipse(x + w * 0.985, y - h * 0.36, w * 0.008, h * 0.045, light(straw, 0.6));
}

/** A bus or van from its side; `long` false gives a van with a sloping nose. */
export function bus(p, x, y, w, { body, glass, trim, long = true, face = 1, windows = 5 }) {
  const h = w * (long ? 0.34 : 0.46);
  p.at(face > 0 ? x : x + w, y, [face, 1], 0, () => {
    const d = long
      ? round(0, -h, w, h * 0.86, h * 0.12)
      : smooth([[2, -h * 0.94], [w * 0.1, -h], [w * 0.62, -h], [w * 0.72, -h * 0.94], [w * 0.84, -h * 0.6], [w * 0.97, -h * 0.5], [w, -h * 0.36], [w, -h * 0.16], [w * 0.94, -h * 0.14], [w * 0.05, -h * 0.14], [0, -h * 0.2]], true, 0.5);
    p.path(d, body);
    p.clip(d, () => {
      p.path(rect(-2, -h * 0.36, w + 4, h * 0.4), dark(body, 0.2));
      if (trim) p.path(rect(-2, -h * 0.5, w + 4, h * 0.1), trim);
    });
    if (long) {
      for (let i = 0; i < windows; i++) p.path(round(w * (0.04 + i * 0.78 / windows), -h * 0.86, w * 0.68 / windows, h * 0.34, 4), glass);
      p.path(round(w * 0.84, -h * 0.88, w * 0.13, h * 0.52, 4), glass);
    } else {
      p.path(poly([[w * 0.56, -h * 0.9], [w * 0.68, -h * 0.9], [w * 0.79, -h * 0.58], [w * 0.56, -h * 0.58]]), glass);
      p.line(`M${n(w * 0.53)} ${n(-h * 0.94)}V${n(-h * 0.18)}`, dark(body, 0.3), 2);
    }
    for (const s of [0.2, 0.8]) {
      p.circle(w * s, -h * 0.13, h * (long ? 0.15 : 0.17), ink);
      p.circle(w * s, -h * 0.13, h * 0.07, mix(ink, cream, 0.55));
    }
    p.ellipse(w * 0.985, -h * 0.34, w * 0.012, h * 0.05, '#f7e3a0');
  });
}

/** A yurt: felt walls, roof, woven bands, door. */
export function yurt(p, x, y, w, felt, band, door) {
  const h = w * 0.3;
  const roof = `M${n(x - w / 2)} ${n(y - h)}Q${n(x - w * 0.3)} ${n(y - h * 1.9)} ${n(x - w * 0.08)} ${n(y - h * 2)}H${n(x + w * 0.08)}Q${n(x + w * 0.3)} ${n(y - h * 1.9)} ${n(x + w / 2)} ${n(y - h)}Z`;
  p.path(`M${n(x - w / 2)} ${n(y - h)}L${n(x - w * 0.47)} ${n(y)}Q${n(x)} ${n(y + h * 0.12)} ${n(x + w * 0.47)} ${n(y)}L${n(x + w / 2)} ${n(y - h)}Z`, felt);
  p.path(roof, light(felt, 0.3));
  p.path(`M${n(x + w * 0.16)} ${n(y - h * 1.97)}Q${n(x + w * 0.34)} ${n(y - h * 1.8)} ${n(x + w / 2)} ${n(y - h)}L${n(x + w * 0.47)} ${n(y)}Q${n(x + w * 0.3)} ${n(y + h * 0.06)} ${n(x + w * 0.2)} ${n(y + h * 0.05)}L${n(x + w * 0.24)} ${n(y - h)}Z`, bark, 0.2);
  p.path(`M${n(x - w / 2)} ${n(y - h)}Q${n(x)} ${n(y - h * 0.84)} ${n(x + w / 2)} ${n(y - h)}L${n(x + w * 0.495)} ${n(y - h * 0.82)}Q${n(x)} ${n(y - h * 0.66)} ${n(x - w * 0.495)} ${n(y - h * 0.82)}Z`, band);
  p.line(`M${n(x - w * 0.3)} ${n(y - h * 1.72)}L${n(x - w * 0.2)} ${n(y - h * 0.86)}M${n(x - w * 0.05)} ${n(y - h * 2)}L${n(x - w * 0.1)} ${n(y - h * 0.86)}M${n(x + w * 0.05)} ${n(y - h * 2)}L${n(x + w * 0.1)} ${n(y - h * 0.86)}`, band, w * 0.014);
  p.path(rect(x - w * 0.075, y - h * 0.82, w * 0.15, h * 0.86), dark(band, 0.5));
  p.path(rect(x - w * 0.06, y - h * 0.76, w * 0.055, h * 0.8) + rect(x + w * 0.005, y - h * 0.76, w * 0.055, h * 0.8), door);
  p.path(oval(x, y - h * 2.02, w * 0.09, h * 0.1), dark(band, 0.3));
}

export function sparks(p, word, x, y, w, h, color, count, size = 3) {
  const r = random(word);
  for (let i = 0; i < count; i++) p.circle(x + r.between(0, w), y + r.between(0, h), size * r.between(0.5, 1.2), color);
}
