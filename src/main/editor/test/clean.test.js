import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { fromBlocks } from '../src/block/json.js';
import { schema } from '../src/block/schema.js';
import { cleanAddress } from '../src/paste/address.js';
import { cleanHtml } from '../src/paste/clean.js';
import { textBlocks } from '../src/paste/text.js';

const { DOMParser } = new JSDOM('').window;
const clean = html => cleanHtml(html, DOMParser);
const clipboard = name => clean(readFileSync(new URL(`clipboard/${name}.html`, import.meta.url), 'utf8'));
const t = (text, ...marks) => ({ text, marks: marks.map(mark => (typeof mark === 'string' ? { type: mark } : mark)) });
const link = href => ({ type: 'link', href });
const p = (...text) => ({ type: 'paragraph', text });

test('Word: headings, marks, links, lists and tables stay; comments, notes and styles go', () => {
  const { blocks, pictures } = clipboard('word');
  assert.equal(pictures, 1);
  assert.deepEqual(blocks, [
    { type: 'heading', level: 2, text: [t('Мост открыли')] },
    p(t('Автобусы пошли по '), t('новому мосту', 'strong'), t(' в '), t('понедельник', 'emphasis'), t(', сообщает '),
      t('акимат', link('https://example.org/most?id=7')), t('.')),
    { type: 'list', ordered: false, items: [[t('четыре полосы')], [t('два тротуара')]] },
    { type: 'list', ordered: true, items: [[t('Первый')]] },
    { type: 'table', caption: '', header: ['Показатель', 'Новый'], rows: [['Длина', '412\u00a0м']] },
  ]);
});

test('Google Docs: its bold that is not bold, its detours, its lists in lists', () => {
  const { blocks, pictures } = clipboard('docs');
  assert.equal(pictures, 1);
  assert.deepEqual(blocks, [
    { type: 'heading', level: 2, text: [t('Көпір ашылды')] },
    p(t('Автобустар '), t('жаңа көпірмен', 'strong'), t(' жүрді', 'emphasis'), t(', дейді '),
      t('әкімдік', link('https://example.org/kopir?p=2')), t('.')),
    { type: 'list', ordered: true, items: [[t('төрт жолақ')], [t('автобусқа біреуі')], [t('екі жаяу жол')]] },
    { type: 'rule' },
  ]);
});

test('Telegram: emoji are letters, empty lines part paragraphs', () => {
  const { blocks, pictures } = clipboard('telegram');
  assert.equal(pictures, 0);
  assert.deepEqual(blocks, [
    p(t('⚡️ '), t('Мост открыт', 'strong')),
    p(t('Движение — с 6:00, пишет '), t('акимат', link('https://example.org/most')), t('.\nФото: Айгүл')),
    p(t('@example', link('https://t.me/example'))),
  ]);
});

test('A page of the web: menus, scripts and counters go, a quotation is a quotation', () => {
  const { blocks, pictures } = clipboard('web');
  assert.equal(pictures, 1);
  assert.deepEqual(blocks, [
    { type: 'heading', level: 3, text: [t('The bridge\u00a0is open')] },
    p(t('Buses crossed it '), t('at six', 'strong'), t(', the '), t('city', link('https://example.org/city?a=1&b=2')), t(' said.')),
    { type: 'quotation', manner: 'direct', speaker: '', role: '', verb: '', text: [t('We were late every day.')] },
    { type: 'list', ordered: false, items: [[t('four '), t('lanes', 'emphasis')], [t('two footways')]] },
    p(t('layout only')),
  ]);
});

test('plain text: a line is a paragraph, bullets are a list', () => {
  assert.deepEqual(textBlocks('One\r\n\r\nTwo\n• a\n• b\n'), [
    p(t('One')), p(t('Two')), { type: 'list', ordered: false, items: [[t('a')], [t('b')]] },
  ]);
});

test('addresses lose what counts visitors and nothing else, here and in import', () => {
  const cases = JSON.parse(readFileSync(new URL('../../../test/resources/importer/addresses-cleaned.json', import.meta.url), 'utf8'));
  for (const [href, kept] of cases) assert.equal(cleanAddress(href), kept, href);
  assert.equal(cleanAddress('https://example.org/a?b=c%20d&e'), 'https://example.org/a?b=c%20d&e');
  assert.equal(cleanAddress('https://example.org/?utm_source=x'), 'https://example.org/');
  assert.equal(cleanAddress('javascript:alert(1)'), null);
  assert.equal(cleanAddress('//example.org'), null);
  assert.equal(cleanAddress('/ru/2026/11/22/most'), '/ru/2026/11/22/most');
});

const leaf = fc.oneof(fc.stringMatching(/^[a-zа-я &<>"\n\u00a0]{0,12}$/u).map(s => s.replace(/&/g, '&amp;').replace(/</g, '&lt;')));
const { html } = fc.letrec(tie => ({
  html: fc.oneof({ maxDepth: 5 }, leaf, fc.tuple(fc.constantFrom(
    'p', 'div', 'b', 'i', 'span', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'h1', 'h4', 'blockquote', 'a', 'br', 'hr', 'pre', 'img', 'script'),
  fc.constantFrom('', ' style="font-weight:700"', ' style="mso-list:l0 level1"', ' href="https://a.example/?utm_id=1"', ' colspan="3"'),
  fc.array(tie('html'), { maxLength: 4 })).map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner.join('')}</${tag}>`)),
}));

test('whatever is pasted makes blocks that the model knows', () => {
  fc.assert(fc.property(html, source => {
    const { blocks } = clean(source);
    if (blocks.length === 0) return;
    const doc = fromBlocks(schema, blocks);
    doc.check();
    doc.forEach(node => {
      assert.notEqual(node.type.name, 'opaque');
      if (node.isTextblock) assert.notEqual(node.textContent.trim(), '');
    });
  }), { numRuns: 500 });
});
