// The brick gate of an old bazaar, awnings, sacks of dried fruit, an empty handcart.
import * as c from '../palette.mjs';
import { random } from '../random.mjs';
import { sky, birds } from '../sky.mjs';
import { figure } from '../people.mjs';
import { teeth, rhomb } from '../ornament.mjs';
import { rect, poly, oval, smooth, n } from '../shape.mjs';

function awning(p, x, y, w, h, lean, a, b, stripes = 8) {
  const s = w / stripes;
  for (let i = 0; i < stripes; i++) {
    const fill = i % 2 ? a : b;
    p.path(poly([[x + i * s + lean, y], [x + (i + 1) * s + lean, y], [x + (i + 1) * s, y + h], [x + i * s, y + h]]), fill);
    p.path(`M${n(x + i * s)} ${n(y + h)}v14a${n(s / 2)} ${n(s / 2)} 0 0 0 ${n(s)} 0v-14Z`, c.dark(fill, 0.15));
  }
}

function sack(p, r, x, y, s, fruit) {
  p.path(oval(x + s * 0.1, y, s * 0.62, s * 0.12), c.brick, 0.5);
  p.path(smooth([[x - s * 0.46, y - s * 0.72], [x - s * 0.56, y - s * 0.3], [x - s * 0.46, y], [x, y + s * 0.05], [x + s * 0.46, y], [x + s * 0.56, y - s * 0.3], [x + s * 0.46, y - s * 0.72]], true, 0.8), c.sand);
  p.shade(rect(x - s * 0.55, y - s * 0.75, s * 1.1, s * 0.78), c.earth, x + s * 0.5, y, x - s * 0.2, y - s * 0.5, 0.6, 0);
  p.path(oval(x, y - s * 0.74, s * 0.52, s * 0.17), c.mix(c.sand, c.earth, 0.35));
  for (let i = 0; i < 44; i++) {
    const a = r.between(0, 6.28), q = Math.sqrt(r.next()) * 0.44;
    p.path(oval(x + Math.cos(a) * q * s, y - s * 0.78 + Math.sin(a) * q * s * 0.26 - (0.44 - q) * s * 0.42, s * 0.062, s * 0.05), r.pick(fruit));
  }
}

export default function draw(p) {
  const r = random('bazaar');
  sky(p, '#5f9fa6', '#f8e2b6', 620, c.rose);
  birds(p, 'doves', 150, 70, 320, 120, c.deep, 6, 18);
  const wall = '#bd6a41', shade = c.mix(wall, c.plum, 0.4);
  p.path(rect(0, 300, 1600, 420), c.mix(wall, c.sand, 0.25));
  teeth(p, 0, 300, 1600, -26, c.mix(wall, c.sand, 0.25), 46);
  p.path(rect(430, 90, 740, 640), wall);
  p.path(rect(400, 60, 800, 44) + rect(410, 104, 780, 12), c.mix(wall, c.sand, 0.35));
  teeth(p, 430, 116, 740, 24, shade, 30);
  for (const x of [372, 1130]) {
    p.path(rect(x, 130, 98, 600), c.mix(wall, c.sand, 0.16));
    p.path(rect(x + 66, 130, 32, 600), shade, 0.6);
    p.path(`M${x - 10} 132Q${x} 40 ${x + 49} 16Q${x + 98} 40 ${x + 108} 132Z`, c.teal);
    p.path(`M${x + 49} 16Q${x + 98} 40 ${x + 108} 132H${x + 62}Z`, c.deep);
    p.line(`M${x + 49} 16v-22`, c.saffron, 5);
    for (let i = 0; i < 5; i++) p.path(rhomb(x + 42, 220 + i * 74, 20, 26), c.teal);
  }
  for (let i = 0; i < 9; i++) {
    p.path(rhomb(500 + i * 75, 190, 28, 36), i % 2 ? c.teal : c.saffron);
    p.path(rhomb(500 + i * 75, 190, 12, 16), c.cream);
  }
  let bricks = '';
  for (let i = 0; i < 120; i++) bricks += rect(r.between(440, 1150), 250 + r.whole(0, 28) * 16, 26, 8);
  p.path(bricks, shade, 0.4);
  const arch = k => `M${560 - k} 730V${430}Q${560 - k} ${250 - k} 800 ${236 - k * 1.2}Q${1040 + k} ${250 - k} ${1040 + k} 430V730Z`;
  p.path(arch(44), c.cream);
  p.path(arch(30), c.teal);
  p.path(arch(12), c.cream);
  p.path(arch(0), p.lin(0, 240, 0, 730, [0, c.plum], [1, '#e2964f']));
  p.clip(arch(0), () => {
    for (let i = 0; i < 4; i++) {
      const k = i * 46;
      p.path(`M${600 + k} 730V${450 + k * 0.2}Q${600 + k} ${310 + k * 0.7} 800 ${296 + k * 0.8}Q${1000 - k} ${310 + k * 0.7} ${1000 - k} ${450 + k * 0.2}V730Z`, c.mix(c.plum, '#f6c169', (i + 1) / 4));
    }
    p.shade(arch(0), c.plum, 800, 240, 800, 600, 0.75, 0);
    p.glow(oval(800, 580, 170), c.paper, 800, 580, 170, 0.7);
    figure(p, 830, 690, 118, { pose: 'walk', coat: c.ink, legs: c.ink, hat: 'scarf', cap: c.plum, hem: 24, face: -1 });
    figure(p, 750, 684, 112, { pose: 'walk', coat: c.plum, legs: c.ink, hat: 'peak', cap: c.ink, hem: 6 });
  });
  p.path(rect(0, 700, 1600, 200), c.mix(c.sand, c.rust, 0.3));
  p.path(poly([[640, 700], [960, 700], [1290, 900], [310, 900]]), '#f3d596', 0.75);
  p.shade(rect(0, 700, 1600, 200), c.brick, 0, 900, 0, 720, 0.55, 0);
  for (const [x, w, lean, a, b, base] of [[-40, 430, 40, c.red, c.cream, 500], [1210, 430, -40, c.deep, c.cream, 500]]) {
    p.path(rect(x + 20, base, w - 40, 220), c.mix(c.plum, c.ink, 0.3));
    p.line(`M${x + 30} ${base}V780M${x + w - 30} ${base}V780`, c.bark, 9);
    p.path(rect(x + 6, 690, w - 12, 84), c.earth);
    p.path(rect(x, 678, w, 20), c.mix(c.earth, c.sand, 0.4));
    for (let i = 0; i < 26; i++) p.circle(x + 30 + i * (w - 60) / 25, 672 - (i % 3) * 11, 13, [c.saffron, c.orange, c.red, c.moss][(i >> 2) % 4]);
    awning(p, x, base - 84, w, 92, lean, a, b);
  }
  figure(p, 236, 716, 210, { pose: 'hold', coat: c.saffron, hat: 'scarf', cap: c.teal, hem: 6 });
  figure(p, 1390, 716, 214, { pose: 'stand', coat: c.rust, hat: 'taqiya', cap: c.plum, face: -1 });
  p.line('M1010 780L1340 716M1040 806L1362 742', c.bark, 11);
  p.path(oval(960, 872, 250, 18), c.brick, 0.5);
  p.path(poly([[700, 742], [1070, 742], [1020, 820], [740, 820]]), c.earth);
  p.path(poly([[700, 742], [1070, 742], [1062, 758], [708, 758]]) + poly([[720, 782], [1046, 782], [1040, 794], [728, 794]]), c.mix(c.earth, c.sand, 0.45));
  p.line('M780 742V820M860 742V820M940 742V820M1010 742L990 820', c.bark, 5);
  p.add('<g fill="none" stroke-linecap="round">');
  p.add(`<circle cx="860" cy="828" r="46" stroke="${c.ink}" stroke-width="11"/>`).add('</g>');
  p.line('M860 784V872M816 828H904M829 797L891 859M891 797L829 859', c.ink, 4);
  p.circle(860, 828, 10, c.saffron);
  sack(p, r, 96, 872, 170, [c.orange, c.saffron, '#f0b04a']);
  sack(p, r, 296, 886, 166, [c.plum, '#3c2130', c.brick]);
  sack(p, r, 484, 892, 150, [c.straw, c.sand, c.earth]);
  sack(p, r, 1280, 890, 160, [c.plum, '#3c2130', '#6b3040']);
  sack(p, r, 1478, 880, 176, [c.orange, c.saffron, c.red]);
}
