// The library of pictures to choose from; the editor asks for it when it begins (docs/editor.md).

const dialog = document.querySelector('#pictures');
const input = dialog.querySelector('input[type=search]');
const file = dialog.querySelector('input[type=file]');
const shelf = dialog.querySelector('.shelf');
const status = dialog.querySelector('[role=status]');
const more = dialog.querySelector('[data-more]');

let base = '';
let ask;
let language = '';
let settle = null;
let next = 0;
let asked = 0;
let pause;

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
    const found = await ask(`${base}?${query}`);
    if (number !== asked) return;
    const items = found.pictures.map(picture);
    const focused = before && document.activeElement === more;
    if (before) shelf.append(...items);
    else shelf.replaceChildren(...items);
    if (focused) items[0]?.firstChild.focus();
    next = found.next;
    status.textContent = shelf.children.length ? '' : dialog.dataset.none;
    more.hidden = !next;
  } catch {
    if (number === asked) status.textContent = dialog.dataset.away;
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

document.addEventListener('editor-begins', ({ detail }) => {
  base = detail.base.replace(/draft$/, 'pictures');
  ({ ask, language } = detail);
  detail.choosePicture = choosePicture;
});
