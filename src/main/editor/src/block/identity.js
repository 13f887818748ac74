// The ids of blocks survive whatever a person does. All rules are here; docs/editor.md tells them.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Mapping } from '@tiptap/pm/transform';
import { freshId, isId } from './ids.js';

/** Blocks of a document as { node, pos }. */
function blocks(doc) {
  const all = [];
  doc.forEach((node, pos) => all.push({ node, pos }));
  return all;
}

function byId(all) {
  const places = new Map();
  for (const block of all) {
    const { id } = block.node.attrs;
    if (!isId(id)) continue;
    if (places.has(id)) places.get(id).push(block);
    else places.set(id, [block]);
  }
  return places;
}

function isInOrder(doc) {
  const seen = new Set();
  for (let i = 0; i < doc.childCount; i++) {
    const { id } = doc.child(i).attrs;
    if (!isId(id) || seen.has(id)) return false;
    seen.add(id);
  }
  return true;
}

/**
 * Which of several blocks with one id keeps it: the one that stands where the old one went. If that
 * one is empty now and the old one was not, the caret was at the very start when the block was split:
 * the words went into the next, and the id goes with the words.
 */
function keeper(same, old, mapping) {
  if (!old) return same[0];
  const at = mapping.map(old.pos, 1);
  const index = Math.max(0, same.findIndex(({ pos }) => pos === at));
  const stayed = same[index];
  const next = same[index + 1];
  const wordsWentOn = old.node.textContent !== '' && stayed.node.textContent === '';
  return wordsWentOn && next && next.node.textContent === old.node.textContent ? next : stayed;
}

/** The id of an old block that stood here with the same words and whose id nobody has any more. */
function lost(block, oldBlocks, taken, mapping) {
  if (!block.node.isTextblock) return null;
  const before = oldBlocks.find(({ node, pos }) =>
    isId(node.attrs.id) && !taken.has(node.attrs.id) && node.isTextblock &&
    node.content.eq(block.node.content) && mapping.map(pos, 1) === block.pos);
  return before?.node.attrs.id ?? null;
}

/** The ids to set: { pos, id } for every block that has none, a bad one, or another's. */
export function mend(oldDoc, newDoc, mapping, pasted) {
  if (isInOrder(newDoc)) return [];
  const oldBlocks = blocks(oldDoc);
  const old = byId(oldBlocks);
  const all = blocks(newDoc);
  const places = byId(all);
  const taken = new Set(places.keys());
  const keepers = new Set();
  for (const [id, same] of places) {
    keepers.add(same.length === 1 ? same[0] : keeper(same, old.get(id)?.[0], mapping));
  }
  return all.filter(block => !keepers.has(block)).map(block => {
    const id = (!pasted && !isId(block.node.attrs.id) && lost(block, oldBlocks, taken, mapping)) || freshId();
    taken.add(id);
    return { pos: block.pos, id };
  });
}

function mapped(transactions) {
  const mapping = new Mapping();
  for (const transaction of transactions) mapping.appendMapping(transaction.mapping);
  return mapping;
}

const key = new PluginKey('identity');

/** Blocks that were never here come without an id: another article's are not ours. */
function stripped(slice, known) {
  const nodes = [];
  slice.content.forEach(node => {
    const foreign = 'id' in node.attrs && !known.has(node.attrs.id);
    nodes.push(foreign ? node.type.create({ ...node.attrs, id: null }, node.content, node.marks) : node);
  });
  return new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd);
}

export function identityPlugin() {
  return new Plugin({
    key,
    state: {
      // Every id this document had since it was opened: what was cut may come back.
      init: (_, { doc }) => new Set(blocks(doc).map(({ node }) => node.attrs.id)),
      apply(transaction, known) {
        if (transaction.docChanged) transaction.doc.forEach(node => known.add(node.attrs.id));
        return known;
      },
    },
    props: {
      transformPasted: (slice, view) => stripped(slice, key.getState(view.state)),
    },
    appendTransaction(transactions, oldState, newState) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const pasted = transactions.some(t => t.getMeta('paste') || t.getMeta('uiEvent') === 'drop');
      const mends = mend(oldState.doc, newState.doc, mapped(transactions), pasted);
      if (mends.length === 0) return null;
      const transaction = newState.tr;
      for (const { pos, id } of mends) transaction.setNodeAttribute(pos, 'id', id);
      return transaction;
    },
  });
}

export const Identity = Extension.create({
  name: 'identity',
  priority: 10,
  addProseMirrorPlugins: () => [identityPlugin()],
});
