// Outlines: smooth curves, tapered limbs, plain polygons. All give the text of an SVG path.
export const n = v => String(Math.round(v * 10) / 10);

export const poly = (points, closed = true) =>
  points.map((q, i) => (i ? 'L' : 'M') + n(q[0]) + ' ' + n(q[1])).join('') + (closed ? 'Z' : '');

/** A curve through all points (Catmull–Rom as Béziers). */
export function smooth(points, closed = true, tension = 1) {
  const count = points.length;
  const at = i => closed ? points[(i + count) % count] : points[Math.max(0, Math.min(count - 1, i))];
  let d = `M${n(points[0][0])} ${n(points[0][1])}`;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const k = tension / 6;
    d += `C${n(b[0] + (c[0] - a[0]) * k)} ${n(b[1] + (c[1] - a[1]) * k)} `
      + `${n(c[0] - (e[0] - b[0]) * k)} ${n(c[1] - (e[1] - b[1]) * k)} ${n(c[0])} ${n(c[1])}`;
  }
  return d + (closed ? 'Z' : '');
}

/** A limb along the points, as wide at each point as `widths` says, with round ends. */
export function limb(points, widths) {
  const left = [], right = [];
  const last = points.length - 1;
  points.forEach((q, i) => {
    const a = points[Math.max(0, i - 1)], b = points[Math.min(last, i + 1)];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const w = widths[i] / 2;
    const nx = -(b[1] - a[1]) / length * w, ny = (b[0] - a[0]) / length * w;
    left.push([q[0] + nx, q[1] + ny]);
    right.unshift([q[0] - nx, q[1] - ny]);
  });
  const cap = (i, j) => {
    const q = points[i], o = points[j], w = widths[i] / 2;
    const length = Math.hypot(q[0] - o[0], q[1] - o[1]) || 1;
    return [q[0] + (q[0] - o[0]) / length * w * 0.8, q[1] + (q[1] - o[1]) / length * w * 0.8];
  };
  return smooth([...left, cap(last, last - 1), ...right, cap(0, 1)], true);
}

/** A belt between a line of points and the bottom (or another line). */
export const under = (line, bottom) =>
  smooth(line, false) + `L${n(line.at(-1)[0])} ${n(bottom)}L${n(line[0][0])} ${n(bottom)}Z`;

export const rect = (x, y, w, h) => `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`;

export function oval(cx, cy, rx, ry = rx) {
  return `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 1 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-2 * rx)} 0Z`;
}

export function round(x, y, w, h, r) {
  return `M${n(x + r)} ${n(y)}h${n(w - 2 * r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(r)}v${n(h - 2 * r)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(r)}`
    + `h${n(2 * r - w)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(-r)}v${n(2 * r - h)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(-r)}Z`;
}

/** The point `share` of the way along. */
export const along = (a, b, share) => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
export const polar = (cx, cy, r, degrees) =>
  [cx + r * Math.cos(degrees * Math.PI / 180), cy + r * Math.sin(degrees * Math.PI / 180)];
