// Asking where a link leads: an address, or words that find a story of the house.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isLink } from '../block/marks.js';
import { cleanAddress } from '../paste/address.js';
import { button, h } from './dom.js';

const key = new PluginKey('linking');

/** Shows what the link will be on, since a browser shows no selection while one types elsewhere. */
const linkingPlugin = () => new Plugin({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, set) {
      const place = transaction.getMeta(key);
      if (place === undefined) return set.map(transaction.mapping, transaction.doc);
      return place ? DecorationSet.create(transaction.doc, [Decoration.inline(place.from, place.to, { class: 'linking' })]) : DecorationSet.empty;
    },
  },
  props: { decorations: state => key.getState(state) },
});

/** Ctrl K. */
export const LinkKey = Extension.create({
  name: 'linkKey',
  addOptions: () => ({ ask: () => true }),
  addKeyboardShortcuts() {
    return { 'Mod-k': () => this.options.ask() };
  },
  addProseMirrorPlugins: () => [linkingPlugin()],
});

/** The stretch of the link under the caret, or the selection. */
function stretch(state) {
  const { from, to, $from, empty } = state.selection;
  const { link } = state.schema.marks;
  if (!empty) return { from, to, href: null };
  const mark = link.isInSet($from.marks()) ?? (($from.nodeAfter && link.isInSet($from.nodeAfter.marks)) || null);
  if (!mark) return null;
  let [start, end] = [$from.start(), $from.start()];
  let found = null;
  $from.parent.forEach((child, offset) => {
    const at = $from.start() + offset;
    if (!mark.isInSet(child.marks)) start = end = at + child.nodeSize;
    else end = at + child.nodeSize;
    if (start <= from && from <= end && mark.isInSet(child.marks)) found = { from: start, to: end };
  });
  return found && { ...found, href: mark.attrs.href };
}

export class LinkBox {
  constructor({ editor, say, searchStories }) {
    Object.assign(this, { editor, searchStories });
    this.input = h('input', {
      type: 'text', 'aria-label': say('link.where'), placeholder: say('link.where'), maxlength: 2000, autocomplete: 'off',
      on: { input: () => this.search(), keydown: event => this.key(event) },
    });
    this.found = h('ul', { class: 'found' });
    this.remove = button(say('link.remove'), () => this.put(null), { class: 'plain' });
    this.dom = h('div', { class: 'link-box', role: 'dialog', 'aria-label': say('link'), hidden: true },
      this.input, button(say('link.set'), () => this.take()), this.remove, this.found);
  }

  open() {
    const { state } = this.editor;
    this.place = stretch(state);
    if (!this.place || !state.selection.$from.parent.type.allowsMarkType(state.schema.marks.link)) return true;
    const { from, to, href } = this.place;
    // What the link is for stays visible while one types the address.
    this.editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).setMeta(key, { from, to }));
    this.input.value = href ?? '';
    this.remove.hidden = !href;
    this.found.replaceChildren();
    this.dom.hidden = false;
    this.input.focus();
    this.input.select();
    return true;
  }

  close() {
    this.dom.hidden = true;
    this.editor.view.dispatch(this.editor.state.tr.setMeta(key, null));
    this.editor.view.focus();
  }

  key(event) {
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter') this.take();
    else return;
    event.preventDefault();
  }

  take() {
    const text = this.input.value.trim();
    const whole = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : text;
    const address = cleanAddress(/^\S+@[\w-]+\.[\w.-]+$/.test(text) ? `mailto:${text}` : whole);
    if (!text) this.put(null);
    else if (address && isLink(address)) this.put(address);
    else this.input.setAttribute('aria-invalid', 'true');
  }

  put(href) {
    const { state, view } = this.editor;
    const { from, to } = this.place;
    const { link } = state.schema.marks;
    const end = Math.min(to, state.doc.content.size);
    const transaction = state.tr.removeMark(from, end, link);
    if (href) transaction.addMark(from, end, link.create({ href }));
    transaction.setSelection(TextSelection.create(transaction.doc, end)).removeStoredMark(link);
    view.dispatch(transaction);
    this.close();
  }

  async search() {
    this.input.removeAttribute('aria-invalid');
    const words = this.input.value.trim();
    if (!this.searchStories || words.length < 3 || /^(https?:|\/)/.test(words)) {
      this.found.replaceChildren();
      return;
    }
    const stories = await this.searchStories(words).catch(() => []);
    if (words !== this.input.value.trim()) return;
    this.found.replaceChildren(...stories.slice(0, 6).map(({ title, address }) =>
      h('li', {}, button(title, () => this.put(address), { class: 'plain' }))));
  }
}
