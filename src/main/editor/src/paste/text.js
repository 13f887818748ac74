// Runs of text on their way from a clipboard: white space in order, nothing empty.

/** Spans with white space as a reader sees it: one space, no space at an edge or beside a line's end. */
export function tidySpans(spans) {
  const letters = [];
  for (const { text, marks } of spans) {
    for (const letter of text.normalize('NFC')) {
      // Halves of pairs, controls, soft hyphens, marks of direction: nothing a reader reads.
      if (/[\p{Cs}\u00ad\u200b\u200e\u200f\u2028\u2029\ufeff\ufffd]/u.test(letter) || (/\p{Cc}/u.test(letter) && !/[\n\t]/.test(letter))) continue;
      const before = letters.at(-1)?.letter ?? '\n';
      if (/[ \t\u00a0]/.test(letter) && /[ \u00a0\n]/.test(before)) continue;
      if (letter === '\n') while (/[ \u00a0]/.test(letters.at(-1)?.letter ?? '')) letters.pop();
      letters.push({ letter: letter === '\t' ? ' ' : letter, marks });
    }
  }
  while (/[\s\u00a0]/.test(letters.at(-1)?.letter ?? '')) letters.pop();
  while (/[\s\u00a0]/.test(letters[0]?.letter ?? '')) letters.shift();
  return joined(letters);
}

export function joined(letters) {
  const spans = [];
  for (const { letter, marks } of letters) {
    const last = spans.at(-1);
    if (last && same(last.marks, marks)) last.text += letter;
    else spans.push({ text: letter, marks });
  }
  return spans;
}

function same(a, b) {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Spans divided where a line is empty. */
export function paragraphsOf(spans) {
  const parts = [[]];
  for (const { text, marks } of spans) {
    text.split(/\n[ \t\u00a0]*\n\s*/).forEach((piece, i) => {
      if (i > 0) parts.push([]);
      if (piece) parts.at(-1).push({ text: piece, marks });
    });
  }
  return parts.map(tidySpans).filter(part => part.length > 0);
}

/** Blocks of a text without form: a line is a paragraph, lines with bullets are a list. */
export function textBlocks(text) {
  const blocks = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const bullet = /^\s*[•▪◦‣·]\s+/.exec(line);
    const spans = tidySpans([{ text: bullet ? line.slice(bullet[0].length) : line, marks: [] }]);
    if (spans.length === 0) continue;
    if (!bullet) blocks.push({ type: 'paragraph', text: spans });
    else if (blocks.at(-1)?.type === 'list') blocks.at(-1).items.push(spans);
    else blocks.push({ type: 'list', ordered: false, items: [spans] });
  }
  return blocks;
}
