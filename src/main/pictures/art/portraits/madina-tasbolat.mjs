// Madina Tasbolat, sport: a high ponytail, an orange track jacket, lanes of speed behind.
import * as c from '../palette.mjs';
import { shoulders, face } from '../face.mjs';
import { smooth, poly, rect, limb } from '../shape.mjs';

export default function draw(p) {
  p.fill(p.lin(0, 0, 600, 600, [0, '#f0b64a'], [1, '#e0662c']));
  for (let i = 0; i < 6; i++) p.path(poly([[-40 + i * 130, 600], [30 + i * 130, 600], [330 + i * 130, 0], [290 + i * 130, 0]]), i % 2 ? '#f7cf74' : '#cf4f2b', 0.55);
  p.shade(rect(0, 0, 600, 600), c.brick, 600, 600, 240, 240, 0.62, 0);
  const hair = '#33211f';
  p.path(limb([[330, 130], [420, 120], [470, 220], [462, 340], [490, 430]], [60, 92, 86, 62, 12]), hair);
  p.line('M410 140Q450 200 446 320M440 150Q474 220 470 330', '#5f3d33', 4);
  shoulders(p, c.snow, { width: 0.9 });
  p.path(smooth([[236, 462], [150, 484], [92, 530], [70, 640], [250, 640], [270, 560]], true, 0.7), c.deep);
  p.path(smooth([[364, 462], [450, 484], [508, 530], [530, 640], [350, 640], [330, 560]], true, 0.7), c.dark(c.deep, 0.3));
  p.line('M120 510Q96 560 90 610M146 494Q120 540 112 610', c.saffron, 9);
  face(p, { skin: c.skin[3], wide: 0.92, jaw: 0.88, narrow: 0.9, brow: '#3a2522', lip: '#c04f48', smile: 13, heavy: 6 });
  p.path(poly([[232, 458], [262, 430], [300, 512], [278, 560], [226, 500]]), c.deep);
  p.path(poly([[368, 458], [338, 430], [300, 512], [322, 560], [374, 500]]), c.dark(c.deep, 0.3));
  p.line('M300 520V600', c.frost, 6);
  p.path(smooth([[304, 124], [366, 134], [400, 190], [396, 270], [386, 300], [384, 250], [366, 212], [300, 190], [236, 212], [216, 250], [214, 300], [204, 270], [200, 190], [240, 134]]), hair);
  p.line('M226 206Q250 160 320 142M244 200Q280 162 340 148', '#5f3d33', 4);
  p.path(limb([[330, 124], [362, 130]], [34, 34]), c.red);
}
