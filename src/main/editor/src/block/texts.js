// Blocks that are running text: paragraph, heading, quotation.
// A line feed is part of the text (docs/model.md), so white space is kept as it is.
import { Node } from '@tiptap/core';
import { id, line } from './attribute.js';

const running = { group: 'block', content: 'text*', whitespace: 'pre' };

export const Paragraph = Node.create({
  ...running,
  name: 'paragraph',
  priority: 1000,
  addAttributes: () => ({ id }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const Heading = Node.create({
  ...running,
  name: 'heading',
  defining: true,
  addAttributes: () => ({ id, level: { default: 2, rendered: false } }),
  parseHTML: () => [2, 3].map(level => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
});

export const Quotation = Node.create({
  ...running,
  name: 'quotation',
  defining: true,
  addAttributes: () => ({
    id,
    manner: line('manner', 'direct'),
    speaker: line('speaker'),
    role: line('role'),
    verb: line('verb'),
  }),
  parseHTML: () => [{ tag: 'blockquote', contentElement: e => e.querySelector('p') ?? e }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, ['p', 0]],
});
