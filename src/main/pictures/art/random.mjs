// Seeded chance: the same word always draws the same picture.
export function random(word) {
  let h = 1779033703 ^ word.length;
  for (const c of word) {
    h = Math.imul(h ^ c.codePointAt(0), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  let a = h >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (from, to) => from + (to - from) * next(),
    whole: (from, to) => Math.floor(from + (to - from + 1) * next()),
    pick: list => list[Math.floor(next() * list.length)],
    chance: share => next() < share,
  };
}
