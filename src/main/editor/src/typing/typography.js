// Applies the marks of the language as one types. Each correction is a step of its own: one undo, or a
// backspace right after it, brings back what was typed.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { closeHistory, undo } from '@tiptap/pm/history';
import { correction } from './letters.js';

const key = new PluginKey('typography');

/** The transaction that corrects what was just typed before the caret, or null. */
export function corrected(state, typed, language) {
  const { $cursor } = state.selection;
  if (!$cursor || !$cursor.parent.isTextblock) return null;
  const start = Math.max(0, $cursor.parentOffset - 500);
  const text = $cursor.parent.textBetween(start, $cursor.parentOffset, undefined, '\ufffc');
  if (!text.endsWith(typed)) return null;
  const change = correction(text.slice(0, -typed.length), typed, language);
  if (!change || change.text === text.slice(-change.back)) return null;
  const transaction = closeHistory(state.tr).setMeta(key, true);
  // Letter by letter, so that marks and links under the letters stay.
  const from = $cursor.pos - change.back;
  const old = text.slice(-change.back);
  if (old.length === change.text.length) {
    for (let i = 0; i < old.length; i++) {
      if (old[i] !== change.text[i]) transaction.insertText(change.text[i], from + i, from + i + 1);
    }
  } else transaction.insertText(change.text, from, $cursor.pos);
  return transaction;
}

export const Typography = Extension.create({
  name: 'typography',
  addOptions: () => ({ language: 'ru' }),
  addStorage: () => ({ on: true }),
  addKeyboardShortcuts() {
    return {
      Backspace: () => {
        const { state, view } = this.editor;
        return key.getState(state) ? undo(state, view.dispatch) : false;
      },
    };
  },
  addProseMirrorPlugins() {
    const { options, storage } = this;
    return [new Plugin({
      key,
      state: {
        // Whether the last thing that happened was a correction.
        init: () => false,
        apply: (transaction, was) =>
          transaction.getMeta(key) ?? (transaction.docChanged || transaction.selectionSet ? false : was),
      },
      props: {
        handleTextInput(view, from, to, text, plainInsert) {
          if (!storage.on || text.length !== 1 || view.composing) return false;
          const typed = plainInsert ? plainInsert() : view.state.tr.insertText(text, from, to);
          const after = view.state.apply(typed);
          if (!corrected(after, text, options.language)) return false;
          view.dispatch(typed);
          view.dispatch(corrected(view.state, text, options.language));
          return true;
        },
      },
    })];
  },
});
