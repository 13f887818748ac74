// A two-humped camel, 100 units high at the humps, facing right.
import { limb, smooth, poly } from './shape.mjs';
import { dark, ink } from './palette.mjs';
import { horns } from './ornament.mjs';

export function camel(p, x, y, height, { coat = '#efe3cb', face = 1, blanket, accent } = {}) {
  p.at(x, y, [height / 100 * face, height / 100], 0, () => {
    const far = dark(coat, 0.28), mid = dark(coat, 0.14);
    for (const [pts, fill] of [[[[26, -44], [28, -24], [26, 0]], far], [[[-26, -46], [-22, -26], [-28, -12], [-24, 0]], far]]) p.path(limb(pts, pts.length > 3 ? [17, 8, 6, 7] : [13, 7, 7]), fill);
    p.path(limb([[-40, -58], [-50, -48], [-48, -30]], [6, 4, 5]), dark(coat, 0.4));
    const d = smooth([[-42, -56], [-36, -72], [-26, -82], [-20, -98], [-14, -100], [-9, -88], [-2, -76], [6, -78], [12, -94], [18, -100], [24, -94], [30, -76], [42, -66], [52, -62], [60, -76], [64, -96], [70, -106], [80, -108], [92, -100], [97, -94], [94, -88], [84, -88], [76, -92], [74, -76], [68, -56], [54, -44], [34, -36], [0, -34], [-30, -38], [-42, -46]]);
    p.path(d, coat);
    p.clip(d, () => {
      p.path(smooth([[-50, -44], [-10, -48], [30, -46], [56, -54], [70, -70], [80, -30], [-40, -24]]), mid);
      if (blanket) {
        p.path(poly([[-12, -92], [10, -92], [16, -34], [-18, -34]]), blanket);
        p.path(poly([[-18, -42], [16, -42], [16, -36], [-18, -36]]), accent);
        horns(p, -1, -46, 24, accent, 0, 11);
      }
    });
    p.path(smooth([[50, -58], [60, -62], [70, -60], [68, -44], [60, -34], [54, -44]]), dark(coat, 0.25));
    p.path(smooth([[64, -104], [70, -114], [80, -112], [82, -107], [72, -104]]), dark(coat, 0.25));
    p.path(poly([[68, -106], [64, -114], [72, -110]]), mid);
    p.circle(81, -101, 1.7, ink);
    p.line('M95 -93L88 -92', dark(coat, 0.6), 1.4);
    p.line(`M90 -104L87 -88M87 -96Q76 -96 68 -104`, accent ?? ink, 1.8);
    for (const pts of [[[36, -44], [39, -24], [38, 0]], [[-36, -48], [-34, -28], [-42, -13], [-38, 0]]]) {
      p.path(limb(pts, pts.length > 3 ? [19, 9, 6.6, 7] : [14, 8, 7]), coat);
      const [fx, fy] = pts.at(-1);
      p.path(limb([[fx - 2, fy], [fx + 6, fy + 1]], [6, 4]), dark(coat, 0.5));
    }
  });
}
