// Blocks without running text, filled by fields: picture, embed, figure, rule; and what we do not know.
import { Node } from '@tiptap/core';
import { id, line } from './attribute.js';

/** The fields of each kind of card, in the order of their JSON. */
export const FIELDS = {
  picture: ['picture', 'caption'],
  embed: ['provider', 'url', 'title'],
  figure: ['value', 'unit', 'label', 'source'],
  rule: [],
};

function card(name, tag) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    addAttributes: () => ({ id, ...Object.fromEntries(FIELDS[name].map(field => [field, line(field)])) }),
    parseHTML: () => [{ tag: `${tag}[data-kind=${name}]`, priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => [tag, { ...HTMLAttributes, 'data-kind': name }],
  });
}

export const Picture = card('picture', 'figure');
export const Embed = card('embed', 'figure');
export const Figure = card('figure', 'figure');

export const Rule = card('rule', 'hr').extend({ parseHTML: () => [{ tag: 'hr' }] });

/** A block that this editor does not understand: kept as it came, never dropped. */
export const Opaque = Node.create({
  name: 'opaque',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ id, json: line('json') }),
  parseHTML: () => [{ tag: 'div[data-kind=opaque]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-kind': 'opaque' }],
});
