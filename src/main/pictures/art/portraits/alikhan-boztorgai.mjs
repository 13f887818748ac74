// Alikhan Boztorgai, long reads: a grey-black moustache, a tweed jacket, mountains and a lark behind.
import * as c from '../palette.mjs';
import { shoulders, face, collar } from '../face.mjs';
import { ridge } from '../land.mjs';
import { smooth, poly, rect } from '../shape.mjs';

export default function draw(p) {
  p.fill(p.lin(0, 0, 0, 420, [0, '#7fa9b4'], [1, '#f3dcc0']));
  ridge(p, 'ali', 470, 300, '#8592ae', { step: 200, snowline: 0.8, width: 600 });
  p.path('M0 440Q200 404 600 436V600H0Z', c.moss);
  p.shade(rect(0, 300, 600, 300), c.pine, 0, 600, 0, 420, 0.6, 0);
  p.line('M94 132q22 -16 36 6q14 -24 38 -10', c.indigo, 7);
  p.line('M456 84q16 -12 27 5q11 -18 28 -8', c.indigo, 6);
  shoulders(p, '#6f5a45', { width: 1.1 });
  face(p, { skin: c.skin[2], wide: 1.05, jaw: 1.08, narrow: 0.78, brow: '#3d3836', age: 1, lip: '#96503f', smile: 4, heavy: 11 });
  p.path(poly([[240, 466], [300, 540], [360, 466], [372, 600], [228, 600]]), '#a9bfc0');
  collar(p, '#c6d6d4', 534);
  p.path(poly([[214, 478], [284, 600], [140, 600], [172, 500]]), '#6f5a45');
  p.path(poly([[386, 478], [316, 600], [460, 600], [428, 500]]), c.dark('#6f5a45', 0.3));
  for (let i = 0; i < 7; i++) p.line(`M${120 + i * 22} 600L${190 + i * 12} 520`, '#8a7358', 2.4, 0.7);
  p.path(smooth([[300, 346], [336, 348], [372, 370], [392, 392], [352, 384], [322, 370], [300, 368], [278, 370], [248, 384], [208, 392], [228, 370], [264, 348]]), '#3d3836');
  p.path(smooth([[288, 350], [262, 354], [232, 372], [262, 366]]), '#8d8681');
  const hair = '#4a4543';
  p.path(smooth([[300, 122], [384, 140], [420, 206], [416, 286], [402, 262], [392, 212], [372, 190], [300, 196], [240, 176], [212, 216], [200, 262], [184, 286], [180, 206], [216, 142]]), hair);
  p.path(smooth([[198, 270], [186, 280], [184, 210], [206, 170], [212, 216]]) + smooth([[402, 266], [414, 280], [416, 216], [398, 180], [392, 214]]), '#aaa49d');
  p.line('M222 176Q262 138 340 140M250 172Q300 146 366 154', '#8d8681', 5, 0.8);
}
