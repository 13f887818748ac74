// What is pasted gets the marks of its language, as if somebody had typed it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { typeset } from '../src/paste/typeset.js';

const NB = '\u00a0';
const one = (text, language) => typeset([{ type: 'paragraph', text: [{ text, marks: [] }] }], language)[0].text;
const words = (text, language) => one(text, language).map(span => span.text).join('');

test('quotation marks, dashes and spaces that do not break, by language', () => {
  assert.equal(words('Мост "Заря" - это 412 м, сказал "мастер "Строя"".', 'ru'),
    `Мост «Заря»${NB}— это 412${NB}м, сказал «мастер „Строя“».`);
  assert.equal(words('"Көпір" - ол да ма?', 'kk'), `«Көпір»${NB}— ол${NB}да ма?`);
  assert.equal(words('The "bridge" isn\'t open - yet', 'en'), `The “bridge” isn’t open${NB}– yet`);
});

test('addresses stay as they are', () => {
  const text = 'см. https://example.org/a--b?c="d" и почту a--b@example.org';
  assert.match(words(text, 'ru'), /https:\/\/example\.org\/a--b\?c="d" /);
  assert.match(words('пишите на red@a--b.example', 'ru'), /red@a--b\.example$/);
});

test('marks stay on their words, items and cells are set too', () => {
  const strong = [{ type: 'strong' }];
  const [paragraph, list, table] = typeset([
    { type: 'paragraph', text: [{ text: 'Мост ', marks: [] }, { text: '"Заря"', marks: strong }, { text: ' - мост', marks: [] }] },
    { type: 'list', ordered: false, items: [[{ text: '5 км', marks: strong }, { text: ' и всё', marks: [] }]] },
    { type: 'table', caption: '', header: ['"Мост"'], rows: [['412 м, да']] },
  ], 'ru');
  assert.deepEqual(paragraph.text[1], { text: '«Заря»', marks: strong });
  assert.equal(paragraph.text[2].text, `${NB}— мост`);
  assert.deepEqual(list.items[0][0].marks, strong);
  assert.equal(table.header[0], '«Мост»');
  assert.equal(table.rows[0][0], `412${NB}м, да`);
});

test('no word is lost, whatever is pasted; what is set already stays as it is', () => {
  const letters = fc.stringMatching(/^[а-яa-z0-9 "'№%,.:()@/-]{0,60}$/u);
  fc.assert(fc.property(fc.array(letters, { maxLength: 4 }), fc.constantFrom('kk', 'ru', 'en'), (texts, language) => {
    const spans = texts.map((text, i) => ({ text, marks: i % 2 ? [{ type: 'strong' }] : [] }));
    const [{ text }] = typeset([{ type: 'paragraph', text: spans }], language);
    const plain = some => some.map(span => span.text).join('').replace(/[^\p{L}\p{N}]/gu, '');
    assert.equal(plain(text), plain(spans));
    const [{ text: again }] = typeset([{ type: 'paragraph', text }], language);
    assert.equal(plain(again), plain(spans));
  }), { numRuns: 500 });
});
