// From the air: flamingos along the white salt edge of a turquoise lake.
import * as c from '../palette.mjs';
import { random } from '../random.mjs';
import { smooth, limb, oval, rect } from '../shape.mjs';

const shore = shift => {
  const pts = [];
  for (let i = 0; i <= 13; i++) {
    const t = i / 10;
    pts.push([-60 + t * 1720 + shift * 0.35, 905 - t * 640 + Math.sin(t * 7 + 0.6) * 74 + Math.sin(t * 15) * 22 - shift]);
  }
  return pts;
};
const land = shift => smooth(shore(shift), false) + 'L2300 960L-80 960Z';
const lake = shift => smooth(shore(shift), false) + 'L2300 -60L-80 -60Z';

/** A wading bird from above: body, folded wings, curved neck, and its shadow on the water. */
function wader(p, x, y, s, turn, pink) {
  p.at(x + s * 0.5, y + s * 0.7, s / 20, turn, () => p.path(oval(0, 0, 13, 6) + limb([[10, 0], [20, -6], [27, 0]], [4, 3, 3]), '#1f6f74', 0.35));
  p.at(x, y, s / 20, turn, () => {
    p.path(limb([[9, 0], [17, -8], [25, -3]], [5.5, 3.6, 3.2]), c.light(pink, 0.25));
    p.path(limb([[24, -3.4], [30, 1]], [4.4, 1.6]), c.ink);
    p.path(smooth([[12, 0], [4, -7], [-10, -5], [-17, 0], [-10, 5], [4, 7]]), pink);
    p.path(smooth([[6, -1], [-4, -5.4], [-16, 0], [-4, 0]]), c.light(pink, 0.35));
  });
}

function flyer(p, x, y, s, turn) {
  p.at(x + s * 1.5, y + s * 2.1, s / 20, turn, () => p.path(smooth([[8, 0], [4, -30], [-8, -44], [-10, -10], [-12, 0], [-10, 10], [-8, 44], [4, 30]]) + limb([[6, 0], [34, -1]], [5, 4]), '#1f6f74', 0.28));
  p.at(x, y, s / 20, turn, () => {
    p.line('M-10 -1H-38M-10 2H-37', c.red, 1.8);
    p.path(smooth([[10, -2], [5, -26], [-6, -46], [-8, -26], [-12, -3]], true, 0.8), '#ef8f86');
    p.path(smooth([[10, 2], [5, 26], [-6, 46], [-8, 26], [-12, 3]], true, 0.8), '#ef8f86');
    p.path(smooth([[-2, -18], [-6, -46], [-14, -36], [-13, -8]], true, 0.7) + smooth([[-2, 18], [-6, 46], [-14, 36], [-13, 8]], true, 0.7), c.ink);
    p.path(limb([[-16, 0], [-4, 0], [8, 0]], [5, 11, 7]), c.blush);
    p.path(limb([[6, 0], [22, -1], [36, 0]], [5, 3.6, 3.2]), c.blush);
    p.path(limb([[36, 0], [43, 1]], [4.6, 1.6]), c.ink);
  });
}

export default function draw(p) {
  const r = random('birds');
  p.fill(p.lin(200, 0, 900, 760, [0, '#1d6e78'], [0.45, '#3d9c9b'], [1, '#8fd0c3']));
  p.shade(rect(0, 0, 1600, 900), c.deep, 0, 0, 620, 560, 0.68, 0);
  for (let i = 0; i < 9; i++) {
    const x = r.between(-100, 1000), y = r.between(-40, 420);
    p.path(smooth([[x, y], [x + 170, y - 50], [x + 330, y - 70], [x + 380, y - 44], [x + 200, y + 6]]), '#a6dccc', 0.2);
  }
  p.path(land(150), '#a8dccb', 0.55);
  p.path(land(96), '#cbe8d6', 0.7);
  p.path(land(48), '#e8f1de');
  p.path(land(0), c.snow);
  p.shade(land(0), c.sand, 1500, 900, 800, 600, 0.7, 0.05);
  for (const s of [-54, -104, -170, -214]) p.line(smooth(shore(s), false), s % 4 ? c.mix(c.sand, c.rose, 0.5) : c.mist, 7, 0.75);
  p.path(land(-260), c.mix(c.sand, c.rose, 0.25));
  p.path(land(-350), c.straw);
  p.shade(land(-350), c.rust, 1600, 900, 1250, 700, 0.7, 0.1);
  const pinks = ['#e8737a', '#ee8f8a', '#f2a79a', '#e05f68', '#f4b8a8'];
  const flock = [];
  for (let i = 0; i < 330; i++) {
    const t = r.next(), crowd = (r.next() + r.next() + r.next()) / 3;
    const swell = 0.5 + 0.5 * Math.sin(t * 9 + 1);
    const x = -60 + t * 1720, base = 905 - t * 640 + Math.sin(t * 7 + 0.6) * 74 + Math.sin(t * 15) * 22;
    flock.push([x + r.between(-26, 26), base - 10 - (crowd - 0.15) * (110 + 240 * swell)]);
  }
  flock.sort((a, b) => a[1] - b[1]).forEach(([x, y]) => wader(p, x, y, r.between(15, 21), r.pick([-150, -130, -30, -20, 10, 20, 160, 200]) + r.between(-20, 20), r.pick(pinks)));
  for (const [x, y, s, a] of [[470, 190, 25, -28], [610, 120, 28, -34], [700, 236, 26, -24], [860, 80, 27, -36], [340, 320, 25, -30], [880, 210, 24, -30]]) flyer(p, x, y, s * 1.15, a);
}
