// Marks beside what colleagues wrote notes on. The notes themselves are the page's: it tells how many
// there are ("notes-shown") and is told which are wanted ("notes-wanted", "note-wanted").
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { chosenBlock, positionOf } from '../typing/place.js';
import { button, h } from './dom.js';

const key = new PluginKey('notes');
const LONGEST_QUOTE = 200;

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

function mark(part, count, say, extra = '') {
  return button(`✎ ${count}`, () => tell('notes-wanted', part), {
    class: `note-mark ${extra}`, 'aria-label': say('notes.mark', count), title: say('notes.mark', count),
  });
}

function decorations(doc, counts, say) {
  const all = [];
  for (const [part, count] of Object.entries(counts)) {
    const pos = positionOf(doc, part);
    if (pos < 0) continue;
    all.push(Decoration.widget(pos, () => h('div', { class: 'note-mark-line', contenteditable: 'false' }, mark(part, count, say)), {
      key: `notes-${part}-${count}`, side: -1, ignoreSelection: true, stopEvent: () => true,
    }));
  }
  return DecorationSet.create(doc, all);
}

/** What a note would be about: the block with the caret, and the words that are chosen in it. */
function here({ state }) {
  const block = chosenBlock(state);
  if (!block) return { part: '', quote: '' };
  const { from, to } = state.selection;
  const chosen = state.doc.textBetween(from, to, ' ').trim();
  return { part: block.node.attrs.id, quote: (chosen || block.node.textContent).slice(0, LONGEST_QUOTE) };
}

export const NoteMarks = Extension.create({
  name: 'noteMarks',
  addKeyboardShortcuts() {
    return { 'Mod-Alt-m': ({ editor }) => { tell('note-wanted', here(editor)); return true; } };
  },
  addProseMirrorPlugins() {
    const { say } = this.options;
    return [new Plugin({
      key,
      state: {
        init: () => ({ counts: {}, set: DecorationSet.empty }),
        apply(transaction, { counts, set }) {
          const now = transaction.getMeta(key);
          if (now) return { counts: now, set: decorations(transaction.doc, now, say) };
          if (!transaction.docChanged) return { counts, set };
          const changed = transaction.getMeta('sync') && Object.keys(counts).length > 0;
          return { counts, set: changed ? decorations(transaction.doc, counts, say) : set.map(transaction.mapping, transaction.doc) };
        },
      },
      props: { decorations: state => key.getState(state).set },
    })];
  },
});

/** Fields have their mark below them, and the same key. */
function markFields(fields, counts, say) {
  for (const [part, field] of fields) {
    field.parentElement.querySelector(':scope > .field-mark')?.remove();
    if (counts[part]) field.parentElement.append(mark(part, counts[part], say, 'field-mark'));
  }
}

/** Shows marks as the page tells of notes. */
export function showNoteMarks(editor, fields, say) {
  document.addEventListener('notes-shown', ({ detail: counts }) => {
    editor.view.dispatch(editor.state.tr.setMeta(key, counts).setMeta('addToHistory', false));
    markFields(fields, counts, say);
  });
  for (const [part, field] of fields) {
    field.addEventListener('keydown', event => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const chosen = field.value.slice(field.selectionStart, field.selectionEnd).trim();
      tell('note-wanted', { part, quote: (chosen || field.value).slice(0, LONGEST_QUOTE) });
    });
  }
  tell('marks-wanted');
}
