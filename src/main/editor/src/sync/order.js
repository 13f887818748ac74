// The order of blocks as several people change it.

/** The places of a longest run of rising numbers. */
function longestRise(numbers) {
  const tails = [];
  const before = [];
  numbers.forEach((number, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[tails[middle]] < number) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  });
  const rise = new Set();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]) rise.add(i);
  return rise;
}

/** The ids of `after` that are new or stand elsewhere than in `before`: as few as possible. */
export function movedIds(before, after) {
  const places = new Map(before.map((id, i) => [id, i]));
  const common = after.filter(id => places.has(id));
  const stayed = longestRise(common.map(id => places.get(id)));
  const still = new Set(common.filter((_, i) => stayed.has(i)));
  return after.filter(id => !still.has(id));
}

/** The order `theirs` with my moved ids put after the block that stands before them in `mine`. */
export function mergeOrder(theirs, mine, moved) {
  const going = new Set(moved);
  const merged = theirs.filter(id => !going.has(id));
  mine.forEach((id, i) => {
    if (!going.has(id)) return;
    let before = i - 1;
    while (before >= 0 && !merged.includes(mine[before])) before--;
    merged.splice(before < 0 ? 0 : merged.indexOf(mine[before]) + 1, 0, id);
  });
  return merged;
}
