// The marks of the language in what is pasted, as if somebody had typed it.
import { correction } from '../typing/letters.js';
import { joined } from './text.js';

/** Letters that a correction can follow on. */
const ASKS = /[ "'№%₸,.;:!?)-]/;
const NEAR = 500;
/** Nothing is corrected in the midst of an address. */
const ADDRESS = /(:\/\/|www\.|@)\S*$/;

function typesetSpans(spans, language) {
  const letters = [];
  let text = '';
  for (const { text: words, marks } of spans) {
    for (const letter of words.split('')) {
      const before = text.slice(-NEAR);
      const asks = ASKS.test(letter) && (letter === ' ' || !ADDRESS.test(before));
      const change = asks ? correction(before, letter, language) : null;
      letters.push({ letter, marks });
      text += letter;
      if (!change) continue;
      const old = letters.splice(-change.back);
      change.text.split('').forEach((now, i) => letters.push({ letter: now, marks: old[Math.min(i, old.length - 1)].marks }));
      text = text.slice(0, -change.back) + change.text;
    }
  }
  return joined(letters);
}

const typesetText = (text, language) => typesetSpans([{ text, marks: [] }], language).map(span => span.text).join('');

/** Blocks with the marks of their language in text, items and cells. */
export function typeset(blocks, language) {
  return blocks.map(block => ({
    ...block,
    ...(block.text && { text: typesetSpans(block.text, language) }),
    ...(block.items && { items: block.items.map(item => typesetSpans(item, language)) }),
    ...(block.header && { header: block.header.map(cell => typesetText(cell, language)) }),
    ...(block.rows && { rows: block.rows.map(row => row.map(cell => typesetText(cell, language))) }),
  }));
}
