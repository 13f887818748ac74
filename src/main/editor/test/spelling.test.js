// Asking a proofreader: what is asked, when, and what becomes of late answers.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Spelling } from '../src/desk/spelling.js';

const remark = { from: 0, to: 3, word: true, sentence: 'teh', replacements: ['the'] };
const settle = () => new Promise(done => setImmediate(done));

/** A page whose answers wait until they are let go. */
function page() {
  const asked = [];
  const read = parts => new Promise((answer, fail) => asked.push({ texts: parts.map(({ text }) => text), parts, answer, fail }));
  let told = 0;
  const spelling = new Spelling(read, () => { told += 1; });
  return { asked, spelling, told: () => told, answer: async remarks => {
    const { parts, answer } = asked.at(-1);
    answer({ parts: parts.map(({ id }) => ({ id, remarks })) });
    await settle();
  } };
}

test('a text is asked about once, others one question at a time', async () => {
  const { asked, spelling, answer, told } = page();
  spelling.want(['teh bridge', 'teh bridge', '…', '']);
  spelling.want(['teh bridge', 'a\u00a0second\ufffcline']);
  assert.deepEqual(asked.map(({ texts }) => texts), [['teh bridge']]);
  await answer([remark]);
  assert.deepEqual(asked.at(-1).texts, ['a second\nline']);
  await answer([]);
  spelling.want(['teh bridge']);
  assert.equal(asked.length, 2);
  assert.equal(told(), 2);
  assert.deepEqual(spelling.of('teh bridge'), [remark]);
});

test('an answer about a text that changed meanwhile says nothing of the new one', async () => {
  const { asked, spelling, answer } = page();
  spelling.want(['teh bridge']);
  spelling.want(['the bridge']);
  await answer([remark]);
  assert.deepEqual(spelling.of('the bridge'), []);
  assert.deepEqual(asked.at(-1).texts, ['the bridge']);
});

test('long stories are asked about in pieces, what is too long not at all', async () => {
  const { asked, spelling, answer } = page();
  const text = `word${' word'.repeat(900)}`;
  spelling.want([text, `${text}.`, `${text}!`, 'word '.repeat(5_000)]);
  assert.equal(asked[0].texts.length, 1);
  await answer([]);
  await answer([]);
  await answer([]);
  assert.equal(asked.length, 3);
});

test('where nobody reads nothing is asked again; where somebody comes it is, later', async () => {
  const { asked, spelling, answer } = page();
  mock.timers.enable({ apis: ['setTimeout'] });
  spelling.want(['teh bridge']);
  asked[0].fail({ status: 503 });
  await settle();
  spelling.want(['teh bridge']);
  assert.equal(asked.length, 1);
  mock.timers.tick(3_000);
  await answer([remark]);
  assert.equal(asked.length, 2);
  spelling.want(['another']);
  asked[2].fail({ status: 404 });
  await settle();
  spelling.want(['one more']);
  mock.timers.tick(100_000);
  assert.equal(asked.length, 3);
  mock.timers.reset();
});

test('when a word became right, texts with words are asked about again', async () => {
  const { asked, spelling, answer } = page();
  spelling.want(['teh bridge', 'a road']);
  asked[0].answer({ parts: [{ id: '0', remarks: [remark] }, { id: '1', remarks: [] }] });
  await settle();
  spelling.forgetWords();
  assert.deepEqual(asked.at(-1).texts, ['teh bridge']);
  await answer([]);
  assert.deepEqual(spelling.of('teh bridge'), []);
});

test('what there was no time for is asked about again, what alone takes too long is not', async () => {
  const { asked, spelling } = page();
  spelling.want(['a road', 'teh bridge']);
  asked[0].answer({ parts: [{ id: '0', remarks: [] }] });
  await settle();
  assert.deepEqual(asked[1].texts, ['teh bridge']);
  asked[1].answer({ parts: [] });
  await settle();
  assert.equal(asked.length, 2);
});
