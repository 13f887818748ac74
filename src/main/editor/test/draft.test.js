import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft } from '../src/sync/draft.js';
import { mergeOrder, movedIds } from '../src/sync/order.js';
import { Server } from './server.js';

const start = winner => new Server({ lead: 'L', a: 'A', b: 'B', c: 'C' }, ['a', 'b', 'c'], winner);

function opened(server, client) {
  const draft = new Draft(client);
  draft.news(server.state());
  return draft;
}
const send = (server, draft) => {
  const change = draft.change();
  if (change) draft.answered(server.post({ client: draft.client, ...change }), change.sequence);
};
const edit = (draft, id, content) => draft.write({ ...draft.mine, parts: new Map(draft.mine.parts).set(id, content) });

test('what I write is sent once and then saved', () => {
  const server = start();
  const draft = opened(server, 'x');
  assert.equal(draft.change(), null);
  edit(draft, 'a', 'A1');
  const change = draft.change();
  assert.deepEqual(change.parts, [{ id: 'a', content: 'A1' }]);
  assert.equal(change.base, 1);
  send(server, draft);
  assert.ok(draft.isSaved());
  assert.equal(server.parts.get('a').content, 'A1');
});

test('a lost answer: the same is sent again and changes nothing twice', () => {
  const server = start();
  const draft = opened(server, 'x');
  edit(draft, 'a', 'A1');
  server.post({ client: 'x', ...draft.change() });
  edit(draft, 'a', 'A12');
  send(server, draft);
  assert.equal(server.step, 2);
  send(server, draft);
  assert.equal(server.parts.get('a').content, 'A12');
  assert.equal(server.others.length, 0);
});

test('news replace what I did not touch and leave what I did', () => {
  const server = start();
  const [mine, theirs] = [opened(server, 'x'), opened(server, 'y')];
  edit(mine, 'a', 'A mine');
  edit(theirs, 'a', 'A theirs');
  edit(theirs, 'b', 'B theirs');
  send(server, theirs);
  mine.news(server.state(mine.step));
  assert.equal(mine.mine.parts.get('a'), 'A mine');
  assert.equal(mine.mine.parts.get('b'), 'B theirs');
});

test('where both wrote, the server says which stays and keeps the other', () => {
  for (const winner of ['first', 'last']) {
    const server = start(winner);
    const [mine, theirs] = [opened(server, 'x'), opened(server, 'y')];
    edit(mine, 'a', 'A mine');
    edit(theirs, 'a', 'A theirs');
    send(server, theirs);
    mine.news(server.state(mine.step));
    edit(mine, 'b', 'B mine');
    send(server, mine);
    send(server, mine);
    assert.equal(server.others.length, 1);
    assert.deepEqual([server.parts.get('a').content, server.others[0].content].sort(), ['A mine', 'A theirs']);
    assert.equal(mine.mine.parts.get('a'), server.parts.get('a').content);
    assert.equal(server.parts.get('b').content, 'B mine');
    assert.ok(mine.isSaved());
  }
});

test('a block that a colleague removed comes back when I wrote in it', () => {
  const server = start();
  const [mine, theirs] = [opened(server, 'x'), opened(server, 'y')];
  theirs.write({ parts: new Map([...theirs.mine.parts].filter(([id]) => id !== 'b')), order: ['a', 'c'] });
  send(server, theirs);
  edit(mine, 'b', 'B mine');
  mine.news(server.state(mine.step));
  send(server, mine);
  assert.deepEqual(server.order, ['a', 'b', 'c']);
  theirs.news(server.state(theirs.step));
  assert.deepEqual(theirs.mine.order, ['a', 'b', 'c']);
});

test('as few ids as possible count as moved', () => {
  assert.deepEqual(movedIds(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']), ['d']);
  assert.deepEqual(movedIds(['a', 'b', 'c'], ['a', 'x', 'c']), ['x']);
  const ids = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']);
  fc.assert(fc.property(ids, ids, (before, after) => {
    assert.deepEqual(mergeOrder(before.filter(id => after.includes(id)), after, movedIds(before, after)), after);
  }));
});

// Two people at work. Every edit adds a word that nobody wrote before; a word may only go with a block
// that somebody removed while they saw the word in it.
const step = fc.record({
  who: fc.nat(1),
  do: fc.constantFrom(
    'edit', 'edit', 'edit', 'insert', 'send', 'send', 'news', 'lost', 'cut', 'ask', 'arrive', 'keep', 'reload',
    'remove', 'move', 'early', 'early', 'late', 'late'),
  at: fc.nat(20),
});

class Person {
  constructor(server, name) {
    this.server = server;
    this.draft = opened(server, name);
    this.keep();
  }
  keep() {
    this.kept = this.draft.kept();
  }
  get parts() {
    return [...this.draft.mine.parts.keys()];
  }
}

function play(steps, winner) {
  const server = start(winner);
  const people = [new Person(server, 'x'), new Person(server, 'y')];
  let count = 0;
  let live = new Set();
  const all = () => [server.words(), ...people.flatMap(({ draft, kept }) =>
    [draft, kept].flatMap(d => [...d.mine.parts.values(), ...(d.sent?.parts ?? []).map(p => p.content)]))].join(' ');
  const word = () => `w${++count}.`;
  const acts = {
    edit(person, at) {
      const id = person.parts[at % person.parts.length];
      if (!id) return;
      const fresh = word();
      edit(person.draft, id, `${person.draft.mine.parts.get(id)} ${fresh}`);
      live.add(fresh);
    },
    insert(person, at) {
      const { parts, order } = person.draft.mine;
      const id = `n${++count}`;
      const fresh = word();
      person.draft.write({ parts: new Map(parts).set(id, fresh), order: order.toSpliced(at % (order.length + 1), 0, id) });
      live.add(fresh);
    },
    remove(person, at) {
      const { parts, order } = person.draft.mine;
      const id = order[at % order.length];
      if (!id) return;
      for (const gone of parts.get(id).match(/w\d+\./g) ?? []) live.delete(gone);
      person.draft.write({ parts: new Map([...parts].filter(([part]) => part !== id)), order: order.filter(other => other !== id) });
    },
    move(person, at) {
      const { parts, order } = person.draft.mine;
      const id = order[at % order.length];
      const rest = order.filter(other => other !== id);
      if (id) person.draft.write({ parts, order: rest.toSpliced((at * 7) % (rest.length + 1), 0, id) });
    },
    send: person => send(server, person.draft),
    // The request arrives and its answer does not.
    lost: person => { const c = person.draft.change(); if (c) server.post({ client: person.draft.client, ...c }); },
    // The request does not even arrive.
    cut: person => person.draft.change(),
    // The request arrives now and its answer later, when the person has typed on.
    early: person => { const c = person.draft.change(); if (c) person.answer = [server.post({ client: person.draft.client, ...c }), c.sequence]; },
    late: person => { if (person.answer) person.draft.answered(...person.answer); person.answer = null; },
    news: person => person.draft.news(server.state(person.draft.step)),
    // News asked for now, come later.
    ask: person => { person.news = server.state(person.draft.step); },
    arrive: person => { if (person.news) person.draft.news(person.news); person.news = null; },
    keep: person => person.keep(),
    // The tab dies; what was not kept yet is gone, and only that.
    reload(person) {
      person.answer = null;
      person.news = null;
      person.draft = Draft.of(person.kept);
      const still = all();
      live = new Set([...live].filter(w => still.includes(w)));
    },
  };
  for (const { who, do: name, at } of steps) {
    acts[name](people[who], at);
    // Nothing is sent that was not kept before: sync.js keeps first.
    if (['send', 'lost', 'cut', 'early', 'late', 'news', 'arrive'].includes(name)) people[who].keep();
    const there = all();
    for (const w of live) assert.ok(there.includes(w), `${w} is lost after ${name} of ${who}`);
  }
  return { server, people, live };
}

for (const winner of ['first', 'last']) {
  test(`no word is ever lost, whatever the order of things (${winner} stays)`, () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 80, size: 'max' }), steps => {
      const { server, people, live } = play(steps, winner);
      // When everything has been sent, all see the same and every word is on the server.
      for (let round = 0; round < 12; round++) {
        for (const { draft } of people) {
          draft.news(server.state(draft.step));
          send(server, draft);
        }
      }
      const words = server.words();
      for (const w of live) assert.ok(words.includes(w), `${w} is not on the server`);
      for (const { draft } of people) {
        assert.ok(draft.isSaved());
        assert.deepEqual(draft.mine.order, server.order);
        for (const [id, { content }] of server.parts) assert.equal(draft.mine.parts.get(id), content);
        assert.equal(draft.mine.parts.size, server.parts.size);
      }
    }), { numRuns: 2000 });
  });
}
