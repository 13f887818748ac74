// What colleagues do, beside the text: where they write, and versions that wait for a choice.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { positionOf } from '../typing/place.js';
import { button, h } from './dom.js';

const key = new PluginKey('others');

/** The words of a part as they read. */
export function wordsOf(content) {
  const collect = value => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.every(item => item?.text) ? [value.map(item => item.text).join('')] : value.flatMap(collect);
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([name, inner]) =>
      (['type', 'id', 'marks', 'href', 'manner', 'provider'].includes(name) ? [] : collect(inner)));
  };
  return collect(JSON.parse(content)).filter(Boolean).join('\n');
}

/** One other version with its three buttons. */
export function otherVersion({ number, by, content }, { say, choose }, beside = true) {
  const act = take => button(say(`other.${take}`), () => choose(number, take));
  return h('aside', { class: `note wait other-version${beside ? ' with-part' : ''}`, contenteditable: 'false', 'data-number': number },
    h('p', { class: 'small' }, say('other', by)),
    h('p', { class: 'other-words' }, wordsOf(content)),
    h('div', { class: 'acts' }, act('current'), act('other'), act('both')));
}

/** Whose the version is that stands in the text. */
export function standing({ standsBy }, say) {
  return standsBy ? say('other.stands-by', standsBy) : say('other.stands');
}

function decorations(doc, { others, here }, options) {
  const all = [];
  for (const other of others) {
    const pos = positionOf(doc, other.part);
    const at = pos < 0 ? doc.content.size : pos + doc.nodeAt(pos).nodeSize;
    // The part and its other version are two columns: editor.css.
    if (pos >= 0) all.push(Decoration.node(pos, at, { class: 'has-other', 'data-stands': standing(other, options.say) }));
    all.push(Decoration.widget(at, () => otherVersion(other, options, pos >= 0), {
      key: `other-${other.number}-${pos < 0}`, side: -1, ignoreSelection: true, stopEvent: () => true,
    }));
  }
  for (const { part, name } of here) {
    const pos = positionOf(doc, part);
    if (pos >= 0) all.push(Decoration.node(pos, pos + doc.nodeAt(pos).nodeSize, { class: 'elsewhere', 'data-by': name }));
  }
  return DecorationSet.create(doc, all);
}

/** Tells the text what to show beside it; fields show theirs themselves. */
export function showOthers(editor, state) {
  editor.view.dispatch(editor.state.tr.setMeta(key, state).setMeta('addToHistory', false));
}

export const Others = Extension.create({
  name: 'others',
  addProseMirrorPlugins() {
    const { options } = this;
    return [new Plugin({
      key,
      state: {
        init: () => ({ told: { others: [], here: [] }, set: DecorationSet.empty }),
        apply(transaction, { told, set }) {
          const now = transaction.getMeta(key);
          if (now) return { told: now, set: decorations(transaction.doc, now, options) };
          if (!transaction.docChanged) return { told, set };
          const alone = told.others.length === 0 && told.here.length === 0;
          return { told, set: alone || !transaction.getMeta('sync') ? set.map(transaction.mapping, transaction.doc) : decorations(transaction.doc, told, options) };
        },
      },
      props: { decorations: state => key.getState(state).set },
    })];
  },
});
