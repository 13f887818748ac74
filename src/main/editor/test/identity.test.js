import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Fragment, Slice } from '@tiptap/pm/model';
import { fromBlocks, toBlocks } from '../src/block/json.js';
import { schema } from '../src/block/schema.js';
import { backspace, forward } from '../src/typing/backspace.js';
import { becomeList, becomeText, insertBlock, moveBlock } from '../src/typing/change.js';
import { enter } from '../src/typing/enter.js';
import { selectAll } from '@tiptap/pm/commands';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { blocks } from './blocks.js';
import { Page, paragraph } from './page.js';

const page = (...texts) => new Page(texts.map((words, i) => paragraph(`id0${i}`, words)));
const FRESH = /^[a-z0-9]{10}$/;

test('of a split block the first half keeps the id', () => {
  const p = page('one two');
  p.at(0, 4).do(enter);
  assert.equal(p.short[0], 'id00:one ');
  assert.match(p.ids[1], FRESH);
});

test('split at its very start, the words keep the id', () => {
  const p = page('one', 'two');
  p.at(1, 0).do(enter);
  assert.equal(p.short[0], 'id00:one');
  assert.match(p.ids[1], FRESH);
  assert.equal(p.short[2], 'id01:two');
});

test('a heading split at its start goes down with its id', () => {
  const p = new Page([{ type: 'heading', id: 'head', level: 2, text: [{ text: 'Up', marks: [] }] }]);
  p.at(0, 0).do(enter);
  assert.deepEqual(p.blocks.map(b => b.type), ['paragraph', 'heading']);
  assert.equal(p.ids[1], 'head');
});

test('an empty block that is split stays where it was', () => {
  const p = page('');
  p.at(0).do(enter);
  assert.equal(p.ids[0], 'id00');
});

test('a block that is joined into keeps its id, the other goes', () => {
  const p = page('one', 'two');
  p.at(1, 0).do(backspace);
  assert.deepEqual(p.short, ['id00:onetwo']);
  const q = page('one', 'two');
  q.at(0, 3).do(forward);
  assert.deepEqual(q.short, ['id00:onetwo']);
});

test('an empty block gives way: the words below keep their id', () => {
  const p = page('', 'two');
  p.at(1, 0).do(backspace);
  assert.deepEqual(p.short, ['id01:two']);
});

test('deleting across blocks leaves the id of the first', () => {
  const p = page('one', 'two', 'three');
  p.at(0, 1, 2, 2).cut();
  assert.deepEqual(p.short, ['id00:oree']);
});

test('a moved block keeps its id', () => {
  const p = page('one', 'two', 'three');
  p.at(2, 1).do(moveBlock(-1));
  assert.deepEqual(p.short, ['id00:one', 'id02:three', 'id01:two']);
  assert.equal(p.state.selection.$from.parent.textContent, 'three');
  p.undo();
  assert.deepEqual(p.ids, ['id00', 'id01', 'id02']);
});

test('undo and redo bring the same ids back', () => {
  const p = page('one two');
  p.at(0, 3).do(enter);
  const split = p.ids;
  p.undo();
  assert.deepEqual(p.ids, ['id00']);
  p.redo();
  assert.deepEqual(p.ids, split);
});

test('what was cut keeps its id where it is pasted', () => {
  const p = page('one', 'two', 'three');
  const slice = p.choose(0).cut();
  p.at(1, 5).do(enter);
  p.paste(slice);
  assert.ok(p.short.includes('id00:one'), p.short.join());
});

test('what was copied gets a fresh id, wherever it is pasted', () => {
  for (const before of [true, false]) {
    const p = page('one', 'two');
    const slice = p.choose(0).copied();
    const place = before ? 0 : p.state.doc.firstChild.nodeSize;
    p.do((state, dispatch) => dispatch(state.tr.replace(place, place, slice)));
    const [first, second] = before ? [p.ids[1], p.ids[0]] : p.ids;
    assert.equal(first, 'id00');
    assert.match(second, FRESH);
  }
});

test('what comes from outside gets a fresh id, even when it brings one', () => {
  const p = page('one');
  p.choose(0).paste(new Slice(Fragment.from(schema.node('paragraph', { id: 'alien' }, schema.text('one'))), 0, 0));
  assert.match(p.ids[0], FRESH);
});

test('paragraph, heading, quotation: the type changes, the id stays', () => {
  const p = page('one', 'two');
  p.at(1, 1).do(becomeText('heading', { level: 3 }));
  p.do(becomeText('quotation'));
  p.do(becomeText('paragraph'));
  p.do((state, dispatch) => dispatch(state.tr.setBlockType(state.selection.from, state.selection.to, schema.nodes.heading)));
  assert.deepEqual(p.short, ['id00:one', 'id01:two']);
});

test('paragraphs become one list with the id of the first, and the other way round', () => {
  const p = page('one', 'two', 'three');
  p.at(0, 0, 1, 2).do(becomeList(false));
  assert.equal(p.blocks[0].id, 'id00');
  assert.equal(p.blocks[0].items.length, 2);
  p.do(becomeText('paragraph'));
  assert.equal(p.short[0], 'id00:one');
  assert.match(p.ids[1], FRESH);
});

test('a list that is left in the middle keeps its id above', () => {
  const p = new Page([{ type: 'list', id: 'list', ordered: false, items: [[{ text: 'a', marks: [] }], [], [{ text: 'b', marks: [] }]] }]);
  p.at(0, 4).do(enter);
  assert.deepEqual(p.blocks.map(b => b.type), ['list', 'paragraph', 'list']);
  assert.equal(p.ids[0], 'list');
});

const place = fc.nat(60);
const action = fc.oneof(
  fc.record({ do: fc.constantFrom('type', 'enter', 'backspace', 'forward', 'delete', 'copy', 'cut', 'paste', 'outside'), from: place, to: place }),
  fc.record({ do: fc.constantFrom('up', 'down', 'paragraph', 'heading', 'quotation', 'list', 'table', 'rule', 'bare', 'all'), from: place, to: place }),
  fc.record({ do: fc.constantFrom('undo', 'redo'), from: place, to: place }));

const commands = {
  enter, backspace, forward, up: moveBlock(-1), down: moveBlock(1),
  paragraph: becomeText('paragraph'), heading: becomeText('heading', { level: 2 }), quotation: becomeText('quotation'),
  list: becomeList(true), table: insertBlock('table'), rule: insertBlock('rule'), all: selectAll,
  bare: (state, dispatch) => dispatch(state.tr.setBlockType(state.selection.from, state.selection.to, schema.nodes.paragraph)),
};

const between = ($a, $b) => {
  const a = Selection.near($a).$from;
  const b = Selection.near($b).$to;
  return a.parent.inlineContent && b.parent.inlineContent ? TextSelection.between(a, b) : Selection.near($a);
};

function select(p, from, to) {
  const { doc, tr } = p.state;
  const at = n => doc.resolve(Math.min(n, doc.content.size));
  p.dispatch(tr.setSelection(between(at(from), at(to))));
}

function act(p, step, board) {
  select(p, step.from, step.do === 'enter' || step.do === 'backspace' ? step.from : step.to);
  if (commands[step.do]) p.do(commands[step.do]);
  else if (step.do === 'type') p.type('x');
  else if (step.do === 'delete') p.cut();
  else if (step.do === 'copy') board.slice = p.copied();
  else if (step.do === 'cut') board.slice = p.cut();
  else if (step.do === 'paste') p.paste(board.slice);
  else if (step.do === 'outside') p.paste(new Slice(Fragment.from(schema.node('paragraph', { id: 'alien' }, schema.text('o'))), 0, 0));
  else if (step.do === 'undo') p.undo();
  else p.redo();
}

/** What may not lose an id, does not; what only moves, has the same. */
function keepsIds(step, before, after) {
  const keeps = ['enter', 'paragraph', 'heading', 'quotation', 'bare', 'table', 'rule', 'copy'];
  const lost = before.filter(block => !after.includes(block.id));
  if (keeps.includes(step.do)) {
    // An empty paragraph gives its place to a table or a rule.
    assert.deepEqual(lost.filter(block => JSON.stringify(block.text) !== '[]'), []);
  }
  if (step.do === 'up' || step.do === 'down') {
    assert.deepEqual([...after].sort(), before.map(block => block.id).sort());
  }
}

function isWhole(p) {
  p.state.doc.check();
  for (const id of p.ids) assert.match(id, /^[a-z0-9]{4,16}$/);
  assert.equal(new Set(p.ids).size, p.ids.length);
  assert.ok(!p.ids.includes('alien'));
  assert.deepEqual(toBlocks(fromBlocks(schema, p.blocks)), p.blocks);
}

test('whatever is done, every block has an id of its own and undo finds the way back', () => {
  fc.assert(fc.property(blocks, fc.array(action, { maxLength: 25 }), (body, steps) => {
    const p = new Page(body);
    const before = p.blocks;
    const board = { slice: Slice.empty };
    for (const step of steps) {
      const { blocks: earlier } = p;
      act(p, step, board);
      keepsIds(step, earlier, p.ids);
      isWhole(p);
    }
    const after = p.blocks;
    let undone = 0;
    while (p.undo()) undone++;
    assert.deepEqual(p.blocks, before);
    while (p.redo()) undone--;
    if (undone <= 0) isWhole(p);
    if (!steps.some(step => step.do === 'undo')) assert.deepEqual(p.blocks, after);
  }), { numRuns: 400 });
});
