// Children train in pairs on yellow and blue mats in an old brick hall with arched windows.
import * as c from '../palette.mjs';
import { figure } from '../people.mjs';
import { rect, poly } from '../shape.mjs';
import { random } from '../random.mjs';

export default function draw(p) {
  const r = random('bricks');
  p.fill(p.lin(0, 0, 0, 560, [0, '#7d3327'], [1, '#b35a3b']));
  let bricks = '';
  for (let i = 0; i < 260; i++) bricks += rect(r.whole(-1, 40) * 40 + (i % 2) * 20, r.whole(0, 27) * 20, 36, 15);
  p.path(bricks, '#96452f', 0.6);
  p.path(rect(0, 60, 1600, 20), c.plum);
  p.path(rect(0, 96, 1600, 8), c.plum);
  let truss = '';
  for (let i = 0; i < 16; i++) truss += `M${i * 107} 70l53 36l54 -36`;
  p.line(truss, c.plum, 6);
  for (let i = 0; i < 5; i++) {
    const x = 80 + i * 310, w = 200;
    const d = k => `M${x - k} 470V${240}Q${x - k} ${130 - k} ${x + w / 2} ${130 - k}Q${x + w + k} ${130 - k} ${x + w + k} 240V470Z`;
    p.path(d(20), '#8e3f2d');
    p.path(d(0), p.lin(0, 130, 0, 470, [0, '#bfe0dc'], [1, '#fdf0cd']));
    p.clip(d(0), () => {
      p.path(`M${x - 20} 470V400Q${x + 60} 360 ${x + 110} 396T${x + 240} 384V470Z`, '#a8c9b5');
      if (i % 2) p.path(rect(x + 120, 300, 34, 170), '#9fb3b4');
    });
    p.line(`M${x + w / 2} 130V470M${x + w * 0.25} 146V470M${x + w * 0.75} 146V470M${x} 240H${x + w}M${x} 320H${x + w}M${x} 396H${x + w}`, c.plum, 6);
    p.path(rect(x - 26, 466, w + 52, 16), '#d98b62');
  }
  p.path(rect(0, 520, 1600, 80), c.plum);
  for (let i = 0; i < 20; i++) p.path(rect(i * 84 - 10, 530, 70, 60), i % 2 ? '#6a3546' : '#7b4150');
  p.path(rect(0, 596, 1600, 304), c.indigo);
  const V = [800, 120], cut = (x, y) => V[0] + (x - V[0]) * (y - V[1]) / (900 - V[1]);
  const quad = (x1, x2, y1, y2) => poly([[cut(x1, y1), y1], [cut(x2, y1), y1], [cut(x2, y2), y2], [cut(x1, y2), y2]]);
  p.path(quad(-900, 2500, 604, 900), '#2f6a94');
  for (const [a, b, y1, y2] of [[-800, -60, 620, 700], [0, 780, 620, 700], [840, 1600, 620, 700], [1660, 2400, 620, 700], [-300, 400, 730, 900], [470, 1150, 730, 900], [1220, 1900, 730, 900]]) {
    p.path(quad(a, b, y1, y2), c.saffron);
    p.path(quad(a + 40, b - 40, y1 + 6, y2 - 8), '#efb849');
  }
  for (let i = 0; i < 5; i++) {
    const x = 80 + i * 310;
    p.path(poly([[x, 470], [x + 200, 470], [x + 40, 900], [x - 300, 900]]), '#fff0c6', 0.17);
    p.path(poly([[x + 6, 604], [x + 152, 604], [x + 40, 900], [x - 300, 900]]), '#fff3cf', 0.2);
  }
  p.shade(rect(0, 596, 1600, 304), c.indigo, 1600, 900, 900, 640, 0.62, 0);
  const kid = (x, y, h, pose, look) => figure(p, x, y, h, { pose, width: 1.05, hem: 3, legs: c.ink, shorts: 0, hat: 'hair', boots: c.red, ...look });
  const lock = { hip: [-8, -43], neck: [14, -68], hands: [[32, -56], [34, -50]], feet: [[-30, 0], [10, 0]] };
  const pair = (x, y, h, a, b, extra = {}) => {
    p.ellipse(x + h * 0.16, y + 2, h * 0.62, h * 0.05, c.indigo, 0.4);
    kid(x, y, h, lock, { coat: a, skin: c.skin[1], sash: c.cream, ...extra });
    kid(x + h * 0.37, y + 3, h, { ...lock, hands: [[34, -50], [36, -44]] }, { coat: b, face: -1, skin: c.skin[2], hair: c.bark, sash: c.ink, nod: 12 });
  };
  pair(150, 676, 190, c.blue, c.red);
  pair(1080, 680, 186, c.red, c.teal, { hat: 'bun' });
  pair(1390, 690, 192, c.blue, c.cream);
  // A thrown pair in the middle distance.
  p.ellipse(560, 690, 130, 10, c.indigo, 0.4);
  kid(540, 688, 200, { hip: [-4, -46], neck: [4, -76], hands: [[16, -86], [20, -80]], feet: [[-14, 0], [14, 0]] }, { coat: c.teal, skin: c.skin[0] });
  p.at(560, 506, 1, 96, () => figure(p, 0, 60, 190, { pose: { hip: [0, -50], neck: [4, -80], hands: [[18, -56], [20, -66]], feet: [[-20, -12], [18, -8]] }, coat: c.red, legs: c.ink, hem: 3, hat: 'hair', boots: c.cream }));
  pair(250, 872, 330, c.red, c.blue, { hair: c.ink });
  pair(1080, 878, 344, c.blue, c.red, { hat: 'braid', skin: c.skin[0] });
  // The coach.
  figure(p, 800, 836, 400, { pose: { hip: [0, -50], neck: [0, -81], hands: [[-11, -58], [22, -62]], feet: [[-9, 0], [9, 0]] }, coat: c.plum, legs: c.ink, trim: c.saffron, hat: 'peak', cap: c.ink, hem: 5, face: 1, boots: c.snow, width: 1.12 });
  p.ellipse(805, 838, 80, 8, c.indigo, 0.4);
}
