// The menu behind «/»: an empty paragraph becomes any kind of block.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { h } from './dom.js';

const key = new PluginKey('slash');

/** What stands after the slash in a paragraph that begins with it, or null. */
export function asked(state) {
  const { $cursor } = state.selection;
  if (!$cursor || $cursor.parent.type.name !== 'paragraph') return null;
  const text = $cursor.parent.textContent;
  return /^\/[\p{L}\p{N} ]{0,20}$/u.test(text) && $cursor.parentOffset === text.length ? text.slice(1) : null;
}

class Menu {
  constructor(view, { kinds, say }) {
    Object.assign(this, { view, say });
    this.all = kinds.filter(kind => kind.name !== 'paragraph').map(kind => ({ ...kind, label: say(`kind.${kind.name}`) }));
    this.list = h('ul', {
      role: 'listbox', class: 'slash-menu', id: 'slash-menu', 'aria-label': say('kinds'), tabindex: '0', hidden: true,
      // Whoever scrolls it with the mouse stays in the text.
      on: { mousedown: event => event.preventDefault() },
    });
    view.dom.parentNode.append(this.list);
    this.closed = null;
    this.index = 0;
  }

  get isOpen() {
    return !this.list.hidden;
  }

  update(view) {
    const text = asked(view.state);
    if (text === null) this.closed = null;
    const words = text?.trim().toLowerCase();
    const found = text === null || this.closed === text ? []
      : this.all.filter(({ label, name }) => label.toLowerCase().includes(words) || name.startsWith(words));
    if (found.length === 0) return this.hide();
    if (this.text !== text) this.index = 0;
    this.text = text;
    this.found = found;
    this.draw();
  }

  hide() {
    this.text = null;
    if (!this.isOpen) return;
    this.list.hidden = true;
    this.view.dom.removeAttribute('aria-activedescendant');
  }

  draw() {
    this.list.replaceChildren(...this.found.map((kind, i) => h('li', {
      role: 'option', id: `slash-${kind.name}`, 'aria-selected': String(i === this.index),
      on: { mousedown: event => { event.preventDefault(); this.take(i); } },
    }, h('span', {}, kind.label), h('small', {}, kind.keys))));
    const caret = this.view.coordsAtPos(this.view.state.selection.head);
    const frame = this.view.dom.parentNode.getBoundingClientRect();
    this.list.hidden = false;
    // Above the line where there is no room below it.
    const height = this.list.offsetHeight + 4;
    const above = caret.bottom + height > innerHeight && caret.top > height;
    this.list.style.top = `${(above ? caret.top - height : caret.bottom + 4) - frame.top}px`;
    const room = Math.max(0, frame.width - this.list.offsetWidth);
    this.list.style.left = `${Math.min(room, caret.left - frame.left)}px`;
    this.view.dom.setAttribute('aria-activedescendant', `slash-${this.found[this.index].name}`);
    this.list.children[this.index].scrollIntoView({ block: 'nearest' });
  }

  take(i) {
    const { command } = this.found[i];
    const { state } = this.view;
    const { $cursor } = state.selection;
    this.hide();
    this.view.dispatch(state.tr.delete($cursor.start(), $cursor.end()));
    command(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
    // A card begins with its first field.
    queueMicrotask(() => this.view.dom.querySelector('.ProseMirror-selectednode [data-field]:not([hidden])')?.focus());
  }

  key(event) {
    if (!this.isOpen) return false;
    const { length } = this.found;
    if (event.key === 'ArrowDown') this.index = (this.index + 1) % length;
    else if (event.key === 'ArrowUp') this.index = (this.index + length - 1) % length;
    else if (event.key === 'Escape') {
      this.closed = this.text;
      this.hide();
      return true;
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.take(this.index);
      return true;
    } else return false;
    this.draw();
    return true;
  }

  destroy() {
    this.list.remove();
  }
}

export const Slash = Extension.create({
  name: 'slash',
  priority: 500,
  addProseMirrorPlugins() {
    const { options } = this;
    let menu;
    return [new Plugin({
      key,
      view: view => (menu = new Menu(view, options)),
      props: {
        handleKeyDown: (_, event) => menu?.key(event) ?? false,
        handleDOMEvents: {
          blur: () => { menu?.hide(); return false; },
          focus: view => { menu?.update(view); return false; },
        },
      },
    })];
  },
});
