// The server's addresses of one article's draft. Every failure is an Away, a SignedOut or a Refused.

/** The server or the way to it is not there now. */
export class Away extends Error {}

/** The session has ended. */
export class SignedOut extends Error {}

/** The server said no, with reasons for the person. */
export class Refused extends Error {
  constructor(status, { title = '', reasons = [] } = {}) {
    super(title);
    this.status = status;
    this.title = title;
    this.reasons = reasons;
  }
}

const PATIENCE = 20_000;

export class Wire {
  /**
   * @param {string} base the address of the draft
   * @param {string} token what the session's forms carry
   * @param {() => Promise<?string>} renew asks for the token of the session there is now
   */
  constructor(base, token, renew = async () => token) {
    this.base = base;
    this.token = token;
    this.renew = renew;
  }

  /** What changed since a step; everything without one. */
  news(since) {
    return this.ask(since < 0 ? this.base : `${this.base}?since=${since}`, {});
  }

  change(change, rush) {
    return this.send('', change, rush);
  }

  writesAt(client, part, keepalive) {
    return this.send('/here', { client, part }, keepalive);
  }

  choose(client, number, take) {
    return this.send('/choose', { client, number, take });
  }

  /** The source beside a translation. */
  beside() {
    return this.ask(this.base.replace(/draft$/, 'beside'), {});
  }

  besideAct(path, body) {
    return this.send(`/../beside/${path}`, body);
  }

  send(path, body, keepalive = false) {
    return this.sendTo(this.base + path, body, keepalive);
  }

  async sendTo(address, body, keepalive = false) {
    const text = JSON.stringify(body);
    try {
      return await this.post(address, text, keepalive);
    } catch (trouble) {
      const isStale = trouble instanceof Refused && trouble.status === 403;
      if (!isStale || !await this.hasNewToken()) throw trouble;
      return this.post(address, text, keepalive);
    }
  }

  /** Who signed in again has another token. */
  async hasNewToken() {
    const token = await this.renew().catch(() => null);
    if (!token || token === this.token) return false;
    this.token = token;
    return true;
  }

  post(address, text, keepalive) {
    return this.ask(address, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', 'x-token': this.token },
      // A browser keeps at most 64 KiB on its way for a page that has gone.
      keepalive: keepalive && text.length < 15_000,
    });
  }

  async ask(address, options) {
    let answer;
    let body;
    try {
      answer = await fetch(address, {
        credentials: 'same-origin', redirect: 'manual', cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE), ...options,
        headers: { accept: 'application/json', ...options.headers },
      });
      body = await answer.json().catch(() => null);
    } catch (cause) {
      throw new Away('no answer', { cause });
    }
    // A page that asks to sign in instead of an answer says the same as 401.
    if (answer.status === 401 || answer.type === 'opaqueredirect') throw new SignedOut();
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw new Away(`${answer.status}`);
    if (!answer.ok) throw new Refused(answer.status, body ?? {});
    if (answer.status !== 204 && body === null) throw new Away('no JSON');
    return body;
  }

  /** Tells of steps and of who writes where, as they come. Returns how to stop. */
  live({ step, here }) {
    let source;
    let again;
    const open = () => {
      source = new EventSource(`${this.base}/live`);
      source.addEventListener('step', event => step(JSON.parse(event.data).step));
      source.addEventListener('here', event => here(JSON.parse(event.data)));
      source.addEventListener('notes', () => globalThis.document?.dispatchEvent(new CustomEvent('editor-notes')));
      // During an interruption something may have been missed.
      source.addEventListener('open', () => { step(-1); globalThis.document?.dispatchEvent(new CustomEvent('editor-notes')); });
      // A browser gives up when the server says no: the person may sign in again.
      source.addEventListener('error', () => {
        if (source.readyState === EventSource.CLOSED) again = setTimeout(open, 10_000);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      source.close();
    };
  }
}
