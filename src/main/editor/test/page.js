// A document under a hand that types, splits, cuts and moves: the editor without a browser.
import { EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { identityPlugin } from '../src/block/identity.js';
import { fromBlocks, toBlocks } from '../src/block/json.js';
import { schema } from '../src/block/schema.js';
import { evenTables } from '../src/typing/rows.js';

export const paragraph = (id, words) => ({ type: 'paragraph', id, text: words ? [{ text: words, marks: [] }] : [] });

export class Page {
  constructor(body) {
    this.identity = identityPlugin();
    this.state = EditorState.create({ doc: fromBlocks(schema, body), plugins: [this.identity, history(), new Plugin({ appendTransaction: evenTables })] });
  }

  get blocks() {
    return toBlocks(this.state.doc);
  }

  get ids() {
    return this.blocks.map(block => block.id);
  }

  /** Each block as "id:words". */
  get short() {
    const all = [];
    this.state.doc.forEach(node => all.push(`${node.attrs.id}:${node.textContent}`));
    return all;
  }

  dispatch(transaction) {
    this.state = this.state.apply(transaction);
  }

  do(command) {
    this.dispatch(closeHistory(this.state.tr));
    return command(this.state, transaction => this.dispatch(transaction));
  }

  at(index, offset = 0, toIndex = index, toOffset = offset) {
    const place = (i, o) => {
      let pos = 0;
      for (let n = 0; n < i; n++) pos += this.state.doc.child(n).nodeSize;
      return pos + 1 + o;
    };
    const { doc, tr } = this.state;
    this.dispatch(tr.setSelection(TextSelection.between(doc.resolve(place(index, offset)), doc.resolve(place(toIndex, toOffset)))));
    return this;
  }

  choose(index) {
    let pos = 0;
    for (let n = 0; n < index; n++) pos += this.state.doc.child(n).nodeSize;
    this.dispatch(this.state.tr.setSelection(NodeSelection.create(this.state.doc, pos)));
    return this;
  }

  type(text) {
    this.dispatch(this.state.tr.insertText(text));
    return this;
  }

  copied() {
    return this.state.selection.content();
  }

  cut() {
    const slice = this.copied();
    this.do((state, dispatch) => dispatch(state.tr.deleteSelection()));
    return slice;
  }

  paste(slice) {
    const ours = this.identity.props.transformPasted(slice, this);
    this.do((state, dispatch) => dispatch(state.tr.replaceSelection(ours).setMeta('paste', true).setMeta('uiEvent', 'paste')));
    return this;
  }

  undo() {
    return undo(this.state, transaction => this.dispatch(transaction));
  }

  redo() {
    return redo(this.state, transaction => this.dispatch(transaction));
  }
}
