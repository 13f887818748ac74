// Headlines, speakers and pictures on their way, in a real browser.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Browser } from '../demo/browser.mjs';
import { serve } from '../demo/serve.mjs';
import { speakers } from '../src/desk/cards.js';
import { fromBlocks } from '../src/block/json.js';
import { schema } from '../src/block/schema.js';

let server;
let browser;
const paragraph = (id, words) => ({ type: 'paragraph', id, text: words ? [{ text: words, marks: [] }] : [] });
const said = (id, speaker, role) => ({ type: 'quotation', id, manner: 'direct', text: [{ text: 'x', marks: [] }], speaker, role, verb: '' });

before(async () => {
  browser = new Browser();
  server = await serve(0, [paragraph('aaaa', 'one')]);
  await browser.open(`${server.address}ru`);
});
after(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  server.close();
  server = await serve(0, [paragraph('aaaa', 'one'), said('qqqq', 'Бейбіт', 'водитель'), said('rrrr', '', '')]);
  await browser.go(`${server.address}ru`);
  await browser.until('window.began && began.editor.isEditable');
  browser.problems.length = 0;
});

const headline = () => browser.run("document.querySelector('#headline').value");
const blocks = async () => JSON.parse(await browser.run(
  'JSON.stringify(began.sync.surface.read().order.map(id => JSON.parse(began.sync.surface.read().parts.get(id))))'));

test('a headline has the marks of its language; Backspace brings back what was typed, undo too', async () => {
  await browser.run("{ const field = document.querySelector('#headline'); field.value = ''; field.focus(); }0");
  await browser.type('"Мост" - в');
  assert.equal(await headline(), '«Мост»\u00a0— в');
  await browser.type(' ');
  assert.equal(await headline(), '«Мост»\u00a0— в\u00a0');
  await browser.press('Backspace');
  assert.equal(await headline(), '«Мост»\u00a0— в ');
  await browser.press('Backspace');
  await browser.type(' "');
  assert.equal(await headline(), '«Мост»\u00a0— в\u00a0«');
  await browser.press('Control+z');
  assert.notEqual(await headline(), '«Мост»\u00a0— в\u00a0«');
  assert.deepEqual(browser.problems.filter(problem => !problem.includes('favicon')), []);
});

test('with the switch off a headline stays as it is typed', async () => {
  await browser.run("document.querySelector('.writing-tools input[type=checkbox]').click();0");
  await browser.run("{ const field = document.querySelector('#headline'); field.value = ''; field.focus(); }0");
  await browser.type('"');
  assert.equal(await headline(), '"');
});

test('speakers of a text are known with their roles, but for the quotation one is in', () => {
  const doc = fromBlocks(schema, [said('qqqq', 'Бейбіт', ''), said('rrrr', 'Бейбіт', 'водитель'), said('ssss', 'Дана', 'врач')]);
  assert.deepEqual([...speakers(doc, 'ssss')], [['Бейбіт', 'водитель']]);
});

test('who spoke before is suggested, and introduced as before', async () => {
  const field = "document.querySelectorAll('[data-field=speaker]')[1]";
  await browser.run(`${field}.focus();0`);
  assert.equal(await browser.run(`${field}.list.options[0].value`), 'Бейбіт');
  await browser.type('Бейбіт');
  await browser.run(`${field}.dispatchEvent(new Event('change'));0`);
  assert.equal((await blocks())[2].role, 'водитель');
});

test('a dropped picture waits in its place while one writes, and can be sent again', async () => {
  await browser.run(`{
    const carried = new DataTransfer();
    carried.items.add(new File(['x'], 'photo.jpg', { type: 'image/jpeg' }));
    carried.items.add(new File(['x'], 'letter.pdf', { type: 'application/pdf' }));
    const text = document.querySelector('.story-text');
    const { left, top } = text.querySelector('p').getBoundingClientRect();
    text.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, clientX: left + 9, clientY: top + 5, bubbles: true, cancelable: true }));
  }0`);
  await browser.until("document.querySelector('.picture progress') && !document.querySelector('.picture progress').hidden");
  assert.deepEqual((await blocks()).map(block => block.type), ['paragraph', 'picture', 'quotation', 'quotation']);
  await browser.run("began.editor.view.focus(); began.editor.commands.setTextSelection(2);0");
  await browser.type('!');
  await browser.run('sending.fail();0');
  await browser.until("[...document.querySelectorAll('.picture button')].some(one => one.textContent === 'Отправить снова' && !one.hidden)");
  await browser.run("[...document.querySelectorAll('.picture button')].find(one => one.textContent === 'Отправить снова').click();0");
  await browser.until("!document.querySelector('.picture progress').hidden");
  await browser.run("sending.succeed({ key: 'photo-1' });0");
  await browser.until("document.querySelector('.picture progress').hidden");
  const [, picture] = await blocks();
  assert.equal(picture.picture, 'photo-1');
  assert.equal((await blocks())[0].text[0].text, 'o!ne');
  await browser.press('Control+z');
  assert.equal((await blocks())[1].picture, 'photo-1');
});

test('who removes a picture on its way stops it', async () => {
  await browser.run("{ began.uploads.take(began.editor.view, [new File(['x'], 'photo.jpg', { type: 'image/jpeg' })]); }0");
  await browser.until('window.sending');
  await browser.run("{ const { doc, tr } = began.editor.state; let at; doc.forEach((node, pos) => { if (node.type.name === 'picture') at = pos; }); began.editor.view.dispatch(tr.delete(at, at + 1)); }0");
  assert.equal(await browser.run('sending.signal.aborted'), true);
});

test('a slip is underlined after a pause and mended with the keyboard; what is right stays', async () => {
  await browser.run("began.editor.view.focus(); began.editor.commands.setTextSelection(4);0");
  await browser.type(' мoст открыт');
  await browser.until("document.querySelector('.slip')");
  assert.equal(await browser.run("document.querySelector('.slip').textContent"), 'мoст');
  await browser.press('Alt+Enter');
  await browser.until("!document.querySelector('.slip-box').hidden");
  assert.equal(await browser.run('document.activeElement.textContent'), 'мост');
  await browser.press('Enter');
  await browser.until("!document.querySelector('.slip')");
  assert.equal((await blocks())[0].text[0].text, 'one мост открыт');
  await browser.type(' мoст,');
  await browser.until("document.querySelector('.slip')");
  await browser.run("{ const { left, top } = document.querySelector('.slip').getBoundingClientRect(); window.spot = [left + 6, top + 6]; }0");
  const [x, y] = await browser.run('spot');
  for (const type of ['mousePressed', 'mouseReleased']) await browser.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  await browser.until("!document.querySelector('.slip-box').hidden");
  assert.ok(await browser.run("document.activeElement.classList.contains('story-text')"));
  await browser.press('Alt+Enter');
  await browser.press('ArrowDown');
  await browser.press('Enter');
  await browser.until("!document.querySelector('.slip')");
  await browser.until("document.activeElement.classList.contains('story-text')");
  assert.match((await blocks())[0].text[0].text, /мoст/);
  assert.deepEqual(browser.problems.filter(problem => !problem.includes('favicon')), []);
});
