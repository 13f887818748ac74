// How blocks with fields look and are filled: quotation, embed, figure, and the unknown.
import { redo, undo } from '@tiptap/pm/history';
import { writeAfter } from '../typing/keys.js';
import { h, button } from './dom.js';

let session = 0;
let lists = 0;

/** A field of a block: what is typed into it is an attribute of the node. */
export function field(view, name, { list = null, kind = 'input' } = {}) {
  const { editor, say } = view;
  const label = say(`field.${view.node.type.name}.${name}`);
  const input = h(kind, {
    'data-field': name, 'aria-label': label, placeholder: label, autocomplete: 'off', list, maxlength: 500, rows: kind === 'textarea' ? 1 : null,
    on: {
      // All that is typed into a field before one leaves it is one step to undo.
      focus: () => { session++; },
      input: () => editor.view.dispatch(editor.state.tr
        .setNodeAttribute(view.getPos(), name, input.value).setMeta('composition', `field ${session}`)),
      keydown: event => walk(event, view, input),
    },
  });
  input.value = view.node.attrs[name];
  return input;
}

/** From field to field with Enter, back into the text from the last one; undo is the editor's. */
function walk(event, view, input) {
  const { editor } = view;
  if ((event.metaKey || event.ctrlKey) && event.code === 'KeyZ') {
    event.preventDefault();
    (event.shiftKey ? redo : undo)(editor.state, editor.view.dispatch);
    return;
  }
  if (event.key !== 'Enter' && event.key !== 'Escape') return;
  event.preventDefault();
  const fields = [...view.dom.querySelectorAll('[data-field]')];
  const next = event.key === 'Enter' ? fields[fields.indexOf(input) + 1] : null;
  if (next) next.focus();
  else {
    editor.view.focus();
    writeAfter(view.getPos())(editor.state, editor.view.dispatch);
  }
}

/** What all views share: fields follow the node, events in fields are the fields' own. */
export class Card {
  constructor({ node, editor, getPos }, options) {
    Object.assign(this, { node, editor, getPos, options, say: options.say });
    this.dom = this.draw();
    this.named();
    this.fresh();
  }

  /** So that whoever is told of a block finds it. */
  named() {
    if (this.node.attrs.id) this.dom.dataset.id = this.node.attrs.id;
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.named();
    for (const input of this.dom.querySelectorAll('[data-field]')) {
      const value = node.attrs[input.dataset.field];
      if (input.value !== value) input.value = value;
    }
    this.fresh();
    return true;
  }

  fresh() {}

  stopEvent(event) {
    return event.target.closest?.('[data-field], button') !== null && !/^drag|^drop/.test(event.type);
  }

  ignoreMutation(mutation) {
    return !this.contentDOM || mutation.type === 'selection' || !this.contentDOM.contains(mutation.target);
  }
}

/** Who speaks in the other quotations of a text, each with the role they were first given. */
export function speakers(doc, except) {
  const found = new Map();
  doc.forEach(({ type, attrs }) => {
    const name = type.name === 'quotation' && attrs.id !== except ? attrs.speaker.trim() : '';
    if (name && !found.get(name)) found.set(name, attrs.role.trim());
  });
  return found;
}

export class QuotationCard extends Card {
  draw() {
    this.contentDOM = h('p', {});
    this.manner = button('', () => this.turn(), { class: 'plain' });
    this.names = h('datalist', { id: `speakers-${lists++}` });
    const speaker = field(this, 'speaker', { list: this.names.id });
    speaker.addEventListener('focus', () => this.suggest());
    speaker.addEventListener('change', () => this.nameRole());
    return h('blockquote', { class: 'block quotation' }, this.contentDOM,
      h('div', { class: 'fields', contenteditable: 'false' },
        speaker, field(this, 'role'), field(this, 'verb'), this.manner, this.names));
  }

  suggest() {
    this.names.replaceChildren(...[...speakers(this.editor.state.doc, this.node.attrs.id)]
      .map(([name, role]) => h('option', { value: name, label: role || null })));
  }

  /** Who spoke before is introduced as before, unless something was written already. */
  nameRole() {
    const { id, speaker, role } = this.node.attrs;
    const known = role ? '' : speakers(this.editor.state.doc, id).get(speaker);
    if (known) this.editor.view.dispatch(this.editor.state.tr.setNodeAttribute(this.getPos(), 'role', known));
  }

  turn() {
    const manner = this.node.attrs.manner === 'direct' ? 'reported' : 'direct';
    this.editor.view.dispatch(this.editor.state.tr.setNodeAttribute(this.getPos(), 'manner', manner));
  }

  fresh() {
    const { manner, speaker } = this.node.attrs;
    this.dom.classList.toggle('reported', manner === 'reported');
    this.dom.classList.toggle('unnamed', speaker.trim() === '');
    this.dom.querySelector('[data-field=speaker]').setAttribute('aria-invalid', speaker.trim() === '');
    this.manner.textContent = this.say(`manner.${manner}`);
  }
}

export class EmbedCard extends Card {
  draw() {
    this.house = h('strong', {});
    this.link = h('a', { target: '_blank', rel: 'noopener noreferrer' });
    return h('figure', { class: 'block embed' },
      h('div', { class: 'fields', contenteditable: 'false' }, this.house, this.link, field(this, 'url'), field(this, 'title')));
  }

  fresh() {
    const { provider, url } = this.node.attrs;
    const safe = /^https:\/\//.test(url);
    this.house.textContent = provider ? this.say(`embed.${provider}`).replace(/^embed\./, '') : this.say('embed');
    this.link.textContent = safe ? url : '';
    if (safe) this.link.href = url;
    const input = this.dom.querySelector('[data-field=url]');
    input.hidden = safe && input !== document.activeElement;
    const known = safe && !provider && this.options.embedOf(url);
    if (known) queueMicrotask(() => this.editor.view.dispatch(
      this.editor.state.tr.setNodeAttribute(this.getPos(), 'provider', known.provider)));
  }
}

export class FigureCard extends Card {
  draw() {
    return h('figure', { class: 'block figure' }, h('div', { class: 'fields', contenteditable: 'false' },
      field(this, 'value'), field(this, 'unit'), field(this, 'label'), field(this, 'source')));
  }
}

export class OpaqueCard extends Card {
  draw() {
    return h('div', { class: 'block opaque', contenteditable: 'false' }, this.say('opaque'), ' ',
      h('code', {}, JSON.parse(this.node.attrs.json).type ?? ''));
  }
}
