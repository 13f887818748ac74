// The bell rings without a reload. One tab of a browser listens and tells the others, so that many
// open tabs do not use up the few connections a browser has.
const bell = document.querySelector('[data-bell]');
const said = document.querySelector('[data-rings]');
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('tilshi-bell') : null;
let shown = Number(bell?.dataset.unread);

function show(unread) {
  const sign = unread > 99 ? '99+' : String(unread);
  const words = unread ? `${bell.dataset.some} ${sign}` : bell.dataset.none;
  const number = bell.querySelector('[data-number]');
  number.textContent = sign;
  number.hidden = unread === 0;
  // What is hidden from everybody need not be hidden from some.
  if (number.hidden) number.removeAttribute('aria-hidden');
  else number.setAttribute('aria-hidden', 'true');
  bell.classList.toggle('ringing', unread > 0);
  bell.querySelector('[data-words]').textContent = words;
  if (unread > shown) said.textContent = words;
  // The list itself is not changed under anybody's hands; other pages may want to look.
  if (unread !== shown) document.dispatchEvent(new CustomEvent('bell-rang'));
  shown = unread;
}

async function look() {
  const answer = await fetch('/notices/unread', { headers: { accept: 'application/json' } });
  if (!answer.ok || answer.redirected) return;
  const { unread } = await answer.json();
  show(unread);
  tabs?.postMessage(unread);
}

function listen() {
  let again;
  const open = () => {
    const source = new EventSource('/notices/live');
    source.addEventListener('notices', () => look().catch(() => {}));
    // A browser gives up when the server says no: the person may sign in again.
    source.addEventListener('error', () => {
      clearTimeout(again);
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, 10_000);
    });
  };
  open();
  return new Promise(() => {});
}

if (bell) {
  tabs?.addEventListener('message', ({ data }) => show(data));
  if (navigator.locks && tabs) navigator.locks.request('tilshi-bell', listen);
  else listen();
}
