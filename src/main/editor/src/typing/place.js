// Where the caret is, in words of blocks.

/** The block around the caret: { node, pos, index }, or null where the caret is between blocks. */
export function blockAt($pos) {
  if ($pos.depth === 0) return null;
  return { node: $pos.node(1), pos: $pos.before(1), index: $pos.index(0) };
}

/** The selected or surrounding block. */
export function chosenBlock(state) {
  const { $from, node } = state.selection;
  if (node && $from.depth === 0) return { node, pos: $from.pos, index: $from.index(0) };
  return blockAt($from);
}

/** The position before the block with this id, or -1. */
export function positionOf(doc, id) {
  let found = -1;
  doc.forEach((node, pos) => {
    if (node.attrs.id === id) found = pos;
  });
  return found;
}

/** The same text without marks: for lines that have none. */
export function plain(schema, text) {
  return text ? schema.text(text) : null;
}
