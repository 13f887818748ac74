// Sending pictures into the library and saying what they show; the editor asks for it when it begins
// (docs/editor.md).

/** Longer than a large picture takes on a slow line. */
const PATIENCE = 15 * 60_000;
const LARGEST = 20_000_000;

const { tooLarge } = document.querySelector('#pictures').dataset;
let base = '';
/** The editor's way to the server (docs/editor.md). */
let ask;
let wire;

function sent(picked, { progress, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${base}?name=${encodeURIComponent(picked.name.slice(-200))}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-token', wire.token);
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
    if (trouble.status !== 403 || !await wire.hasNewToken()) throw trouble;
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
          return ask(`${base}?keys=${encodeURIComponent([...keys].join(','))}`);
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
  return keep(await ask(`${base}/${encodeURIComponent(key)}`, words, true));
}

document.addEventListener('editor-begins', ({ detail }) => {
  base = detail.base.replace(/draft$/, 'pictures');
  ({ ask, wire } = detail);
  const pictureAddress = key => `${base}/${encodeURIComponent(key)}`;
  Object.assign(detail, { uploadPicture, pictureAddress, pictureWords, describePicture });
});
