// Three hikers on a narrow path above a mountain stream, towards a stony pass in pale rounded mountains.
import * as c from '../palette.mjs';
import { sky, sun, streak, birds, haze } from '../sky.mjs';
import { roll, grass, fir } from '../land.mjs';
import { figure } from '../people.mjs';
import { eagle } from '../horse.mjs';
import { random } from '../random.mjs';
import { smooth, oval, limb, n } from '../shape.mjs';

function dome(p, pts, fill, shade, x1, y1, x2, y2) {
  const d = smooth(pts, false, 1.1) + 'L1700 900L-100 900Z';
  p.path(d, fill);
  p.shade(d, shade, x1, y1, x2, y2, 0.62, 0);
}

function pack(p, x, y, h, fill, roll) {
  p.at(x, y, h / 100, 0, () => {
    p.path(smooth([[-9, -80], [-20, -78], [-23, -62], [-20, -50], [-8, -52]], true, 0.8), fill);
    p.path(smooth([[-18, -64], [-24, -62], [-23, -54], [-17, -54]]), c.dark(fill, 0.25));
    p.path(limb([[-22, -83], [-8, -84]], [8, 8]), roll);
  });
}

export default function draw(p) {
  sky(p, '#6aa9b8', '#fde6c0', 460, c.rose);
  sun(p, 980, 250, 70, '#fff6dc', '#f7c97a', 4.2);
  streak(p, 420, 120, 620, 30, c.paper, 0.8);
  streak(p, 1320, 100, 460, 24, c.paper, 0.7);
  dome(p, [[-100, 420], [100, 300], [330, 230], [560, 300], [760, 380], [920, 400], [1060, 370], [1280, 250], [1500, 220], [1700, 300]], '#c9c3c4', '#8f95ad', 0, 560, 300, 240);
  p.path(smooth([[240, 252], [330, 230], [420, 252], [400, 280], [350, 268], [300, 290]]), c.snow);
  p.path(smooth([[1300, 244], [1400, 222], [1520, 222], [1560, 246], [1480, 262], [1420, 250], [1350, 280]]), c.snow);
  haze(p, 330, 170, '#fdebcf', 0.7);
  dome(p, [[-100, 520], [120, 400], [360, 360], [600, 440], [800, 500], [960, 486], [1160, 400], [1380, 350], [1700, 460]], '#d8c9ae', '#a58a86', 1500, 700, 1200, 380);
  // The stony pass.
  const r = random('scree');
  for (let i = 0; i < 90; i++) {
    const x = 880 + r.between(-130, 130), y = 496 + r.between(0, 60);
    p.path(oval(x, y, r.between(3, 9), r.between(2, 5)), r.pick(['#a99a94', '#f1e6d2', '#8c8288']));
  }
  dome(p, [[-100, 600], [160, 470], [420, 500], [640, 580], [780, 640], [900, 700], [980, 800], [1020, 900]], '#a8b188', c.moss, 0, 880, 260, 480);
  dome(p, [[860, 905], [930, 740], [1010, 620], [1180, 540], [1400, 520], [1700, 600]], '#b9ba8d', c.moss, 1600, 900, 1250, 560);
  for (const [x, y, h] of [[1240, 590, 110], [1310, 604, 150], [1390, 596, 120], [1480, 620, 170], [1560, 610, 140], [60, 560, 120], [130, 546, 90]]) fir(p, x, y, h, c.pine);
  // The stream, tumbling down from the pass.
  const stream = smooth([[846, 520], [880, 548], [846, 590], [900, 640], [880, 700], [960, 780], [930, 910]], false) + 'L1190 910' + smooth([[1190, 910], [1120, 780], [1000, 690], [960, 640], [884, 588], [904, 546], [862, 518]], false).slice(1).replace(/^/, 'L') + 'Z';
  p.path(stream, '#5fa9b0');
  p.line(smooth([[852, 524], [888, 548], [858, 590], [918, 640], [910, 700], [1000, 790], [990, 910]], false), c.snow, 5, 0.8);
  p.line(smooth([[940, 650], [960, 700], [1060, 790], [1090, 910]], false), c.snow, 6, 0.7);
  for (const [x, y, s] of [[900, 680, 16], [960, 740, 22], [1110, 800, 34], [930, 850, 40], [1180, 880, 48], [1040, 850, 26], [880, 610, 9]]) {
    p.path(smooth([[x - s, y], [x - s * 0.7, y - s * 0.6], [x, y - s * 0.8], [x + s * 0.8, y - s * 0.5], [x + s, y]]), '#b9aea6');
    p.path(smooth([[x, y - s * 0.8], [x + s * 0.8, y - s * 0.5], [x + s, y], [x + s * 0.2, y]]), '#857c84');
  }
  // The path.
  p.path('M-20 880Q260 790 470 700Q640 640 770 600Q830 576 852 516L868 518Q862 590 790 622Q640 690 520 760Q330 860 120 920H-20Z', '#ead6ac');
  p.shade('M-20 880Q260 790 470 700Q640 640 770 600Q830 576 852 516L868 518Q862 590 790 622Q640 690 520 760Q330 860 120 920H-20Z', c.rust, 0, 910, 500, 680, 0.5, 0.02);
  grass(p, 'g', 690, 905, c.pine, 60, 44);
  const step = { hip: [0, -49], neck: [5, -80], hands: [[-6, -60], [18, -62]], feet: [[-15, -2], [14, -3]] };
  const hikers = [[640, 668, 210, c.saffron, c.teal, c.red, 'knit', c.indigo], [430, 754, 300, c.teal, c.red, c.saffron, 'braid', c.ink], [180, 858, 410, c.red, c.indigo, c.cream, 'peak', c.deep]];
  for (const [x, y, h, coat, bag, mat, hat, cap] of hikers) {
    p.ellipse(x, y, h * 0.22, h * 0.025, c.rust, 0.45);
    p.line(`M${n(x + h * 0.18)} ${n(y - h * 0.63)}L${n(x + h * 0.27)} ${n(y)}`, c.bark, h * 0.014);
    figure(p, x, y, h, { pose: step, coat, legs: c.bark, boots: c.ink, hat, cap, hair: c.ink, edge: c.cream, hem: 5, tall: 1, skin: c.skin[1] });
    pack(p, x + h * 0.045, y + h * 0.005, h, bag, mat);
  }
  eagle(p, 1240, 180, 120, c.bark, c.cream);
  birds(p, 'b', 640, 240, 200, 60, c.dusk, 4, 14);
}
