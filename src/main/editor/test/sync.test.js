import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Draft } from '../src/sync/draft.js';
import { deliver, Sync } from '../src/sync/sync.js';
import { Away, Refused, SignedOut } from '../src/sync/wire.js';
import { Server } from './server.js';

/** A store that forgets when the test ends. */
class Shelf {
  constructor() { this.drafts = new Map(); }
  async keep(draft) { this.drafts.set(draft.client, structuredClone(draft)); }
  async forget(client) { this.drafts.delete(client); }
}

/** A wire to the fake server that can be cut. */
class Line {
  constructor(server) { this.server = server; this.trouble = null; this.posts = []; }
  async pass(answer) {
    if (this.trouble) throw this.trouble;
    return answer();
  }
  news(since) { return this.pass(() => this.server.state(since)); }
  change(change) {
    this.posts.push(structuredClone(change));
    return this.pass(() => this.server.post(change));
  }
  live(heard) {
    this.heard = heard;
    return () => {};
  }
}

class Paper {
  constructor() { this.wording = { parts: new Map(), order: [] }; }
  read() { return this.wording; }
  show({ parts, order }) { this.wording = { parts: new Map(parts), order: [...order] }; }
  tidy(id, content) { return content; }
  async still() {}
  write(id, content) { this.wording.parts.set(id, content); }
}

beforeEach(() => mock.timers.reset());

async function settle() {
  for (let i = 0; i < 40; i++) await Promise.resolve();
}
async function wait(milliseconds) {
  for (let passed = 0; passed < milliseconds; passed += 50) {
    mock.timers.tick(50);
    await settle();
  }
}
async function open(draft = new Draft('x'), server = new Server({ a: 'A', b: 'B' }, ['a', 'b'])) {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const it = { server, line: new Line(server), shelf: new Shelf(), paper: new Paper(), said: [] };
  it.sync = new Sync({ draft, wire: it.line, store: it.shelf, surface: it.paper, tell: state => it.said.push(state) });
  it.type = (id, content) => { it.paper.write(id, content); it.sync.changed(); };
  it.now = () => it.said.at(-1).name;
  await it.sync.begin(server.state());
  return it;
}

test('typed words are kept within 300 ms and sent after a pause of a second', async () => {
  const it = await open();
  assert.equal(it.now(), 'saved');
  it.type('a', 'A1');
  assert.equal(it.now(), 'saving');
  await wait(300);
  assert.equal(it.shelf.drafts.get('x').mine.parts.get('a'), 'A1');
  assert.equal(it.line.posts.length, 0);
  await wait(800);
  assert.equal(it.line.posts.length, 1);
  assert.equal(it.now(), 'saved');
  assert.equal(it.shelf.drafts.size, 0);
});

test('who goes on typing is sent every three seconds', async () => {
  const it = await open();
  for (let i = 0; i < 60; i++) {
    it.type('a', `A${i}`);
    await wait(100);
  }
  assert.ok(it.line.posts.length >= 1 && it.line.posts.length <= 3, `${it.line.posts.length} posts`);
});

test('without a connection words are kept here and go out when it is back', async () => {
  const it = await open();
  it.line.trouble = new Away();
  it.type('a', 'A1');
  await wait(3000);
  assert.equal(it.now(), 'away');
  assert.equal(it.shelf.drafts.get('x').mine.parts.get('a'), 'A1');
  it.type('a', 'A12');
  it.line.trouble = null;
  await wait(60_000);
  assert.equal(it.server.parts.get('a').content, 'A12');
  assert.equal(it.now(), 'saved');
});

test('what a colleague saves while own words are on their way is fetched behind them', async () => {
  const it = await open();
  const { change } = it.line;
  it.line.change = async sent => {
    const answer = await change.call(it.line, sent);
    // Between the server's answer and its arrival.
    it.server.post({ client: 'y', sequence: 1, base: 0, parts: [{ id: 'b', content: 'theirs' }], order: ['a', 'b'], moved: [] });
    it.line.heard.step(it.server.step);
    return answer;
  };
  it.type('a', 'mine');
  await wait(1_200);
  assert.equal(it.paper.wording.parts.get('b'), 'theirs');
  assert.equal(it.paper.wording.parts.get('a'), 'mine');
});

test('the news of an own step asks for nothing', async () => {
  const it = await open();
  const { change } = it.line;
  let asked = 0;
  it.line.news = async since => { asked += 1; return it.server.state(since); };
  it.line.change = async sent => {
    const answer = await change.call(it.line, sent);
    it.line.heard.step(it.server.step);
    return answer;
  };
  it.type('a', 'mine');
  await wait(1_200);
  assert.equal(it.line.posts.length, 1);
  assert.equal(asked, 0);
});

test('signed out, one goes on writing and resumes', async () => {
  const it = await open();
  it.line.trouble = new SignedOut();
  it.type('a', 'A1');
  await wait(3000);
  assert.equal(it.now(), 'signed-out');
  it.line.trouble = null;
  it.sync.hurry();
  await wait(100);
  assert.equal(it.now(), 'saved');
  assert.equal(it.server.parts.get('a').content, 'A1');
});

test('what is refused is said with its reasons and tried again when it has changed', async () => {
  const it = await open();
  it.line.trouble = new Refused(409, { title: 'Published meanwhile', reasons: ['r'] });
  it.type('a', 'A1');
  await wait(1500);
  assert.equal(it.now(), 'refused');
  assert.equal(it.said.at(-1).title, 'Published meanwhile');
  it.line.trouble = null;
  it.type('a', 'A2');
  await wait(1500);
  assert.equal(it.now(), 'saved');
  assert.equal(it.server.parts.get('a').content, 'A2');
});

test('a page that died is delivered by the next one, whatever happened since', async () => {
  const it = await open();
  it.line.trouble = new Away();
  it.type('a', 'A mine');
  await wait(1500);
  it.sync.end();
  it.server.post({ client: 'y', sequence: 1, base: 0, parts: [{ id: 'a', content: 'A theirs' }], order: ['a', 'b'], moved: [] });
  it.line.trouble = null;
  const kept = it.shelf.drafts.get('x');
  const ghost = await deliver(Draft.of(kept), { wire: it.line, store: it.shelf, tidy: (id, content) => content });
  await wait(100);
  assert.ok(ghost.draft.isSaved());
  assert.match(it.server.words(), /A theirs/);
  assert.match(it.server.words(), /A mine/);
  assert.equal(it.shelf.drafts.size, 0);
});

test('a page that goes on for a dead one shows its words at once', async () => {
  const it = await open();
  it.line.trouble = new Away();
  it.type('a', 'A1');
  await wait(1500);
  it.sync.end();
  const kept = it.shelf.drafts.get('x');
  mock.timers.reset();
  const next = await open(Draft.of(kept), it.server);
  await wait(3000);
  assert.equal(next.paper.wording.parts.get('a'), 'A1');
  assert.equal(it.server.parts.get('a').content, 'A1');
});

test('a colleague of whom nothing more is heard is there no longer', async () => {
  const it = await open();
  it.sync.draft.here = [{ client: 'y', name: 'Anna', part: 'a' }];
  it.sync.say();
  await wait(20_000);
  it.sync.draft.here = [{ client: 'y', name: 'Anna', part: 'b' }];
  it.sync.say();
  await wait(20_000);
  assert.equal(it.said.at(-1).here[0]?.name, 'Anna');
  await wait(11_000);
  assert.deepEqual(it.said.at(-1).here, []);
});
