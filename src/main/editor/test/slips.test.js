// What is underlined as a slip of the hand, and above all what is not.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { slips } from '../src/typing/slips.js';

const stories = new URL('../../resources/sample/stories/', import.meta.url);
const short = (text, language = 'ru') => slips(text, language).map(({ from, to, replacements }) => [text.slice(from, to), ...replacements]);

test('letters of two alphabets in one word are told apart by the rest of the word', () => {
  assert.deepEqual(short('Новый мoст открыт'), [['мoст', 'мост']]);
  assert.deepEqual(short('кiтап пен hалық', 'kk'), [['кiтап', 'кітап'], ['hалық', 'һалық']]);
  assert.deepEqual(short('The сat', 'en'), [['сat', 'cat']]);
  assert.deepEqual(short('Bедомость'), [['Bедомость', 'Ведомость']]);
  assert.deepEqual(short('IT-компания, iPhone-ды, COVID-19, 5G-желісі'), []);
});

test('a word that stands twice, a space before a mark, more than one space', () => {
  assert.deepEqual(short('Мост мост открыли'), [['Мост мост', 'Мост']]);
  assert.deepEqual(short('Открыли , наконец .'), [[' ,', ','], [' .', '.']]);
  assert.deepEqual(short('Открыли  мост'), [['  ', ' ']]);
  assert.deepEqual(short('очень очень; үй-үй; сайт .kz; вот  …'), [['  ', ' ']]);
  assert.deepEqual(short('He had had enough of that that day', 'en'), []);
  assert.deepEqual(short('көре көре көсем', 'kk'), []);
});

test('in the stories of the sample newsroom nothing is underlined', () => {
  let words = 0;
  const wrong = [];
  const read = (value, language) => {
    if (typeof value === 'string') {
      words += value.split(/\s+/).length;
      wrong.push(...short(value, language));
    } else if (value && typeof value === 'object') for (const inner of Object.values(value)) read(inner, language);
  };
  for (const name of readdirSync(stories)) {
    const { articles } = JSON.parse(readFileSync(new URL(name, stories)));
    for (const [language, article] of Object.entries(articles)) read(article, language);
  }
  assert.ok(words > 10_000, `${words} words`);
  assert.deepEqual(wrong, []);
});
