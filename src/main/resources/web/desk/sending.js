// Sending pictures into the library and saying what they show; the editor asks for it when it begins
// (docs/editor.md).

/** Longer than a large picture takes on a slow line. */
const PATIENCE = 15 * 60_000;
const LARGEST = 20_000_000;

const { tooLarge } = document.querySelector('#pictures').dataset;
let base = '';
let token = '';

async function data(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { accept: 'application/json', ...options.headers } });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(answer.statusText), { status: answer.status, title: said.title ?? '' });
  return said;
}

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
  if (picked.size > LARGEST) throw Object.assign(new Error('too large'), { status: 413, title: tooLarge });
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
  const pictureAddress = key => `${base}/${encodeURIComponent(key)}`;
  Object.assign(detail, { uploadPicture, pictureAddress, pictureWords, describePicture });
});
