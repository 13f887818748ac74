// The bar above the text: what the block under the caret is, marks, link, and the switch of typography.
import { redo, undo } from '@tiptap/pm/history';
import { chosenBlock } from '../typing/place.js';
import { button, h } from './dom.js';
import { kindOf } from './kinds.js';
import { isSwitchedOff, switchSlips } from './slips.js';

export class Toolbar {
  constructor({ editor, kinds, say, askLink }) {
    Object.assign(this, { editor, kinds, say });
    const run = command => command(editor.state, editor.view.dispatch, editor.view);
    this.select = h('select', { 'aria-label': say('kinds'), on: { change: () => this.choose() } },
      ...kinds.map(kind => h('option', { value: kind.name }, say(`kind.${kind.name}`))));
    const mark = (name, sign) => button(h(name === 'strong' ? 'strong' : 'em', {}, sign),
      () => editor.chain().focus().toggleMark(name).run(),
      { 'aria-label': say(name), title: say(name), 'data-mark': name, 'aria-pressed': 'false' });
    this.marks = [mark('strong', say('strong.sign')), mark('emphasis', say('emphasis.sign'))];
    this.link = button(say('link'), askLink, { 'data-mark': 'link', 'aria-pressed': 'false', title: 'Ctrl K' });
    this.marks.push(this.link);
    this.undo = button('↶', () => run(undo), { 'aria-label': say('undo'), title: say('undo') });
    this.redo = button('↷', () => run(redo), { 'aria-label': say('redo'), title: say('redo') });
    this.typography = h('input', {
      type: 'checkbox', on: { change: () => { editor.storage.typography.on = this.typography.checked; } },
    });
    this.typography.checked = true;
    this.slips = h('input', { type: 'checkbox', on: { change: () => switchSlips(editor, this.slips.checked) } });
    this.slips.checked = !isSwitchedOff();
    this.reading = h('span', { class: 'small reading' });
    this.dom = h('div', { class: 'writing-tools', role: 'toolbar', 'aria-label': say('tools') },
      this.select, ...this.marks, this.undo, this.redo,
      h('label', { class: 'small' }, this.typography, ' ', say('typography')),
      h('label', { class: 'small', title: 'Ctrl .' }, this.slips, ' ', say('slips')), this.reading);
    editor.on('transaction', () => this.later());
    this.fresh();
  }

  choose() {
    const { command } = this.kinds.find(kind => kind.name === this.select.value);
    this.editor.view.focus();
    command(this.editor.state, this.editor.view.dispatch, this.editor.view);
  }

  /** After the letter has been painted: the bar is never in the way of typing. */
  later() {
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.fresh();
    }, 60);
  }

  fresh() {
    const { state } = this.editor;
    const block = chosenBlock(state);
    if (block) this.select.value = kindOf(block.node);
    for (const mark of this.marks) {
      mark.setAttribute('aria-pressed', String(this.editor.isActive(mark.dataset.mark)));
    }
    this.undo.disabled = !undo(state);
    this.redo.disabled = !redo(state);
  }

  read({ words, minutes }) {
    this.reading.textContent = this.say('reading', words, minutes);
  }
}
