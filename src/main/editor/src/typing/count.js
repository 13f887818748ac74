// How much there is to read, counted as Body.words does in Java.

const counted = new WeakMap();
const WORDS_A_MINUTE = 180;

function wordsOf(node) {
  if (!counted.has(node)) counted.set(node, plain(node).split(/\s+/).filter(Boolean).length);
  return counted.get(node);
}

function plain(node) {
  const { attrs } = node;
  switch (node.type.name) {
    case 'picture': return attrs.caption;
    case 'embed': return attrs.title;
    case 'figure': return `${attrs.value} ${attrs.unit} ${attrs.label}`;
    case 'table': return `${attrs.caption} ${node.textBetween(0, node.content.size, ' ')}`;
    case 'list': return node.textBetween(0, node.content.size, ' ');
    default: return node.textContent;
  }
}

/** @returns {{words: number, minutes: number}} */
export function reading(doc) {
  let words = 0;
  doc.forEach(node => { words += wordsOf(node); });
  return { words, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}
