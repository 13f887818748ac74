// News: deep blue-green, the steppe horizon in calm layers, a river of light.
import { roll, hill, ridge } from '../land.mjs';
import { rays } from '../sky.mjs';
import { rect, oval, smooth } from '../shape.mjs';

export default function draw(p) {
  p.fill(p.lin(0, 0, 0, 360, [0, '#0f333d'], [0.6, '#1f5d66'], [1, '#7fb3a8']));
  rays(p, 820, 330, 1300, '#d9e6cf', 14, 0.07);
  p.path(rect(0, 340, 1200, 40), '#5f9488');
  p.shade(rect(0, 0, 1200, 344), '#e6d9ae', 0, 350, 0, 90, 0.56, 0);
  p.circle(820, 316, 84, '#f4e7bd');
  p.glow(oval(820, 316, 280), '#f0d89a', 820, 316, 280, 0.6);
  ridge(p, 'brand', 348, 96, '#3f7f82', { step: 170, snowline: 3, width: 1200 });
  const tones = ['#5f9488', '#3d7a78', '#2a6269', '#1d4d56', '#153b45', '#0f2c35'];
  tones.forEach((tone, i) => hill(p, roll('layer' + i, 344 + i * 50, 12 + i * 5, 3, 1200), tone, i % 2 ? '#0c2730' : '#9cc3ae', 640));
  const river = smooth([[812, 346], [790, 372], [850, 404], [770, 450], [700, 500], [760, 560], [640, 640]], false)
    + 'L860 640' + smooth([[860, 640], [890, 560], [800, 500], [840, 452], [890, 404], [816, 372], [824, 346]], false).replace('M', 'L') + 'Z';
  p.path(river, p.lin(0, 346, 0, 640, [0, '#f4e7bd'], [1, '#5b9a95']));
  p.shade(river, '#1d4d56', 760, 640, 800, 420, 0.6, 0);
}
