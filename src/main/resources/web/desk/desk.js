// Small comforts of the desk. Every page works without them.

// Words that are typed and not sent yet are not left behind by accident.
for (const form of document.querySelectorAll('form.guarded')) {
  let touched = false;
  form.addEventListener('input', () => { touched = true; });
  form.addEventListener('submit', () => { touched = false; });
  addEventListener('beforeunload', (event) => { if (touched) event.preventDefault(); });
}

// Ctrl-S or ⌘S saves.
addEventListener('keydown', (event) => {
  const save = document.querySelector('button[name=act][value=save]');
  if (save && event.key === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save.click();
  }
});

// Ctrl-Shift-P or ⌘⇧P shows the page as readers will see it.
addEventListener('keydown', (event) => {
  const preview = document.querySelector('button[data-preview]');
  if (preview && event.code === 'KeyP' && event.shiftKey && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    preview.click();
  }
});

// A button that copies a field is there where this works.
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    const words = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

// What goes on while one looks (data-live: every so many milliseconds) is fetched again, until
// the server says that it is over. Whoever is inside with the keyboard is not disturbed.
const live = () => [...document.querySelectorAll('[data-live]')];

async function renew() {
  if (document.visibilityState === 'visible') {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (answer.status === 503 && !document.querySelector('main form')) location.reload();
    if (answer.ok && !answer.redirected) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of live()) {
        const now = fresh.getElementById(part.id);
        if (!now || part.contains(document.activeElement)) continue;
        if (part.innerHTML !== now.innerHTML) part.innerHTML = now.innerHTML;
        if (!now.dataset.live) delete part.dataset.live;
      }
    }
  }
}

function renewLater() {
  const pace = Math.min(...live().map((part) => Number(part.dataset.live)));
  if (Number.isFinite(pace)) {
    setTimeout(() => renew().catch(() => {}).finally(renewLater), Math.max(pace, 500));
  }
}
renewLater();

// While the database is away: ask quietly. A page that was only looked at opens by itself; one
// that holds words says that they can be sent now.
const waiting = document.querySelector('[data-retry]');

async function retry() {
  const answer = await fetch(waiting.dataset.retry || location.href).catch(() => null);
  if (!answer || answer.status === 503) {
    setTimeout(retry, 3000);
  } else if (waiting.dataset.retry) {
    waiting.querySelector('[data-back]').hidden = false;
  } else {
    location.reload();
  }
}
if (waiting) setTimeout(retry, 1500);

// A copy of what is being typed stays in this browser until it is saved, so that a crash takes
// nothing. It bears the revision it was begun on: the server notices if a colleague was faster.
const KEPT = 'tilshi:';
const WEEK = 7 * 24 * 60 * 60 * 1000;
const form = document.querySelector('form[data-rescue]');
const store = (key, copy) => {
  try { localStorage.setItem(KEPT + key, JSON.stringify(copy)); } catch { /* full or forbidden */ }
};
const copies = () => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(KEPT));
  } catch { return []; }
};
const read = (key) => {
  try { return JSON.parse(localStorage.getItem(KEPT + key)); } catch { return null; }
};
const drop = (key) => localStorage.removeItem(KEPT + key);
const fields = () => [...new FormData(form)]
  .filter(([name, value]) => name !== 'token' && typeof value === 'string');

function bringBack(copy) {
  for (const box of form.querySelectorAll('input[type=checkbox]')) box.checked = false;
  for (const [name, value] of copy.fields) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === 'checkbox') field.checked ||= field.value === value;
      else if (field.localName !== 'button') field.value = value;
    }
  }
}

function offer(key, copy) {
  const note = document.querySelector('#rescue');
  note.querySelector('[data-at]').textContent =
      new Date(copy.at).toLocaleString(document.documentElement.lang);
  note.hidden = false;
  note.addEventListener('click', ({ target }) => {
    if (target.localName !== 'button') return;
    if (target.value === 'take') bringBack(copy);
    else drop(key);
    note.hidden = true;
    form.querySelector('input:not([type=hidden])').focus();
  });
}

function guard(key) {
  let pause;
  const keep = (sent) => store(key, { at: Date.now(), sent, fields: fields() });
  form.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => keep(false), 400);
  });
  form.addEventListener('submit', () => { clearTimeout(pause); keep(true); });
}

// A copy that was sent is saved when the article has a newer revision and nothing was refused.
for (const key of copies().map((name) => name.slice(KEPT.length))) {
  const copy = read(key);
  const saved = document.querySelector(`[data-saved="${CSS.escape(key)}"]`);
  const base = Number(copy?.fields?.find(([name]) => name === 'base')?.[1]);
  if (!copy || Date.now() - copy.at > WEEK
      || (copy.sent && saved && Number(saved.dataset.revision) > base
          && !document.querySelector('.note.wrong'))) drop(key);
}
if (form) {
  const key = form.dataset.saved;
  const copy = read(key);
  const same = copy && JSON.stringify(copy.fields) === JSON.stringify(fields());
  if (copy && !same && !document.querySelector('.note.wrong')) offer(key, copy);
  guard(key);
}
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => {
  for (const key of copies()) localStorage.removeItem(key);
});
