// A picture in the text: its card, and files on their way to the library. While a file is sent one
// goes on writing; its card stands where it will be.
import { freshId } from '../block/ids.js';
import { chosenBlock, positionOf } from '../typing/place.js';
import { Card, field } from './cards.js';
import { button, h } from './dom.js';

/** More at once are a mistake of the hand. */
const MOST = 20;
const SAID_AFTER = 900;

/** The files this page sends, by the id of the block that waits for each. */
export class Uploads {
  constructor({ uploadPicture }) {
    this.upload = uploadPicture;
    this.all = new Map();
    this.cards = new Map();
    this.line = Promise.resolve();
  }

  follow(editor) {
    this.editor = editor;
    editor.on('update', () => this.all.size && this.dropRemoved());
    addEventListener('online', () => {
      for (const [id, { state, status }] of this.all) if (state === 'failed' && !status && positionOf(editor.state.doc, id) >= 0) this.again(id);
    });
    addEventListener('beforeunload', event => {
      if ([...this.all.values()].some(({ state }) => state !== 'failed')) event.preventDefault();
    });
  }

  /** Takes the pictures among dropped or pasted files; false where there are none. */
  take(view, files, at = null) {
    const pictures = [...files ?? []].filter(({ type }) => type.startsWith('image/'));
    if (!this.upload || pictures.length === 0) return false;
    this.insert(view, pictures, at && view.posAtCoords(at)?.pos);
    return true;
  }

  /** Puts a card for each file behind the block at a position, and sends them one after the other. */
  insert(view, files, pos = null) {
    const { state } = view;
    const $at = pos === null ? null : state.doc.resolve(pos);
    const block = $at && $at.depth > 0 ? { node: $at.node(1), pos: $at.before(1) } : !$at && chosenBlock(state);
    let from = block ? block.pos + block.node.nodeSize : pos ?? state.doc.content.size;
    const transaction = state.tr;
    const empty = block && block.node.type.name === 'paragraph' && block.node.content.size === 0;
    if (empty && state.doc.childCount > 1) {
      transaction.delete(block.pos, from);
      from = block.pos;
    }
    const cards = files.slice(0, MOST).map(file => {
      const id = freshId();
      this.all.set(id, { file, state: 'waiting', part: 0 });
      return state.schema.node('picture', { id });
    });
    view.dispatch(transaction.insert(from, cards).scrollIntoView());
    for (const card of cards) this.queue(card.attrs.id);
  }

  again(id) {
    Object.assign(this.all.get(id), { state: 'waiting', part: 0 });
    this.tell(id);
    this.queue(id);
  }

  queue(id) {
    this.line = this.line.then(() => this.send(id));
  }

  async send(id) {
    const upload = this.all.get(id);
    if (upload?.state !== 'waiting') return;
    Object.assign(upload, { state: 'sending', stop: new AbortController() });
    this.tell(id);
    try {
      const { key } = await this.upload(upload.file, {
        signal: upload.stop.signal,
        progress: part => {
          upload.part = part;
          this.tell(id);
        },
      });
      this.put(id, key);
    } catch ({ status, title }) {
      if (this.all.get(id) === upload) Object.assign(upload, { state: 'failed', status, title });
      this.tell(id);
    }
  }

  /** The picture is in the library: its card shows it from now on. Undo does not take it away. */
  put(id, key) {
    this.all.delete(id);
    const { view, state } = this.editor;
    const pos = positionOf(state.doc, id);
    if (pos >= 0) view.dispatch(state.tr.setNodeAttribute(pos, 'picture', key).setMeta('addToHistory', false));
    this.tell(id);
  }

  /** Who removes the card does not want the picture; undo brings both back, to be sent again. */
  dropRemoved() {
    for (const [id, upload] of this.all) {
      if (upload.state === 'failed' || positionOf(this.editor.state.doc, id) >= 0) continue;
      upload.stop?.abort();
      Object.assign(upload, { state: 'failed', status: 0, title: '' });
    }
  }

  of(id) {
    return this.all.get(id);
  }

  tell(id) {
    this.cards.get(id)?.fresh();
  }
}

export class PictureCard extends Card {
  draw() {
    const { say } = this;
    this.image = h('img', { alt: '' });
    this.name = h('span', { class: 'small' });
    this.progress = h('progress', { max: 1, 'aria-label': say('picture.sending') });
    this.again = button(say('picture.again'), () => this.options.uploads.again(this.node.attrs.id), { class: 'small-act' });
    this.choose = button(say('picture.choose'), () => this.ask(), { class: 'plain' });
    this.words = ['alt', 'credit'].map(name => this.described(name));
    this.told = h('span', { class: 'small', role: 'status' });
    return h('figure', { class: 'block picture' }, h('div', { class: 'frame', contenteditable: 'false' }, this.image, this.progress),
      h('div', { class: 'fields', contenteditable: 'false' }, this.name, this.told, this.again, this.choose, field(this, 'caption')),
      h('div', { class: 'fields said', contenteditable: 'false' }, ...this.words));
  }

  /** A field of the picture itself, wherever it is shown: no part of the text, so undo leaves it. */
  described(name) {
    const label = this.say(`field.picture.${name}`);
    const input = h('input', {
      'data-said': name, 'aria-label': label, title: label, placeholder: label, autocomplete: 'off', maxlength: 500,
      lang: name === 'alt' ? this.options.language : null,
      on: {
        input: () => {
          clearTimeout(this.timer);
          this.timer = setTimeout(() => this.describe(input), SAID_AFTER);
        },
        change: () => this.describe(input),
        keydown: event => this.key(event, input),
      },
    });
    return input;
  }

  key(event, input) {
    event.stopPropagation();
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const next = this.words[this.words.indexOf(input) + 1];
    if (next) next.focus();
    else this.editor.commands.focus(this.getPos() + this.node.nodeSize);
  }

  async describe(input) {
    clearTimeout(this.timer);
    const name = input.dataset.said;
    const value = input.value.trim();
    const key = this.node.attrs.picture;
    if (!this.shown || this.shown.key !== key || this.shown[name] === value) return;
    this.told.textContent = this.say('picture.saving');
    try {
      const shown = await this.options.describePicture(key, { [name]: value });
      if (this.shown.key === key) this.shown = shown;
      this.told.textContent = this.say('picture.saved');
    } catch ({ title }) {
      this.told.textContent = title || this.say('picture.unsaved');
    }
    this.mark();
  }

  async ask() {
    const chosen = await this.options.choosePicture?.();
    this.editor.view.focus();
    if (!chosen) return;
    if (chosen.files) {
      const { uploads } = this.options;
      uploads.insert(this.editor.view, chosen.files, this.getPos() + this.node.nodeSize);
      return;
    }
    const transaction = this.editor.state.tr.setNodeAttribute(this.getPos(), 'picture', chosen.key);
    if (!this.node.attrs.caption && chosen.caption) transaction.setNodeAttribute(this.getPos(), 'caption', chosen.caption);
    this.editor.view.dispatch(transaction);
  }

  fresh() {
    const { picture, id } = this.node.attrs;
    const upload = picture ? undefined : this.options.uploads?.of(id);
    this.options.uploads?.cards.set(id, this);
    this.showFile(upload);
    const source = picture && this.options.pictureAddress?.(picture);
    this.name.textContent = upload?.file.name ?? (picture ? '' : this.say('picture.none'));
    this.image.hidden = !source;
    if (source && this.image.getAttribute('src') !== source) this.image.src = source;
    this.dom.querySelector('.said').hidden = !picture || !this.options.pictureWords;
    if (picture && this.asked !== picture) this.read(picture);
  }

  showFile(upload) {
    const going = upload && upload.state !== 'failed';
    this.progress.hidden = !going;
    this.again.hidden = !upload || going;
    this.choose.hidden = Boolean(going);
    if (going && upload.part < 1 && upload.state === 'sending') this.progress.value = upload.part;
    else this.progress.removeAttribute('value');
    this.told.classList.toggle('trouble', Boolean(upload) && !going);
    if (!upload) return;
    const told = going ? this.say(upload.part < 1 ? 'picture.sending' : 'picture.scaling') : upload.title || this.say('picture.unsent');
    if (this.told.textContent !== told) this.told.textContent = told;
  }

  /** What the library says of it, which is no part of the text. */
  async read(picture) {
    this.asked = picture;
    this.told.textContent = '';
    const shown = await this.options.pictureWords?.(picture).catch(() => null);
    if (this.asked !== picture) return;
    this.shown = shown;
    for (const input of this.words) {
      input.disabled = !shown;
      if (shown && input !== document.activeElement) input.value = shown[input.dataset.said];
    }
    this.name.textContent = shown ? '' : picture;
    this.mark();
  }

  /** What is missing for readers is seen at a glance. */
  mark() {
    for (const input of this.words) input.classList.toggle('missing', Boolean(this.shown) && !this.shown[input.dataset.said]);
  }

  stopEvent(event) {
    return super.stopEvent(event) || Boolean(event.target.closest?.('[data-said]'));
  }

  destroy() {
    const { cards } = this.options.uploads ?? {};
    if (cards?.get(this.node.attrs.id) === this) cards.delete(this.node.attrs.id);
  }
}
