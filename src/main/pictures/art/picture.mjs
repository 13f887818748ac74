// One picture under the pen: shapes, gradients, speckled shade, clips and moves, given out as SVG text.
import { n } from './shape.mjs';
import { random } from './random.mjs';

export class Picture {
  constructor(key, width = 1600, height = 900) {
    Object.assign(this, { key, width, height, defs: [], body: [], ids: 0, chance: random(key) });
  }

  id() { return 'i' + (++this.ids).toString(36); }

  add(text) { this.body.push(text); return this; }

  stops(list) {
    return list.map(([offset, color, alpha = 1]) =>
      `<stop offset="${offset}" stop-color="${color}"${alpha < 1 ? ` stop-opacity="${alpha}"` : ''}/>`).join('');
  }

  lin(x1, y1, x2, y2, ...list) {
    const id = this.id();
    this.defs.push(`<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${this.stops(list)}</linearGradient>`);
    return `url(#${id})`;
  }

  rad(cx, cy, r, ...list) {
    const id = this.id();
    this.defs.push(`<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}">${this.stops(list)}</radialGradient>`);
    return `url(#${id})`;
  }

  path(d, fill, alpha = 1) {
    return this.add(`<path d="${d}" fill="${fill}"${alpha < 1 ? ` opacity="${alpha}"` : ''}/>`);
  }

  line(d, stroke, width, alpha = 1, extra = '') {
    return this.add(`<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${alpha < 1 ? ` opacity="${alpha}"` : ''}${extra}/>`);
  }

  fill(paint) { return this.add(`<rect width="${this.width}" height="${this.height}" fill="${paint}"/>`); }

  circle(x, y, r, fill, alpha = 1) {
    return this.add(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${alpha < 1 ? ` opacity="${alpha}"` : ''}/>`);
  }

  ellipse(x, y, rx, ry, fill, alpha = 1) {
    return this.add(`<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${alpha < 1 ? ` opacity="${alpha}"` : ''}/>`);
  }

  /** Speckled shade over an outline: grains thin out from (x1,y1) to (x2,y2). */
  shade(d, color, x1, y1, x2, y2, from = 0.62, to = 0.1) {
    this.grain ??= this.speckle();
    return this.add(`<path d="${d}" fill="${this.lin(x1, y1, x2, y2, [0, color, from], [1, color, to])}" filter="url(#${this.grain})"/>`);
  }

  /** Speckled light around a point. */
  glow(d, color, cx, cy, r, from = 0.62) {
    this.grain ??= this.speckle();
    return this.add(`<path d="${d}" fill="${this.rad(cx, cy, r, [0, color, from], [1, color, 0.02])}" filter="url(#${this.grain})"/>`);
  }

  speckle() {
    const id = this.id();
    this.defs.push(`<filter id="${id}" color-interpolation-filters="sRGB" x="0" y="0" width="1" height="1">`
      + `<feTurbulence type="fractalNoise" baseFrequency="0.42" numOctaves="1" seed="${this.chance.whole(1, 99)}" result="t"/>`
      + '<feComposite in="SourceAlpha" in2="t" operator="arithmetic" k1="0" k2="4" k3="4" k4="-4" result="m"/>'
      + '<feColorMatrix in="SourceGraphic" values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 40 0" result="s"/>'
      + '<feComposite in="s" in2="m" operator="in"/></filter>');
    return id;
  }

  clip(d, draw) {
    const id = this.id();
    this.defs.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
    this.add(`<g clip-path="url(#${id})">`);
    draw();
    return this.add('</g>');
  }

  /** Draws moved to (x,y), scaled and turned; a pair of scales mirrors. */
  at(x, y, scale, turn, draw) {
    const [sx, sy] = Array.isArray(scale) ? scale : [scale, scale];
    const round = v => Math.round(v * 1000) / 1000;
    this.add(`<g transform="translate(${n(x)} ${n(y)})${turn ? ` rotate(${n(turn)})` : ''}${sx !== 1 || sy !== 1 ? ` scale(${round(sx)} ${round(sy)})` : ''}">`);
    draw();
    return this.add('</g>');
  }

  faded(alpha, draw) {
    this.add(`<g opacity="${alpha}">`);
    draw();
    return this.add('</g>');
  }

  svg() {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.width} ${this.height}" width="${this.width}" height="${this.height}">`
      + `<defs>${this.defs.join('')}</defs>${this.body.join('')}</svg>\n`;
  }
}
