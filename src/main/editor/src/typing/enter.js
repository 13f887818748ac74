// What Enter does, by where the caret is.
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { createParagraphNear } from '@tiptap/pm/commands';
import { becomeText } from './change.js';
import { embedOf } from './embeds.js';

/** Splits a text: what comes after a heading or a finished quotation is a paragraph. */
function splitText(state, dispatch) {
  const { $from, $to } = state.selection;
  if ($from.depth !== 1 || !$from.sameParent($to)) return false;
  const { parent } = $from;
  const atEnd = $to.parentOffset === parent.content.size;
  const type = parent.type.name;
  if (type === 'quotation' && parent.content.size === 0) return becomeText('paragraph')(state, dispatch);
  if (!dispatch) return true;
  const transaction = state.tr.deleteSelection();
  const at = transaction.mapping.map($from.pos);
  const start = $from.parentOffset === 0 && !atEnd;
  const paragraph = [{ type: state.schema.nodes.paragraph, attrs: {} }];
  transaction.split(at, 1, atEnd ? paragraph : undefined);
  // An empty line above a heading or a quotation is a paragraph; the id stays with the words.
  if (start && type !== 'paragraph') {
    transaction.setNodeMarkup($from.before(), state.schema.nodes.paragraph, { id: null });
  }
  dispatch(transaction.scrollIntoView());
  return true;
}

/** Splits an item; an empty one ends the list. */
function splitItem(state, dispatch) {
  const { $from, $to } = state.selection;
  if ($from.parent.type.name !== 'item' || !$from.sameParent($to)) return false;
  if ($from.parent.content.size === 0) return leaveList(state, dispatch);
  if (dispatch) {
    const transaction = state.tr.deleteSelection();
    dispatch(transaction.split(transaction.mapping.map($from.pos)).scrollIntoView());
  }
  return true;
}

/** Makes the item under the caret a paragraph: before, after or between what remains of the list. */
export function leaveList(state, dispatch) {
  const { $from } = state.selection;
  if ($from.parent.type.name !== 'item') return false;
  if (!dispatch) return true;
  const list = $from.node(1);
  const index = $from.index(1);
  const part = (from, to, id) => {
    const items = [];
    for (let i = from; i < to; i++) items.push(list.child(i));
    return items.length ? [list.type.create({ ...list.attrs, id }, items)] : [];
  };
  const { id } = list.attrs;
  const above = part(0, index, id);
  const below = part(index + 1, list.childCount, above.length ? null : id);
  const alone = !above.length && !below.length;
  const paragraph = state.schema.node('paragraph', { id: alone ? id : null }, $from.parent.content);
  const at = $from.before(1);
  const transaction = state.tr.replaceWith(at, at + list.nodeSize, [...above, paragraph, ...below]);
  const caret = at + (above[0]?.nodeSize ?? 0) + 1 + $from.parentOffset;
  dispatch(transaction.setSelection(TextSelection.create(transaction.doc, caret)).scrollIntoView());
  return true;
}

/** A paragraph after a chosen card, so that one can go on writing. */
export function afterCard(state, dispatch) {
  if (!(state.selection instanceof NodeSelection)) return createParagraphNear(state, dispatch);
  if (dispatch) {
    const { to } = state.selection;
    const transaction = state.tr.insert(to, state.schema.node('paragraph'));
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, to + 1)).scrollIntoView());
  }
  return true;
}

/** A selection over several blocks goes first; then what is left is split. */
function splitAcross(state, dispatch) {
  const { $from, $to, empty } = state.selection;
  if (empty || $from.sameParent($to) || !$from.parent.isTextblock) return false;
  if ($from.depth > 2 || $to.depth > 2) return false;
  if (dispatch) {
    const deleted = state.tr.deleteSelection();
    const after = state.apply(deleted);
    enter(after, split => {
      for (const step of split.steps) deleted.step(step);
      deleted.setSelection(TextSelection.create(deleted.doc, split.selection.from));
      dispatch(deleted.scrollIntoView());
    });
  }
  return true;
}

/** An address that stands alone becomes a card, as if it had been pasted. */
function addressCard(state, dispatch) {
  const { $cursor } = state.selection;
  if (!$cursor || $cursor.parent.type.name !== 'paragraph') return false;
  if ($cursor.parentOffset < $cursor.parent.content.size) return false;
  const card = embedOf($cursor.parent.textContent);
  if (card && dispatch) dispatch(cardInPlace(state, card));
  return card !== null;
}

/** A card in place of the paragraph under the caret, and a new paragraph to go on in. */
export function cardInPlace(state, card) {
  const { $from } = state.selection;
  const { schema } = state;
  const node = schema.node('embed', { ...card, id: $from.parent.attrs.id });
  const transaction = state.tr.replaceWith($from.before(), $from.after(), [node, schema.node('paragraph')]);
  const caret = transaction.doc.resolve($from.before() + node.nodeSize + 1);
  return transaction.setSelection(TextSelection.near(caret)).scrollIntoView();
}

export function enter(state, dispatch) {
  return [addressCard, splitText, splitItem, splitAcross, afterCard].some(command => command(state, dispatch));
}

/** A line within the same block. */
export function lineFeed(state, dispatch) {
  const { $from, $to } = state.selection;
  if (!$from.parent.isTextblock || !$from.sameParent($to) || $from.parent.type.name === 'cell') return false;
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
}
