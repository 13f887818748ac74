// Dauren Zhailaubai, economy: short hair, glasses, a navy jacket and tie, chimneys and graphs of roofs behind.
import * as c from '../palette.mjs';
import { shoulders, face, glasses, collar } from '../face.mjs';
import { smooth, poly, rect } from '../shape.mjs';

export default function draw(p) {
  p.fill(p.lin(0, 0, 0, 600, [0, '#2f6f77'], [1, '#a9cbbf']));
  p.path(rect(0, 380, 90, 220) + rect(90, 320, 80, 280) + rect(170, 400, 60, 200) + rect(420, 360, 70, 240) + rect(490, 280, 60, 320) + rect(550, 340, 60, 260), '#3f7f82', 0.8);
  p.path(rect(108, 340, 14, 18) + rect(136, 340, 14, 18) + rect(508, 306, 12, 16) + rect(508, 340, 12, 16) + rect(440, 390, 12, 16), '#f3d48a');
  p.shade(rect(0, 0, 600, 600), c.deep, 600, 0, 200, 300, 0.62, 0);
  shoulders(p, c.indigo, { width: 1.06 });
  const f = face(p, { skin: c.skin[1], wide: 1.03, jaw: 1.06, narrow: 0.8, lip: '#9a5146', smile: 4, heavy: 9 });
  p.path(poly([[240, 466], [300, 540], [360, 466], [372, 600], [228, 600]]), c.paper);
  p.path(poly([[284, 516], [316, 516], [326, 600], [274, 600]]), c.rust);
  collar(p, c.snow, 530);
  p.path(poly([[216, 478], [276, 600], [150, 600], [176, 500]]), c.indigo);
  p.path(poly([[384, 478], [324, 600], [450, 600], [424, 500]]), c.dark(c.indigo, 0.3));
  const hair = '#1d1c22';
  p.path(smooth([[300, 126], [380, 142], [416, 206], [412, 274], [400, 250], [386, 204], [330, 186], [250, 192], [214, 212], [202, 256], [190, 278], [184, 206], [220, 142]]), hair);
  p.path(smooth([[250, 140], [310, 130], [350, 142], [290, 152], [230, 172]]), '#4a4547', 0.8);
  glasses(p, f, '#2a2226', 35, 0.8);
}
