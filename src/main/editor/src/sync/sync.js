// Keeps what is written in this browser, sends it, and takes in what others wrote. Draft decides, Wire
// and Store carry, a surface shows: this file only says when.
import { freshId } from '../block/ids.js';
import { Draft } from './draft.js';
import { holdName } from './store.js';
import { Refused, SignedOut } from './wire.js';

const KEEP = 250;
const PAUSE = 1_000;
const AT_MOST = 3_000;
const CARET = 1_000;
const CARET_LEASE = 10_000;
/** Longer than the server's lease: of whom nothing was heard since is there no more. */
const SILENCE = 30_000;
const LONGEST_WAIT = 30_000;
/** Whoever was signed out signs in again in another tab, and comes back. */
const SIGNED_OUT_WAIT = 5_000;

/**
 * @typedef {{read: () => import('./draft.js').Wording, show: (wording: object) => void,
 *   tidy: (id: string, content: string) => string, still: () => Promise<void>}} Surface where the
 *   wording stands: `tidy` gives a part the form that `read` would give it; `still` waits for the end
 *   of a composition (IME), which nothing may interrupt
 */
export class Sync {
  /**
   * @param {object} of
   * @param {Draft} of.draft
   * @param {import('./wire.js').Wire} of.wire
   * @param {import('./store.js').Store} of.store
   * @param {Surface} of.surface
   * @param {(state: object) => void} of.tell hears of every change of state
   */
  constructor({ draft, wire, store, surface, tell = () => {} }) {
    Object.assign(this, { draft, wire, store, surface, tell });
    /** All names this page went by: none of them is a colleague. */
    this.names = new Set([draft.client]);
    this.turning = false;
    this.wantsSend = false;
    this.wantsNews = false;
    this.failures = 0;
    this.trouble = null;
    this.unkept = false;
    this.firstUnsent = 0;
    this.timers = {};
    /** How often something was told from elsewhere. */
    this.told = 0;
    /** The newest step that was told. */
    this.newest = 0;
  }

  /** Begins with what the server holds, or where a dead tab left off. */
  async begin(state) {
    if (state && !this.draft.isOpen) this.draft.news(this.tidied(state));
    if (this.draft.isOpen) this.surface.show(this.draft.mine);
    if (this.draft.shelved) await this.rename();
    this.wantsNews = !state || !this.draft.isSaved();
    this.wantsSend = !this.draft.isSaved();
    this.say();
    this.stopLive = this.wire.live({
      // A step below 0: something may have been missed.
      step: step => {
        if (step >= 0 && step <= this.draft.step) return;
        this.told++;
        this.newest = step < 0 ? Infinity : Math.max(this.newest, step);
        this.want('wantsNews');
      },
      here: here => {
        this.draft.here = here;
        this.say();
      },
    });
    await this.turn();
  }

  end() {
    this.stopLive?.();
    for (const timer of Object.values(this.timers)) clearTimeout(timer);
    this.ended = true;
  }

  /** The person changed something. */
  changed() {
    const now = Date.now();
    this.firstUnsent ||= now;
    this.timers.keep ??= setTimeout(() => this.keep(), KEEP);
    if (!this.isWaiting()) this.later(Math.min(PAUSE, Math.max(0, this.firstUnsent + AT_MOST - now)));
    if (this.said === 'saved') this.say();
  }

  /** Whether the next try has its time already: typing does not hurry it. */
  isWaiting() {
    return this.failures > 0 && this.trouble && !(this.trouble instanceof Refused);
  }

  later(wait) {
    clearTimeout(this.timers.send);
    this.timers.send = setTimeout(() => this.want('wantsSend'), wait);
  }

  /** The way may be free again, or the page is about to go. */
  hurry() {
    clearTimeout(this.timers.send);
    this.keep();
    return this.want('wantsSend', 'wantsNews');
  }

  /** Everything that was typed is with the server; false if it cannot be brought there now. */
  async settle() {
    for (let tries = 0; tries < 100; tries++) {
      await this.hurry();
      if (this.draft.isSaved()) return true;
      if (this.trouble) return false;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return false;
  }

  want(...wishes) {
    for (const wish of wishes) this[wish] = true;
    return this.turn();
  }

  /** Writes what stands in the editor into the store of this browser, or out of it when it is saved. */
  async keep() {
    clearTimeout(this.timers.keep);
    this.timers.keep = undefined;
    if (!this.draft.isOpen) return;
    this.draft.write(this.surface.read());
    const saved = this.draft.isSaved();
    try {
      await (saved ? this.store.forget(this.draft.client) : this.store.keep(this.draft.kept()));
      this.unkept = false;
    } catch {
      // Private windows and full disks: the state line must not say "kept" then.
      this.unkept = true;
    }
    if (saved) this.firstUnsent = 0;
    this.say();
  }

  /** One conversation with the server after the other, until nothing is wanted. */
  async turn() {
    if (this.turning || this.ended) return;
    this.turning = true;
    try {
      while (this.wantsSend || this.wantsNews) await (this.wantsSend ? this.send() : this.fetch());
    } catch (trouble) {
      this.fail(trouble);
    } finally {
      this.turning = false;
      this.say();
    }
  }

  async send() {
    this.wantsSend = false;
    if (!this.draft.isOpen) return;
    await this.keep();
    const change = this.draft.change();
    if (!change) return this.succeed();
    // What is on its way is kept as such: after a crash the same is sent again, not twice.
    await this.keep();
    this.say();
    const answer = await this.wire.change({ client: this.draft.client, ...change }, globalThis.document?.hidden);
    await this.meet(answer, () => this.draft.answered(this.tidied(answer), change.sequence));
    // A colleague may have saved while the answer was on its way.
    if (this.newest <= this.draft.step) this.wantsNews = false;
    this.succeed();
    if (this.draft.shelved) await this.rename();
    this.firstUnsent = Date.now();
    await this.keep();
    if (!this.draft.isSaved()) this.later(this.draft.behind.size ? 0 : PAUSE);
  }

  /** Goes on under a name of its own, kept under the new one before it is forgotten under the old. */
  async rename() {
    const before = this.draft.client;
    this.draft.rename(freshId());
    this.names.add(this.draft.client);
    await holdName(this.draft.client);
    await this.keep();
    await this.store.forget(before).catch(() => {});
    if (!this.saidCaret) return;
    // Nobody writes there under the old name any more.
    this.wire.writesAt(before, '').catch(() => {});
    this.saidCaret = '';
    this.sayCaret();
  }

  async fetch() {
    this.wantsNews = false;
    this.newest = 0;
    const answer = await this.wire.news(this.draft.step);
    await this.meet(answer, () => this.draft.news(this.tidied(answer)));
    this.succeed();
    await this.keep();
    if (!this.draft.isSaved()) this.later(PAUSE);
  }

  /** Between reading the editor and showing the result nobody types. */
  async meet(answer, take) {
    await this.surface.still();
    if (this.draft.isOpen) this.draft.write(this.surface.read());
    take();
    this.surface.show(this.draft.mine);
  }

  tidied(answer) {
    const tidy = part => ({ ...part, content: this.surface.tidy(part.part ?? part.id, part.content) });
    return { ...answer, parts: answer.parts.map(tidy), others: answer.others?.map(tidy) };
  }

  succeed() {
    this.failures = 0;
    this.trouble = null;
  }

  fail(trouble) {
    this.trouble = trouble;
    if (trouble instanceof Refused) this.draft.refused();
    const wait = trouble instanceof SignedOut ? SIGNED_OUT_WAIT
      : trouble instanceof Refused ? LONGEST_WAIT : Math.min(LONGEST_WAIT, 1000 * 2 ** this.failures);
    this.failures++;
    clearTimeout(this.timers.send);
    this.timers.send = setTimeout(() => this.want('wantsSend', 'wantsNews'), wait * (0.75 + Math.random() / 2));
  }

  /** The caret is in a part, or nowhere. */
  caretAt(part) {
    this.caret = part ?? '';
    this.timers.caret ??= setTimeout(() => this.sayCaret(), CARET);
  }

  sayCaret() {
    clearTimeout(this.timers.caret);
    this.timers.caret = this.caret && document.hasFocus() ? setTimeout(() => this.sayCaret(), CARET_LEASE) : undefined;
    const changed = this.caret !== this.saidCaret;
    this.saidCaret = this.caret;
    if (changed || this.timers.caret) this.wire.writesAt(this.draft.client, this.caret).catch(() => {});
  }

  /** The page goes: colleagues need not wait until its lease runs out. */
  leave() {
    this.hurry();
    clearTimeout(this.timers.caret);
    this.timers.caret = undefined;
    if (this.saidCaret) this.wire.writesAt(this.draft.client, '', true).catch(() => {});
    this.saidCaret = '';
  }

  /** Who is there was told anew; if nothing more is told, they are gone one after the other. */
  hearHere() {
    if (this.draft.here === this.heardHere) return;
    this.heardHere = this.draft.here;
    clearTimeout(this.timers.here);
    if (this.heardHere.length === 0) return;
    this.timers.here = setTimeout(() => {
      this.draft.here = [];
      this.say();
    }, SILENCE);
  }

  async choose(number, take) {
    try {
      await this.wire.choose(this.draft.client, number, take);
      await this.want('wantsNews');
    } catch (trouble) {
      this.fail(trouble);
      this.say();
    }
  }

  say() {
    this.hearHere();
    const { trouble } = this;
    const { here, by } = this.draft;
    const others = this.draft.others.map(other => ({ ...other, standsBy: by.get(other.part) ?? '' }));
    const calm = this.draft.isSaved() && !this.timers.keep ? 'saved' : 'saving';
    const name = !trouble ? calm
      : trouble instanceof SignedOut ? 'signed-out'
      : trouble instanceof Refused ? 'refused' : 'away';
    this.said = name;
    this.tell({
      name, unkept: this.unkept, title: trouble?.title ?? '', reasons: trouble?.reasons ?? [],
      others, here: here.filter(person => !this.names.has(person.client) && person.part),
    });
  }
}

/** Sends what a dead tab left, without showing it; the server puts it together with the rest. */
export async function deliver(draft, { wire, store, tidy }) {
  const surface = { read: () => draft.mine, show() {}, tidy, still: async () => {} };
  const sync = new Sync({ draft, wire: { ...bound(wire), live: () => () => {} }, store, surface });
  await sync.begin(null);
  return sync;
}

function bound(wire) {
  return { news: since => wire.news(since), change: change => wire.change(change) };
}
