// People as flat figures: a small skeleton (100 units tall, feet at the origin) dressed in shapes.
import { limb, smooth, oval, poly, along } from './shape.mjs';
import { ink, dark, light, skin as skins, bark, cream, brick, mix } from './palette.mjs';

/** The middle joint of a two-bone limb; `bend` picks the side. */
export function joint(a, b, upper, lower, bend) {
  const dx = b[0] - a[0], dy = b[1] - a[1];
  const dist = Math.min(Math.hypot(dx, dy) || 0.01, (upper + lower) * 0.995);
  const k = (upper * upper - lower * lower + dist * dist) / (2 * dist);
  const h = Math.sqrt(Math.max(0, upper * upper - k * k)) * bend;
  const ux = dx / Math.hypot(dx, dy), uy = dy / Math.hypot(dx, dy);
  return [a[0] + ux * k - uy * h, a[1] + uy * k + ux * h];
}
const reach = (a, b, length) => {
  const d = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return d <= length ? b : along(a, b, length / d);
};

export const poses = {
  stand: { hip: [0, -50], neck: [0, -81], hands: [[-9, -49], [10, -49]], feet: [[-5, 0], [6, 0]] },
  walk: { hip: [0, -49], neck: [2, -80], hands: [[-13, -51], [15, -54]], feet: [[-15, -2], [14, 0]] },
  run: { hip: [0, -48], neck: [10, -77], hands: [[-9, -58], [24, -66]], feet: [[-32, -20], [20, -8]] },
  point: { hip: [0, -50], neck: [0, -81], hands: [[-8, -50], [30, -76]], feet: [[-6, 0], [6, 0]] },
  hold: { hip: [0, -50], neck: [1, -81], hands: [[16, -60], [17, -60]], feet: [[-5, 0], [6, 0]] },
  sit: { hip: [0, -26], neck: [3, -57], hands: [[20, -34], [22, -34]], feet: [[24, 0], [28, 0]] },
  kneel: { hip: [0, -24], neck: [8, -53], hands: [[24, -14], [30, -18]], feet: [[-22, -1], [14, 0]] },
  bend: { hip: [-6, -48], neck: [15, -67], hands: [[32, -40], [36, -42]], feet: [[-8, 0], [5, 0]] },
  cheer: { hip: [0, -50], neck: [0, -81], hands: [[-16, -106], [18, -108]], feet: [[-7, 0], [8, 0]] },
  ride: { hip: [0, -14], neck: [6, -44], hands: [[22, -22], [24, -22]], feet: [[10, 22], [12, 22]] },
};

/** Draws a figure; `height` in pixels, `face` 1 looks right and -1 left. */
export function figure(p, x, y, height, look = {}) {
  const { pose = 'stand', face = 1, turn = 0 } = look;
  p.at(x, y, [height / 100 * face, height / 100], turn, () => body(p, typeof pose === 'string' ? poses[pose] : pose, look));
}

function body(p, pose, look) {
  const { coat = '#2f7377', legs = ink, boots = bark, skin = skins[1], hem = 4, sleeve = 1, shorts = 0, glove, width = 1, sash } = look;
  const { hip, neck, hands, feet, bends = [1, 1, -1, -1] } = pose;
  const shoulder = along(neck, hip, 0.1);
  const shade = dark(coat, 0.28);
  const arm = (hand, bend, color, dim) => {
    const end = reach(shoulder, hand, 32), elbow = joint(shoulder, end, 16.5, 15.5, bend);
    p.path(limb([elbow, along(elbow, end, 0.55), end], [5.2, 4.6, 3.8]), dim ? dark(skin, 0.2) : skin);
    p.path(oval(...along(elbow, end, 1.06), 3.1), glove ?? (dim ? dark(skin, 0.2) : skin));
    p.path(limb([shoulder, elbow, along(elbow, end, sleeve ? 0.88 : 0.1)], sleeve ? [8.5, 7.4, 6.4] : [8.5, 7.2, 6.4]), color);
  };
  const leg = (foot, bend, dim) => {
    const start = [hip[0], hip[1] + 2], end = reach(start, foot, 50), knee = joint(start, end, 25.5, 25, bend);
    const dir = end[0] - knee[0] > 16 ? -0.3 : end[0] - knee[0] < -16 ? 0.7 : 0;
    const cloth = dim ? dark(legs, 0.3) : legs, flesh = dim ? dark(skin, 0.2) : skin;
    p.path(limb([start, knee, along(knee, end, 0.6), end], [11.5, 8.6, 7, 5]), shorts ? flesh : cloth);
    if (shorts) {
      p.path(limb([start, along(start, knee, 0.72)], [12.5, 11]), cloth);
      p.path(limb([along(knee, end, 0.4), along(knee, end, 0.95)], [6.8, 5.6]), look.socks ?? cloth);
    }
    const toe = [end[0] + 7.5, end[1] - 0.5 + dir * 9];
    p.path(limb([along(knee, end, look.tall ? 0.45 : 0.86), [end[0], end[1] - 2], toe], [look.tall ? 8 : 6.6, 7, 3.6]), dim ? dark(boots, 0.25) : boots);
  };
  arm(hands[0], bends[0], shade, true);
  leg(feet[0], bends[2], true);
  const over = hem < 3 || hip[1] > -40;
  if (!over) leg(feet[1], bends[3], false);
  const seated = hip[1] > -40, drop = seated ? 2 : hem;
  const low = [hip[0] + (feet[0][0] + feet[1][0] - 2 * hip[0]) * 0.5 * drop / 50, hip[1] + drop];
  const torso = trunk(neck, hip, low, width, drop);
  p.path(torso, coat);
  p.clip(torso, () => {
    p.path(limb([[neck[0] - 10, neck[1]], [(neck[0] + hip[0]) / 2 - 9, (neck[1] + hip[1]) / 2], [low[0] - 8, low[1] + 4]], [10, 11, 12]), shade, 0.75);
    if (look.trim) p.line(smooth([[neck[0] + 5, neck[1]], along([neck[0] + 5, neck[1]], [hip[0] + 5, hip[1]], 0.5), [low[0] + 5, low[1] + 3]], false), look.trim, 2.2);
    if (look.bag) p.line(smooth([[neck[0] - 7, neck[1] + 2], [hip[0] + 8, hip[1]]], false), look.bag, 2.4);
  });
  if (over) leg(feet[1], bends[3], false);
  if (sash) p.path(limb([[hip[0] - 7, hip[1] - 5], [hip[0] + 8, hip[1] - 5]], [4.4, 4.4]), sash);
  head(p, neck, hip, look);
  arm(hands[1], bends[1], light(coat, 0.06), false);
}

/** The coat from the shoulders to its hem, straight at the hem. */
function trunk(neck, hip, low, width, drop) {
  const lean = Math.atan2(hip[0] - neck[0], hip[1] - neck[1]);
  const side = (q, dx, k = 1) => [q[0] + dx * width * Math.cos(lean * k), q[1] - dx * width * Math.sin(lean * k)];
  const mid = along(neck, hip, 0.55), w = 7.4 + drop * 0.14;
  const left = [side(neck, -3), side(along(neck, hip, 0.1), -8), side(mid, -8.2), side(hip, -7.2, 0.5)];
  const right = [side(hip, 7, 0.5), side(mid, 7.8), side(along(neck, hip, 0.12), 8.6), side(neck, 3.4)];
  const l = side(low, -w, 0.15), r = side(low, w, 0.15);
  const upper = smooth([...right, ...left], false);
  return upper + `L${l.map(v => v.toFixed(1)).join(' ')}Q${low[0].toFixed(1)} ${(low[1] + 1.6).toFixed(1)} ${r.map(v => v.toFixed(1)).join(' ')}Z`;
}

function head(p, neck, hip, look) {
  const { skin = skins[1], hair = ink, hat = 'hair', cap = brick, nod = 0 } = look;
  const lean = Math.atan2(neck[0] - hip[0], hip[1] - neck[1]) * 180 / Math.PI;
  p.at(neck[0], neck[1], 1, lean * 0.5 + nod, () => {
    p.path(limb([[0, 2], [0.5, -5]], [6, 5.4]), dark(skin, 0.22));
    if (hat === 'long') p.path(smooth([[-2, -18], [-8, -12], [-9, 2], [-4, 6], [1, 0]]), hair);
    if (hat === 'braid') p.path(limb([[-5, -9], [-8, 2], [-9, 16], [-8, 26]], [4, 4, 3.4, 1.6]), hair);
    p.path(smooth([[1, -18.6], [6, -16], [7.4, -11.6], [8.6, -8.8], [6.8, -5.4], [4.6, -3], [0, -3.2], [-5, -7], [-6, -13], [-3.4, -17.6]]), skin);
    p.path(smooth([[-1, -18], [-6, -13], [-5, -6.5], [-1, -3.4], [-2.4, -9], [-0.6, -14]]), dark(skin, 0.16));
    hats[hat]?.(p, { hair, cap, edge: look.edge ?? cream });
  });
}

const crop = (p, hair) => p.path(smooth([[1, -20], [6.6, -17.6], [6.6, -14.8], [1, -15], [-1.6, -10.5], [-4.6, -6.6], [-7, -10], [-6.6, -16]]), hair);
const hats = {
  hair: (p, { hair }) => crop(p, hair),
  long: (p, { hair }) => crop(p, hair),
  braid: (p, { hair }) => crop(p, hair),
  bun: (p, { hair }) => { crop(p, hair); p.circle(-7, -15, 4, hair); },
  knit: (p, { cap, edge }) => {
    p.path(smooth([[1, -22.5], [7.4, -17], [7, -13.6], [-6.4, -12], [-7.6, -16], [-4, -21]]), cap);
    p.path(limb([[-6.6, -12.4], [0, -14.6], [7, -14.4]], [3.6, 3.8, 3.4]), light(cap, 0.35));
    p.circle(-1, -23, 2.8, edge);
  },
  tymaq: (p, { cap, edge }) => {
    p.path(smooth([[0, -25], [7, -18], [-8, -15], [-6, -22]]), cap);
    p.path(smooth([[-2, -15], [-8, -13], [-9, -4], [-6, 0], [-2, -5]]), edge);
    p.path(limb([[-7, -13.4], [0, -15.6], [8, -15]], [5.4, 6, 5.4]), edge);
  },
  qalpaq: (p, { hair, cap, edge }) => {
    crop(p, hair);
    p.path(smooth([[1, -29], [4, -22], [6.4, -15.4], [-6.4, -13.4], [-3, -22]], true, 0.6), cap);
    p.path(limb([[-8, -13.4], [0, -16.4], [9, -15.2]], [3, 4, 3]), edge);
  },
  taqiya: (p, { cap, edge }) => {
    crop(p, ink);
    p.path(poly([[-5.6, -20.4], [5.4, -21.4], [7, -15.8], [-7, -13.4]]), cap);
    p.path(limb([[-6.6, -14.4], [6.6, -16.6]], [1.6, 1.6]), edge);
  },
  scarf: (p, { cap }) => {
    p.path(smooth([[-5, -3], [-10, 0], [-14, 7], [-9, 6], [-7, 9], [-3, 1]], true, 0.7), dark(cap, 0.25));
    p.path(smooth([[1, -20.8], [6.4, -18], [6, -15], [1.6, -12.4], [1, -7.4], [4.6, -2.8], [3.6, 0.4], [-3, 1.4], [-7.2, -3], [-8, -10], [-7, -17]]), cap);
    p.path(smooth([[1.6, -12.4], [1, -7.4], [4.6, -2.8], [3.6, 0.4], [-2, 1], [-3.4, -5], [-1, -11]]), dark(cap, 0.2));
    p.line('M5.6 -16Q-1 -14 -1.6 -8Q-1 -3 2 -1', light(cap, 0.5), 1.1);
  },
  kimeshek: (p, { cap, edge }) => {
    p.path(smooth([[0, -27], [7, -21], [6, -14], [0.4, -12.6], [0, -7], [4, -2.6], [8, 8], [-2, 13], [-12, 8], [-8, -8], [-9, -21]]), edge);
    p.path(limb([[-8, -19], [0, -21], [7, -18.6]], [6, 7, 6]), mix(edge, cap, 0.25));
  },
  peak: (p, { hair, cap }) => {
    crop(p, hair);
    p.path(smooth([[0, -21], [6.6, -17.6], [6.8, -14.2], [-6.4, -12.2], [-7, -17]]), cap);
    p.path(limb([[4, -14.8], [12, -13.4]], [2.4, 1.8]), dark(cap, 0.3));
  },
  helmet: (p, { cap, edge }) => {
    p.path(smooth([[0, -22], [7, -18], [7.2, -14], [-1, -12], [-5, -7], [-8, -11], [-7, -18]]), cap);
    p.path(limb([[1, -13], [8.6, -12]], [3.6, 3.6]), ink);
    p.path(limb([[-6, -17], [2, -21]], [1.6, 1.6]), edge);
  },
  hood: (p, { cap }) => {
    p.path(smooth([[0, -21.6], [7, -17], [5.6, -14], [0, -11], [1, -4], [-3, 3], [-10, 1], [-9, -14]]), cap);
  },
  chef: (p, { edge }) => {
    crop(p, ink);
    p.path(smooth([[-7, -16], [-9, -24], [-2, -28], [6, -26], [8, -20], [6.4, -16.4]]), edge);
  },
};

/** A crowd of small figures along a line; colours come from the given lists. */
export function crowd(p, r, from, to, y, height, coats, options = {}) {
  const { count = 12, hatsIn = ['knit', 'hair', 'scarf', 'tymaq', 'bun'], pose = ['stand', 'walk'], wobble = 6, face } = options;
  for (let i = 0; i < count; i++) {
    figure(p, from + (to - from) * (i + r.between(0.2, 0.8)) / count, y + r.between(-wobble, wobble), height * r.between(0.88, 1.06), {
      pose: r.pick(pose), face: face ?? (r.chance(0.5) ? 1 : -1), coat: r.pick(coats), cap: r.pick(coats), hat: r.pick(hatsIn),
      legs: r.pick([ink, dark(coats[0], 0.6), bark]), hem: r.between(4, 22), skin: r.pick(skins), hair: r.pick([ink, bark, '#3a2a24']),
    });
  }
}
