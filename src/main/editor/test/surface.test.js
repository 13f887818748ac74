import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentOf } from '../src/block/json.js';
import { arranged } from '../src/sync/surface.js';
import { blocks } from './blocks.js';
import { Page, paragraph } from './page.js';

function wording(page) {
  const parts = new Map();
  const order = [];
  page.state.doc.forEach(node => {
    parts.set(node.attrs.id, contentOf(node));
    order.push(node.attrs.id);
  });
  return { parts, order };
}

const show = (page, { parts, order }) => page.dispatch(arranged(page.state, parts, order));

test('any wording can be shown in place of any other', () => {
  fc.assert(fc.property(blocks, blocks, fc.boolean(), (before, after, shared) => {
    if (shared) after.forEach((block, i) => { if (before[i]) block.id = before[i].id; });
    fc.pre(new Set(after.map(b => b.id)).size === after.length);
    const page = new Page(before);
    const { parts, order } = wording(new Page(after));
    show(page, { parts, order });
    const now = wording(page);
    assert.deepEqual(now.order, order);
    for (const id of order) assert.equal(now.parts.get(id), parts.get(id));
  }), { numRuns: 500 });
});

test('the caret stays where it was while others write around it', () => {
  const page = new Page([paragraph('aaaa', 'one'), paragraph('bbbb', 'two'), paragraph('cccc', 'three')]);
  page.at(1, 2);
  const theirs = new Page([paragraph('cccc', 'three!'), paragraph('bbbb', 'two'), paragraph('dddd', 'new'), paragraph('aaaa', 'one')]);
  show(page, wording(theirs));
  const { $head } = page.state.selection;
  assert.equal($head.node(1).attrs.id, 'bbbb');
  assert.equal($head.parentOffset, 2);
});

test('words that a colleague adds before the caret push it along', () => {
  const page = new Page([paragraph('aaaa', 'one two')]);
  page.at(0, 5);
  show(page, wording(new Page([paragraph('aaaa', 'one and two')])));
  assert.equal(page.state.selection.$head.parentOffset, 9);
});

test('undo takes back what I wrote and not what came from others', () => {
  const page = new Page([paragraph('aaaa', 'one'), paragraph('bbbb', 'two')]);
  page.at(0, 3).type(' mine');
  const { parts, order } = wording(page);
  parts.set('bbbb', contentOf(new Page([paragraph('bbbb', 'two theirs')]).state.doc.firstChild));
  show(page, { parts, order });
  page.undo();
  assert.deepEqual(page.short, ['aaaa:one', 'bbbb:two theirs']);
});
