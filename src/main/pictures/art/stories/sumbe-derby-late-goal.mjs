// A blue shirt shoots low past the diving goalkeeper under floodlights before a full stand.
import * as c from '../palette.mjs';
import { ball, net, stand, floodlight, pitch } from '../ball.mjs';
import { sky, rays } from '../sky.mjs';
import { figure } from '../people.mjs';
import { rect, poly } from '../shape.mjs';

export default function draw(p) {
  sky(p, '#12263a', '#3b4c74', 330, c.plum);
  rays(p, 210, 92, 1100, '#f8e6b4', 7, 0.08, 20, 90);
  rays(p, 1400, 92, 1100, '#f8e6b4', 7, 0.08, 90, 160);
  floodlight(p, 210, 330, 190, '#0e1a26', '#fff3cd', '#f7dc9a');
  floodlight(p, 1400, 330, 190, '#0e1a26', '#fff3cd', '#f7dc9a');
  p.path(poly([[300, 190], [1320, 190], [1300, 216], [320, 216]]), '#0e1a26');
  stand(p, 'crowd', -10, 216, 1620, 236, 6, '#1d2b45', [c.blue, c.indigo, c.ice, c.blue, c.saffron, c.red], c.skin);
  p.path(rect(0, 448, 1600, 40), c.indigo);
  for (let i = 0; i < 8; i++) p.path(rect(i * 210 - 30, 454, 190, 28), [c.red, c.blue, c.saffron, c.teal][i % 4]);
  pitch(p, 900, 150, 486, 900, '#3f7d55', '#4d8d5c', 14, 4200);
  p.shade(rect(0, 486, 1600, 414), '#16423f', 0, 900, 0, 520, 0.62, 0);
  p.line('M-20 640L1620 574', c.snow, 6, 0.85);
  p.line('M560 616L250 900', c.snow, 6, 0.6);
  // The goal on the right, its net filling.
  const A = [930, 230], B = [1490, 204], C = [1490, 606], D = [930, 628];
  net(p, [[1010, 236], [1590, 214], [1590, 560], [1010, 590]], 18, 11, '#dfe7ee', 1.8, 0.45);
  net(p, [B, [1590, 214], [1590, 560], C], 4, 11, '#dfe7ee', 1.8, 0.6);
  net(p, [A, B, [1590, 214], [1010, 236]], 18, 2, '#dfe7ee', 1.8, 0.6);
  p.line(`M${D}L${A}L${B}L${C}`, '#94a4b4', 15);
  p.line(`M${D}L${A}L${B}L${C}`, c.snow, 10);
  // The keeper at full stretch.
  p.ellipse(1220, 640, 210, 15, '#16423f', 0.5);
  p.at(1130, 596, 1, 0, () => figure(p, 0, 0, 330, { turn: 66, pose: { hip: [0, -50], neck: [3, -81], hands: [[8, -116], [20, -110]], feet: [[-16, -2], [12, -8]], bends: [1, 1, -1, -1] }, coat: c.saffron, legs: c.ink, shorts: 1, socks: c.saffron, boots: c.ink, glove: c.snow, hem: 3, hat: 'hair' }));
  // The ball and its way.
  p.path(poly([[640, 770], [1440, 556], [1452, 590], [650, 790]]), '#fff', 0.2);
  p.line('M700 742L1380 566M720 764L1330 606', '#fff', 4, 0.5);
  p.ellipse(1440, 610, 38, 8, '#16423f', 0.6);
  ball(p, 1434, 572, 33, 20);
  // The scorer and a chasing defender.
  p.ellipse(420, 862, 240, 20, '#16423f', 0.6);
  figure(p, 130, 800, 440, { pose: { hip: [0, -48], neck: [11, -77], hands: [[-14, -62], [24, -74]], feet: [[-30, -16], [22, -2]] }, coat: c.red, legs: c.snow, shorts: 1, socks: c.red, boots: c.ink, hem: 3, hat: 'hair', skin: c.skin[1], hair: c.bark });
  figure(p, 480, 862, 600, { turn: -6, pose: { hip: [0, -49], neck: [-7, -79], hands: [[20, -66], [-34, -72]], feet: [[-9, 0], [42, -20]], bends: [-1, 1, -1, -1] }, coat: c.blue, legs: c.snow, shorts: 1, socks: c.blue, boots: c.orange, hem: 3, hat: 'hair', hair: c.ink });
}
