// The inks of the newspaper: a small box of colours that every picture draws from.
export const ink = '#14262e';
export const night = '#173440';
export const deep = '#1d4d56';
export const teal = '#2f7377';
export const sea = '#5b9a95';
export const sage = '#8aa583';
export const moss = '#5d7a56';
export const pine = '#2c4f43';
export const sky = '#a9cbc7';
export const mist = '#d8e0d3';
export const cream = '#f5ead3';
export const paper = '#faf3e3';
export const sand = '#e6cc99';
export const straw = '#dbb062';
export const saffron = '#e39d2e';
export const orange = '#e0702c';
export const rust = '#bb532c';
export const red = '#c9412f';
export const brick = '#8e3427';
export const plum = '#572b3b';
export const rose = '#e6aa92';
export const blush = '#f0cdb4';
export const snow = '#f4f5ef';
export const ice = '#c6dde1';
export const frost = '#9fc0cc';
export const blue = '#3f7595';
export const indigo = '#243f5f';
export const dusk = '#4a5578';
export const earth = '#6d4b35';
export const bark = '#432f27';
export const wool = '#ece0c8';
export const skin = ['#e2ab82', '#d39a70', '#c48a62', '#ecc19c'];

const parse = c => [1, 3, 5].map(i => parseInt(c.slice(i, i + 2), 16));

/** The colour that lies `share` of the way from one ink to another. */
export function mix(from, to, share) {
  const a = parse(from), b = parse(to);
  return '#' + a.map((v, i) => Math.round(v + (b[i] - v) * share).toString(16).padStart(2, '0')).join('');
}
export const light = (c, share = 0.2) => mix(c, paper, share);
export const dark = (c, share = 0.25) => mix(c, ink, share);
