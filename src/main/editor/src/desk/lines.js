// Headlines and lead: the marks of the language as one types, and how long a line has become.
import { correction } from '../typing/letters.js';
import { h } from './dom.js';

/** Undo of the browser stays whole only if it types itself. */
function type(field, from, text) {
  field.setSelectionRange(from, field.selectionEnd);
  document.execCommand('insertText', false, text);
}

/** Corrects what was just typed; Backspace right after it brings back what was typed. */
export function correctLine(field, { language, isOn }) {
  let last = null;
  let own = false;
  field.addEventListener('input', event => {
    if (own) return;
    last = null;
    const typed = event.data;
    if (event.inputType !== 'insertText' || event.isComposing || typed?.length !== 1 || !isOn()) return;
    const caret = field.selectionStart;
    const before = field.value.slice(Math.max(0, caret - 500), caret - 1);
    const change = correction(before, typed, language);
    const was = (before + typed).slice(-(change?.back ?? 0));
    if (!change || change.text === was) return;
    const from = caret - change.back;
    own = true;
    type(field, from, change.text);
    own = false;
    last = { from, caret: from + change.text.length, was };
  });
  field.addEventListener('keydown', event => {
    if (event.key !== 'Backspace' || !last || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const { from, caret, was } = last;
    last = null;
    if (field.selectionStart !== caret || field.selectionEnd !== caret) return;
    event.preventDefault();
    own = true;
    type(field, from, was);
    own = false;
  });
}

/** Says how many letters a line has where the page says how many are good: data-best. */
export function countLine(field, say) {
  const best = Number(field.dataset.best);
  if (!best) return;
  const counter = h('span', { class: 'small letters', id: `${field.id}-letters` });
  field.after(counter);
  field.setAttribute('aria-describedby', counter.id);
  const count = () => {
    const letters = [...field.value.trim()].length;
    counter.textContent = letters ? say(letters > best ? 'letters.over' : 'letters', letters, best) : '';
    counter.classList.toggle('over', letters > best);
  };
  field.addEventListener('input', count);
  field.addEventListener('shown', count);
  count();
}
