// All keys of the editor.
import { Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state';
import { backspace, clearCells, forward } from './backspace.js';
import { becomeList, becomeText, moveBlock } from './change.js';
import { afterCard, enter, lineFeed } from './enter.js';
import { addColumn, addRow, cellBelow, evenTables, removeColumn, removeRow, walkCells } from './rows.js';

/** Puts the caret into the text after the block at a position; makes a paragraph where there is none. */
export function writeAfter(pos) {
  return (state, dispatch) => {
    const after = pos + state.doc.nodeAt(pos).nodeSize;
    if (!dispatch) return true;
    const transaction = state.tr;
    if (!state.doc.nodeAt(after)?.isTextblock) transaction.insert(after, state.schema.node('paragraph'));
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(after + 1))).scrollIntoView());
    return true;
  };
}

/** What is typed over several cells empties them first; what is typed on a chosen card stands behind it. */
const cellsPlugin = () => new Plugin({
  appendTransaction: evenTables,
  props: {
    handleTextInput(view, from, to, text) {
      const { selection } = view.state;
      const onCard = selection instanceof NodeSelection && selection.node.isBlock;
      if (!(onCard ? afterCard : clearCells)(view.state, view.dispatch)) return false;
      view.dispatch(view.state.tr.insertText(text));
      return true;
    },
  },
});

export const Keys = Extension.create({
  name: 'keys',
  priority: 200,
  addKeyboardShortcuts() {
    const run = command => () => command(this.editor.state, this.editor.view.dispatch);
    const first = (...commands) => () => commands.some(command => run(command)());
    return {
      Enter: first(cellBelow, enter),
      'Shift-Enter': run(lineFeed),
      Backspace: run(backspace),
      'Mod-Backspace': run(backspace),
      'Shift-Backspace': run(backspace),
      Delete: run(forward),
      Tab: run(walkCells(1)),
      'Shift-Tab': run(walkCells(-1)),
      'Alt-ArrowUp': run(moveBlock(-1)),
      'Alt-ArrowDown': run(moveBlock(1)),
      'Mod-z': run(undo),
      'Mod-y': run(redo),
      'Mod-Shift-z': run(redo),
      'Mod-Alt-0': run(becomeText('paragraph')),
      'Mod-Alt-2': run(becomeText('heading', { level: 2 })),
      'Mod-Alt-3': run(becomeText('heading', { level: 3 })),
      'Mod-Shift-7': run(becomeList(true)),
      'Mod-Shift-8': run(becomeList(false)),
      'Mod-Shift-9': run(becomeText('quotation')),
      'Mod-Alt-Shift-ArrowDown': run(addRow()),
      'Mod-Alt-Shift-ArrowUp': run(removeRow),
      'Mod-Alt-Shift-ArrowRight': run(addColumn()),
      'Mod-Alt-Shift-ArrowLeft': run(removeColumn),
    };
  },
  addProseMirrorPlugins: () => [history({ depth: 500 }), dropCursor({ class: 'drop-line', color: false }), gapCursor(), cellsPlugin()],
});

