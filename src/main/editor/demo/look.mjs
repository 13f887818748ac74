// node demo/look.mjs FOLDER — pictures of the editor: narrow and wide, light and dark.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Browser, wait } from './browser.mjs';
import { serve } from './serve.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const server = await serve(0);
server.state.others.push({ number: 1, part: 'k3v9x2ma7q', content: '{"type":"paragraph","id":"k3v9x2ma7q","text":[{"text":"The bridge opened two days late.","marks":[]}]}', by: 'Айгүл', at: '' });
const browser = new Browser();
await browser.open(`${server.address}ru`);
await browser.until('window.began');
await browser.run("began.sync.draft.here = [{ client: 'z', name: 'Айгүл', part: 'h2aa' }]; began.sync.say(); 0");
await browser.run('began.editor.view.focus(); began.editor.commands.setTextSelection(began.editor.state.doc.firstChild.nodeSize - 1);0');

async function pictures(name, height) {
  for (const width of [1280, 360]) {
    for (const scheme of ['light', 'dark']) {
      await browser.size(width, height);
      await browser.scheme(scheme);
      await wait(300);
      writeFileSync(`${folder}/${name}-${width}-${scheme}.png`, await browser.picture());
    }
  }
}
await pictures('blocks', 1500);
await browser.press('Enter');
await browser.type('/');
await browser.until("!document.querySelector('.slash-menu').hidden");
await pictures('menu', 900);
await browser.type('цит');
await browser.press('Enter');
await browser.type('Опоздали');
server.trouble.status = 401;
await browser.type('.');
await browser.until("document.querySelector('.state-line').dataset.state === 'signed-out'");
await browser.run('began.editor.commands.setTextSelection({ from: 3, to: 12 });0');
await browser.press('Control+k');
await browser.type('мост');
await browser.until("document.querySelector('.found li')");
await pictures('link', 900);
console.log(browser.problems.filter(problem => !problem.includes('favicon')));
await browser.close();
server.close();
