// One quiet line that says how it stands with what was written. Never a window in the way.
import { h } from './dom.js';

export class StateLine {
  constructor({ say, signIn }) {
    Object.assign(this, { say, signIn });
    this.state = h('span', { class: 'how', role: 'status' });
    this.here = h('span', { class: 'small here' });
    this.note = h('span', { class: 'small left-behind' });
    this.dom = h('p', { class: 'state-line' }, this.state, this.here, this.note);
  }

  show({ name, unkept, title, reasons, here }) {
    const text = name === 'saved' || name === 'saving' || !unkept ? `state.${name}` : 'state.unkept';
    const shown = `${text}|${title}|${reasons.join()}`;
    if (shown !== this.shown) {
      this.shown = shown;
      this.dom.dataset.state = name;
      this.state.replaceChildren(this.say(text));
      if (name === 'signed-out') {
        this.state.append(' ', h('a', { href: this.signIn, target: '_blank', rel: 'noopener' }, this.say('sign-in')));
      }
      if (name === 'refused') this.state.append(' ', [title, ...reasons].filter(Boolean).join(' '));
    }
    const names = [...new Set(here.map(person => person.name))];
    const words = names.length ? this.say(names.length === 1 ? 'here' : 'here.many', names.join(', ')) : '';
    if (this.here.textContent !== words) this.here.textContent = words;
  }

  leftBehind(count) {
    this.note.textContent = this.say('pictures.left', count);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.note.textContent = ''; }, 15_000);
  }
}
