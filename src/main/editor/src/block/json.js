// Between the nodes of the editor and the JSON of docs/model.md, without loss in either direction.
// What this editor does not understand becomes an opaque node that holds its JSON.
import { FIELDS } from './cards.js';
import { freshId, isId } from './ids.js';

const MARKS = ['link', 'strong', 'emphasis'];

/** JSON with sorted properties: one text for one value. */
export function stable(value) {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const properties = Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${stable(value[key])}`);
  return `{${properties.join()}}`;
}

function spansOf(node) {
  const spans = [];
  node.forEach(text => {
    const marks = text.marks.map(mark => ({ type: mark.type.name, ...mark.attrs }));
    spans.push({ text: text.text, marks });
  });
  return spans;
}

function textOf(schema, spans) {
  return spans.map(({ text, marks }) =>
    schema.text(text, marks.map(({ type, ...attributes }) => schema.mark(type, attributes))));
}

function plainOf(schema, text) {
  return text === '' ? [] : [schema.text(text)];
}

function cells(node) {
  const row = [];
  node.forEach(cell => row.push(cell.textContent));
  return row;
}

const row = (schema, type, texts) =>
  schema.node(type, null, texts.map(text => schema.node('cell', null, plainOf(schema, text))));

function children(node) {
  const all = [];
  node.forEach(child => all.push(child));
  return all;
}

const card = kind => ({
  write: ({ attrs }) => Object.fromEntries(FIELDS[kind].map(field => [field, attrs[field]])),
  read: (schema, block) =>
    schema.node(kind, Object.fromEntries(['id', ...FIELDS[kind]].map(name => [name, block[name]]))),
});

const running = (kind, ...names) => ({
  write: node => ({
    ...Object.fromEntries(names.map(name => [name, node.attrs[name]])),
    text: spansOf(node),
  }),
  read: (schema, block) =>
    schema.node(
      kind, Object.fromEntries(['id', ...names].map(name => [name, block[name]])),
      textOf(schema, block.text)),
});

const kinds = {
  paragraph: running('paragraph'),
  heading: running('heading', 'level'),
  quotation: running('quotation', 'manner', 'speaker', 'role', 'verb'),
  list: {
    write: node => ({ ordered: node.attrs.ordered, items: children(node).map(spansOf) }),
    read: (schema, { id, ordered, items }) =>
      schema.node('list', { id, ordered },
        items.map(item => schema.node('item', null, textOf(schema, item)))),
  },
  table: {
    write: node => {
      const [header, ...rows] = children(node).map(cells);
      return { caption: node.attrs.caption, header, rows };
    },
    read: (schema, { id, caption, header, rows }) =>
      schema.node('table', { id, caption },
        [row(schema, 'header', header), ...rows.map(texts => row(schema, 'row', texts))]),
  },
  picture: card('picture'),
  embed: card('embed'),
  figure: card('figure'),
  rule: card('rule'),
};

/** The levels and manners that are shown; others are kept as they are. */
function known({ type, level, manner }) {
  if (type === 'heading') return level === 2 || level === 3;
  if (type === 'quotation') return manner === 'direct' || manner === 'reported';
  return true;
}

/** Spans with neighbours joined and marks in our order: one text has one form. */
function normalSpans(spans) {
  const merged = [];
  for (const span of spans) {
    const marks = [...span.marks].sort((a, b) => MARKS.indexOf(a.type) - MARKS.indexOf(b.type));
    const before = merged.at(-1);
    if (before && stable(before.marks) === stable(marks)) before.text += span.text;
    else merged.push({ ...span, marks });
  }
  return merged;
}

function normal(block) {
  if (block.text) return { ...block, text: normalSpans(block.text) };
  if (block.items) return { ...block, items: block.items.map(normalSpans) };
  return block;
}

/** The JSON of one block. */
export function toBlock(node) {
  const { id } = node.attrs;
  if (node.type.name === 'opaque') return { ...JSON.parse(node.attrs.json), id };
  return { type: node.type.name, id, ...kinds[node.type.name].write(node) };
}

/** The node of one block whose id is in order. */
export function fromBlock(schema, block) {
  try {
    if (known(block)) {
      const node = kinds[block.type].read(schema, block);
      node.check();
      if (stable(toBlock(node)) === stable(normal(block))) return node;
    }
  } catch {
    // Not a block as we know it: below.
  }
  const { id, ...rest } = block;
  return schema.node('opaque', { id, json: stable(rest) });
}

const written = new WeakMap();

/** The JSON of one block as a text, the same for the same block. A node never changes: kept with it. */
export function contentOf(node) {
  if (!written.has(node)) written.set(node, stable(toBlock(node)));
  return written.get(node);
}

/** A block's JSON as it reads when it went through the editor: for comparing with contentOf. */
export function canonical(schema, content) {
  return contentOf(fromBlock(schema, JSON.parse(content)));
}

/** All blocks of a document. */
export function toBlocks(doc) {
  return children(doc).map(toBlock);
}

/** A document of blocks; one without an id, or with one that is taken, gets a fresh id. */
export function fromBlocks(schema, blocks) {
  const taken = new Set();
  const nodes = blocks.map(block => {
    const id = isId(block.id) && !taken.has(block.id) ? block.id : freshId();
    taken.add(id);
    return fromBlock(schema, { ...block, id });
  });
  return schema.node('doc', null, nodes.length ? nodes : [schema.node('paragraph', { id: freshId() })]);
}
