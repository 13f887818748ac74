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

/** Ctrl K on chosen words or in a link. Elsewhere, and again in the box, it is the key of the page's palette. */
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

const PAUSE = 150;
const AGAIN = 2_000;

export class LinkBox {
  constructor({ editor, say, searchStories }) {
    Object.assign(this, { editor, say, searchStories, stories: [], index: -1 });
    this.input = h('input', {
      type: 'text', 'aria-label': say('link.where'), placeholder: say('link.where'), maxlength: 2000, autocomplete: 'off',
      role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': 'link-found',
      on: {
        input: () => {
          clearTimeout(this.timer);
          this.show([]);
          this.input.removeAttribute('aria-invalid');
          this.timer = setTimeout(() => this.search(), PAUSE);
        },
        keydown: event => this.key(event),
      },
    });
    this.found = h('ul', { class: 'found', id: 'link-found', role: 'listbox', 'aria-label': say('link.stories') });
    this.status = h('span', { class: 'spoken', role: 'status' });
    this.remove = button(say('link.remove'), () => this.put(null), { class: 'plain' });
    this.dom = h('div', { class: 'link-box', role: 'dialog', 'aria-label': say('link'), hidden: true },
      this.input, button(say('link.set'), () => this.take()), this.remove, this.found, this.status);
  }

  open() {
    const { state } = this.editor;
    this.place = stretch(state);
    if (!this.place || !state.selection.$from.parent.type.allowsMarkType(state.schema.marks.link)) return false;
    const { from, to, href } = this.place;
    // What the link is for stays visible while one types the address.
    this.editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).setMeta(key, { from, to }));
    this.input.value = href ?? '';
    this.remove.hidden = !href;
    this.show([]);
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
    if (event.isComposing) return;
    const { length } = this.stories;
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
      this.close();
      return;
    }
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.index >= 0) this.put(this.stories[this.index].address);
    else if (event.key === 'Enter') this.take();
    else if (event.key === 'ArrowDown' && length) this.choose((this.index + 1) % length);
    else if (event.key === 'ArrowUp' && length) this.choose((Math.max(this.index, 0) + length - 1) % length);
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
    const words = this.input.value.trim();
    if (!this.searchStories || words.length < 3 || /^(https?:|\/)/.test(words)) return;
    const stories = await this.searchStories(words).catch(() => null);
    if (words !== this.input.value.trim() || this.dom.hidden) return;
    if (stories) this.show(stories.slice(0, 6));
    // The line was lost for a moment: one should not have to type again.
    else this.timer = setTimeout(() => this.search(), AGAIN);
  }

  show(stories) {
    this.stories = stories;
    this.found.replaceChildren(...stories.map(({ title, lang, beside, address }, i) => h('li', {
      role: 'option', id: `link-found-${i}`, 'aria-selected': 'false',
      on: { mousedown: event => { event.preventDefault(); this.put(address); } },
    }, h('span', { lang: lang ?? null }, title), ' ', h('small', {}, beside ?? ''))));
    this.input.setAttribute('aria-expanded', String(stories.length > 0));
    this.status.textContent = stories.length ? this.say('link.found', stories.length) : '';
    this.choose(-1);
  }

  choose(index) {
    this.index = index;
    [...this.found.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', `link-found-${index}`);
    this.found.children[index]?.scrollIntoView({ block: 'nearest' });
  }
}
