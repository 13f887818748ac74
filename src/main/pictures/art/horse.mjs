// Horses (withers 100 units high, hooves at the origin, facing right), sheep, dogs, an eagle.
import { limb, smooth, oval, poly, n } from './shape.mjs';
import { dark, light, ink, bark, mix } from './palette.mjs';

const legs = {
  stand: {
    fore: [[[35, -58], [37, -32], [35, -11], [38, 0]], [[28, -58], [27, -32], [25, -11], [28, 0]]],
    hind: [[[-34, -66], [-30, -54], [-44, -34], [-40, -11], [-37, 0]], [[-38, -66], [-36, -54], [-54, -35], [-51, -11], [-48, 0]]],
  },
  walk: {
    fore: [[[35, -58], [48, -36], [50, -14], [57, -3]], [[28, -58], [24, -32], [14, -12], [14, -1]]],
    hind: [[[-34, -66], [-24, -52], [-28, -33], [-20, -11], [-16, 0]], [[-38, -66], [-42, -52], [-64, -36], [-68, -13], [-63, -2]]],
  },
  gallop: {
    fore: [[[36, -60], [64, -58], [84, -46], [94, -42]], [[32, -58], [56, -44], [68, -26], [78, -20]]],
    hind: [[[-36, -68], [-48, -50], [-74, -44], [-92, -26], [-98, -20]], [[-34, -66], [-40, -48], [-62, -34], [-78, -14], [-82, -6]]],
  },
  gather: {
    fore: [[[36, -60], [58, -58], [52, -36], [44, -30]], [[32, -58], [46, -42], [30, -28], [22, -26]]],
    hind: [[[-34, -68], [-18, -52], [-24, -30], [-6, -14], [0, -8]], [[-36, -66], [-26, -48], [-40, -28], [-24, -8], [-18, 0]]],
  },
  rear: {
    fore: [[[40, -64], [66, -66], [62, -42], [54, -36]], [[36, -60], [62, -52], [54, -30], [46, -26]]],
    hind: [[[-34, -66], [-26, -52], [-36, -33], [-26, -11], [-20, 0]], [[-38, -66], [-32, -52], [-46, -34], [-38, -11], [-32, 0]]],
  },
};

/** A horse; look: pose, coat, mane, neck (degrees, positive lowers the head), face, lean, rider(p). */
export function horse(p, x, y, height, look = {}) {
  const { face = 1, lean = 0 } = look;
  p.at(x, y, [height / 100 * face, height / 100], lean * face, () => build(p, look));
}

function leg(p, points, color, hoof, hind, sock) {
  const foot = points.at(-1), fetlock = points.at(-2);
  p.path(limb(points, hind ? [30, 22, 10, 6.4, 7] : [18, 9.6, 6.4, 7]), color);
  if (sock) p.path(limb([[(fetlock[0] * 2 + points.at(-3)[0]) / 3, (fetlock[1] * 2 + points.at(-3)[1]) / 3], fetlock, foot], [6.6, 6.6, 7]), sock);
  const a = Math.atan2(foot[1] - fetlock[1], foot[0] - fetlock[0]) * 180 / Math.PI;
  p.at(foot[0], foot[1], 1, a - 70, () => p.path(poly([[-3.4, -3], [3.6, -3], [6, 4], [-4.6, 4]]), hoof));
}

function build(p, look) {
  const { pose = 'stand', coat = '#7a4a2e', mane = dark(coat, 0.55), neck = 0, saddle, sock, tail = pose === 'stand' ? 0 : 1 } = look;
  const far = dark(coat, 0.35), hoof = look.hoof ?? dark(mane, 0.3), set = legs[pose];
  const flow = tail;
  leg(p, set.fore[1], far, hoof, false, sock && dark(sock, 0.2));
  leg(p, set.hind[1], far, hoof, true, sock && dark(sock, 0.2));
  const tip = flow ? [[-50, -90], [-66, -92], [-86, -82], [-108, -84], [-92, -72], [-72, -74], [-54, -80]] : [[-49, -90], [-60, -84], [-62, -60], [-58, -34], [-54, -50], [-52, -70], [-47, -80]];
  p.path(smooth(tip), mane);
  const t = neck * Math.PI / 180;
  const q = ([px, py]) => {
    const dx = px - 34, dy = py + 88;
    return [34 + dx * Math.cos(t) - dy * Math.sin(t), -88 + dx * Math.sin(t) + dy * Math.cos(t)];
  };
  const head = [[36, -113], [49, -130], [60, -143], [65, -150], [68, -144], [76, -137], [84, -125], [92, -113], [91, -106], [85, -104], [79, -109], [70, -116], [65, -113], [60, -99]].map(q);
  const outline = [[-44, -94], [-30, -99], [-10, -93], [8, -93], [24, -101], ...head, [53, -82], [50, -68], [40, -54], [22, -48], [-4, -48], [-24, -55], [-38, -60], [-50, -74], [-51, -86]];
  const d = smooth(outline);
  p.path(d, coat);
  p.clip(d, () => {
    p.path(smooth([[-54, -60], [-30, -64], [0, -58], [30, -58], [48, -66], [56, -84], ...[[66, -108], [76, -112], [88, -106]].map(q), [90, -90], [60, -40], [-60, -40]]), dark(coat, 0.25), 0.8);
    p.path(smooth([[-44, -90], [-28, -95], [-34, -86], [-44, -80]]), light(coat, 0.2), 0.7);
    if (look.blaze) p.path(limb([[74, -139], [84, -124]].map(q), [4, 2.4]), look.blaze);
  });
  leg(p, set.hind[0], coat, hoof, true, sock);
  leg(p, set.fore[0], coat, hoof, false, sock);
  const crest = flow
    ? [[66, -147], [58, -150], [44, -140], [24, -128], [6, -120], [18, -116], [8, -108], [26, -108], [38, -112], [50, -128]]
    : [[67, -146], [58, -146], [46, -130], [32, -112], [26, -102], [38, -98], [47, -108], [54, -124]];
  p.path(smooth(crest.map(q)), mane);
  const eye = q([74, -131]);
  p.circle(eye[0], eye[1], 1.7, ink);
  p.line(smooth([[86, -106], [82, -118], [72, -122]].map(q), false), look.tack ?? dark(coat, 0.6), 1.5);
  if (look.rider) {
    const mouth = q([84, -108]);
    p.line(`M${n(mouth[0])} ${n(mouth[1])}Q${n(mouth[0] - 20)} -102 26 -116`, look.tack ?? dark(coat, 0.6), 1.5);
  }
  if (saddle) {
    p.path(smooth([[-16, -95], [10, -95], [14, -72], [-2, -66], [-20, -72]], true, 0.7), saddle);
    p.path(limb([[-14, -97], [-2, -94], [12, -99]], [6, 5, 7]), dark(saddle, 0.4));
    p.line('M2 -92L4 -50', dark(saddle, 0.5), 2.4);
  }
  if (look.rider) p.at(0, -86, 1, 0, () => look.rider(p));
}

export function sheep(p, x, y, height, look = {}) {
  const { face = 1, fleece = '#efe6d2', skin = bark, graze = false } = look;
  p.at(x, y, [height / 100 * face, height / 100], 0, () => {
    for (const [lx, k] of [[-34, 1], [-18, 0], [22, 1], [36, 0]]) p.path(limb([[lx, -40], [lx, 0]], [9, 6]), k ? dark(skin, 0.3) : skin);
    const puffs = [[-44, -62, 22], [-24, -78, 24], [2, -82, 25], [28, -78, 23], [44, -62, 20], [-26, -52, 24], [4, -48, 26], [30, -54, 22]];
    p.path(puffs.map(([a, b, c]) => oval(a, b, c)).join(''), fleece);
    p.path([[-40, -46, 16], [-10, -38, 18], [20, -40, 17]].map(([a, b, c]) => oval(a, b, c, c * 0.7)).join(''), mix(fleece, skin, 0.28));
    const hy = graze ? -30 : -78;
    p.path(limb([[52, hy - 6], [62, hy], [72, hy + 14]], [20, 18, 11]), skin);
    p.path(limb([[54, hy - 6], [42, hy + 4]], [7, 4]), dark(skin, 0.3));
    p.circle(52, hy - 12, 11, fleece);
  });
}

export function dog(p, x, y, height, coat, face = 1) {
  p.at(x, y, [height / 100 * face, height / 100], 0, () => {
    for (const [a, b] of [[[-30, -50], [-34, 0]], [[-22, -50], [-24, 0]], [[26, -50], [24, 0]], [[32, -50], [34, 0]]]) p.path(limb([a, b], [14, 8]), dark(coat, 0.15));
    p.path(limb([[-38, -60], [0, -58], [34, -66]], [30, 30, 38]), coat);
    p.path(limb([[34, -72], [50, -94]], [26, 24]), coat);
    p.path(limb([[48, -98], [60, -94], [76, -88]], [28, 22, 12]), coat);
    p.path(poly([[42, -108], [40, -126], [54, -112]]), dark(coat, 0.3));
    p.path(limb([[-44, -66], [-62, -84], [-58, -102]], [12, 11, 6]), coat);
  });
}

export function eagle(p, x, y, size, color, pale) {
  p.at(x, y, size / 100, 0, () => {
    p.path(smooth([[0, -8], [-30, -30], [-70, -34], [-100, -18], [-92, -12], [-98, -4], [-86, -2], [-90, 6], [-70, 4], [-40, 4], [-14, 14]], true, 0.8), color);
    p.path(smooth([[0, -8], [30, -34], [66, -44], [98, -34], [90, -26], [97, -19], [86, -15], [90, -7], [70, -6], [40, 2], [14, 14]], true, 0.8), dark(color, 0.15));
    p.path(limb([[4, -16], [0, 6], [-4, 26]], [14, 22, 16]), color);
    p.path(poly([[-14, 22], [8, 22], [4, 44], [-4, 40], [-12, 46]]), pale);
    p.path(limb([[6, -20], [10, -26]], [13, 11]), pale);
    p.path(poly([[13, -30], [22, -24], [13, -22]]), '#e39d2e');
  });
}
