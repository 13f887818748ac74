// Sport: hot red-orange bands in motion, a ring of dust and speed.
import { random } from '../random.mjs';
import { horse } from '../horse.mjs';
import { rect, oval, n } from '../shape.mjs';

export default function draw(p) {
  const r = random('dash');
  p.fill(p.lin(0, 0, 1200, 630, [0, '#f2a13a'], [0.45, '#e2562b'], [1, '#8e2727']));
  const tones = ['#f6c05c', '#ef7a32', '#d23f2a', '#f2953b', '#b02f2a', '#f6d07f'];
  for (let i = 0; i < 13; i++) {
    const y = -120 + i * 66, h = r.between(14, 54);
    p.path(`M-40 ${n(y + 210)}Q420 ${n(y + 230)} 760 ${n(y + 120)}T1260 ${n(y - 90)}V${n(y - 90 + h)}Q1040 ${n(y + 60 + h)} 780 ${n(y + 130 + h * 0.8)}T-40 ${n(y + 214)}Z`, tones[i % 6], 0.85);
  }
  p.circle(830, 262, 190, '#fbe3a8');
  p.shade(oval(830, 262, 190), '#e2562b', 930, 460, 760, 140, 0.8, 0);
  p.shade(rect(0, 0, 1200, 630), '#5f1d24', 0, 640, 300, 240, 0.6, 0);
  for (let i = 4; i >= 1; i--) p.faded(0.16, () => horse(p, 800 - i * 74, 470 + i * 9, 250, { pose: 'gallop', coat: '#5f1d24', mane: '#5f1d24', neck: 18 }));
  horse(p, 800, 470, 250, { pose: 'gallop', coat: '#3a1420', mane: '#f6c05c', neck: 18, hoof: '#f6c05c', tack: '#3a1420' });
  let dash = '';
  for (let i = 0; i < 34; i++) { const x = r.between(-40, 620), y = r.between(180, 600); dash += `M${n(x)} ${n(y)}l${n(r.between(60, 240))} ${n(-r.between(6, 22))}`; }
  p.line(dash, '#fbe3a8', 4, 0.75);
}
