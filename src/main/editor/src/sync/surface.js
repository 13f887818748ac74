// The wording as it stands on the page: fields and the blocks of the editor.
import { TextSelection } from '@tiptap/pm/state';
import { canonical, contentOf, fromBlock } from '../block/json.js';
import { positionOf } from '../typing/place.js';
import { movedIds } from './order.js';

/** Whether the document is nothing but the empty paragraph that stands where there are no blocks. */
function isBlank(doc) {
  return doc.childCount === 1 && doc.firstChild.type.name === 'paragraph' && doc.firstChild.content.size === 0;
}

export class Surface {
  /**
   * @param {import('@tiptap/core').Editor} editor
   * @param {Map<string, HTMLInputElement|HTMLTextAreaElement>} fields by part
   */
  constructor(editor, fields) {
    this.editor = editor;
    this.fields = fields;
    /** Whether the blank paragraph of now came from the server: then it is a block like any other. */
    this.known = new Set();
  }

  read() {
    const parts = new Map();
    for (const [id, field] of this.fields) parts.set(id, JSON.stringify(field.value));
    const { doc } = this.editor.state;
    const order = [];
    if (isBlank(doc) && !this.known.has(doc.firstChild.attrs.id)) return { parts, order };
    doc.forEach(node => {
      parts.set(node.attrs.id, contentOf(node));
      order.push(node.attrs.id);
    });
    return { parts, order };
  }

  tidy(id, content) {
    if (content === null) return null;
    if (this.fields.has(id) || /^(lead$|headline\.)/.test(id)) return JSON.stringify(JSON.parse(content));
    return canonical(this.editor.schema, content);
  }

  still() {
    const { view } = this.editor;
    if (!view.composing) return Promise.resolve();
    return new Promise(resolve => {
      const look = () => (view.composing ? setTimeout(look, 50) : resolve());
      view.dom.addEventListener('compositionend', () => setTimeout(look), { once: true });
      setTimeout(look, 1000);
    });
  }

  show({ parts, order }) {
    for (const [id, field] of this.fields) {
      const value = JSON.parse(parts.get(id) ?? '""');
      if (field.value !== value) showField(field, value);
    }
    for (const id of order) this.known.add(id);
    const transaction = arranged(this.editor.state, parts, order);
    if (transaction.docChanged) this.editor.view.dispatch(transaction);
  }
}

/** A new value without taking the caret from who writes in it. */
function showField(field, value) {
  const { selectionStart, selectionEnd } = field;
  field.value = value;
  if (field === field.ownerDocument.activeElement) field.setSelectionRange(selectionStart, selectionEnd);
  field.dispatchEvent(new CustomEvent('shown', { bubbles: true }));
}

/** Where a position is, in words that survive moving: block and distance from its start. */
function spotOf(doc, pos) {
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0) return null;
  return { id: $pos.node(1).attrs.id, offset: pos - $pos.before(1) };
}

/** Replaces what differs between two blocks and nothing more, so that a caret beside it stays. */
function replaceBlock(transaction, pos, before, after) {
  const same = before.type === after.type && before.isTextblock && sameAttributes(before, after);
  const start = same ? before.content.findDiffStart(after.content) : null;
  if (start === null || start === undefined) {
    transaction.replaceWith(pos, pos + before.nodeSize, after);
    return;
  }
  let { a, b } = before.content.findDiffEnd(after.content);
  const overlap = start - Math.min(a, b);
  if (overlap > 0) {
    a += overlap;
    b += overlap;
  }
  transaction.replace(pos + 1 + start, pos + 1 + a, after.slice(start, b));
}

function sameAttributes(a, b) {
  return JSON.stringify(a.attrs) === JSON.stringify(b.attrs);
}

/** The transaction that makes a document of these parts in this order. Undo knows nothing of it. */
export function arranged(state, parts, order) {
  const { schema, selection } = state;
  const transaction = state.tr.setMeta('addToHistory', false).setMeta('sync', true);
  const spots = [selection.anchor, selection.head].map(pos => spotOf(state.doc, pos));
  if (order.length === 0) {
    if (!isBlank(state.doc)) transaction.replaceWith(0, state.doc.content.size, schema.node('paragraph'));
    return transaction;
  }
  const wanted = new Set(order);
  const gone = [];
  state.doc.forEach((node, pos) => {
    const { id } = node.attrs;
    if (!wanted.has(id)) gone.push({ pos, node });
    else if (contentOf(node) !== parts.get(id)) {
      const after = fromBlock(schema, JSON.parse(parts.get(id)));
      replaceBlock(transaction, transaction.mapping.map(pos), node, after);
    }
  });
  place(transaction, schema, parts, order);
  for (const { node } of gone) {
    const at = positionOf(transaction.doc, node.attrs.id);
    transaction.delete(at, at + node.nodeSize);
  }
  restore(transaction, spots);
  return transaction;
}

/** Puts new and moved blocks where they belong. */
function place(transaction, schema, parts, order) {
  const ids = [];
  transaction.doc.forEach(node => ids.push(node.attrs.id));
  const wanted = new Set(order);
  const going = new Set(movedIds(ids.filter(id => wanted.has(id)), order));
  order.forEach((id, i) => {
    if (!going.has(id)) return;
    const now = positionOf(transaction.doc, id);
    const node = now < 0 ? fromBlock(schema, JSON.parse(parts.get(id))) : transaction.doc.nodeAt(now);
    if (now >= 0 && transaction.doc.childCount > 1) transaction.delete(now, now + node.nodeSize);
    const before = i === 0 ? -1 : positionOf(transaction.doc, order[i - 1]);
    const at = before < 0 ? 0 : before + transaction.doc.nodeAt(before).nodeSize;
    transaction.insert(at, node);
  });
}

/** Brings the caret back into its block when the block itself was moved or replaced. */
function restore(transaction, spots) {
  if (spots.some(spot => spot === null)) return;
  const { doc } = transaction;
  const places = spots.map(({ id, offset }) => {
    const pos = positionOf(doc, id);
    if (pos < 0) return null;
    return doc.resolve(pos + Math.min(offset, doc.nodeAt(pos).nodeSize - 1));
  });
  const now = [transaction.selection.anchor, transaction.selection.head].map(pos => spotOf(doc, pos));
  if (places.includes(null) || now.every((spot, i) => spot?.id === spots[i].id)) return;
  if (places.every($pos => $pos.parent.inlineContent)) transaction.setSelection(TextSelection.between(...places));
}

