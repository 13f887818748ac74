// The front door of the bundle. A page has an element [data-editor] with its settings as JSON in a
// <script type="application/json"> inside, and may add callbacks when it hears "editor-begins".
// docs/editor.md lists both.
import { Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Embed, Figure, Opaque, Picture } from './block/cards.js';
import { freshId } from './block/ids.js';
import { Identity } from './block/identity.js';
import { fromBlocks } from './block/json.js';
import { Table } from './block/lists.js';
import { nodes, schema } from './block/schema.js';
import { Quotation } from './block/texts.js';
import { EmbedCard, FigureCard, OpaqueCard, QuotationCard } from './desk/cards.js';
import { h, speaker } from './desk/dom.js';
import { Beside, BesideRoom } from './desk/beside.js';
import { DragHandle } from './desk/handle.js';
import { kinds } from './desk/kinds.js';
import { correctLine, countLine } from './desk/lines.js';
import { StateLine } from './desk/line.js';
import { LinkBox, LinkKey } from './desk/link.js';
import { NoteMarks, showNoteMarks } from './desk/notes.js';
import { Others, otherVersion, showOthers, standing } from './desk/others.js';
import { PictureCard, Uploads } from './desk/picture.js';
import { Slash } from './desk/slash.js';
import { Slips } from './desk/slips.js';
import { TableCard } from './desk/table.js';
import { Toolbar } from './desk/toolbar.js';
import { Paste } from './paste/paste.js';
import { Draft } from './sync/draft.js';
import { Store, holdName, LEASE } from './sync/store.js';
import { Surface } from './sync/surface.js';
import { deliver, Sync } from './sync/sync.js';
import { Wire } from './sync/wire.js';
import { reading } from './typing/count.js';
import { embedOf } from './typing/embeds.js';
import { Keys } from './typing/keys.js';
import { chosenBlock } from './typing/place.js';
import { Typography } from './typing/typography.js';

const VIEWS = new Map([
  [Quotation, QuotationCard], [Picture, PictureCard], [Embed, EmbedCard], [Figure, FigureCard],
  [Opaque, OpaqueCard], [Table, TableCard],
]);

/** Says in an empty block what may be done there. */
const Hint = Extension.create({
  name: 'hint',
  addProseMirrorPlugins() {
    const { options } = this;
    return [new Plugin({
      props: {
        decorations({ doc, selection: { $from, empty } }) {
          const node = $from.parent;
          if (!empty || $from.depth !== 1 || node.type.name !== 'paragraph' || node.content.size > 0) return null;
          return DecorationSet.create(doc, [
            Decoration.node($from.before(), $from.after(), { class: 'empty-here', 'data-hint': options.hint }),
          ]);
        },
      },
    })];
  },
});

/**
 * The text alone, without a server: an editor in an element.
 * @param {object} options language, messages, blocks, choosePicture, uploadPicture, pictureAddress,
 *   pictureWords, describePicture, searchStories, readSpelling, addWord, houseWords,
 *   onLeftBehind(pictures), onReading({words, minutes}), choose(number, take)
 */
export function openText(element, options) {
  const say = speaker(options.messages);
  const uploads = new Uploads(options);
  const all = kinds({ ...options, uploads });
  const views = { ...options, say, embedOf, uploads };
  const seen = nodes.map(node => (VIEWS.has(node)
    ? node.extend({ addNodeView: () => props => new (VIEWS.get(node))(props, views) }) : node));
  let box;
  const editor = new Editor({
    element,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    content: fromBlocks(schema, options.blocks ?? []).toJSON(),
    editable: options.editable ?? true,
    editorProps: { attributes: { class: 'story-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': say('text'), lang: options.language } },
    extensions: [
      ...seen, Identity, Keys, Paste.extend({ addOptions: () => ({ language: options.language, onLeftBehind: options.onLeftBehind ?? (() => {}), takeFiles: (...files) => uploads.take(...files) }) }),
      Typography.configure({ language: options.language }),
      Slips.configure({ language: options.language, say, readSpelling: options.readSpelling, addWord: options.addWord, houseWords: options.houseWords }),
      Slash.extend({ addOptions: () => ({ kinds: all, say }) }),
      DragHandle.extend({ addOptions: () => ({ say }) }),
      Others.extend({ addOptions: () => ({ say, choose: options.choose }) }),
      Hint.extend({ addOptions: () => ({ hint: say('hint') }) }),
      LinkKey.configure({ ask: () => box.open() }), BesideRoom, NoteMarks.extend({ addOptions: () => ({ say }) }),
    ],
  });
  uploads.follow(editor);
  box = new LinkBox({ editor, say, searchStories: options.searchStories });
  const toolbar = new Toolbar({ editor, kinds: all, say, askLink: () => box.open() });
  element.before(toolbar.dom, box.dom);
  const count = () => {
    const counted = reading(editor.state.doc);
    toolbar.read(counted);
    options.onReading?.(counted);
  };
  let counting;
  editor.on('update', () => { counting ??= setTimeout(() => { counting = undefined; count(); }, 300); });
  count();
  return { editor, toolbar, say, uploads };
}

/** Versions of fields stand beside their field, in the order they came. */
function showFieldOthers(fields, others, options) {
  for (const [id, field] of fields) {
    const wanted = others.filter(other => other.part === id);
    const frame = field.parentElement;
    frame.classList.toggle('has-other', wanted.length > 0);
    if (wanted.length > 0) frame.dataset.stands = standing(wanted[0], options.say);
    const now = frame.querySelector(':scope > .other-versions');
    const numbers = wanted.map(other => other.number).join();
    if ((now?.dataset.numbers ?? '') === numbers) continue;
    now?.remove();
    if (wanted.length > 0) field.after(h('div', { class: 'other-versions', 'data-numbers': numbers }, ...wanted.map(other => otherVersion(other, options))));
  }
}

/**
 * A whole draft: text, fields, server, store.
 * @param {HTMLElement} element where the text goes
 * @param {object} options of openText and: base, token, article, person, fields (element by part),
 *   line (where the state line goes), beside (where the source of a translation goes), state (what GET answers, to begin with), signIn (address)
 */
export async function startEditor(element, options) {
  const fields = options.fields ?? new Map();
  const wire = options.wire ?? new Wire(options.base, options.token, renewToken);
  const store = new Store(String(options.article ?? options.base), String(options.person ?? ''));
  const line = new StateLine({ say: speaker(options.messages), signIn: options.signIn ?? '/sign-in' });
  (options.line ?? element).append(line.dom);
  let sync;
  let beside;
  const choose = (number, take) => sync.choose(number, take);
  const text = openText(element, {
    ...options, choose, editable: false,
    onLeftBehind: count => { line.leftBehind(count); options.onLeftBehind?.(count); },
  });
  const { editor, say } = text;
  for (const field of fields.values()) {
    correctLine(field, { language: options.language, isOn: () => editor.storage.typography.on });
    countLine(field, say);
  }
  const surface = new Surface(editor, fields);
  let told = '';
  const tell = state => {
    line.show(state);
    beside?.hear();
    if (sync?.draft.isOpen && !editor.isEditable) editor.setEditable(true, false);
    const shown = JSON.stringify([state.others, state.here]);
    if (shown === told) return;
    told = shown;
    showOthers(editor, state);
    showFieldOthers(fields, state.others, { say, choose });
    options.onState?.(state);
  };
  const left = await store.left().catch(() => []);
  const [draft, ...rest] = await drafts(left);
  sync = new Sync({ draft, wire, store, surface, tell });
  for (const dead of rest) deliver(dead, { wire, store, tidy: (id, content) => surface.tidy(id, content) });
  listen(sync, editor, fields);
  await sync.begin(options.state);
  showNoteMarks(editor, fields, say);
  if (options.beside) {
    beside = new Beside({ aside: options.beside, editor, fields, wire, sync, say });
    beside.hear();
  }
  return { ...text, sync, end: () => { sync.end(); editor.destroy(); } };
}

/** A form that goes on with the text waits until the last words are with the server. */
function submitWhenSaved(form, sync) {
  const rest = resting => {
    for (const one of form.querySelectorAll('button')) one.disabled = resting;
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    rest(true);
    if (await sync.settle()) HTMLFormElement.prototype.submit.call(form);
    else rest(false);
  });
  // Who comes back finds the page as they left it, and wants to go on again.
  addEventListener('pageshow', () => rest(false));
}

/** The token of the session there is now, out of this page as the server writes it today. */
async function renewToken() {
  const page = await (await fetch(location.href, { cache: 'no-store' })).text();
  return settingsOf(new DOMParser().parseFromString(page, 'text/html').querySelector('[data-editor]')).token ?? null;
}

function settingsOf(element) {
  return JSON.parse(element?.querySelector('script[type="application/json"]')?.textContent ?? '{}');
}

/** The draft of this tab, which goes on with what the newest dead tab left; the others' after it. */
async function drafts(left) {
  const own = left.map(kept => Draft.of(kept));
  // Without locks a "dead" tab may live after all: nobody else may use its name and sequence.
  if (!navigator.locks) for (const draft of own) Object.assign(draft, { client: freshId(), sent: null });
  if (own.length > 0) return own;
  const draft = new Draft(freshId());
  await holdName(draft.client);
  return [draft];
}

function listen(sync, editor, fields) {
  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged && !transaction.getMeta('sync')) sync.changed();
    if (transaction.selectionSet && editor.isFocused) sync.caretAt(chosenBlock(editor.state)?.node.attrs.id ?? null);
  });
  for (const [id, field] of fields) {
    field.addEventListener('input', () => sync.changed());
    field.addEventListener('focus', () => sync.caretAt(id));
  }
  addEventListener('online', () => sync.hurry());
  addEventListener('focus', () => sync.trouble && sync.hurry());
  addEventListener('pagehide', () => sync.leave());
  document.addEventListener('visibilitychange', () => (document.hidden || sync.trouble) && sync.hurry());
  document.addEventListener('keydown', event => {
    if ((event.metaKey || event.ctrlKey) && event.code === 'KeyS') {
      event.preventDefault();
      sync.hurry();
    }
  });
  if (!navigator.locks) setInterval(() => !sync.draft.isSaved() && sync.keep(), LEASE / 3);
}

/** Starts every editor the page asks for. */
function begin() {
  for (const element of document.querySelectorAll('[data-editor]')) {
    const fields = new Map([...document.querySelectorAll('[data-part]')].map(field => [field.dataset.part, field]));
    const options = { ...settingsOf(element), fields, line: document.querySelector('[data-editor-line]'), beside: document.querySelector('[data-beside]') };
    const wire = new Wire(options.base, options.token, renewToken);
    const ask = (address, body, keepalive) => body === undefined ? wire.ask(address, {}) : wire.sendTo(address, body, keepalive);
    Object.assign(options, { wire, ask });
    element.dispatchEvent(new CustomEvent('editor-begins', { bubbles: true, detail: options }));
    const text = element.appendChild(document.createElement('div'));
    text.className = 'writing';
    startEditor(text, options).then(started => {
      for (const form of document.querySelectorAll('form[data-after-saving]')) submitWhenSaved(form, started.sync);
      element.dispatchEvent(new CustomEvent('editor-began', { bubbles: true, detail: started }));
    });
  }
}

if (typeof document !== 'undefined') begin();
