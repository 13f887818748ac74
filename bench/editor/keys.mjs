// node keys.mjs BLOCKS LETTERS — types into the middle of a long story in Chromium and tells how long
// each letter took from the key to the task after its frame. Frames are not held back for a screen's
// rhythm, so what is measured is work, not waiting.
import { Browser, wait } from '../../src/main/editor/demo/browser.mjs';
import { serve } from '../../src/main/editor/demo/serve.mjs';

const [blocks, letters] = process.argv.slice(2).map(Number);
const words = 'көпір ашылды автобус жаңа жолмен жүрді қала тұрғындары таңертең бірінші рет өтті'.split(' ');
const sentence = (i, n) => Array.from({ length: n }, (_, k) => words[(i * 7 + k * 3) % words.length]).join(' ');
const text = (i, n) => [
  { text: `${sentence(i, n)} `, marks: [] }, { text: 'анық', marks: [{ type: 'strong' }] }, { text: `, ${sentence(i + 3, n)}.`, marks: [] }];

function block(i) {
  const id = `block${String(i).padStart(5, '0')}`;
  if (i % 12 === 3) return { type: 'heading', id, level: 2, text: text(i, 2) };
  if (i % 12 === 6) return { type: 'quotation', id, manner: 'direct', text: text(i, 8), speaker: 'Бейбіт Сауранбай', role: 'жүргізуші', verb: 'деді' };
  if (i % 24 === 9) return { type: 'list', id, ordered: false, items: [text(i, 3), text(i + 1, 4), text(i + 2, 3)] };
  if (i % 60 === 20) return { type: 'table', id, caption: 'Кесте', header: ['', 'бұрын', 'қазір'], rows: [['ұзындығы', '365 м', '412 м'], ['жолақ', '2', '4']] };
  if (i % 60 === 40) return { type: 'embed', id, provider: 'youtube', url: 'https://www.youtube.com/watch?v=x', title: 'Көпір' };
  return { type: 'paragraph', id, text: text(i, 28) };
}

const server = await serve(0, Array.from({ length: blocks }, (_, i) => block(i)));
const browser = new Browser(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
await browser.open(`${server.address}kk`);
await browser.size(1280, 900);
await browser.until('window.began && began.editor.isEditable', 20_000);
await browser.run(`{
  const { editor } = began;
  let pos = 0;
  editor.state.doc.forEach((node, at, i) => { if (i === ${Math.floor(blocks / 2) + 1}) pos = at + 20; });
  editor.view.focus();
  editor.chain().setTextSelection(pos).scrollIntoView().run();
  window.took = [];
  window.parts = [];
  const after = new MessageChannel();
  let begun = 0;
  let heard = 0;
  let framed = 0;
  after.port1.onmessage = () => {
    const now = performance.now();
    if (begun) {
      took.push(now - begun);
      parts.push([heard - begun, framed - heard, now - framed]);
    }
    begun = 0;
  };
  addEventListener('keydown', event => {
    begun = event.timeStamp;
    heard = performance.now();
    requestAnimationFrame(() => {
      framed = performance.now();
      after.port2.postMessage(0);
    });
  }, true);
}0`);

async function typed(count) {
  for (let i = 0; i < count; i++) {
    await browser.type('абвгдежз икл'[i % 12]);
    await wait(40 + (i % 5) * 15);
  }
  await wait(100);
}
await typed(60);
await browser.run('took.length = 0; parts.length = 0; 0');
await typed(letters);
const took = JSON.parse(await browser.run('JSON.stringify(took)')).sort((a, b) => a - b);
const at = share => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(1);
console.log(`${blocks} blocks, ${took.length} letters: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
const parts = JSON.parse(await browser.run('JSON.stringify(parts)'));
const middle = i => parts.map(part => part[i]).sort((a, b) => a - b)[Math.floor(parts.length / 2)].toFixed(1);
console.log(`of it, in the middle: until the page hears it ${middle(0)} ms, until the frame ${middle(1)} ms, layout and paint ${middle(2)} ms`);
if (browser.problems.some(problem => !problem.includes('favicon'))) console.error(browser.problems);
await browser.close();
server.close();
