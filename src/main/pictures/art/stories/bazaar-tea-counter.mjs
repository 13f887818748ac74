// A tea seller weighs loose tea on brass scales behind a dark counter; eleven tins on the shelf.
import * as c from '../palette.mjs';
import { random } from '../random.mjs';
import { figure } from '../people.mjs';
import { horns, rhomb, border } from '../ornament.mjs';
import { rect, poly, oval, smooth, round, n } from '../shape.mjs';

function tin(p, x, y, w, h, fill, band, kind) {
  p.path(round(x, y - h, w, h, 8), fill);
  p.path(rect(x + w * 0.74, y - h + 6, w * 0.26, h - 6), c.dark(fill, 0.28));
  p.path(round(x - 3, y - h - 14, w + 6, 24, 8), c.dark(fill, 0.15));
  p.path(rect(x, y - h * 0.7, w, h * 0.44), band);
  if (kind === 0) horns(p, x + w / 2, y - h * 0.29, h * 0.36, fill, 0, 12);
  if (kind === 1) p.path(rhomb(x + w / 2, y - h * 0.48, w * 0.26, h * 0.17) , fill);
  if (kind === 2) p.circle(x + w / 2, y - h * 0.48, h * 0.14, fill);
  p.path(rect(x + w * 0.1, y - h + 10, w * 0.09, h - 18), c.paper, 0.3);
}

export default function draw(p) {
  const r = random('tea');
  p.fill(p.lin(0, 0, 0, 700, [0, '#4a2a26'], [1, '#6d3d2b']));
  for (let i = 0; i < 11; i++) p.line(`M${i * 152} 0V700`, '#3c211f', 6, 0.7);
  p.glow(rect(0, 0, 1600, 700), '#d98a3d', 1220, 110, 760, 0.55);
  // The vault lets in one beam.
  p.path(poly([[1180, 0], [1400, 0], [760, 900], [300, 900]]), '#f6cf87', 0.12);
  // Upper shelf with eleven tins.
  const fills = [c.red, c.deep, c.saffron, c.indigo, c.moss, c.rust, c.teal, c.plum, c.straw, c.blue, c.brick];
  const bands = [c.cream, c.straw, c.plum, c.cream, c.sand, c.cream, c.saffron, c.rose, c.brick, c.cream, c.saffron];
  for (let i = 0; i < 11; i++) tin(p, 46 + i * 139, 268, 104, 158 + (i % 3) * 14, fills[i], bands[i], i % 3);
  p.path(rect(0, 268, 1600, 24), '#8a5630');
  p.path(rect(0, 288, 1600, 14), '#2c1716');
  for (let i = 0; i < 10; i++) p.path(poly([[100 + i * 160, 302], [120 + i * 160, 302], [110 + i * 160, 340]]), '#2c1716');
  // Cups and pots on the lower shelf.
  p.path(rect(0, 520, 560, 18), '#8a5630');
  p.path(rect(1080, 520, 520, 18), '#8a5630');
  for (const [x, fill] of [[60, c.cream], [150, c.ice], [240, c.cream], [1390, c.ice], [1470, c.cream]]) {
    p.path(`M${x} 470h70q-4 50 -35 50t-35 -50Z`, fill);
    p.path(rect(x + 2, 478, 66, 8), c.blue);
  }
  p.path('M350 520Q330 430 400 424Q476 430 456 520Z', c.teal);
  p.line('M352 490Q310 480 316 440M456 446Q500 452 486 496', c.teal, 12);
  p.circle(402, 420, 11, c.saffron);
  p.path(rect(340, 470, 124, 12), c.saffron);
  // A lamp.
  p.at(420, 0, 1, 0, () => {
    p.line('M800 -10V40', c.ink, 5);
    p.path(poly([[740, 72], [860, 72], [824, 30], [776, 30]]), c.deep);
    p.path(oval(800, 74, 46, 10), '#fff2c4');
  });
  // The seller.
  figure(p, 840, 1010, 860, { face: -1, width: 1.18, pose: { hip: [0, -50], neck: [1, -80], hands: [[22, -60], [22, -50]], feet: [[-5, 0], [6, 0]], bends: [1, -1, -1, -1] }, coat: c.cream, hem: 20, hat: 'taqiya', cap: c.deep, edge: c.saffron, skin: c.skin[2], legs: c.ink, nod: 6 });
  p.path(poly([[776, 410], [910, 410], [916, 700], [776, 700]]), c.brick);
  p.path(poly([[850, 410], [910, 410], [916, 700], [870, 700]]), c.plum, 0.6);
  p.line('M800 412L806 360M890 412L874 352', c.brick, 16);
  // Scales.
  const brass = '#d9a23c', dim = '#8f5f1f';
  p.line('M500 690V330', dim, 22);
  p.line('M496 690V330', brass, 14);
  p.line('M296 372Q400 352 500 340Q600 344 704 316', dim, 16);
  p.line('M296 368Q400 348 500 336Q600 340 704 312', brass, 9);
  p.circle(500, 326, 20, brass);
  p.path(poly([[490, 350], [510, 350], [500, 412]]), c.red);
  p.line('M298 372L216 560M298 372L380 560M298 372L298 556M702 318L622 496M702 318L782 496', brass, 4);
  p.path('M200 560H396Q380 620 298 622T200 560Z', brass);
  p.path('M320 560H396Q380 620 298 622Q340 600 320 560Z', dim);
  p.path('M606 496H798Q782 556 702 558T606 496Z', brass);
  p.path('M724 496H798Q782 556 702 558Q744 538 724 496Z', dim);
  p.path(rect(258, 518, 34, 42) + rect(300, 530, 26, 30), dim);
  p.path(rect(264, 510, 22, 10) + rect(305, 523, 16, 8), brass);
  p.path(smooth([[616, 498], [650, 470], [690, 446], [724, 456], [764, 480], [788, 498], [700, 508]]), '#3a2620');
  let leaves = '';
  for (let i = 0; i < 70; i++) { const x = r.between(-80, 80); leaves += `M${n(702 + x)} ${n(496 - r.next() * (44 - Math.abs(x) * 0.5))}l${n(r.between(-9, 9))} ${n(r.between(-6, 6))}`; }
  p.line(leaves, '#7d5538', 3.6);
  let fall = '';
  for (let i = 0; i < 18; i++) fall += `M${n(680 + r.between(-16, 16))} ${n(468 - i * 2)}l${n(r.between(-6, 6))} 6`;
  p.line(fall, '#3a2620', 4);
  // The counter.
  p.path(rect(0, 690, 1600, 220), '#331c1b');
  p.path(rect(0, 676, 1600, 30), '#7a4727');
  p.path(rect(0, 676, 1600, 9), '#a86b3b');
  border(p, 0, 750, 1600, 90, '#40231f', '#8a5630', 18);
  p.shade(rect(0, 706, 1600, 194), c.ink, 0, 900, 0, 700, 0.7, 0.1);
  p.path('M430 690Q440 668 500 666T570 690Z', brass);
  // Open sacks and a glass of tea.
  for (const [x, fill, bits] of [[1130, c.sand, '#3a2620'], [1320, c.wool, '#5f6b3a'], [1500, c.sand, '#7d3b28']]) {
    p.path(smooth([[x - 84, 580], [x - 92, 640], [x - 80, 690], [x + 80, 690], [x + 92, 640], [x + 84, 580]], true, 0.8), fill);
    p.shade(rect(x - 95, 570, 190, 120), c.earth, x + 90, 690, x - 40, 600, 0.6, 0);
    p.path(oval(x, 582, 88, 24), c.dark(fill, 0.25));
    p.path(smooth([[x - 74, 582], [x - 30, 550], [x + 10, 540], [x + 44, 556], [x + 74, 582], [x, 600]]), bits);
    let d = '';
    for (let i = 0; i < 40; i++) { const q = r.between(-66, 66); d += `M${n(x + q)} ${n(588 - r.next() * (42 - Math.abs(q) * 0.5))}l${n(r.between(-8, 8))} ${n(r.between(-5, 5))}`; }
    p.line(d, c.light(bits, 0.3), 3);
  }
  p.path('M92 600H160L152 690H100Z', '#c2612c');
  p.path('M92 600H160L158 622H94Z', c.ice, 0.8);
  p.line('M112 590q-14 -26 4 -46t0 -44M142 590q-14 -26 4 -46t0 -44', c.cream, 5, 0.5);
}
