// The board while one looks at it: keys, and rows that change by themselves. It works without.

const main = document.querySelector('[data-board]');
const line = main.querySelector('[data-line]');
const news = main.querySelector('[data-news]');
const filters = main.dataset.board;
const SHOWN = 50;
const ALL = '0';

// J and K go from story to story; where nothing can be seen yet, the first is next.
const links = () => [...main.querySelectorAll('a[data-go]')];
const here = () => document.activeElement.closest?.('[data-story]')?.querySelector('a[data-go]');

function move(by) {
  const all = links();
  const next = all[Math.min(Math.max(all.indexOf(here()) + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('desk-key', ({ detail: event }) => {
  const act = {
    KeyJ: () => move(1),
    KeyK: () => move(-1),
    KeyO: () => here()?.click(),
    KeyE: () => { const there = here(); if (there) location.assign(`${there.pathname}/write`); },
    KeyV: () => main.querySelector('.switch a:not([aria-current])').click(),
  }[event.code];
  if (act && !event.shiftKey) {
    event.preventDefault();
    act();
  }
});

// The choice of a brand shows its sections.
document.querySelector('#brand').addEventListener('change', ({ target }) => {
  const section = target.form.elements.section;
  if (section) section.value = '';
  target.form.requestSubmit();
});

const isHeld = (part) => part.matches(':hover') || part.contains(document.activeElement);

function mark(part) {
  part.classList.add('fresh');
  setTimeout(() => part.classList.remove('fresh'), 4000);
}

/** Puts a part in the place of an old one; where somebody writes with the keyboard, they stay. */
function swap(old, fresh) {
  if (old.outerHTML.replace(' class="fresh"', '') === fresh.outerHTML) return false;
  const focused = old.contains(document.activeElement)
      ? [...old.querySelectorAll('a, button')].indexOf(document.activeElement) : -1;
  old.replaceWith(fresh);
  if (focused >= 0) (fresh.querySelectorAll('a, button')[focused] ?? fresh.querySelector('a')).focus();
  return true;
}

const unseen = new Set();

function announce() {
  news.hidden = unseen.size === 0;
  news.textContent = main.dataset.new.replace('{0}', unseen.size);
}
news.addEventListener('click', () => {
  const address = new URL(location.href);
  address.searchParams.delete('before');
  location.assign(address);
});

/** Rows that the filters let through no more say what they are now; they go when the page is left. */
async function takePast(ids) {
  if (ids.length === 0) return;
  const now = await ask(`/stories?ids=${ids.join()}`);
  for (const id of ids) {
    const old = document.getElementById(`story-${id}`);
    const row = now.getElementById(`story-${id}`) ?? old.cloneNode(true);
    row.classList.add('past');
    row.title = main.dataset.past;
    swap(old, row);
  }
}

function takeRows(fresh) {
  for (const row of fresh.querySelectorAll('tr[data-story]')) {
    const old = document.getElementById(row.id);
    if (old) {
      if (swap(old, row)) mark(row);
    } else if ('first' in main.dataset) unseen.add(row.dataset.story);
  }
}

/** Cards that are there already go where they belong now; one that is held stays in its place. */
function takeColumns(fresh) {
  for (const old of main.querySelectorAll('#columns .card')) {
    if (fresh.getElementById(old.id)) continue;
    if (isHeld(old)) old.classList.add('past'); else old.remove();
  }
  for (const card of [...fresh.querySelectorAll('.card')].reverse()) {
    const old = document.getElementById(card.id);
    const list = document.querySelector(`#column-${card.dataset.column} ol`);
    if (!old) {
      unseen.add(card.dataset.story);
    } else if (old.dataset.column === card.dataset.column || isHeld(old)) {
      if (swap(old, card)) mark(card);
    } else {
      old.remove();
      list.prepend(card);
      mark(card);
    }
  }
  for (const name of fresh.querySelectorAll('.column h2')) {
    document.getElementById(name.id).innerHTML = name.innerHTML;
  }
}

function takeAgenda(fresh) {
  const old = document.querySelector('#agenda');
  const now = fresh.querySelector('#agenda');
  if (!now || isHeld(old)) return;
  for (const part of old.querySelectorAll('details[open]')) {
    const same = now.querySelector(`#${part.id}`);
    if (same) same.open = true;
  }
  if (old.innerHTML !== now.innerHTML) old.replaceWith(now);
}

async function ask(address) {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

async function take(ids) {
  const address = ids.includes(ALL) ? location.href
      : `/stories?ids=${ids.join()}${filters ? `&${filters}` : ''}`;
  const fresh = await ask(address);
  if (fresh.querySelector('#columns')) takeColumns(fresh);
  else {
    // Asked before rows go from there to here.
    const past = ids.filter(id => document.getElementById(`story-${id}`) && !fresh.getElementById(`story-${id}`));
    takeRows(fresh);
    await takePast(past);
  }
  takeAgenda(fresh);
  announce();
  away(false);
}

// What the stream tells is gathered for a moment, so that an act is one question, and a day's
// boards do not ask at once.
const changed = new Set();
let pause;

async function renew() {
  const ids = changed.has(ALL) ? [ALL] : [...changed].slice(0, SHOWN);
  if (ids.length === 0 || document.visibilityState === 'hidden') return;
  ids.forEach(id => changed.delete(id));
  try {
    await take(ids);
  } catch {
    ids.forEach(id => changed.add(id));
    away(true);
  }
  if (changed.size) pause = setTimeout(renew, 3000);
}

function away(is) {
  line.textContent = is ? main.dataset.away : '';
  main.classList.toggle('away', is);
}

// The stream is open while the page is looked at: a browser has few connections to a host.
let stream, again, begun = false;

function follow() {
  clearTimeout(again);
  stream?.close();
  stream = new EventSource('/live');
  stream.addEventListener('open', () => away(false));
  stream.addEventListener('story', ({ data }) => {
    // Told to look: whatever is shown may be old. A page that has just come is nearly new.
    if (data !== ALL || begun) changed.add(data);
    if (data === ALL) for (const { dataset } of main.querySelectorAll('[data-story]')) changed.add(dataset.story);
    begun = true;
    clearTimeout(pause);
    pause = setTimeout(renew, 300 + Math.random() * 300);
  });
  stream.addEventListener('error', () => {
    away(true);
    if (stream.readyState === EventSource.CLOSED) again = setTimeout(follow, 3000);
  });
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') follow(); else stream?.close();
});
addEventListener('pagehide', () => stream?.close());
addEventListener('pageshow', ({ persisted }) => { if (persisted) follow(); });
follow();
