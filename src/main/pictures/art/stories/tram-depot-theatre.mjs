// Actors rehearse on planks laid between tram rails in an old depot; benches and a parked red tram.
import * as c from '../palette.mjs';
import { tram } from '../town.mjs';
import { figure } from '../people.mjs';
import { random } from '../random.mjs';
import { rect, poly, oval, smooth, n } from '../shape.mjs';

export default function draw(p) {
  const r = random('depot');
  p.fill(p.lin(0, 0, 0, 640, [0, '#3a2230'], [1, '#7d3f35']));
  let bricks = '';
  for (let i = 0; i < 200; i++) bricks += rect(r.whole(-1, 40) * 40 + (i % 2) * 20, 180 + r.whole(0, 21) * 20, 36, 15);
  p.path(bricks, '#5d2d30', 0.6);
  // Arched gates at the back, evening outside.
  for (const x of [110, 470, 830, 1190]) {
    const d = k => `M${x - k} 600V${330 - k}Q${x - k} ${190 - k} ${x + 150} ${190 - k}Q${x + 300 + k} ${190 - k} ${x + 300 + k} ${330 - k}V600Z`;
    p.path(d(18), '#4a2730');
    p.path(d(0), p.lin(0, 190, 0, 600, [0, '#35547a'], [0.7, '#e08f66'], [1, '#f4c583']));
    p.clip(d(0), () => {
      p.path(rect(x - 20, 500, 150, 110) + rect(x + 180, 470, 90, 140), '#5a3a52');
      p.path(rect(x + 196, 490, 16, 20) + rect(x + 230, 520, 16, 20) + rect(x + 20, 524, 16, 20), '#f9d58c');
    });
    p.line(`M${x + 75} 206V600M${x + 150} 190V600M${x + 225} 206V600M${x} 330H${x + 300}M${x} 440H${x + 300}`, '#3a2230', 6);
  }
  // Roof trusses and stage lamps.
  for (const y of [40, 130]) {
    p.path(rect(0, y, 1600, 14), '#22151f');
    let d = '';
    for (let i = 0; i < 14; i++) d += `M${i * 120} ${y + 8}l60 ${y === 40 ? 70 : -50}l60 ${y === 40 ? -70 : 50}`;
    p.line(d, '#22151f', 6);
  }
  for (const [x, k] of [[420, 0.55], [820, 0], [1200, -0.5]]) {
    p.path(poly([[x - 22, 144], [x + 22, 144], [x + 30 + k * 24, 196], [x - 30 + k * 24, 196]]), c.ink);
    p.path(poly([[x - 30 + k * 24, 196], [x + 30 + k * 24, 196], [x + 250 + k * 380, 716], [x - 250 + k * 380, 716]]), '#ffdf9c', 0.17);
    p.glow(poly([[x - 30 + k * 24, 196], [x + 30 + k * 24, 196], [x + 250 + k * 380, 716], [x - 250 + k * 380, 716]]), '#ffd685', x + k * 24, 190, 560, 0.6);
    p.ellipse(x + k * 24, 196, 30, 7, '#fff4d0');
  }
  // The floor with rails, the parked tram, the plank stage.
  p.path(rect(0, 596, 1600, 310), '#4e3038');
  p.shade(rect(0, 596, 1600, 310), c.ink, 0, 906, 0, 600, 0.66, 0.05);
  tram(p, -250, 668, 620, { body: c.red, band: c.saffron, glass: '#f7d79a', trim: c.cream });
  p.line('M-10 670H520M-10 690H520M1300 670H1610M1300 690H1610', '#a58f8c', 5);
  p.path(poly([[430, 650], [1420, 650], [1540, 780], [330, 780]]), '#c78d52');
  for (let i = 0; i < 9; i++) {
    const s = i / 9;
    p.line(`M${n(430 - s * 100)} ${n(650 + s * 130)}H${n(1420 + s * 120)}`, '#8a5a33', 2 + s * 3);
  }
  p.path(oval(920, 716, 400, 44), '#f6cf8a', 0.55);
  p.path(poly([[330, 780], [1540, 780], [1540, 808], [330, 808]]), '#8a5a33');
  for (let i = 0; i < 13; i++) p.path(rect(345 + i * 92, 784, 76, 20), '#6d4427');
  // The actors.
  const shadow = (x, y, w) => p.ellipse(x, y, w, 8, '#6d4427', 0.5);
  shadow(700, 722, 90);
  figure(p, 690, 722, 330, { pose: { hip: [0, -50], neck: [2, -81], hands: [[-18, -96], [30, -88]], feet: [[-11, 0], [10, 0]], bends: [-1, 1, -1, -1] }, coat: c.saffron, legs: c.ink, hem: 22, hat: 'qalpaq', cap: c.snow, edge: c.brick, sash: c.red, boots: c.bark, tall: 1, skin: c.skin[2] });
  shadow(940, 736, 90);
  figure(p, 950, 736, 318, { face: -1, pose: { hip: [0, -50], neck: [-3, -81], hands: [[12, -62], [16, -74]], feet: [[-7, 0], [6, 0]] }, coat: c.teal, legs: c.deep, hem: 36, hat: 'braid', hair: c.ink, skin: c.skin[1], trim: c.cream });
  shadow(1200, 716, 90);
  figure(p, 1200, 714, 320, { face: -1, pose: { hip: [0, -24], neck: [3, -55], hands: [[20, -32], [18, -44]], feet: [[-20, -1], [14, 0]] }, coat: c.plum, legs: c.ink, hem: 2, hat: 'hair', skin: c.skin[0], hair: c.bark });
  p.path(poly([[1140, 612], [1170, 604], [1180, 640], [1150, 648]]), c.paper);
  p.path(rect(1330, 610, 80, 90), c.earth);
  p.path(rect(1322, 600, 96, 14), c.bark);
  p.line('M1360 600Q1350 560 1384 540', c.saffron, 6);
  p.circle(1388, 536, 10, c.orange);
  // Benches with a few watchers, backs to us.
  for (let i = 0; i < 3; i++) {
    const x = 60 + i * 530;
    p.path(rect(x, 842, 430, 18), '#b07a48');
    p.path(rect(x, 858, 430, 8), '#3a2230');
    p.path(rect(x + 24, 860, 16, 60) + rect(x + 390, 860, 16, 60), '#3a2230');
  }
  [[150, c.indigo, '#2a1c22'], [270, c.red, c.bark], [700, c.deep, '#2a1c22'], [1190, c.rust, '#d3ccc2'], [1300, c.indigo, c.bark], [1420, c.straw, '#2a1c22']].forEach(([x, coat, hair], i) => {
    const d = smooth([[x - 50, 850], [x - 48, 786], [x - 18, 766], [x + 18, 766], [x + 48, 786], [x + 50, 850]], true, 0.8);
    p.path(d, c.dark(coat, 0.3));
    p.line(`M${x - 46} 800Q${x - 40} 776 ${x - 16} 770M${x + 46} 800Q${x + 40} 776 ${x + 16} 770`, '#ffd98c', 4, 0.7);
    p.path(rect(x - 11, 744, 22, 28), '#8f5f45');
    p.path(oval(x, 728, 27, 31), hair);
    if (i % 3 === 1) p.circle(x, 696, 15, hair);
    p.line(`M${x - 22} 712Q${x} 690 ${x + 22} 712`, '#ffd98c', 3, 0.6);
  });
}
