import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextSelection } from '@tiptap/pm/state';
import { reading } from '../src/typing/count.js';
import { embedOf } from '../src/typing/embeds.js';
import { correction } from '../src/typing/letters.js';
import { addColumn, addRow, cellBelow, removeColumn, removeRow, walkCells } from '../src/typing/rows.js';
import { corrected } from '../src/typing/typography.js';
import { Page, paragraph } from './page.js';

/** What stands there after somebody typed all these letters. Below, _ is the space that does not break. */
function typed(letters, language) {
  let text = '';
  for (const letter of letters) {
    const change = correction(text, letter, language);
    text += letter;
    if (change) text = text.slice(0, -change.back) + change.text;
  }
  return text.replaceAll('\u00a0', '_');
}

test('Russian: «ёлочки», inner „лапки“, a dash that stays with its word', () => {
  assert.equal(typed('Он сказал: "Газета "Егемен" вышла" ', 'ru'), 'Он сказал: «Газета „Егемен“ вышла» ');
  assert.equal(typed('Мост - 412 м, ', 'ru'), 'Мост_— 412_м, ');
  assert.equal(typed('- Опоздали, - сказал', 'ru'), '— Опоздали,_— сказал');
  assert.equal(typed('в городе и о нём, А. Байтурсынов', 'ru'), 'в_городе и_о_нём, А._Байтурсынов');
  assert.equal(typed('школа № 5, 40 %', 'ru'), 'школа_№_5, 40_%');
  assert.equal(typed('из-за', 'ru'), 'из-за');
  assert.equal(typed('12 млн тенге ', 'ru').slice(0, 7), '12_млн ');
});

test('Kazakh: the same marks; particles stay with the word before them', () => {
  assert.equal(typed('"Егемен" газеті - ', 'kk'), '«Егемен» газеті_— ');
  assert.equal(typed('келді ме ', 'kk'), 'келді_ме ');
  assert.equal(typed('5 км жол', 'kk'), '5_км жол');
});

test('English: “double” and ‘single’, an apostrophe, a spaced dash', () => {
  assert.equal(typed('He said "the \'old\' bridge", didn\'t he - yes--no', 'en'), 'He said “the ‘old’ bridge”, didn’t he_– yes—no');
});

test('a correction is undone by one step', () => {
  const page = new Page([paragraph('aaaa', 'a ')]);
  page.at(0, 2).type('"');
  page.dispatch(corrected(page.state, '"', 'ru'));
  assert.equal(page.state.doc.textContent, 'a «');
  page.undo();
  assert.equal(page.state.doc.textContent, 'a "');
});

test('addresses of posts become cards, other addresses do not', () => {
  assert.equal(embedOf('https://youtu.be/abcdefgh').provider, 'youtube');
  assert.equal(embedOf(' https://www.youtube.com/watch?v=abcdefgh&t=3 ').provider, 'youtube');
  assert.equal(embedOf('https://t.me/tilshi/15').provider, 'telegram');
  assert.equal(embedOf('https://www.instagram.com/p/Cabc_1/').provider, 'instagram');
  assert.equal(embedOf('https://x.com/a/status/1').provider, 'x');
  assert.equal(embedOf('http://twitter.com/a/status/1').url, 'https://twitter.com/a/status/1');
  assert.equal(embedOf('https://www.tiktok.com/@a/video/12').provider, 'tiktok');
  for (const other of ['https://t.me/tilshi', 'https://example.org/youtu.be/abcdefgh', 'see https://youtu.be/abcdefgh', 'https://youtube.com.evil.org/watch?v=abcdefgh']) {
    assert.equal(embedOf(other), null);
  }
});

test('words are counted in every kind of block', () => {
  const page = new Page([
    paragraph('aaaa', 'one two'), { type: 'picture', id: 'bbbb', picture: 'k', caption: 'three four' },
    { type: 'list', id: 'cccc', ordered: false, items: [[{ text: 'five', marks: [] }], [{ text: 'six', marks: [] }]] },
  ]);
  assert.deepEqual(reading(page.state.doc), { words: 6, minutes: 1 });
});

const table = () => {
  const page = new Page([{ type: 'table', id: 'tabl', caption: '', header: ['a', 'b'], rows: [['c', 'd']] }]);
  page.dispatch(page.state.tr.setSelection(TextSelection.create(page.state.doc, 3)));
  return page;
};

test('rows and columns come and go', () => {
  const page = table();
  page.do(addRow());
  assert.deepEqual(page.blocks[0].rows, [['', ''], ['c', 'd']]);
  page.do(addColumn());
  assert.deepEqual(page.blocks[0].header, ['a', '', 'b']);
  page.do(removeColumn);
  page.do(removeRow);
  assert.deepEqual([page.blocks[0].header, page.blocks[0].rows], [['a', 'b'], [['c', 'd']]]);
  assert.equal(page.do(removeRow), false);
  assert.deepEqual(page.ids, ['tabl']);
});

test('Tab walks through the cells and past the last one into a new row', () => {
  const page = table();
  for (let i = 0; i < 4; i++) page.do(walkCells(1));
  assert.equal(page.blocks[0].rows.length, 2);
  page.do(cellBelow);
  assert.equal(page.blocks[0].rows.length, 3);
});
