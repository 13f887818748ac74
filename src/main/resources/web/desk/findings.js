// What the checks found in what is being written: told again after every save. Each line leads to
// its place in the text.
const found = document.querySelector('[data-findings]');
const line = document.querySelector('[data-editor-line]');
let timer = 0;

async function renew() {
  const answer = await fetch(found.dataset.findings, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const fresh = await answer.text();
  if (fresh.trim() !== found.dataset.told) {
    const held = found.contains(document.activeElement) && document.activeElement.hash;
    found.dataset.told = fresh.trim();
    found.innerHTML = fresh;
    if (held) [...found.querySelectorAll('a')].find((a) => a.hash === held)?.focus();
  }
}

function renewSoon() {
  clearTimeout(timer);
  if (line.querySelector('[data-state=saved]')) timer = setTimeout(() => renew().catch(() => {}), 700);
}

/** To the block or field that an address names. */
function go() {
  const part = decodeURIComponent(location.hash).match(/^#part-([\w.]+)$/)?.[1];
  const place = part && (document.querySelector(`[data-part="${part}"]`)
    ?? document.querySelector(`.writing [data-id="${part}"]`));
  if (!place) return;
  place.closest('details')?.setAttribute('open', '');
  place.scrollIntoView({ block: 'center' });
  const field = place.matches('input, textarea') ? place : place.querySelector('[data-field]');
  if (field) field.focus();
  else {
    place.closest('[contenteditable=true]')?.focus({ preventScroll: true });
    getSelection().collapse(place, 0);
  }
}

new MutationObserver(renewSoon).observe(line, { subtree: true, attributeFilter: ['data-state'] });
addEventListener('editor-began', () => setTimeout(go, 50));
addEventListener('hashchange', go);
// The same line twice is no other address, but the same wish.
found.addEventListener('click', (event) => {
  if (event.target.closest('a')?.hash === location.hash) setTimeout(go);
});
