// What I write, what the server last said, and what lies between: all decisions of the sync client,
// without network, clock or browser. docs/editor.md tells the rules.
import { mergeOrder, movedIds } from './order.js';

const EMPTY_FIELD = '""';
/** Parts that are no blocks. */
export const FIELDS = ['headline.web', 'headline.brief', 'headline.seo', 'headline.push', 'headline.social', 'lead'];

/**
 * @typedef {{parts: Map<string, string>, order: string[]}} Wording parts by id: fields and blocks;
 *   `order` names the blocks
 * @typedef {{sequence: number, base: number, parts: {id: string, content: ?string}[],
 *   order: string[], moved: string[], beside?: number}} Change what one POST carries
 */
export class Draft {
  /** @param {string} client the tab */
  constructor(client) {
    this.client = client;
    this.sequence = 0;
    /** The newest step I know; -1 before the server has told anything. */
    this.step = -1;
    /** @type {Wording} what the server holds, as far as I know */
    this.base = { parts: new Map(), order: [] };
    /** @type {Wording} what stands in my editor */
    this.mine = { parts: new Map(), order: [] };
    /** Parts that both of us changed: the step up to which I know their part. @type {Map<string, number>} */
    this.behind = new Map();
    /** On its way, perhaps taken already: sent again as it is until an answer comes. @type {?Change} */
    this.sent = null;
    /** Whether my words wait beside a part whose text is another's now. */
    this.shelved = false;
    this.others = [];
    this.here = [];
    /** Who wrote a part as the server holds it, where it told. @type {Map<string, string>} */
    this.by = new Map();
    /** Of a translation: the revision of its source that stands beside it. @type {?number} */
    this.beside = null;
  }

  get isOpen() {
    return this.step >= 0;
  }

  /**
   * Goes on under another name. A tab's new words replace its own that wait beside a part, as they should
   * while one goes on writing the same; once one writes in the other's text, they are words of their own.
   */
  rename(client) {
    // The count goes on: a late answer to the old name must not pass for one to the new.
    this.client = client;
    this.shelved = false;
  }

  /** Takes over what stands in the editor. */
  write({ parts, order }) {
    this.mine = { parts: new Map(parts), order: [...order] };
  }

  /** My parts that differ from the server's, null for a removed one. */
  unsent() {
    const changed = new Map();
    for (const [id, content] of this.mine.parts) {
      const nothing = content === EMPTY_FIELD && FIELDS.includes(id) && !this.base.parts.has(id);
      if (content !== this.base.parts.get(id) && !nothing) changed.set(id, content);
    }
    for (const id of this.base.parts.keys()) {
      if (!this.mine.parts.has(id)) changed.set(id, null);
    }
    return changed;
  }

  moved() {
    const present = this.base.order.filter(id => this.mine.parts.has(id));
    return movedIds(present, this.mine.order);
  }

  isSaved() {
    return !this.sent && this.unsent().size === 0 && this.moved().length === 0;
  }

  /**
   * What to send now, or null. Parts that both of us changed go first and alone, with the old step, so
   * that the server sees that they overlap.
   */
  change() {
    if (this.sent) return this.sent;
    const unsent = this.unsent();
    const moved = this.moved();
    if (unsent.size === 0 && moved.length === 0) return null;
    const overlapping = [...unsent.keys()].filter(id => this.behind.has(id));
    const ids = overlapping.length ? overlapping : [...unsent.keys()];
    const base = Math.min(this.step, ...overlapping.map(id => this.behind.get(id)));
    const known = id => this.base.parts.has(id) || ids.includes(id);
    this.sent = {
      sequence: ++this.sequence,
      base,
      parts: ids.map(id => ({ id, content: unsent.get(id) })),
      order: this.mine.order.filter(known),
      moved: moved.filter(id => (overlapping.length ? ids.includes(id) : true)),
      ...(this.beside ? { beside: this.beside } : {}),
    };
    return this.sent;
  }

  /** The server refused what was sent and took nothing of it. */
  refused() {
    this.sent = null;
  }

  /** The server took what was sent and tells what it holds now. An answer to something else is none. */
  answered(answer, sequence) {
    const sent = this.sent;
    if (sent?.sequence !== sequence) return;
    this.sent = null;
    this.take(answer, sent);
  }

  /**
   * The server tells what others changed. While something is on its way its answer will tell more, and
   * what was asked for before that answer came is old.
   */
  news(answer) {
    if (!this.sent && answer.step >= this.step) this.take(answer, null);
  }

  take(answer, sent) {
    const sentParts = new Map(sent?.parts.map(({ id, content }) => [id, content]));
    const since = movedIds(sent ? sent.order : this.base.order, this.mine.order);
    const told = new Set();
    const tell = (id, theirs) => {
      told.add(id);
      this.meet(id, theirs, sent, sentParts);
    };
    for (const id of sentParts.keys()) this.by.delete(id);
    for (const { id, content, by } of answer.parts) {
      this.by.set(id, by);
      tell(id, content);
    }
    for (const id of answer.removed ?? []) tell(id, null);
    for (const [id, content] of sentParts) {
      if (!told.has(id)) tell(id, content);
    }
    // The server forgets deletions in time; the order knows every block there is.
    const there = new Set(answer.order);
    for (const id of [...this.base.parts.keys()]) {
      if (!FIELDS.includes(id) && !there.has(id) && !told.has(id)) tell(id, null);
    }
    this.arrange(answer.order, since);
    this.step = Math.max(this.step, answer.step);
    this.others = answer.others ?? this.others;
    this.here = answer.here ?? this.here;
  }

  /** The server's version of a part meets mine. */
  meet(id, theirs, sent, sentParts) {
    const mine = this.mine.parts.get(id) ?? null;
    const base = this.base.parts.get(id) ?? null;
    const answersMe = sentParts.has(id);
    const typedOn = answersMe && mine !== sentParts.get(id);
    if (!answersMe && theirs === base) return;
    keep(this.base.parts, id, theirs);
    if (mine === theirs) this.behind.delete(id);
    else if (answersMe ? !typedOn : mine === base) {
      this.shelved ||= answersMe;
      keep(this.mine.parts, id, theirs);
      this.behind.delete(id);
    } else if (answersMe && theirs === sentParts.get(id)) this.behind.delete(id);
    else if (answersMe) this.behind.set(id, sent.base);
    else if (!this.behind.has(id)) this.behind.set(id, this.step);
  }

  arrange(order, since) {
    this.base.order = [...order];
    const theirs = order.filter(id => this.mine.parts.has(id));
    const mine = this.mine.order.filter(id => this.mine.parts.has(id));
    const going = mine.filter(id => since.includes(id) || !theirs.includes(id));
    this.mine.order = mergeOrder(theirs, mine, going);
  }

  /** All of it as data for the store of this browser. */
  kept() {
    const { client, sequence, step, base, mine, behind, sent, shelved, beside } = this;
    return structuredClone({ client, sequence, step, base, mine, behind, sent, shelved, beside });
  }

  /** A draft as it was kept. */
  static of(kept) {
    return Object.assign(new Draft(kept.client), structuredClone(kept));
  }
}

function keep(parts, id, content) {
  if (content === null) parts.delete(id);
  else parts.set(id, content);
}
