// Passkeys: the browser asks the person's device; forms carry its answer. Without this script the
// password does, so everything here begins hidden.

const bytes = (text) => Uint8Array.from(
    atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

async function ask(form) {
  const answer = await fetch(form.dataset.begin, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(new FormData(form)),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.title);
  return said;
}

async function create(form) {
  const options = await ask(form);
  options.challenge = bytes(options.challenge);
  options.user.id = bytes(options.user.id);
  for (const one of options.excludeCredentials) one.id = bytes(one.id);
  const made = await navigator.credentials.create({ publicKey: options });
  return {
    attestationObject: text(made.response.attestationObject),
    ...common(made),
  };
}

async function sign(form) {
  const options = await ask(form);
  options.challenge = bytes(options.challenge);
  const signed = await navigator.credentials.get({ publicKey: options });
  return {
    authenticatorData: text(signed.response.authenticatorData),
    signature: text(signed.response.signature),
    ...(signed.response.userHandle && { userHandle: text(signed.response.userHandle) }),
    ...common(signed),
  };
}

const common = (signed) => ({
  id: signed.id, clientDataJSON: text(signed.response.clientDataJSON),
});

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!globalThis.PublicKeyCredential) break;
  const note = form.querySelector('[role=alert]');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    note.hidden = true;
    try {
      const { id, ...response } = await (form.dataset.passkey === 'new' ? create : sign)(form);
      form.elements.answer.value = JSON.stringify({
        id, rawId: id, type: 'public-key', response, clientExtensionResults: {},
      });
      for (const secret of form.querySelectorAll('[type=password]')) secret.disabled = true;
      form.submit();
    } catch (refused) {
      // A DOMException speaks to programmers: the person has closed the window, or time is up.
      note.textContent = refused instanceof DOMException ? note.dataset.refused : refused.message;
      note.hidden = false;
    }
  });
}
