// The handle beside a block: taken with the mouse it moves the block, clicked it chooses it.
import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { h } from './dom.js';

class Handle {
  constructor(view, { say }) {
    this.view = view;
    this.dom = h('div', {
      class: 'drag-handle', draggable: 'true', hidden: true, title: say('move'), 'aria-hidden': 'true',
      on: {
        dragstart: event => this.drag(event),
        // The text clears this itself only when the block was dropped on it.
        dragend: () => setTimeout(() => { view.dragging = null; }, 50),
        click: () => this.choose(),
      },
    }, '⠿');
    this.frame = view.dom.parentNode;
    this.frame.append(this.dom);
    this.move = event => this.follow(event);
    this.leave = () => { this.dom.hidden = true; };
    this.frame.addEventListener('mousemove', this.move, { passive: true });
    this.frame.addEventListener('mouseleave', this.leave);
  }

  follow({ clientY, target }) {
    if (target === this.dom) return;
    const block = [...this.view.dom.children].find(element => {
      const { top, bottom } = element.getBoundingClientRect();
      return clientY >= top && clientY <= bottom;
    });
    if (!block) return;
    if (this.block === block && !this.dom.hidden) return;
    this.block = block;
    this.dom.hidden = false;
    const frame = this.frame.getBoundingClientRect();
    this.dom.style.top = `${block.getBoundingClientRect().top - frame.top}px`;
  }

  choose() {
    if (!this.block?.isConnected) return null;
    const inside = this.view.posAtDOM(this.block, 0);
    const $pos = this.view.state.doc.resolve(inside);
    const pos = $pos.depth > 0 ? $pos.before(1) : inside;
    if (!this.view.state.doc.nodeAt(pos)) return null;
    this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, pos)));
    this.view.focus();
    return pos;
  }

  drag(event) {
    if (this.choose() === null) return;
    const { view } = this;
    const slice = view.state.selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData('text/html', dom.innerHTML);
    event.dataTransfer.setData('text/plain', text);
    event.dataTransfer.effectAllowed = 'copyMove';
    event.dataTransfer.setDragImage(this.block, 0, 0);
    view.dragging = { slice, move: true };
  }

  update() {
    if (this.block && !this.block.isConnected) this.dom.hidden = true;
  }

  destroy() {
    this.frame.removeEventListener('mousemove', this.move);
    this.frame.removeEventListener('mouseleave', this.leave);
    this.dom.remove();
  }
}

export const DragHandle = Extension.create({
  name: 'dragHandle',
  addProseMirrorPlugins() {
    return [new Plugin({ view: view => new Handle(view, this.options) })];
  },
});
