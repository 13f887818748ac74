// How a table looks while it is written: its caption, its cells, and buttons for rows and columns.
import { addColumn, addRow, removeColumn, removeRow } from '../typing/rows.js';
import { button, h } from './dom.js';

export class TableCard {
  constructor({ node, editor, getPos }, { say }) {
    Object.assign(this, { node, editor, getPos });
    this.contentDOM = h('tbody', {});
    this.caption = h('input', {
      'data-field': 'caption', 'aria-label': say('field.table.caption'), placeholder: say('field.table.caption'), maxlength: 500,
      on: {
        input: () => editor.view.dispatch(
          editor.state.tr.setNodeAttribute(getPos(), 'caption', this.caption.value).setMeta('composition', 'caption')),
      },
    });
    this.caption.value = node.attrs.caption;
    const act = (key, command) => button(say(key), () => command(editor.state, editor.view.dispatch), { class: 'plain' });
    this.dom = h('figure', { class: 'block table' },
      h('div', { class: 'fields', contenteditable: 'false' }, this.caption),
      h('div', { class: 'scroll' }, h('table', {}, this.contentDOM)),
      h('div', { class: 'acts', contenteditable: 'false' },
        act('table.row.more', addRow()), act('table.row.less', removeRow),
        act('table.column.more', addColumn()), act('table.column.less', removeColumn)));
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    if (this.caption.value !== node.attrs.caption) this.caption.value = node.attrs.caption;
    return true;
  }

  stopEvent(event) {
    return event.target.closest?.('[data-field], button') !== null;
  }

  ignoreMutation(mutation) {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}
