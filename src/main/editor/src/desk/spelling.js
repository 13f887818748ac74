// Asks the page what a proofreader says of the texts that changed: some at a time, one question at a time.
const TOGETHER = 8_000;
const LONGEST = 20_000;
const PARTS = 60;
const SOON = 3_000;
const LATE = 15_000;
const REMEMBERED = 2_000;

/** The same letters at the same places, without what only a browser needs. */
const plain = text => text.replaceAll('\ufffc', '\n').replaceAll('\u00a0', ' ');

export class Spelling {
  /**
   * @param {(parts: {id: string, text: string}[]) => Promise<{parts: {id: string, remarks: object[]}[]}>} read
   *   fails with {status}: 404 where nobody reads this language, 503 where somebody will in a moment
   * @param {() => void} tell there is an answer
   */
  constructor(read, tell) {
    Object.assign(this, { read, tell, answers: new Map(), wanted: [], isOff: !read, wait: SOON });
  }

  /** What is known of a text. Answers are kept by text: one that changed meanwhile has none yet. */
  of(text) {
    return this.answers.get(text) ?? [];
  }

  /** These texts are there now; what is not known of them is asked for. */
  want(texts) {
    this.wanted = [...new Set(texts)].filter(text => /\p{L}{2}/u.test(text) && text.length <= LONGEST);
    if (!this.timer && !this.isAsking) this.ask();
  }

  /** A word became right: what was said of words is asked again. */
  forgetWords() {
    for (const [text, remarks] of this.answers) if (remarks.some(({ word }) => word)) this.answers.delete(text);
    this.ask();
  }

  end() {
    this.isOff = true;
    clearTimeout(this.timer);
  }

  some() {
    const some = [];
    let length = 0;
    for (const text of this.wanted) {
      if (this.answers.has(text)) continue;
      length += text.length;
      if (some.length === PARTS || (some.length > 0 && length > TOGETHER)) break;
      some.push(text);
    }
    return some;
  }

  async ask() {
    const some = this.isOff || this.isAsking ? [] : this.some();
    if (some.length === 0) return;
    this.isAsking = true;
    try {
      const { parts } = await this.read(some.map((text, i) => ({ id: String(i), text: plain(text) })));
      for (const { id, remarks } of parts) this.answers.set(some[id], remarks);
      // What there was no time for is asked again; a text that alone takes too long only when it changes.
      if (parts.length === 0) this.answers.set(some[0], []);
      while (this.answers.size > REMEMBERED) this.answers.delete(this.answers.keys().next().value);
      this.wait = SOON;
      this.isAsking = false;
      if (this.isOff) return;
      this.tell();
      this.ask();
    } catch (failure) {
      this.isAsking = false;
      if (failure?.status === 404) this.isOff = true;
      else if (failure?.status === 422) for (const text of some) this.answers.set(text, []);
      else this.later();
    }
  }

  later() {
    if (this.isOff) return;
    this.timer = setTimeout(() => { this.timer = undefined; this.ask(); }, this.wait);
    this.wait = Math.min(this.wait * 2, LATE);
  }
}
