// Unsent words of this browser: one record for each article and tab, in IndexedDB.

const NAME = 'tilshi-drafts';
/** Without locks a tab counts as dead when it has not kept its words anew for so long. */
export const LEASE = 30_000;

/** The result of a request once its transaction is safe. */
function done(request) {
  return new Promise((resolve, reject) => {
    request.transaction.oncomplete = () => resolve(request.result);
    request.transaction.onabort = () => reject(request.transaction.error);
  });
}

export class Store {
  /** @param {string} article what the drafts of this page belong to */
  constructor(article, person) {
    this.article = article;
    this.person = person;
    this.opening = null;
  }

  open() {
    this.opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () =>
        request.result.createObjectStore('drafts', { keyPath: ['article', 'person', 'client'] });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return this.opening;
  }

  async drafts(mode) {
    const database = await this.open();
    // Relaxed would be faster and might forget what the state line calls kept.
    return database.transaction('drafts', mode, { durability: 'strict' }).objectStore('drafts');
  }

  async keep(draft) {
    const { article, person } = this;
    await done((await this.drafts('readwrite')).put({ article, person, client: draft.client, at: Date.now(), draft }));
  }

  async forget(client) {
    await done((await this.drafts('readwrite')).delete([this.article, this.person, client]));
  }

  /** What tabs of this person hold for this article as { at, draft }, the newest first. */
  async all() {
    const range = IDBKeyRange.bound([this.article, this.person], [this.article, this.person, []]);
    const records = await done((await this.drafts('readonly')).getAll(range));
    return records.sort((a, b) => b.at - a.at);
  }

  /** The drafts of tabs that have died. */
  async left() {
    const dead = [];
    for (const { at, draft } of await this.all()) {
      if (navigator.locks ? await holdName(draft.client) : Date.now() - at > LEASE) dead.push(draft);
    }
    return dead;
  }
}

/**
 * Holds the name of a tab as long as the tab lives, so that others know a dead one by its free name.
 * @returns {Promise<boolean>} whether the name was free
 */
export function holdName(client) {
  // A page on plain HTTP has no locks: LEASE.
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(resolve => {
    navigator.locks.request(`tilshi-draft-${client}`, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock && new Promise(() => {});
    }).catch(() => resolve(false));
  });
}
