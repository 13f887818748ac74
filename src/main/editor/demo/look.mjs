// node demo/look.mjs FOLDER — pictures of the editor: narrow and wide, light and dark.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Browser, wait } from './browser.mjs';
import { serve } from './serve.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const server = await serve(0);
server.state.others.push({ number: 1, part: 'k3v9x2ma7q', content: '{"type":"paragraph","id":"k3v9x2ma7q","text":[{"text":"The bridge opened two days late.","marks":[]}]}', by: 'Айгүл', at: '' });
const browser = new Browser();
await browser.open(server.address + 'ru');
await browser.until('window.began');
await browser.run("began.sync.draft.here=[{client:'z',name:'Айгүл',part:'h2aa'}];began.sync.say();0");
await browser.run('began.editor.view.focus();0');
await browser.press('Control+End');
for (const [width, height] of [[1280, 1700], [360, 2400]]) {
  for (const scheme of ['light', 'dark']) {
    await browser.size(width, height);
    await browser.scheme(scheme);
    await wait(300);
    writeFileSync(`${folder}/${width}-${scheme}.png`, await browser.picture());
  }
}
console.log(browser.problems);
await browser.close();
server.close();
