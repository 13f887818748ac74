// Rows and columns of a table: adding, removing, walking through the cells.
import { TextSelection } from '@tiptap/pm/state';

/** Where the caret is in a table: { table, pos, row, column }, or null. */
export function cellAt(state) {
  const { $head } = state.selection;
  if ($head.depth < 3 || $head.parent.type.name !== 'cell') return null;
  return { table: $head.node(1), pos: $head.before(1), row: $head.index(1), column: $head.index(2) };
}

function textsOf(table) {
  const rows = [];
  table.forEach(row => {
    const cells = [];
    row.forEach(cell => cells.push(cell));
    rows.push(cells);
  });
  return rows;
}

function width(rows) {
  return Math.max(1, ...rows.map(row => row.length));
}

/** A table of these cells, every row as wide as the widest. */
function tableOf(table, rows) {
  const { schema } = table.type;
  const wide = width(rows);
  const even = rows.map(row => [...row, ...Array.from({ length: wide - row.length }, () => schema.node('cell'))]);
  return table.type.create(table.attrs, even.map((cells, i) => schema.node(i === 0 ? 'header' : 'row', null, cells)));
}

function isEven(table) {
  const wide = table.firstChild.childCount;
  let even = wide > 0;
  table.forEach(row => { even &&= row.childCount === wide; });
  return even;
}

/** Cutting across cells can leave rows of different widths: the short ones get empty cells again. */
export function evenTables(transactions, oldState, newState) {
  if (!transactions.some(({ docChanged }) => docChanged)) return null;
  if (transactions.some(t => t.getMeta('sync') || t.getMeta('history$'))) return null;
  const before = new Set(oldState.doc.content.content);
  const transaction = newState.tr;
  newState.doc.forEach((table, pos) => {
    if (table.type.name !== 'table' || before.has(table) || isEven(table)) return;
    const wide = width(textsOf(table));
    let end = pos + 1;
    table.forEach(row => {
      end += row.nodeSize;
      const missing = Array.from({ length: wide - row.childCount }, () => newState.schema.node('cell'));
      if (missing.length) transaction.insert(transaction.mapping.map(end - 1), missing);
    });
  });
  return transaction.docChanged ? transaction : null;
}

/** The position inside a cell of a table that stands at `pos`. */
function insideCell(table, pos, row, column) {
  let place = pos + 1;
  for (let i = 0; i < row; i++) place += table.child(i).nodeSize;
  place++;
  for (let i = 0; i < column; i++) place += table.child(row).child(i).nodeSize;
  return place + 1;
}

function put(state, dispatch, at, rows, row, column) {
  if (!dispatch) return true;
  const next = tableOf(at.table, rows);
  const transaction = state.tr.replaceWith(at.pos, at.pos + at.table.nodeSize, next);
  const place = insideCell(next, at.pos, Math.min(row, rows.length - 1), Math.min(column, width(rows) - 1));
  dispatch(transaction.setSelection(TextSelection.create(transaction.doc, place)).scrollIntoView());
  return true;
}

const cell = state => state.schema.node('cell');

/** A new row below the caret's (offset 1) or above it (0); above the header there is none. */
export function addRow(offset = 1, column = null) {
  return (state, dispatch) => {
    const at = cellAt(state);
    if (!at) return false;
    const rows = textsOf(at.table);
    const index = Math.max(1, at.row + offset);
    rows.splice(index, 0, Array.from({ length: width(rows) }, () => cell(state)));
    return put(state, dispatch, at, rows, index, column ?? at.column);
  };
}

export function addColumn(offset = 1) {
  return (state, dispatch) => {
    const at = cellAt(state);
    if (!at) return false;
    const rows = textsOf(tableOf(at.table, textsOf(at.table)));
    if (width(rows) >= 30) return false;
    for (const row of rows) row.splice(at.column + offset, 0, cell(state));
    return put(state, dispatch, at, rows, at.row, at.column + offset);
  };
}

export function removeRow(state, dispatch) {
  const at = cellAt(state);
  if (!at || at.table.childCount < 3) return false;
  const rows = textsOf(at.table);
  rows.splice(at.row, 1);
  return put(state, dispatch, at, rows, at.row, at.column);
}

export function removeColumn(state, dispatch) {
  const at = cellAt(state);
  if (!at) return false;
  const rows = textsOf(at.table);
  if (width(rows) < 2) return false;
  for (const row of rows) row.splice(at.column, 1);
  return put(state, dispatch, at, rows, at.row, at.column);
}

/** To the next cell (1) or the one before (-1); past the last one there is a new row. */
export function walkCells(direction) {
  return (state, dispatch) => {
    const at = cellAt(state);
    if (!at) return false;
    const places = [];
    textsOf(at.table).forEach((row, i) => row.forEach((_, j) => places.push([i, j])));
    const next = places.findIndex(([i, j]) => i === at.row && j === at.column) + direction;
    if (next >= places.length) return addRow(1, 0)(state, dispatch);
    if (next < 0) return false;
    const place = insideCell(at.table, at.pos, ...places[next]);
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place)).scrollIntoView());
    return true;
  };
}

/** Enter goes to the cell below; in the last row it makes one. */
export function cellBelow(state, dispatch) {
  const at = cellAt(state);
  if (!at) return false;
  if (at.row === at.table.childCount - 1) return addRow()(state, dispatch);
  const column = Math.min(at.column, at.table.child(at.row + 1).childCount - 1);
  if (column < 0) return true;
  const place = insideCell(at.table, at.pos, at.row + 1, column);
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place)).scrollIntoView());
  return true;
}
