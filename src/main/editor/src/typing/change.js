// Changing what a block is. Its id stays, and so do its words.
import { Fragment } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { FIELDS } from '../block/cards.js';
import { chosenBlock } from './place.js';

const TEXTS = ['paragraph', 'heading', 'quotation'];

/** The texts of a block as fragments of inline content: a list has one for each item. */
function lines(node) {
  if (node.type.name === 'list') {
    const items = [];
    node.forEach(item => items.push(item.content));
    return items;
  }
  return [node.isTextblock ? node.content : Fragment.empty];
}

/** The blocks the selection touches, from position to position. */
function range(state) {
  const { $from, $to } = state.selection;
  const first = $from.index(0);
  const last = Math.max(first, $to.indexAfter(0) - 1);
  let from = 0;
  for (let i = 0; i < first; i++) from += state.doc.child(i).nodeSize;
  const blocks = [];
  let to = from;
  for (let i = first; i <= last && i < state.doc.childCount; i++) {
    blocks.push({ node: state.doc.child(i), pos: to });
    to += state.doc.child(i).nodeSize;
  }
  return { blocks, from, to };
}

function isText(node) {
  return TEXTS.includes(node.type.name) || node.type.name === 'list';
}

/** Makes the chosen blocks paragraphs, headings or quotations. */
export function becomeText(type, attributes = {}) {
  return (state, dispatch) => {
    const { blocks } = range(state);
    if (!blocks.some(({ node }) => isText(node))) return false;
    if (!dispatch) return true;
    const transaction = state.tr;
    for (const { node, pos } of blocks.toReversed()) {
      if (node.type.name === 'list') {
        const texts = lines(node).map((content, i) =>
          state.schema.node(type, { ...attributes, id: i === 0 ? node.attrs.id : null }, content));
        const caret = caretLine(state, node, pos);
        transaction.replaceWith(pos, pos + node.nodeSize, texts);
        if (caret) {
          const before = texts.slice(0, caret.index).reduce((sum, text) => sum + text.nodeSize, 0);
          transaction.setSelection(TextSelection.create(transaction.doc, pos + before + 1 + caret.offset));
        }
      } else if (isText(node)) {
        transaction.setNodeMarkup(pos, state.schema.nodes[type], { ...attributes, id: node.attrs.id });
      }
    }
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

function caretLine(state, list, pos) {
  const { $head } = state.selection;
  if ($head.depth < 2 || $head.before(1) !== pos || $head.node(1) !== list) return null;
  return { index: $head.index(1), offset: $head.parentOffset };
}

/** Makes the chosen texts one list; a list of the other kind changes its kind. */
export function becomeList(ordered) {
  return (state, dispatch) => {
    const { blocks, from, to } = range(state);
    if (blocks.length === 0 || !blocks.every(({ node }) => isText(node))) return false;
    if (!dispatch) return true;
    if (blocks.length === 1 && blocks[0].node.type.name === 'list') {
      dispatch(state.tr.setNodeMarkup(from, null, { ...blocks[0].node.attrs, ordered }));
      return true;
    }
    const item = content => state.schema.node('item', null, content);
    const items = blocks.flatMap(({ node }) => lines(node).map(item));
    const list = state.schema.node('list', { id: blocks[0].node.attrs.id, ordered }, items);
    const transaction = state.tr.replaceWith(from, to, list);
    const { $head } = state.selection;
    const passed = blocks.filter(({ pos, node }) => pos + node.nodeSize <= $head.pos);
    const index = passed.reduce((sum, { node }) => sum + lines(node).length, 0) +
      ($head.depth > 1 ? $head.index(1) : 0);
    let place = from + 2;
    for (let i = 0; i < Math.min(index, items.length - 1); i++) place += items[i].nodeSize;
    const offset = $head.parent.isTextblock ? $head.parentOffset : 0;
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(place + offset)));
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

/** A new block of a kind without running text. */
export function emptyBlock(schema, kind, attributes = {}) {
  if (kind !== 'table') return schema.node(kind, attributes);
  const row = type => schema.node(type, null, [0, 1, 2].map(() => schema.node('cell')));
  return schema.node('table', attributes, [row('header'), row('row'), row('row')]);
}

/** Puts a card, a table or a rule after the chosen block, or in place of an empty paragraph. */
export function insertBlock(kind, attributes = {}) {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const chosen = chosenBlock(state);
    const block = emptyBlock(state.schema, kind, attributes);
    const empty = chosen && chosen.node.type.name === 'paragraph' && chosen.node.content.size === 0;
    const end = chosen ? chosen.pos + chosen.node.nodeSize : state.selection.from;
    const from = empty ? chosen.pos : end;
    const transaction = state.tr.replaceWith(from, end, block);
    const after = from + block.nodeSize;
    if (kind === 'rule' && after === transaction.doc.content.size) {
      transaction.insert(after, state.schema.node('paragraph'));
    }
    if (kind === 'table') {
      transaction.setSelection(TextSelection.near(transaction.doc.resolve(from + 1)));
    } else if (FIELDS[kind]?.length) {
      transaction.setSelection(NodeSelection.create(transaction.doc, from));
    } else {
      transaction.setSelection(TextSelection.near(transaction.doc.resolve(after)));
    }
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

/** Moves the chosen block up (-1) or down (1); its id and the caret go with it. */
export function moveBlock(direction) {
  return (state, dispatch) => {
    const { blocks, from, to } = range(state);
    if (blocks.length === 0) return false;
    const { doc, selection } = state;
    const other = direction < 0 ? doc.resolve(from).nodeBefore : doc.resolve(to).nodeAfter;
    if (!other) return false;
    if (!dispatch) return true;
    const shift = direction * other.nodeSize;
    // The neighbour is what moves: the words under the caret stay the same nodes.
    const transaction = state.tr;
    if (direction < 0) transaction.insert(to, other).delete(from - other.nodeSize, from);
    else transaction.delete(to, to + other.nodeSize).insert(from, other);
    const moved = position => transaction.doc.resolve(position + shift);
    transaction.setSelection(selection instanceof NodeSelection
      ? NodeSelection.create(transaction.doc, selection.from + shift)
      : TextSelection.between(moved(selection.anchor), moved(selection.head)));
    dispatch(transaction.scrollIntoView());
    return true;
  };
}
