import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical, contentOf, fromBlocks, stable, toBlocks } from '../src/block/json.js';
import { schema } from '../src/block/schema.js';
import { blocks } from './blocks.js';

const through = body => toBlocks(fromBlocks(schema, body));

/** Neighbouring spans with the same marks are one, and marks have one order: else nothing changes. */
function normal(body) {
  return JSON.parse(JSON.stringify(body), (key, value) => {
    if (key === 'marks') return [...value].sort((a, b) => order(a) - order(b));
    if (!Array.isArray(value) || !value.every(span => span?.marks)) return value;
    return value.reduce((spans, span) => {
      const last = spans.at(-1);
      if (last && stable(last.marks) === stable(span.marks)) last.text += span.text;
      else spans.push(span);
      return spans;
    }, []);
  });
}
const order = mark => ['link', 'strong', 'emphasis'].indexOf(mark.type);

test('every block of the model comes back as it went in', () => {
  const model = readFileSync(new URL('../../../../docs/model.md', import.meta.url), 'utf8');
  const examples = [...model.matchAll(/```json\n([\s\S]*?)\n```/g)].map(match => JSON.parse(match[1]));
  assert.equal(examples.length, 9);
  assert.deepEqual(through(examples), examples);
  for (const node of fromBlocks(schema, examples).content.content) assert.notEqual(node.type.name, 'opaque');
});

test('any blocks come back as they went in, known or not', () => {
  fc.assert(fc.property(blocks, body => assert.deepEqual(normal(through(body)), normal(body))), { numRuns: 500 });
});

test('what went through once stays the same', () => {
  fc.assert(fc.property(blocks, body => assert.deepEqual(through(through(body)), through(body))));
});

test('a block from the server is compared in one form', () => {
  fc.assert(fc.property(blocks, body => {
    const doc = fromBlocks(schema, body);
    body.forEach((block, i) => assert.equal(canonical(schema, JSON.stringify(block)), contentOf(doc.child(i))));
  }));
});

test('an unknown block is a grey box that keeps its JSON', () => {
  const poll = { type: 'poll', id: 'abcdefghij', question: 'Why?', answers: ['a', 'b'] };
  const doc = fromBlocks(schema, [poll]);
  assert.equal(doc.firstChild.type.name, 'opaque');
  assert.deepEqual(toBlocks(doc), [poll]);
});

test('a missing or double id is made afresh', () => {
  const doc = fromBlocks(schema, [
    { type: 'rule', id: 'same' }, { type: 'rule', id: 'same' }, { type: 'rule' }, { type: 'rule', id: 'NO' },
  ]);
  const ids = toBlocks(doc).map(block => block.id);
  assert.equal(ids[0], 'same');
  assert.equal(new Set(ids).size, 4);
  for (const id of ids) assert.match(id, /^[a-z0-9]{4,16}$/);
});

test('no blocks are one empty paragraph', () => {
  assert.deepEqual(toBlocks(fromBlocks(schema, [])).map(({ type, text }) => ({ type, text })), [{ type: 'paragraph', text: [] }]);
});
