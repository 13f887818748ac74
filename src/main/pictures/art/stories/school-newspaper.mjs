// A school desk from above: a folded newspaper, a marker, and a tile with the letter s-cedilla.
import * as c from '../palette.mjs';
import { random } from '../random.mjs';
import { rect, round, poly, smooth, oval, n } from '../shape.mjs';
import { horse } from '../horse.mjs';
import { border } from '../ornament.mjs';

function columns(p, r, x, y, w, rows, count, color) {
  const cw = (w - (count - 1) * 18) / count;
  let d = '';
  for (let i = 0; i < count; i++) for (let j = 0; j < rows; j++) d += rect(x + i * (cw + 18), y + j * 13, cw * (j === rows - 1 ? r.between(0.3, 0.8) : 1), 5);
  p.path(d, color);
}

function paper(p, r) {
  p.at(30, 36, 1, 0, () => p.path(rect(-330, -270, 680, 560), c.bark, 0.4));
  p.path(poly([[-330, -262], [340, -270], [352, 276], [-322, 290]]), c.mix(c.cream, c.sand, 0.6));
  p.path(rect(-330, -270, 670, 546), c.paper);
  p.path(rect(-300, -244, 610, 16), c.red);
  p.path(rect(-300, -214, 300, 46), c.ink);
  p.path(oval(278, -192, 26), c.saffron);
  p.path(rect(-300, -150, 610, 4), c.ink);
  border(p, -300, -140, 610, 30, c.paper, c.red, 24, c.paper);
  const d = rect(-300, -96, 390, 220);
  p.path(d, c.sky);
  p.clip(d, () => {
    p.circle(10, -30, 40, c.saffron);
    p.path('M-300 20Q-200 -30 -100 10T100 0V130H-300Z', c.teal);
    p.path('M-300 70Q-150 40 100 66V130H-300Z', c.straw);
    horse(p, -150, 110, 110, { pose: 'gallop', coat: c.brick, neck: 12 });
  });
  columns(p, r, 112, -90, 198, 17, 1, c.mix(c.paper, c.ink, 0.45));
  p.path(rect(-300, 142, 250, 16) + rect(-300, 166, 180, 16) + rect(112, 142, 170, 16), c.ink);
  columns(p, r, -300, 196, 390, 6, 3, c.mix(c.paper, c.ink, 0.45));
  columns(p, r, 112, 170, 198, 8, 1, c.mix(c.paper, c.ink, 0.45));
  p.shade(rect(-330, -270, 670, 546), c.earth, 340, 280, -60, -60, 0.45, 0);
  p.path(poly([[-330, 0], [340, -8], [340, 4], [-330, 12]]), c.earth, 0.12);
}

export default function draw(p) {
  const r = random('desk');
  p.fill(p.lin(0, 0, 1600, 900, [0, '#d9a765'], [1, '#b3743d']));
  for (let i = 0; i < 26; i++) {
    const y = i * 36 + r.between(-8, 8);
    p.line(`M-10 ${n(y)}Q${n(r.between(200, 600))} ${n(y + r.between(-26, 26))} 800 ${n(y + 6)}T1610 ${n(y)}`, '#9a5f30', r.between(1, 3.4), 0.5);
  }
  for (const y of [300, 612]) p.line(`M0 ${y}H1600`, '#7e4a26', 5, 0.7);
  p.shade(rect(0, 0, 1600, 900), c.bark, 1600, 900, 500, 300, 0.68, 0);
  p.path(poly([[0, 0], [300, 0], [-40, 900], [0, 900]]) + poly([[360, 0], [760, 0], [420, 900], [20, 900]]) + poly([[820, 0], [1180, 0], [840, 900], [480, 900]]), '#ffe7ae', 0.26);
  p.at(1220, 150, 1, 9, () => {
    p.path(rect(-208, -244, 480, 380), c.bark, 0.4);
    p.path(rect(-230, -270, 480, 380), c.teal);
    p.path(rect(-230, -270, 60, 380), c.deep);
    p.path(rect(-100, -150, 280, 120), c.cream);
    p.path(rect(-70, -120, 180, 12) + rect(-70, -90, 220, 8) + rect(-70, -66, 220, 8), c.teal);
  });
  p.at(600, 450, 1.16, -8, () => paper(p, r));
  p.at(1210, 640, 1, -52, () => {
    p.path(round(-232, 2, 480, 56, 26), c.bark, 0.45);
    p.path(round(-250, -28, 330, 56, 12), c.orange);
    p.path(rect(-250, -28, 330, 18), c.light(c.orange, 0.35));
    p.path(rect(-190, -28, 20, 56), c.cream);
    p.path(poly([[80, -24], [126, -15], [126, 15], [80, 24]]), c.ink);
    p.path(poly([[126, -12], [156, -2], [150, 12], [126, 12]]), c.red);
    p.path(round(-250, -28, 20, 56, 8), c.brick);
  });
  p.at(1075, 730, 1, -52, () => {
    p.path(round(-90, -24, 190, 60, 14), c.bark, 0.4);
    p.path(round(-104, -32, 190, 60, 14), c.orange);
    p.path(rect(-86, -32, 150, 16), c.light(c.orange, 0.35));
    p.path(round(-40, -40, 110, 12, 6), c.rust);
  });
  p.at(1398, 610, 1, 12, () => {
    p.path(round(-80, -76, 210, 210, 26), c.bark, 0.45);
    p.path(round(-105, -105, 210, 210, 26), c.mix(c.sand, c.earth, 0.35));
    p.path(round(-105, -115, 210, 206, 26), c.cream);
    p.line('M42 -58C14 -86 -46 -78 -46 -44C-46 -6 46 -22 46 20C46 54 -20 58 -48 30', c.indigo, 22);
    p.line('M2 54C-2 66 22 62 16 78C12 88 -4 88 -12 82', c.red, 11);
    p.shade(round(-105, -115, 210, 206, 26), c.straw, 105, 100, 0, 0, 0.55, 0);
  });
  p.path(oval(170, 850, 120), c.bark, 0.4);
  p.path(smooth([[140, 716], [196, 704], [256, 740], [270, 820], [230, 910], [150, 930], [70, 910], [36, 820], [54, 744], [100, 708]]), c.red);
  p.shade(oval(152, 820, 118), c.brick, 260, 920, 130, 760, 0.75, 0);
  p.path(oval(100, 770, 22, 34), c.light(c.red, 0.4), 0.8);
  p.line('M148 720Q150 690 172 668', c.bark, 9);
  p.path(smooth([[164, 690], [200, 650], [250, 652], [214, 692]]), c.moss);
}
