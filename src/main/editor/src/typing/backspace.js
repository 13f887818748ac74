// What Backspace and Delete do at the edges of blocks.
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { joinBackward, joinForward } from '@tiptap/pm/commands';
import { becomeText } from './change.js';
import { leaveList } from './enter.js';

const isAtom = node => node && (node.isAtom || node.type.name === 'table') && !node.isText;

/** Joins the text at `pos` (a paragraph after a list) to the list's last item. */
function intoItem(state, dispatch, list, before, text) {
  if (!dispatch) return true;
  const end = before - 2;
  const transaction = state.tr.delete(before, before + text.nodeSize).insert(end, text.content);
  dispatch(transaction.setSelection(TextSelection.create(transaction.doc, end)).scrollIntoView());
  return true;
}

/** Joins an item to the one before it. */
function joinItems(state, dispatch, at) {
  const transaction = state.tr.join(at);
  dispatch?.(transaction.scrollIntoView());
  return true;
}

function choose(state, dispatch, pos, tr = state.tr) {
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
  return true;
}

/** Several cells are emptied, not joined: the table keeps its form. */
export function clearCells(state, dispatch) {
  const { $from, $to } = state.selection;
  const cells = $from.parent.type.name === 'cell' || $to.parent.type.name === 'cell';
  if (!cells || $from.sameParent($to)) return false;
  if ($from.depth !== $to.depth || $from.node(1) !== $to.node(1)) return false;
  if (!dispatch) return true;
  const transaction = state.tr;
  state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
    if (node.type.name !== 'cell' || node.content.size === 0) return;
    const from = Math.max(pos + 1, $from.pos);
    const to = Math.min(pos + 1 + node.content.size, $to.pos);
    transaction.delete(transaction.mapping.map(from), transaction.mapping.map(to));
  });
  dispatch(transaction.setSelection(TextSelection.create(transaction.doc, $from.pos)));
  return true;
}

export function backspace(state, dispatch) {
  const { $cursor } = state.selection;
  if (!$cursor) return clearCells(state, dispatch);
  if ($cursor.parentOffset > 0) return false;
  const type = $cursor.parent.type.name;
  if (type === 'cell') return true;
  if (type === 'item') {
    return $cursor.index(1) === 0 ? leaveList(state, dispatch) : joinItems(state, dispatch, $cursor.before());
  }
  if (type !== 'paragraph') return becomeText('paragraph')(state, dispatch);
  const before = state.doc.resolve($cursor.before());
  const { nodeBefore } = before;
  if (!nodeBefore) return true;
  if (nodeBefore.type.name === 'list') {
    return intoItem(state, dispatch, nodeBefore, before.pos, $cursor.parent);
  }
  if (isAtom(nodeBefore)) {
    const tr = state.tr;
    if ($cursor.parent.content.size === 0) tr.delete(before.pos, before.pos + 2);
    return choose(state, dispatch, before.pos - nodeBefore.nodeSize, tr);
  }
  return joinBackward(state, dispatch);
}

export function forward(state, dispatch) {
  const { $cursor } = state.selection;
  if (!$cursor) return clearCells(state, dispatch);
  if ($cursor.parentOffset < $cursor.parent.content.size) return false;
  const type = $cursor.parent.type.name;
  if (type === 'cell') return true;
  if (type === 'item' && $cursor.index(1) < $cursor.node(1).childCount - 1) {
    return joinItems(state, dispatch, $cursor.after());
  }
  const after = state.doc.resolve($cursor.after(1));
  const { nodeAfter } = after;
  if (!nodeAfter) return true;
  if (isAtom(nodeAfter)) return choose(state, dispatch, after.pos);
  if (type === 'item') {
    return nodeAfter.isTextblock ? intoItem(state, dispatch, $cursor.node(1), after.pos, nodeAfter) : true;
  }
  if (nodeAfter.type.name === 'list') return firstItem(state, dispatch, $cursor, nodeAfter, after.pos);
  return joinForward(state, dispatch);
}

/** Takes the first item of the list below into the text. */
function firstItem(state, dispatch, $cursor, list, pos) {
  if (!dispatch) return true;
  const item = list.firstChild;
  const transaction = state.tr;
  if (list.childCount === 1) transaction.delete(pos, pos + list.nodeSize);
  else transaction.delete(pos + 1, pos + 1 + item.nodeSize);
  transaction.insert($cursor.pos, item.content);
  dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve($cursor.pos))));
  return true;
}
