// Aisara Qumarbek, region correspondent: long dark hair, a teal coat, the steppe behind her.
import * as c from '../palette.mjs';
import { shoulders, face } from '../face.mjs';
import { smooth, rect } from '../shape.mjs';

export default function draw(p) {
  p.fill(p.lin(0, 0, 0, 420, [0, '#e9a85c'], [1, '#f7dfae']));
  p.circle(452, 200, 96, '#fff0cb');
  p.path('M0 380Q150 340 300 372T600 350V600H0Z', c.straw);
  p.path('M0 440Q200 410 380 436T600 420V600H0Z', c.rust);
  p.shade(rect(0, 360, 600, 240), c.brick, 0, 600, 0, 380, 0.6, 0);
  p.path(smooth([[300, 112], [392, 130], [440, 220], [436, 340], [448, 440], [420, 540], [330, 520], [260, 520], [176, 540], [156, 440], [166, 330], [162, 220], [210, 132]]), '#1d1a20');
  shoulders(p, c.teal, { width: 0.92 });
  face(p, { skin: c.skin[0], wide: 0.92, jaw: 0.9, narrow: 0.85, brow: '#241c1e', lip: '#b4483f', heavy: 6.5 });
  p.path(smooth([[238, 462], [300, 520], [362, 462], [380, 480], [306, 566], [220, 484]]), c.saffron);
  p.path(smooth([[300, 520], [362, 462], [380, 480], [306, 566]]), c.rust, 0.6);
  const hair = '#241f26';
  p.path(smooth([[318, 132], [256, 122], [198, 160], [182, 240], [190, 330], [176, 440], [196, 500], [224, 430], [214, 330], [220, 260], [252, 210]]), hair);
  p.path(smooth([[292, 134], [350, 122], [404, 160], [420, 240], [410, 330], [428, 440], [408, 506], [382, 430], [390, 330], [384, 262], [360, 214]]), '#17151a');
  p.line('M214 210Q228 166 276 142M204 250Q196 330 196 420', '#5b4a4a', 4, 0.7);
}
