// What happens with what is pasted: an address becomes a card, foreign HTML is cleaned, our own blocks
// come back as they are.
import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { fromBlock } from '../block/json.js';
import { freshId } from '../block/ids.js';
import { isLink } from '../block/marks.js';
import { embedOf } from '../typing/embeds.js';
import { cardInPlace } from '../typing/enter.js';
import { cleanHtml } from './clean.js';
import { cleanAddress } from './address.js';
import { textBlocks } from './text.js';
import { typeset } from './typeset.js';

/** The blocks of a clipboard as nodes without ids: identity.js gives them. */
export function nodesOf(schema, blocks) {
  return blocks.map(block => {
    const node = fromBlock(schema, { ...block, id: freshId() });
    return node.type.create({ ...node.attrs, id: null }, node.content);
  });
}

function linesOf(nodes) {
  return nodes.flatMap(node => (node.type.name === 'list' ? node.content.content : [node])).filter(node => node.content.size);
}

/** Into a cell goes text, into an item come items, elsewhere blocks; one paragraph is just its words. */
export function insertNodes(state, nodes) {
  const { schema, selection: { $from } } = state;
  const transaction = state.tr.setMeta('paste', true).setMeta('uiEvent', 'paste');
  const words = node => new Slice(Fragment.from(node), 1, 1);
  if ($from.parent.type.name === 'cell') {
    const text = nodes.map(node => node.textContent).join(' ').replace(/\n/g, ' ');
    return transaction.insertText(text);
  }
  if (nodes.length === 1 && nodes[0].type.name === 'paragraph') return transaction.replaceSelection(words(nodes[0]));
  if ($from.parent.type.name === 'item') {
    const items = linesOf(nodes).map(line => schema.node('item', null, line.content));
    return items.length ? transaction.replaceSelection(new Slice(Fragment.from(items), 1, 1)) : transaction;
  }
  const into = $from.depth === 1 && $from.parent.content.size === 0 && state.selection.empty;
  if (into) return transaction.replaceWith($from.before(), $from.after(), nodes);
  const open = node => (node.type.name === 'paragraph' ? 1 : 0);
  return transaction.replaceSelection(new Slice(Fragment.from(nodes), open(nodes[0]), open(nodes.at(-1))));
}

function pasteCard(view, text) {
  const { state } = view;
  const { $from, empty } = state.selection;
  const alone = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  const card = alone && embedOf(cleanAddress(text) ?? '');
  if (!card) return false;
  view.dispatch(cardInPlace(state, card).setMeta('paste', true));
  return true;
}

/** An address pasted over words makes them a link. */
function pasteLink(view, text) {
  const { selection, schema, tr } = view.state;
  const address = cleanAddress(text);
  if (selection.empty || !address || !isLink(address) || /\s/.test(text.trim())) return false;
  if (!selection.$from.sameParent(selection.$to) || !selection.$from.parent.type.allowsMarkType(schema.marks.link)) return false;
  view.dispatch(tr.addMark(selection.from, selection.to, schema.mark('link', { href: address })));
  return true;
}

export const Paste = Extension.create({
  name: 'paste',
  addOptions: () => ({ language: 'ru', onLeftBehind: () => {}, takeFiles: () => false }),
  addProseMirrorPlugins() {
    const { language, onLeftBehind, takeFiles } = this.options;
    const set = blocks => (this.editor.storage.typography?.on ? typeset(blocks, language) : blocks);
    return [new Plugin({
      props: {
        // Foreign HTML is read by clean.js and nobody else: not even a style of it is ever looked at.
        transformPastedHTML: html => (/data-pm-slice/.test(html) ? html : ''),
        handlePaste(view, event) {
          const html = event.clipboardData?.getData('text/html') ?? '';
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (/data-pm-slice/.test(html)) return false;
          // Office programs put a picture of the words beside the words.
          if (!text && takeFiles(view, event.clipboardData?.files)) return true;
          if (text && (pasteCard(view, text) || pasteLink(view, text))) return true;
          const { blocks, pictures } = html ? cleanHtml(html) : { blocks: textBlocks(text), pictures: event.clipboardData?.files.length ?? 0 };
          if (pictures > 0) onLeftBehind(pictures);
          if (blocks.length > 0) view.dispatch(insertNodes(view.state, nodesOf(view.state.schema, set(blocks))).scrollIntoView());
          return true;
        },
        handleDrop(view, event, slice, moved) {
          const html = event.dataTransfer?.getData('text/html') ?? '';
          if (moved || /data-pm-slice/.test(html) || view.dragging) return false;
          if (takeFiles(view, event.dataTransfer?.files, { left: event.clientX, top: event.clientY })) return true;
          const { blocks } = html ? cleanHtml(html) : { blocks: textBlocks(event.dataTransfer?.getData('text/plain') ?? '') };
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (!place || blocks.length === 0) return true;
          const { tr, selection } = view.state;
          view.dispatch(tr.setSelection(selection.constructor.near(tr.doc.resolve(place.pos))));
          view.dispatch(insertNodes(view.state, nodesOf(view.state.schema, set(blocks))));
          return true;
        },
      },
    })];
  },
});
