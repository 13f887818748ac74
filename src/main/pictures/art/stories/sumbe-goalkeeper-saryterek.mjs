// The old goalkeeper from behind in the goal mouth, before an empty pitch.
import * as c from '../palette.mjs';
import { sky, sun, streak, birds } from '../sky.mjs';
import { pitch, net, floodlight } from '../ball.mjs';
import { poplar } from '../land.mjs';
import { rect, poly, smooth, limb, oval } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#d9694a', '#f9d79b', 400, c.saffron);
  sun(p, 1080, 330, 90, '#fff0c9', '#f6b24e', 3.4);
  streak(p, 520, 150, 720, 36, c.blush, 0.7);
  streak(p, 1200, 210, 560, 26, c.blush, 0.6);
  streak(p, 300, 262, 420, 20, '#f6c07f', 0.8);
  birds(p, 'b', 640, 190, 220, 70, c.plum, 6, 15);
  for (let i = 0; i < 15; i++) poplar(p, 40 + i * 112, 424, 150 - (i * 37) % 50, '#8a4a45', c.plum);
  p.path(poly([[0, 330], [430, 356], [430, 424], [0, 424]]) + poly([[1240, 350], [1600, 326], [1600, 424], [1240, 424]]), c.plum);
  for (let i = 0; i < 4; i++) {
    p.line(`M0 ${352 + i * 18}L430 ${370 + i * 14}M1240 ${366 + i * 14}L1600 ${346 + i * 20}`, '#a9594f', 4);
  }
  floodlight(p, 470, 424, 200, c.plum, '#7d4450');
  floodlight(p, 1200, 424, 200, c.plum, '#7d4450');
  pitch(p, 800, 240, 420, 900, '#6c8a4d', '#7d9a55', 12, 3600);
  p.shade(rect(0, 420, 1600, 480), '#f2b04f', 1080, 420, 940, 700, 0.58, 0);
  p.line('M-20 520H1620', c.cream, 4, 0.8);
  p.add(`<ellipse cx="800" cy="520" rx="210" ry="36" fill="none" stroke="${c.cream}" stroke-width="4" opacity="0.8"/>`);
  p.line('M330 640H1270L1400 860M330 640L200 860', c.cream, 5, 0.85);
  p.line('M730 470V444H870V470', c.cream, 4);
  p.circle(800, 690, 6, c.cream);
  p.path(poly([[760, 900], [980, 900], [860, 930], [420, 1000]]), c.ink, 0.3);
  p.shade(rect(0, 700, 1600, 200), c.pine, 0, 900, 0, 680, 0.66, 0);
  // The frame of the goal and its net, nearest to us.
  p.path(poly([[700, 900], [960, 900], [560, 700], [480, 712]]), c.pine, 0.45);
  // The goalkeeper.
  const jersey = '#efb52f', dim = '#c9842a';
  p.path(limb([[742, 640], [728, 790], [734, 920]], [112, 90, 76]), '#172a33');
  p.path(limb([[858, 640], [874, 790], [868, 920]], [112, 90, 76]), c.ink);
  const arm = (k, fill, hand) => {
    const x = v => 800 + k * v;
    p.path(limb([[x(104), 330], [x(168), 450], [x(176), 560]], [92, 76, 62]), fill);
    p.path(limb([[x(172), 540], [x(180), 590]], [64, 60]), c.mix(c.snow, c.red, hand));
    p.path(smooth([[x(146), 586], [x(212), 586], [x(226), 640], [x(222), 712], [x(196), 736], [x(160), 726], [x(144), 680], [x(122), 650], [x(128), 622]], true, 0.8), k > 0 ? '#d9dcd6' : c.snow);
    for (const [a, b] of [[160, 690], [178, 696], [198, 694]]) p.line(`M${x(a)} ${b}V728`, c.frost, 5);
    p.path(poly([[x(148), 604], [x(214), 604], [x(218), 626], [x(142), 626]]), c.red);
  };
  arm(-1, jersey, 0.1);
  arm(1, dim, 0.1);
  const body = smooth([[752, 252], [690, 276], [640, 322], [652, 440], [672, 560], [680, 680], [800, 700], [920, 680], [930, 560], [950, 440], [960, 322], [910, 276], [848, 252]], true, 0.8);
  p.path(body, jersey);
  p.clip(body, () => {
    p.path(smooth([[880, 240], [990, 300], [960, 720], [830, 720], [870, 520], [850, 360]]), dim, 0.75);
    p.path(rect(600, 650, 400, 60), c.ink);
    p.line('M690 300Q800 340 910 300', dim, 8);
    p.path(rect(600, 430, 400, 26) + rect(600, 474, 400, 12), c.ink);
  });
  p.shade(body, c.rust, 960, 600, 740, 420, 0.62, 0);
  p.path(limb([[800, 274], [800, 214]], [88, 76]), '#b07a55');
  p.path(smooth([[800, 82], [856, 104], [870, 164], [852, 222], [800, 240], [748, 222], [730, 164], [744, 104]]), c.skin[2]);
  p.path(oval(732, 172, 12, 22) + oval(868, 172, 12, 22), '#b07a55');
  p.path(smooth([[800, 72], [862, 98], [876, 150], [860, 196], [838, 208], [800, 200], [762, 208], [740, 196], [724, 150], [738, 98]]), '#5d5552');
  p.shade(smooth([[800, 72], [862, 98], [876, 150], [860, 196], [838, 208], [800, 200], [762, 208], [740, 196], [724, 150], [738, 98]]), '#d9cfc2', 740, 210, 800, 90, 0.7, 0.1);
  p.line('M848 90Q880 140 868 196M950 330Q968 440 940 560', '#ffd98c', 6, 0.9);
  for (const [a, b] of [[[60, 0], [60, 905]], [[1540, 0], [1540, 905]]]) {
    p.line(`M${a}L${b}`, '#cbbfb0', 34);
    p.line(`M${a[0] - 5} ${a[1]}L${b[0] - 5} ${b[1]}`, c.snow, 22);
  }
  p.line('M44 26H1556', '#cbbfb0', 34);
  p.line('M44 20H1556', c.snow, 22);
  net(p, [[-60, -40], [46, 10], [46, 900], [-60, 990]], 4, 20, c.cream, 2.2, 0.8);
  net(p, [[1554, 10], [1660, -40], [1660, 990], [1554, 900]], 4, 20, c.cream, 2.2, 0.8);
}
