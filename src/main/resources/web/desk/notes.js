// Notes to colleagues without reloading: forms are sent behind the page, a colleague's note appears
// by itself, and @ offers names. Words somebody is typing are never replaced.
const room = document.querySelector('[data-notes]');
const list = () => room.querySelector('[data-note-list]');
const trouble = room.querySelector('[data-note-trouble]');
const said = room.querySelector('[data-note-said]');
const fresh = room.querySelector('.note-new');

const unique = () => [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is typed, opened and held in the list, by the form it stands in. */
function held() {
  const active = document.activeElement;
  return [...list().querySelectorAll('form')].flatMap((form) => {
    const words = form.elements.words;
    const details = form.closest('details');
    if (!words || !(details?.open || words.value !== words.defaultValue)) return [];
    return [{
      action: form.getAttribute('action'), value: words.value, open: details?.open ?? false,
      once: form.elements.once?.value, focus: active === words,
      from: words.selectionStart, to: words.selectionEnd,
      mentions: [...form.querySelectorAll('input[type=hidden][name=mention]')],
    }];
  });
}

function putBack(kept) {
  for (const one of kept) {
    const form = list().querySelector(`form[action="${CSS.escape(one.action)}"]`);
    if (!form) continue;
    const { words } = form.elements;
    words.value = one.value;
    if (one.once && form.elements.once) form.elements.once.value = one.once;
    form.append(...one.mentions);
    const details = form.closest('details');
    if (details) details.open = one.open;
    if (one.focus) {
      words.focus({ preventScroll: true });
      words.setSelectionRange(one.from, one.to);
    }
  }
}

/** Puts another list in the place of the old one; `sent` is the form whose words have arrived. */
function replace(html, sent) {
  const now = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-note-list]');
  if (!now) return false;
  const before = new Set([...list().querySelectorAll('.thread')].map((thread) => thread.id));
  const kept = held().filter((one) => one.action !== sent?.getAttribute('action'));
  list().replaceWith(document.adoptNode(now));
  putBack(kept);
  for (const thread of list().querySelectorAll('.thread')) {
    if (!before.has(thread.id) && !sent) said.textContent = room.dataset.came;
  }
  tellMarks();
  return true;
}

/** The text has a mark at every part with open notes. */
function tellMarks() {
  const counts = JSON.parse(list().dataset.counts);
  document.dispatchEvent(new CustomEvent('notes-shown', { detail: counts }));
}

async function look() {
  const answer = await fetch(room.dataset.notes, { headers: { 'x-list': '1' }, cache: 'no-store' });
  if (answer.ok && !answer.redirected) replace(await answer.text(), null);
}

let looking = false;
async function lookSoon() {
  if (looking || new URLSearchParams(location.search).has('settled')) return;
  looking = true;
  await new Promise((done) => { setTimeout(done, 150); });
  looking = false;
  await look().catch(() => {});
}

function tell(words) {
  trouble.textContent = words;
  trouble.hidden = !words;
}

/** Mentions whose name was deleted again are nobody's. */
function dropForgotten(form) {
  for (const input of form.querySelectorAll('input[type=hidden][name=mention]')) {
    if (!form.elements.words.value.includes(`@${input.dataset.name}`)) input.remove();
  }
}

function clear(form) {
  form.reset();
  form.elements.once.value = unique();
  form.elements.quote.value = '';
  for (const input of form.querySelectorAll('input[type=hidden][name=mention]')) input.remove();
}

async function send(form) {
  const buttons = [...form.querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  tell('');
  try {
    const answer = await fetch(form.action, {
      method: 'POST', headers: { 'x-list': '1', accept: 'application/json, text/html' },
      body: new URLSearchParams(new FormData(form)), redirect: 'manual',
    });
    const text = await answer.text();
    if (answer.ok && replace(text, form)) {
      if (form === fresh) clear(form);
    } else if (answer.headers.get('content-type')?.includes('json')) {
      const problem = JSON.parse(text);
      tell([problem.title, ...(problem.reasons ?? [])].join(' '));
    } else {
      tell(room.dataset.failed);
    }
  } catch {
    tell(room.dataset.failed);
  }
  for (const button of buttons) button.disabled = false;
}

room.addEventListener('submit', (event) => {
  const form = event.target;
  event.preventDefault();
  if (form.elements.words) dropForgotten(form);
  send(form);
});

// Ctrl-Enter sends what is being written.
room.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

for (const element of room.querySelectorAll('[data-with-script]')) element.hidden = false;
for (const element of room.querySelectorAll('[data-without-script]')) element.hidden = true;

/** Chooses threads of a part, and goes to the first. */
document.addEventListener('notes-wanted', ({ detail: part }) => {
  for (const thread of list().querySelectorAll('.thread')) {
    thread.classList.toggle('chosen', thread.dataset.about === part);
  }
  const first = list().querySelector('.thread.chosen');
  first?.scrollIntoView({ block: 'center' });
  first?.focus({ preventScroll: true });
});

/** A note on a part is to be written. */
document.addEventListener('note-wanted', ({ detail: { part, quote } }) => {
  if (!fresh) return;
  const choice = fresh.elements.part;
  if (part && ![...choice.options].some((option) => option.value === part)) {
    choice.add(new Option(quote.slice(0, 60) || '…', part));
  }
  choice.value = part;
  fresh.elements.quote.value = quote;
  fresh.scrollIntoView({ block: 'center' });
  fresh.elements.words.focus();
});
fresh?.elements.part.addEventListener('change', () => { fresh.elements.quote.value = ''; });

document.addEventListener('editor-notes', lookSoon);
document.addEventListener('bell-rang', lookSoon);
document.addEventListener('visibilitychange', () => document.hidden || lookSoon());
document.addEventListener('marks-wanted', tellMarks);
tellMarks();
