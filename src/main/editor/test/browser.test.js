// The editor in a real browser, by real keys: what no document without a view can show.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Browser, wait } from '../demo/browser.mjs';
import { sampleBlocks, serve } from '../demo/serve.mjs';

let server;
let browser;
const paragraph = (id, words) => ({ type: 'paragraph', id, text: words ? [{ text: words, marks: [] }] : [] });

before(async () => {
  browser = new Browser();
  server = await serve(0, [paragraph('aaaa', 'one two'), paragraph('bbbb', '')]);
  await browser.open(`${server.address}ru`);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** The caret to the end, at once: the editor's own command waits for a frame. */
const toEnd = () => browser.run('began.editor.view.focus(); began.editor.commands.setTextSelection(began.editor.state.doc.content.size - 1);0');

async function open(blocks, language = 'ru') {
  server.close();
  server = await serve(0, blocks);
  await browser.go(server.address + language);
  await browser.until('window.began && began.editor.isEditable');
  await toEnd();
  browser.problems.length = 0;
}
beforeEach(() => open([paragraph('aaaa', 'one two'), paragraph('bbbb', '')]));

const blocks = async () => JSON.parse(await browser.run(
  'JSON.stringify(began.sync.surface.read().order.map(id => JSON.parse(began.sync.surface.read().parts.get(id))))'));
const short = async () => (await blocks()).map(({ type, text }) => `${type}:${(text ?? []).map(span => span.text).join('')}`);
const paste = data => browser.run(`{
  const clipboard = new DataTransfer();
  for (const [type, text] of Object.entries(${JSON.stringify(data)})) clipboard.setData(type, text);
  began.editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
}0`);
const quiet = () => assert.deepEqual(browser.problems.filter(problem => !problem.includes('favicon')), []);

test('typed words reach the server and the line says so', async () => {
  await browser.type('three');
  await browser.until("document.querySelector('.state-line').dataset.state === 'saving'");
  await browser.until("document.querySelector('.state-line').dataset.state === 'saved'");
  assert.match(server.state.parts.get('bbbb').content, /three/);
  // The page has no field for it; that does not remove it.
  assert.equal(server.state.parts.get('headline.push').content, '"Ашылды"');
  quiet();
});

test('what is typed on a chosen card stands behind it', async () => {
  await open([paragraph('aaaa', 'one'), { type: 'picture', id: 'pppp', picture: 'bridge', caption: '' }]);
  await browser.run('began.editor.commands.setNodeSelection(5);began.editor.view.focus();0');
  await browser.type('three');
  assert.deepEqual(await short(), ['paragraph:one', 'picture:', 'paragraph:three']);
  assert.equal((await blocks())[1].id, 'pppp');
  quiet();
});

test('Enter, Backspace and undo', async () => {
  await browser.type('three');
  await browser.press('Enter');
  await browser.type('four');
  assert.deepEqual(await short(), ['paragraph:one two', 'paragraph:three', 'paragraph:four']);
  for (let i = 0; i < 5; i++) await browser.press('Backspace');
  assert.deepEqual(await short(), ['paragraph:one two', 'paragraph:three']);
  await browser.press('Enter');
  await browser.press('Control+z');
  assert.equal((await short()).length, 2);
  quiet();
});

test('the menu behind «/» makes a quotation, whose speaker is asked for', async () => {
  await browser.type('/цит');
  await browser.until("!document.querySelector('.slash-menu').hidden");
  await browser.press('Enter');
  await browser.type('Опоздали');
  assert.ok(await browser.run("document.querySelector('blockquote').classList.contains('unnamed')"));
  await browser.run("document.querySelector('[data-field=speaker]').focus();0");
  await browser.type('Бейбіт');
  const quotation = (await blocks())[1];
  assert.equal(quotation.id, 'bbbb');
  assert.equal(quotation.speaker, 'Бейбіт');
  assert.equal(quotation.text[0].text, 'Опоздали');
  await browser.press('Control+z');
  assert.equal((await blocks())[1].speaker, '');
  for (let i = 0; i < 3; i++) await browser.press('Enter');
  await browser.type('x');
  assert.equal((await blocks())[2].text[0].text, 'x');
  quiet();
});

test('Alt with an arrow moves a block and the caret with it', async () => {
  await browser.type('three');
  await browser.press('Alt+ArrowUp');
  await browser.type('!');
  assert.deepEqual(await short(), ['paragraph:three!', 'paragraph:one two']);
  quiet();
});

test('quotation marks are those of the language; Backspace brings back what was typed', async () => {
  await browser.type('"а" ');
  assert.equal((await short())[1], 'paragraph:«а» ');
  await browser.type('"');
  assert.equal((await short())[1], 'paragraph:«а» «');
  await browser.press('Backspace');
  assert.equal((await short())[1], 'paragraph:«а» "');
  await browser.press('Backspace');
  await browser.run("document.querySelector('.writing-tools input[type=checkbox]').click();0");
  await browser.type('"');
  assert.equal((await short())[1], 'paragraph:«а» "');
  quiet();
});

test('an address alone on a line becomes a card; nothing foreign is asked for', async () => {
  await paste({ 'text/plain': 'https://youtu.be/abcdefgh?si=track' });
  const [, card] = await blocks();
  assert.equal(card.provider, 'youtube');
  await wait(200);
  assert.equal(await browser.run(`performance.getEntriesByType('resource').filter(e => !e.name.startsWith(${JSON.stringify(server.address)})).length`), 0);
  quiet();
});

test('what is pasted from Word is blocks', async () => {
  await paste({ 'text/html': '<p class=MsoNormal style="mso-x:1"><b>Bold</b> word</p><h2>Head</h2><ul><li>a</li></ul><img src="file:///a.png">', 'text/plain': 'x' });
  assert.deepEqual((await blocks()).map(block => block.type), ['paragraph', 'paragraph', 'heading', 'list']);
  assert.match(await browser.run("document.querySelector('.left-behind').textContent"), /1/);
  quiet();
});

test('cut and pasted, a block keeps its id; copied, it does not', async () => {
  await browser.run("{ began.editor.commands.setNodeSelection(0); }0");
  const data = await browser.run(`(() => { const { dom, text } = began.editor.view.serializeForClipboard(began.editor.state.selection.content()); return { 'text/html': dom.innerHTML, 'text/plain': text }; })()`);
  await browser.press('Backspace');
  assert.deepEqual((await blocks()).map(block => block.id), ['bbbb']);
  await toEnd();
  await browser.type('x');
  await browser.press('Enter');
  await paste(data);
  assert.ok((await blocks()).some(block => block.id === 'aaaa'));
  await paste(data);
  const ids = (await blocks()).map(block => block.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.filter(id => id === 'aaaa').length, 1);
  quiet();
});

test('without the server one goes on writing; after a reload the words are there and go out', async () => {
  server.trouble.status = 503;
  await browser.type('kept');
  await browser.until("document.querySelector('.state-line').dataset.state === 'away'");
  await wait(400);
  server.trouble.status = 0;
  await browser.go(`${server.address}ru`);
  await browser.until('window.began');
  assert.equal((await short())[1], 'paragraph:kept');
  await browser.until("document.querySelector('.state-line').dataset.state === 'saved'");
  assert.match(server.state.parts.get('bbbb').content, /kept/);
});

test('signed out: the line leads to signing in, and writing goes on', async () => {
  server.trouble.status = 401;
  await browser.type('kept');
  await browser.until("document.querySelector('.state-line').dataset.state === 'signed-out'");
  assert.equal(await browser.run("document.querySelector('.state-line a').getAttribute('href')"), '/sign-in');
  server.trouble.status = 0;
  await browser.run("dispatchEvent(new Event('focus'));0");
  await browser.until("document.querySelector('.state-line').dataset.state === 'saved'");
});

test('what a colleague writes comes in while I write elsewhere', async () => {
  await browser.type('mine');
  server.state.post({ client: 'y', sequence: 1, base: server.state.step, parts: [{ id: 'aaaa', content: JSON.stringify(paragraph('aaaa', 'theirs')) }], order: ['aaaa', 'bbbb'], moved: [] });
  server.tell();
  await browser.until("began.editor.state.doc.textContent === 'theirsmine'");
  await browser.type('!');
  assert.deepEqual(await short(), ['paragraph:theirs', 'paragraph:mine!']);
  quiet();
});

test('where both wrote, both versions are seen', async () => {
  server.state.post({ client: 'y', sequence: 1, base: server.state.step, parts: [{ id: 'bbbb', content: JSON.stringify(paragraph('bbbb', 'theirs')) }], order: ['aaaa', 'bbbb'], moved: [] });
  await browser.type('mine');
  await browser.until("document.querySelector('.other-version')");
  assert.equal((await short())[1], 'paragraph:theirs');
  assert.equal(await browser.run("document.querySelector('.other-words').textContent"), 'mine');
  await browser.run("document.querySelector('.other-version button').click();0");
  await browser.until("!document.querySelector('.other-version')");
  quiet();
});

test('a link is set by keys', async () => {
  await browser.type('here');
  await browser.run("began.editor.commands.setTextSelection({ from: began.editor.state.doc.content.size - 5, to: began.editor.state.doc.content.size - 1 });0");
  await browser.press('Control+k');
  await browser.type('example.org/a?utm_source=x');
  await browser.press('Enter');
  assert.deepEqual((await blocks())[1].text, [{ text: 'here', marks: [{ type: 'link', href: 'https://example.org/a' }] }]);
  quiet();
});

test('stories to link to are found once a lost line is back, without typing again', async () => {
  await browser.type('here');
  await browser.run("window.asked = 0; window.lineLost = () => (window.asked += 1) < 2;0");
  await browser.run("began.editor.commands.setTextSelection({ from: began.editor.state.doc.content.size - 5, to: began.editor.state.doc.content.size - 1 });0");
  await browser.press('Control+k');
  await browser.type('bridge');
  await browser.until("document.querySelectorAll('.link-box [role=option]').length === 1");
  assert.equal(await browser.run('window.asked'), 2);
  await browser.press('ArrowDown');
  await browser.press('Enter');
  assert.deepEqual((await blocks())[1].text[0].marks, [{ type: 'link', href: '/kk/2026/11/22/kopir-ashyldy' }]);
  quiet();
});

test('a table is filled with Tab and grows', async () => {
  await browser.type('/таб');
  await browser.until("!document.querySelector('.slash-menu').hidden");
  await browser.press('Enter');
  await browser.type('a');
  for (let i = 0; i < 9; i++) await browser.press('Tab');
  await browser.type('z');
  const table = (await blocks())[1];
  assert.equal(table.header[0], 'a');
  assert.equal(table.rows.length, 3);
  assert.equal(table.rows[2][0], 'z');
  quiet();
});

test('everything chosen and deleted leaves one empty paragraph, and writing goes on', async () => {
  await browser.press('Control+a');
  await browser.press('Backspace');
  assert.deepEqual(await blocks(), []);
  await browser.type('new');
  assert.deepEqual(await short(), ['paragraph:new']);
  await browser.until("document.querySelector('.state-line').dataset.state === 'saved'");
  assert.equal(server.state.order.length, 1);
  quiet();
});

test('what is typed over cells empties them and leaves the table whole', async () => {
  await open([{ type: 'table', id: 'tabl', caption: '', header: ['aa', 'bb'], rows: [['cc', 'dd']] }]);
  await browser.run('began.editor.commands.setTextSelection({ from: 4, to: 14 });0');
  await browser.type('x');
  const [table] = await blocks();
  assert.deepEqual([table.header, table.rows], [['ax', ''], [['c', 'dd']]]);
  quiet();
});

test('an address typed alone on a line becomes a card with Enter', async () => {
  await browser.type('https://t.me/tilshi/15');
  await browser.press('Enter');
  const card = (await blocks())[1];
  assert.deepEqual([card.type, card.provider, card.id], ['embed', 'telegram', 'bbbb']);
  quiet();
});

test('a block taken by its handle and dropped elsewhere keeps its id', async () => {
  await open([paragraph('aaaa', 'one'), paragraph('bbbb', 'two'), paragraph('cccc', 'three')]);
  const box = JSON.parse(await browser.run("JSON.stringify([...document.querySelectorAll('.story-text > p')].map(p => { const b = p.getBoundingClientRect(); return [b.left, b.top, b.height]; }))"));
  await browser.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: box[0][0] + 5, y: box[0][1] + 5 });
  await browser.until("!document.querySelector('.drag-handle').hidden");
  await browser.run(`{
    const handle = document.querySelector('.drag-handle');
    const data = new DataTransfer();
    handle.dispatchEvent(new DragEvent('dragstart', { dataTransfer: data, bubbles: true }));
    const at = { clientX: ${box[2][0] + 5}, clientY: ${box[2][1] + box[2][2] + 2}, dataTransfer: data, bubbles: true, cancelable: true };
    began.editor.view.dom.dispatchEvent(new DragEvent('drop', at));
    handle.dispatchEvent(new DragEvent('dragend', { dataTransfer: data, bubbles: true }));
  }0`);
  assert.deepEqual((await blocks()).map(block => block.id), ['bbbb', 'cccc', 'aaaa']);
  quiet();
});

test('every kind of block goes through the clipboard whole', async () => {
  const all = [...sampleBlocks(), { type: 'poll', id: 'poll000001', question: 'Why?' }, paragraph('last', 'a\nb')];
  await open(all);
  await browser.press('Control+a');
  const data = await browser.run("(() => { const { dom, text } = began.editor.view.serializeForClipboard(began.editor.state.selection.content()); return { 'text/html': dom.innerHTML, 'text/plain': text }; })()");
  await open([paragraph('aaaa', '')]);
  await paste(data);
  const bare = list => list.map(({ id, ...block }) => block);
  assert.deepEqual(bare(await blocks()), bare(all));
  quiet();
});

test('the unsent words of a page that lives are left to it', async () => {
  server.trouble.status = 503;
  await browser.type('kept');
  await browser.until("document.querySelector('.state-line').dataset.state === 'away'");
  assert.equal(await browser.run('began.sync.store.all().then(all => all.length)'), 1);
  assert.equal(await browser.run('began.sync.store.left().then(left => left.length)'), 0);
});

test('a field is written like a block', async () => {
  await browser.run("document.querySelector('#lead').focus(); document.querySelector('#lead').setSelectionRange(0, 0); 0");
  await browser.type('Now: ');
  await browser.until("document.querySelector('.state-line').dataset.state === 'saving'");
  await browser.until("document.querySelector('.state-line').dataset.state === 'saved'");
  assert.match(server.state.parts.get('lead').content, /^"Now: /);
  server.state.post({ client: 'y', sequence: 1, base: server.state.step, parts: [{ id: 'lead', content: '"Theirs"' }], order: ['aaaa', 'bbbb'], moved: [] });
  server.tell();
  await browser.until("document.querySelector('#lead').value === 'Theirs'");
  quiet();
});
