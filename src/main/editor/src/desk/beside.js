// The source of a translation beside its text: part by part at the same height, with what is missing,
// what was changed since, and what can be done about it.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { chosenBlock, positionOf } from '../typing/place.js';
import { button, h } from './dom.js';

const key = new PluginKey('beside');
const GAP = 12;
const OPEN = ['missing', 'drafted', 'stale', 'orphaned'];
/** A machine is asked for so many parts at once: the first stand there soon. */
const AT_ONCE = 8;
/** Side by side only where two columns have room. */
const WIDE = '(min-width: 62rem)';

/** Gives blocks of the text the height of what stands beside them, and marks what went stale. */
export const BesideRoom = Extension.create({
  name: 'besideRoom',
  addProseMirrorPlugins() {
    return [new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) => transaction.getMeta(key) ?? set.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: state => key.getState(state) },
    })];
  },
});

/** The words of a part; where it was changed, what went and what came. */
function words({ text, change }, lang) {
  const parts = change.length ? change : [{ how: 'same', text }];
  return h('p', { class: 'words', lang }, ...parts.map(part =>
    (part.how === 'gone' ? h('del', {}, part.text) : part.how === 'come' ? h('ins', {}, part.text) : part.text)));
}

export class Beside {
  /**
   * @param {object} of
   * @param {HTMLElement} of.aside where the source stands
   * @param {import('@tiptap/core').Editor} of.editor
   * @param {Map<string, HTMLElement>} of.fields
   * @param {import('../sync/wire.js').Wire} of.wire
   * @param {import('../sync/sync.js').Sync} of.sync
   * @param {(key: string, ...values: unknown[]) => string} of.say
   */
  constructor({ aside, editor, fields, wire, sync, say }) {
    Object.assign(this, { aside, editor, fields, wire, sync, say, items: [], heard: '' });
    this.wide = matchMedia(WIDE);
    editor.on('update', () => this.laySoon());
    editor.on('selectionUpdate', () => this.choose());
    for (const [id, field] of fields) {
      field.addEventListener('focus', () => this.choose(id));
      field.addEventListener('input', () => this.laySoon());
    }
    new ResizeObserver(() => this.layLater()).observe(aside.parentElement);
    this.wide.addEventListener('change', () => this.layLater());
  }

  /** Looks again when something was saved here or told from elsewhere. */
  hear() {
    const now = `${this.sync.draft.step}/${this.sync.told}`;
    if (now === this.heard) return;
    this.heard = now;
    clearTimeout(this.looking);
    this.looking = setTimeout(() => this.look().catch(() => {}), 300);
  }

  async look() {
    this.show(await this.wire.beside());
  }

  async act(path, body) {
    for (const act of this.aside.querySelectorAll('button')) act.disabled = true;
    try {
      await this.sync.hurry();
      this.show(await this.wire.besideAct(path, body));
      await this.sync.want('wantsNews');
    } catch (trouble) {
      await this.look().catch(() => {});
      this.told.textContent = trouble.title || this.say('beside.failed');
    }
  }

  show(data) {
    if (JSON.stringify(data) === this.shown) return;
    this.shown = JSON.stringify(data);
    this.data = data;
    this.sync.draft.beside = data.follows;
    const held = this.aside.contains(document.activeElement) && document.activeElement.closest('[data-source]')?.dataset.source;
    this.items = data.parts.map(part => this.item(part));
    this.aside.replaceChildren(this.head(), ...this.items);
    if (held) (this.items.find(item => item.dataset.source === held)?.querySelector('button') ?? this.next)?.focus();
    this.lay();
    this.choose();
  }

  head() {
    const missing = this.data.parts.filter(part => part.freshness === 'missing' && !part.target && part.kind !== 'field');
    this.next = button(this.say('beside.next'), () => this.toNext(), { class: 'plain', hidden: this.data.open === 0 });
    this.told = h('span', { class: 'small', role: 'status' });
    return h('header', {},
      h('a', { href: this.data.url }, this.data.language),
      h('span', { class: this.data.open ? 'open small' : 'small' }, this.say(this.data.open ? 'beside.open' : 'beside.done', this.data.open)),
      this.next,
      missing.length ? button(this.say('beside.fill-all', missing.length), () => this.act('fill', { parts: missing.map(part => part.source) }), { class: 'plain' }) : null,
      this.data.machine && this.unwritten().length
        ? button(this.say('beside.machine', this.unwritten().length), () => this.draft(), { class: 'plain' }) : null,
      this.told);
  }

  /** What nobody has rendered yet, fields too. */
  unwritten() {
    return this.data.parts.filter(part => part.freshness === 'missing').map(part => part.source);
  }

  /** Has the machine write what is missing, some parts at a time, until it stops getting less. */
  async draft() {
    for (let left = this.unwritten(), before = Infinity; left.length && left.length < before;) {
      before = left.length;
      await this.act('machine', { parts: left.slice(0, AT_ONCE) });
      left = this.unwritten();
    }
  }

  /** Who answers for a part that is right: in words where they read a machine's, else for who points at it. */
  signed({ freshness, by, machine }) {
    if (freshness !== 'fresh' || !by) return {};
    return machine ? { line: this.say('beside.read-by', by) } : { title: this.say('beside.by', by) };
  }

  item(part) {
    const { source, target, freshness, kind } = part;
    const { line, title } = this.signed(part);
    const keep = label => button(this.say(label), () => this.act('keep', { part: source, follows: this.data.follows }));
    const acts = [];
    if (freshness === 'stale') acts.push(keep('beside.keep'));
    if (freshness === 'drafted') acts.push(keep('beside.read'));
    if (freshness === 'orphaned') acts.push(keep('beside.own'));
    if (freshness === 'missing' && !target && kind !== 'field') {
      acts.push(button(this.say('beside.fill'), () => this.act('fill', { parts: [source] })));
      acts.push(keep('beside.leave-out'));
    }
    return h('section', { class: `source-part ${freshness} ${kind}`, 'data-source': source, 'data-target': target || (this.fields.has(source) ? source : ''), title },
      OPEN.includes(freshness) ? h('p', { class: 'mark' }, this.say(`beside.${freshness}`)) : null,
      words(part, this.data.lang),
      line ? h('p', { class: 'small signed' }, line) : null,
      acts.length ? h('div', { class: 'acts' }, ...acts) : null);
  }

  /** Not at every key: whoever types looks at their own words. */
  laySoon() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.layLater(), 150);
  }

  layLater() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.lay();
    });
  }

  /** Items in the order of what renders them; what nothing renders stands behind what is before it. */
  rows() {
    const positions = new Map();
    this.editor.state.doc.forEach((node, pos) => positions.set(node.attrs.id, pos));
    const names = [...this.fields.keys()];
    const rows = [];
    let place = -1;
    for (const item of this.items) {
      const id = item.dataset.target;
      const pos = positions.get(id) ?? -1;
      const anchored = pos >= 0 || this.fields.has(id);
      if (anchored) place = this.fields.has(id) ? names.indexOf(id) - names.length : pos;
      rows.push({ item, id: anchored ? id : '', pos, place });
    }
    return rows.sort((one, other) => one.place - other.place);
  }

  /** Both columns get the same heights: first the text makes room, then the source stands beside it. */
  lay() {
    if (!this.data) return;
    const rows = this.rows();
    const room = new Map();
    let owner = null;
    for (const row of rows) {
      owner = row.id || owner;
      // Above the first block what is missing pushes nothing down: there is no text yet to stand beside.
      if (row.id || (owner && !this.fields.has(owner))) room.set(owner, (room.get(owner) ?? 0) + row.item.offsetHeight + GAP);
    }
    this.makeRoom(rows, this.wide.matches ? room : new Map());
    const zero = this.aside.getBoundingClientRect().top;
    let bottom = this.aside.querySelector('header').offsetHeight + GAP;
    for (const { item, id, pos } of rows) {
      const beside = id && this.wide.matches ? this.elementOf(id, pos)?.getBoundingClientRect() : null;
      const top = Math.max(bottom, beside?.height ? beside.top - zero : 0);
      item.style.top = this.wide.matches ? `${top}px` : '';
      bottom = top + item.offsetHeight + GAP;
    }
    this.aside.style.minHeight = this.wide.matches ? `${bottom}px` : '';
  }

  makeRoom(rows, room) {
    const { doc } = this.editor.state;
    const marks = [];
    for (const { item, id, pos } of rows) {
      const field = this.fields.get(id);
      if (field) field.parentElement.style.minHeight = room.has(id) ? `${room.get(id) - GAP}px` : '';
      if (pos < 0) continue;
      const freshness = [...item.classList].find(name => OPEN.includes(name)) ?? '';
      marks.push(Decoration.node(pos, pos + doc.nodeAt(pos).nodeSize, {
        class: freshness ? `beside-${freshness}` : '',
        style: room.has(id) ? `min-height: ${room.get(id) - GAP}px` : '',
      }));
    }
    const told = marks.map(mark => [mark.from, mark.to, mark.type.attrs.class, mark.type.attrs.style].join()).join(';');
    if (told === this.roomTold) return;
    this.roomTold = told;
    const transaction = this.editor.state.tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false);
    this.editor.view.dispatch(transaction);
  }

  elementOf(id, pos) {
    if (this.fields.has(id)) return this.fields.get(id);
    return pos < 0 ? null : this.editor.view.nodeDOM(pos);
  }

  /** The part that is being written is the one that is shown, where there is room for one. */
  choose(field) {
    const id = field ?? (this.editor.isFocused ? chosenBlock(this.editor.state)?.node.attrs.id : this.chosen);
    this.chosen = id;
    for (const item of this.items) item.classList.toggle('current', Boolean(id) && item.dataset.target === id);
  }

  /** To the next part there is something to do with, behind the one that is being written. */
  toNext() {
    const rows = this.rows().map(row => row.item).filter(item => OPEN.some(name => item.classList.contains(name)));
    if (rows.length === 0) return;
    const all = this.rows().map(row => row.item);
    const at = all.findIndex(item => item === this.reached);
    const next = rows.find(item => all.indexOf(item) > at) ?? rows[0];
    this.reached = next;
    this.choose(next.dataset.target || undefined);
    if (!next.dataset.target) next.classList.add('current');
    const field = this.fields.get(next.dataset.target);
    const pos = next.dataset.target ? positionOf(this.editor.state.doc, next.dataset.target) : -1;
    if (field) field.focus();
    else if (pos >= 0) {
      const { state, view } = this.editor;
      view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1))).scrollIntoView());
      view.focus();
    } else next.querySelector('button')?.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}
