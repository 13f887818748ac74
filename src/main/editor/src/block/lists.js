// Lists of points and tables: blocks that hold texts which have no id of their own.
import { Node } from '@tiptap/core';
import { id, line } from './attribute.js';

export const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'item+',
  addAttributes: () => ({ id, ordered: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: 'ul', attrs: { ordered: false } },
    { tag: 'ol', attrs: { ordered: true } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.ordered ? 'ol' : 'ul', HTMLAttributes, 0],
});

export const Item = Node.create({
  name: 'item',
  content: 'text*',
  whitespace: 'pre',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

// Rows may have any number of cells here: a draft may be unfinished. tables.js keeps them even.
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'header row*',
  isolating: true,
  addAttributes: () => ({ id, caption: line('caption') }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

export const Header = Node.create({
  name: 'header',
  content: 'cell*',
  parseHTML: () => [{ tag: 'tr[data-header]', priority: 60 }],
  renderHTML: () => ['tr', { 'data-header': '' }, 0],
});

export const Row = Node.create({
  name: 'row',
  content: 'cell*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

export const Cell = Node.create({
  name: 'cell',
  content: 'text*',
  marks: '',
  whitespace: 'pre',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
});
