// What can be typed and pressed on every page of the desk. Every page works without it.

const palette = document.querySelector('#palette');
const help = document.querySelector('#keys');
const input = palette.querySelector('input');
const list = palette.querySelector('[role=listbox]');
const status = palette.querySelector('[role=status]');
const fixed = [...list.children];
const plain = (text) => text.toLocaleLowerCase(document.documentElement.lang);

// Single keys can be switched off (WCAG 2.1.4); this browser remembers it.
const OFF = 'tilshi-keys-off';
const single = help.querySelector('[data-single-keys]');
try { single.checked = !localStorage.getItem(OFF); } catch { /* forbidden */ }
single.addEventListener('change', () => {
  try {
    if (single.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  } catch { /* forbidden */ }
});

const options = () => [...list.querySelectorAll('[role=option]:not([hidden])')];
let chosen = null;

function choose(option) {
  chosen?.removeAttribute('aria-selected');
  chosen = option ?? null;
  chosen?.setAttribute('aria-selected', 'true');
  chosen?.scrollIntoView({ block: 'nearest' });
  if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
  else input.removeAttribute('aria-activedescendant');
}

function go(option) {
  if (!option) return;
  palette.close();
  if ('keys' in option.dataset) help.showModal();
  else location.assign(option.dataset.go);
}

function option({ headline, lang, beside, url }, index) {
  const item = document.createElement('li');
  item.role = 'option';
  item.id = `palette-found-${index}`;
  item.dataset.go = url;
  const name = document.createElement('span');
  name.lang = lang;
  name.textContent = headline;
  const small = document.createElement('span');
  small.className = 'small';
  small.textContent = beside;
  item.append(name, ' ', small);
  return item;
}

function show(found, sentence) {
  for (const old of list.querySelectorAll('[id^=palette-found]')) old.remove();
  list.prepend(...found.map(option));
  const shown = options();
  status.textContent = sentence
      || (shown.length ? palette.dataset.found.replace('{0}', shown.length) : palette.dataset.none);
  status.classList.toggle('spoken', shown.length > 0 && !sentence);
  choose(shown[0]);
}

let asked = 0;
let pause;

async function look(typed) {
  const number = ++asked;
  let found = [];
  let sentence = '';
  if (typed) {
    try {
      const address = `/palette?q=${encodeURIComponent(typed)}`;
      const answer = await fetch(address, { headers: { accept: 'application/json' } });
      if (!answer.ok) throw new Error(answer.statusText);
      found = await answer.json();
    } catch { sentence = palette.dataset.away; }
  }
  if (number === asked) show(found, sentence);
}

input.addEventListener('input', () => {
  const typed = input.value.trim();
  for (const item of fixed) item.hidden = !plain(item.textContent).includes(plain(typed));
  choose(options()[0]);
  clearTimeout(pause);
  pause = setTimeout(look, 150, typed);
});

input.addEventListener('keydown', (event) => {
  const shown = options();
  const now = shown.indexOf(chosen);
  const next = {
    ArrowDown: now + 1, ArrowUp: now - 1 + shown.length, PageDown: shown.length - 1, PageUp: 0,
  }[event.key];
  if (event.isComposing) return;
  if (next !== undefined && shown.length) {
    event.preventDefault();
    choose(shown[next % shown.length]);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    go(chosen);
  } else if (event.key === 'Escape') {
    // A browser would only empty the field at first.
    event.preventDefault();
    palette.close();
  }
});
list.addEventListener('click', ({ target }) => go(target.closest('[role=option]')));
for (const dialog of [palette, help]) {
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
}

function open() {
  if (help.open) help.close();
  if (!palette.open) palette.showModal();
  input.value = '';
  for (const item of fixed) item.hidden = false;
  look('');
  input.focus();
}

for (const button of document.querySelectorAll('[data-palette]')) {
  button.hidden = false;
  button.addEventListener('click', open);
}

// Letters are told by their place on the keyboard: on a Kazakh or Russian one J types "о".
addEventListener('keydown', (event) => {
  // In a text this is the key of links.
  if (event.defaultPrevented) return;
  if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && !event.altKey) {
    event.preventDefault();
    if (palette.open) palette.close(); else open();
    return;
  }
  const typing = event.target.closest('input, textarea, select, [contenteditable], dialog');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !single.checked) return;
  if (document.querySelector('dialog[open]')) return;
  const latin = /^[\x20-\x7e]$/.test(event.key);
  const slash = event.key === '/' || (!latin && event.code === 'Slash' && !event.shiftKey);
  const question = event.key === '?' || (!latin && event.code === 'Slash' && event.shiftKey);
  if (question) {
    event.preventDefault();
    help.showModal();
  } else if (slash) {
    event.preventDefault();
    const words = document.querySelector('#q');
    if (words) words.focus(); else open();
  } else if (event.code === 'KeyN' && !event.shiftKey) {
    event.preventDefault();
    location.assign('/articles/new');
  } else {
    document.dispatchEvent(new CustomEvent('desk-key', { detail: event }));
  }
});
