// How a stretch of text stands out. The order here is the order of marks in JSON.
import { Mark } from '@tiptap/core';

const SAFE = /^(?:https?:|mailto:|tel:|\/(?!\/))/i;

/** Whether a reader may follow it: as Bounds.link in Java. */
export function isLink(href) {
  return typeof href === 'string' && href.length <= 2000 && SAFE.test(href) && !/[\s<>"]/.test(href);
}

export const Link = Mark.create({
  name: 'link',
  priority: 1002,
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: a => (isLink(a.getAttribute('href')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'noopener' }, 0],
});

export const Strong = Mark.create({
  name: 'strong',
  priority: 1001,
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('strong') };
  },
});

export const Emphasis = Mark.create({
  name: 'emphasis',
  priority: 1000,
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('emphasis') };
  },
});
