// node demo/serve.mjs [PORT] — the editor on a page of its own, with a small server that merges and
// forgets all when it ends. For tests and pictures; no part of what is built.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { Server } from '../test/server.js';

const root = new URL('../../../../', import.meta.url);
const read = path => readFileSync(new URL(path, root));
const files = {
  '/editor.js': ['build/editor/web/desk/editor.js', 'text/javascript'],
  '/desk.css': ['src/main/resources/web/desk/desk.css', 'text/css'],
  '/editor.css': ['src/main/resources/web/desk/editor.css', 'text/css'],
  '/page.js': ['src/main/editor/demo/page.js', 'text/javascript'],
};
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

function messages(language) {
  const lines = read(`src/main/resources/messages/${language}.properties`).toString().split('\n');
  return Object.fromEntries(lines.filter(line => line.startsWith('editor.')).map(line => {
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 1)];
  }));
}

/** The blocks of docs/model.md. */
export function sampleBlocks() {
  const model = read('docs/model.md').toString();
  return [...model.matchAll(/```json\n([\s\S]*?)\n```/g)].map(match => JSON.parse(match[1]));
}

function page(language) {
  const settings = { language, messages: messages(language), base: '/draft', token: 'token', article: 1, person: 'demo', signIn: '/sign-in' };
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Editor</title><link rel="stylesheet" href="/desk.css"><link rel="stylesheet" href="/editor.css">
<script type="module" src="/page.js"></script><script type="module" src="/editor.js"></script>
<main class="desk"><section class="sheet"><div data-editor-line></div>
<div class="field"><label for="headline">Headline</label><input id="headline" data-part="headline.web"></div>
<div class="field"><label for="lead">Lead</label><textarea id="lead" data-part="lead"></textarea></div>
<div data-editor><script type="application/json">${JSON.stringify(settings).replace(/</g, '\\u003c')}</script></div>
</section></main></html>`;
}

/** @param {object[]} blocks */
export function serve(port, blocks = sampleBlocks()) {
  const parts = Object.fromEntries(blocks.map(block => [block.id, JSON.stringify(block)]));
  const state = new Server({ 'headline.web': '"Көпір ашылды"', lead: '"Автобус жаңа көпірмен жүрді."', ...parts }, blocks.map(block => block.id));
  const trouble = { status: 0 };
  const listeners = new Set();
  const tell = () => {
    for (const answer of listeners) answer.write(`event: step\ndata: {"step": ${state.step}}\n\n`);
  };
  const http = createServer(async (request, answer) => {
    const url = new URL(request.url, 'http://x');
    const send = (body, status = 200) => {
      answer.writeHead(status, { 'content-type': 'application/json' });
      answer.end(JSON.stringify(body));
    };
    if (url.pathname.startsWith('/draft') && trouble.status) return send({ title: 'Trouble', reasons: ['tried on purpose'] }, trouble.status);
    if (url.pathname === '/draft/live') {
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      answer.write(':\n\n');
      listeners.add(answer);
      request.on('close', () => listeners.delete(answer));
      return undefined;
    }
    let body = '';
    for await (const piece of request) body += piece;
    if (url.pathname === '/draft' && request.method === 'POST') {
      const result = state.post(JSON.parse(body));
      send(result);
      return tell();
    }
    if (url.pathname === '/draft') return send(state.state(Number(url.searchParams.get('since') ?? 0)));
    if (url.pathname === '/draft/choose') {
      const { number } = JSON.parse(body);
      state.others = state.others.filter(other => other.number !== number);
      return send({});
    }
    if (url.pathname.startsWith('/draft/')) return send({});
    if (files[url.pathname]) {
      const [path, type] = files[url.pathname];
      answer.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      return answer.end(read(path));
    }
    if (!/^\/(kk|ru|en)?$/.test(url.pathname)) return send({}, 404);
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY });
    return answer.end(page(url.pathname.slice(1) || 'ru'));
  });
  return new Promise(resolve => http.listen(port, '127.0.0.1', () => resolve({
    state, trouble, tell, address: `http://127.0.0.1:${http.address().port}/`,
    close: () => { http.closeAllConnections(); http.close(); },
  })));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { address } = await serve(Number(process.argv[2] ?? 0));
  console.log(address);
}
