// Pictures for the text one writes: the library to choose from, sending a file, saying what it shows.
// The editor asks for these when it begins (docs/editor.md).

const dialog = document.querySelector('#pictures');
const input = dialog.querySelector('input[type=search]');
const file = dialog.querySelector('input[type=file]');
const shelf = dialog.querySelector('.shelf');
const status = dialog.querySelector('[role=status]');
const more = dialog.querySelector('[data-more]');

/** Longer than a large picture takes on a slow line. */
const PATIENCE = 15 * 60_000;
const LARGEST = 20_000_000;

let base = '';
let token = '';
let language = '';
let settle = null;
let next = 0;
let asked = 0;
let pause;

async function data(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { accept: 'application/json', ...options.headers } });
  if (!answer.ok) throw Object.assign(new Error(answer.statusText), { status: answer.status, ...await problem(answer) });
  return answer.json();
}

async function problem(answer) {
  const { title = '', reasons = [] } = await answer.json().catch(() => ({}));
  return { title, reasons };
}

// ---- the library -------------------------------------------------------------------------------

function picture(found) {
  const button = document.createElement('button');
  button.type = 'button';
  const image = new Image();
  image.loading = 'lazy';
  image.alt = '';
  image.width = found.width;
  image.height = found.height;
  image.src = found.thumb;
  const words = document.createElement('span');
  words.lang = found.alt ? language : '';
  words.textContent = found.alt || found.name;
  const small = document.createElement('span');
  small.className = 'small';
  small.textContent = found.alt ? found.credit : dialog.dataset.undescribed;
  button.append(image, words, small);
  button.addEventListener('click', () => finish({ key: found.key }));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

async function look(before = 0) {
  const number = ++asked;
  const query = new URLSearchParams({ q: input.value.trim(), ...(before && { before }) });
  try {
    const found = await data(`${base}?${query}`);
    if (number !== asked) return;
    const items = found.pictures.map(picture);
    const focused = before && document.activeElement === more;
    if (before) shelf.append(...items);
    else shelf.replaceChildren(...items);
    if (focused) items[0]?.firstChild.focus();
    next = found.next;
    status.textContent = shelf.children.length ? '' : dialog.dataset.none;
    more.hidden = !next;
  } catch (trouble) {
    if (number === asked) status.textContent = trouble.title || dialog.dataset.away;
  }
}

function finish(choice) {
  const settled = settle;
  settle = null;
  if (dialog.open) dialog.close();
  settled?.(choice);
}

function choosePicture() {
  finish(null);
  input.value = '';
  file.value = '';
  dialog.showModal();
  look();
  input.focus();
  return new Promise(resolve => { settle = resolve; });
}

input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(look, 200);
});
input.addEventListener('keydown', event => {
  if (event.key === 'ArrowDown' && shelf.firstChild) {
    event.preventDefault();
    shelf.querySelector('button').focus();
  }
});
shelf.addEventListener('keydown', event => {
  const all = [...shelf.querySelectorAll('button')];
  const now = all.indexOf(document.activeElement);
  const wide = all.filter(one => one.offsetTop === all[0].offsetTop).length;
  const to = { ArrowRight: now + 1, ArrowLeft: now - 1, ArrowDown: now + wide, ArrowUp: now - wide, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  (to < 0 ? input : all[Math.min(to, all.length - 1)]).focus();
});
more.addEventListener('click', () => look(next));
file.addEventListener('change', () => { if (file.files.length) finish({ files: [...file.files] }); });
dialog.addEventListener('close', () => finish(null));
dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());

// ---- sending -----------------------------------------------------------------------------------

/** The token of the session there is now: one may have signed in again meanwhile. */
async function renew() {
  const page = await (await fetch(location.href, { cache: 'no-store' })).text();
  const settings = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-editor] script');
  token = JSON.parse(settings?.textContent ?? '{}').token ?? token;
}

function sent(picked, { progress, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${base}?name=${encodeURIComponent(picked.name.slice(-200))}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-token', token);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.timeout = PATIENCE;
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 0));
    request.addEventListener('load', () => {
      if (request.status === 200 && request.response) resolve(request.response);
      else reject(Object.assign(new Error('refused'), { status: request.status, title: request.response?.title ?? '' }));
    });
    for (const end of ['error', 'timeout', 'abort']) {
      request.addEventListener(end, () => reject(Object.assign(new Error(end), { status: 0, title: '' })));
    }
    signal.addEventListener('abort', () => request.abort());
    request.send(picked);
  });
}

async function uploadPicture(picked, how) {
  if (picked.size > LARGEST) throw Object.assign(new Error('too large'), { status: 413, title: dialog.dataset.tooLarge });
  try {
    return keep(await sent(picked, how));
  } catch (trouble) {
    if (trouble.status !== 403) throw trouble;
    await renew();
    return keep(await sent(picked, how));
  }
}

// ---- what a picture shows ----------------------------------------------------------------------

const known = new Map();
let wanted = null;

function keep(found) {
  known.set(found.key, Promise.resolve(found));
  return found;
}

/** All that are asked for at once go in one question. */
function pictureWords(key) {
  if (!known.has(key)) {
    if (!wanted) {
      const keys = wanted = new Set();
      wanted.answer = new Promise(resolve => { setTimeout(resolve, 20); })
        .then(() => {
          wanted = null;
          return data(`${base}?keys=${encodeURIComponent([...keys].join(','))}`);
        })
        .then(({ pictures }) => new Map(pictures.map(one => [one.key, one])));
    }
    wanted.add(key);
    const answer = wanted.answer.then(found => found.get(key) ?? null);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
  }
  return known.get(key);
}

async function describePicture(key, words) {
  const say = () => data(`${base}/${encodeURIComponent(key)}`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-token': token }, body: JSON.stringify(words), keepalive: true,
  });
  try {
    return keep(await say());
  } catch (trouble) {
    if (trouble.status !== 403) throw trouble;
    await renew();
    return keep(await say());
  }
}

document.addEventListener('editor-begins', ({ detail }) => {
  base = detail.base.replace(/draft$/, 'pictures');
  token = detail.token;
  language = detail.language;
  const pictureAddress = key => `${base}/${encodeURIComponent(key)}`;
  Object.assign(detail, { choosePicture, uploadPicture, pictureAddress, pictureWords, describePicture });
});
