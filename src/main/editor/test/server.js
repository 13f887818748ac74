// A small server that merges as the real one: by the step of each part. Where two changes overlap, one
// version stays and the other is kept beside it.
export class Server {
  /** @param {'first'|'last'} winner whose version stays where two overlap */
  constructor(parts = {}, order = [], winner = 'first') {
    this.step = 1;
    this.parts = new Map(Object.entries(parts).map(([id, content]) => [id, { content, step: 1 }]));
    this.order = [...order];
    this.removed = new Map();
    this.others = [];
    this.seen = new Map();
    this.winner = winner;
    this.numbers = 0;
  }

  state(since = 0) {
    const parts = [...this.parts].filter(([, part]) => part.step > since)
      .map(([id, { content, step }]) => ({ id, content, step, by: '' }));
    const removed = [...this.removed].filter(([, step]) => step > since).map(([id]) => id);
    return structuredClone({ step: this.step, base: 1, parts, removed, order: this.order, others: this.others, here: [] });
  }

  post({ client, sequence, base, parts, order, moved }) {
    if ((this.seen.get(client) ?? 0) < sequence) {
      this.seen.set(client, sequence);
      const step = this.step + 1;
      let changed = moved.length > 0;
      for (const { id, content } of parts) changed = this.merge(id, content, base, step, client) || changed;
      this.arrange(order, moved);
      if (changed) this.step = step;
    }
    return this.state(base);
  }

  merge(id, content, base, step, by) {
    const current = this.parts.get(id);
    if (content === (current?.content ?? null)) return false;
    const overlaps = (current?.step ?? this.removed.get(id) ?? 0) > base;
    if (content === null) {
      if (overlaps) return false;
      this.parts.delete(id);
      this.removed.set(id, step);
      this.order = this.order.filter(other => other !== id);
      return true;
    }
    if (overlaps && current && this.winner === 'first') {
      this.others.push({ number: ++this.numbers, part: id, content, by, at: '' });
      return false;
    }
    if (overlaps && current) this.others.push({ number: ++this.numbers, part: id, content: current.content, by: '', at: '' });
    this.parts.set(id, { content, step });
    this.removed.delete(id);
    return true;
  }

  arrange(order, moved) {
    for (const id of order) {
      if (!this.parts.has(id) || (this.order.includes(id) && !moved.includes(id))) continue;
      this.order = this.order.filter(other => other !== id);
      const before = order.slice(0, order.indexOf(id)).findLast(other => this.order.includes(other));
      this.order.splice(before ? this.order.indexOf(before) + 1 : 0, 0, id);
    }
  }

  /** Every word that is somewhere on the server. */
  words() {
    return [...this.parts.values(), ...this.others].map(({ content }) => content).join(' ');
  }
}
