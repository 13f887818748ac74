// Life: warm saffron and terracotta under the ring of the shanyraq.
import { shanyraq, border, horns } from '../ornament.mjs';
import { rect, oval, poly, polar } from '../shape.mjs';

export default function draw(p) {
  p.fill(p.rad(600, 315, 720, [0, '#f7c765'], [0.45, '#e2903a'], [1, '#9d4128']));
  for (let i = 0; i < 40; i++) p.path(poly([[600, 315], polar(600, 315, 820, i * 9), polar(600, 315, 820, i * 9 + 4.5)]), i % 2 ? '#b9512c' : '#c96a34', 0.55);
  p.circle(600, 315, 236, '#8e3427');
  for (let i = 0; i < 24; i++) {
    const [x, y] = polar(600, 315, 193, i * 15);
    horns(p, x, y, 40, '#f2bf62', i * 15 + 90, 12);
  }
  p.circle(600, 315, 186, '#b9512c');
  p.circle(600, 315, 170, p.lin(600, 145, 600, 485, [0, '#5f9fa6'], [1, '#fbe9bf']));
  p.shade(oval(600, 315, 170), '#fdf3d6', 600, 485, 600, 230, 0.6, 0);
  shanyraq(p, 600, 315, 166, '#5a2a25', { width: 24 });
  p.shade(oval(600, 315, 620, 420), '#5a2a25', 600, 720, 600, 380, 0.62, 0);
  p.shade(rect(0, 0, 1200, 630), '#7a2f25', 0, 0, 420, 240, 0.62, 0);
  border(p, 0, 566, 1200, 64, '#5a2a25', '#f2bf62', 22);
  p.at(0, 64, [1, -1], 0, () => border(p, 0, 0, 1200, 64, '#5a2a25', '#f2bf62', 22));
}
