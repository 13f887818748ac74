// Slips of the hand, underlined a second after one stops typing, mended by a click or a key.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { slips } from '../typing/slips.js';
import { button, h } from './dom.js';
import { Spelling } from './spelling.js';

const key = new PluginKey('slips');
const PAUSE = 1_000;
const SWITCH = 'tilshi-slips-off';

/** This browser remembers who does not want them. */
export function isSwitchedOff() {
  try {
    return Boolean(localStorage.getItem(SWITCH));
  } catch {
    return false;
  }
}

export function switchSlips(editor, on) {
  try {
    if (on) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, '1');
  } catch { /* forbidden */ }
  editor.view.dispatch(editor.state.tr.setMeta(key, on ? found(editor.state, editor.storage.slips) : []));
}

const textOf = node => node.textBetween(0, node.content.size, undefined, '\ufffc');

/** What the desk's rules say of a text, and where they say nothing, what the proofreader says. */
function ofText(text, { language, spelling }) {
  const all = slips(text, language);
  const said = (spelling?.of(text) ?? []).filter(({ from, to }) => all.every(slip => to <= slip.from || from >= slip.to));
  return [...all, ...said].sort((a, b) => a.from - b.from);
}

/** The slips of a block, with places inside it. A block never changes: kept with it. */
function ofBlock(block, storage) {
  const { known } = storage;
  if (!known.has(block)) {
    const all = [];
    const read = (node, start) => {
      const text = textOf(node);
      for (const slip of ofText(text, storage)) {
        all.push({ ...slip, from: start + slip.from, to: start + slip.to, words: text.slice(slip.from, slip.to) });
      }
    };
    if (block.isTextblock) read(block, 1);
    else block.descendants((node, pos) => {
      if (node.isTextblock) read(node, pos + 2);
      return !node.isTextblock;
    });
    known.set(block, all);
  }
  return known.get(block);
}

function texts(doc) {
  const all = [];
  doc.descendants(node => {
    if (node.isTextblock) all.push(textOf(node));
    return !node.isTextblock;
  });
  return all;
}

/** All slips of a document but those that are wanted, and the word being written. */
function found({ doc, selection }, storage) {
  const all = [];
  doc.forEach((block, pos) => {
    for (const slip of ofBlock(block, storage)) {
      const [from, to] = [pos + slip.from, pos + slip.to];
      const isWritten = selection.empty && selection.head === to && slip.kind !== 'doubled';
      if (!isWritten && !storage.wanted.has(`${block.attrs.id} ${slip.words}`)) all.push({ ...slip, from, to, block: block.attrs.id });
    }
  });
  return all;
}

const underlined = (doc, all) => DecorationSet.create(doc, all.map(slip =>
  Decoration.inline(slip.from, slip.to, { class: 'slip' }, slip)));

class Box {
  constructor(view, { say, storage, language, addWord, houseWords }) {
    Object.assign(this, { view, say, storage, language, addWord, houseWords });
    this.dom = h('div', { class: 'slip-box', role: 'dialog', hidden: true, on: {
      keydown: event => this.key(event),
      focusout: ({ relatedTarget }) => this.dom.contains(relatedTarget) || this.hide(),
    } });
    view.dom.parentNode.append(this.dom);
  }

  /** By key it takes the caret; by a click the caret stays where it was put, and typing goes on. */
  open({ from, to, spec }, byKey) {
    const { state } = this.view;
    if (byKey) this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    const label = spec.sentence ?? this.say(`slip.${spec.kind}`);
    this.dom.setAttribute('aria-label', label);
    const isWord = spec.word && this.addWord;
    this.dom.replaceChildren(h('p', { class: 'small', lang: spec.sentence ? this.language : null }, label),
      ...spec.replacements.map(words => button(words.trim() ? words : this.say('slip.one-space'), () => this.replace(from, to, words))),
      button(this.say('slip.keep'), () => this.keep(spec), { class: 'plain' }),
      ...(isWord ? [button(this.say('slip.add-word'), () => this.add(spec), { class: 'plain' }),
        h('a', { href: this.houseWords, target: '_blank', class: 'small' }, this.say('slip.house-words'))] : []));
    this.dom.hidden = false;
    const place = this.view.coordsAtPos(from);
    const frame = this.view.dom.parentNode.getBoundingClientRect();
    this.dom.style.top = `${this.view.coordsAtPos(to).bottom - frame.top + 4}px`;
    this.dom.style.left = `${Math.max(0, Math.min(frame.width - this.dom.offsetWidth, place.left - frame.left))}px`;
    if (byKey) this.dom.querySelector('button').focus();
  }

  /** It leads away from nothing: the next letter closes it. */
  follow(before) {
    if (!this.dom.hidden && before.doc !== this.view.state.doc && !this.dom.contains(document.activeElement)) this.hide();
  }

  hide() {
    this.dom.hidden = true;
  }

  back() {
    this.hide();
    this.view.focus();
  }

  replace(from, to, words) {
    const { state } = this.view;
    const transaction = state.tr.insertText(words, from, to);
    this.view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, from + words.length)));
    this.back();
  }

  keep({ block, words }) {
    this.storage.wanted.add(`${block} ${words}`);
    this.view.dispatch(this.view.state.tr.setMeta(key, found(this.view.state, this.storage)));
    this.back();
  }

  /** The word is right in every text of the house from now on. */
  async add(spec) {
    try {
      await this.addWord(spec.words);
      this.keep(spec);
      this.storage.spelling.forgetWords();
    } catch (failure) {
      this.dom.querySelector('[role=alert]')?.remove();
      this.dom.append(h('p', { class: 'small', role: 'alert' }, failure?.title || this.say('slip.not-added')));
    }
  }

  key(event) {
    const all = [...this.dom.querySelectorAll('button, a')];
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') this.back();
    else if (step) all.at((all.indexOf(document.activeElement) + step) % all.length).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

export const Slips = Extension.create({
  name: 'slips',
  addOptions: () => ({ language: 'ru', say: words => words, readSpelling: null, addWord: null, houseWords: '' }),
  addStorage() {
    return { language: this.options.language, known: new WeakMap(), wanted: new Set(), spelling: null, next: () => false };
  },
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.storage.next(), 'Alt-Enter': () => this.storage.next() };
  },
  addProseMirrorPlugins() {
    const { options, storage } = this;
    let box;
    return [new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, set) {
          const now = transaction.getMeta(key);
          return now ? underlined(transaction.doc, now) : set.map(transaction.mapping, transaction.doc);
        },
      },
      view(view) {
        box = new Box(view, { ...options, storage });
        // The one at the caret, else the next one behind it, else the first.
        storage.next = () => {
          const { head } = view.state.selection;
          const all = key.getState(view.state).find();
          const one = all.find(({ to }) => to >= head) ?? all[0];
          if (one) box.open(one, true);
          return Boolean(one);
        };
        let waiting;
        const underline = () => {
          if (!isSwitchedOff() && !view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, found(view.state, storage)));
        };
        storage.spelling = new Spelling(options.readSpelling, () => {
          storage.known = new WeakMap();
          view.dom.setAttribute('spellcheck', 'false');
          underline();
        });
        const look = () => {
          underline();
          if (!isSwitchedOff() && !view.isDestroyed) storage.spelling.want(texts(view.state.doc));
        };
        const later = () => {
          clearTimeout(waiting);
          waiting = setTimeout(look, PAUSE);
        };
        later();
        return {
          update(_, before) {
            box.follow(before);
            if (before.doc !== view.state.doc) later();
          },
          destroy: () => { clearTimeout(waiting); storage.spelling.end(); box.dom.remove(); },
        };
      },
      props: {
        decorations: state => key.getState(state),
        handleClick(view, pos) {
          const [one] = key.getState(view.state).find(pos, pos);
          if (one) box.open(one, false);
          else box.hide();
          return false;
        },
      },
    })];
  },
});
