// The kinds of block a person can choose, for toolbar and slash menu alike.
import { becomeList, becomeText, insertBlock } from '../typing/change.js';

/** @returns {{name: string, command: Function, sign: string}[]} */
export function kinds({ choosePicture, uploads }) {
  const picture = (state, dispatch, view) => {
    if (!dispatch) return true;
    if (!choosePicture || !view) return insertBlock('picture')(state, dispatch);
    choosePicture().then(chosen => {
      view.focus();
      if (chosen?.files) uploads.insert(view, chosen.files);
      else if (chosen) insertBlock('picture', { picture: chosen.key, caption: chosen.caption ?? '' })(view.state, view.dispatch);
    });
    return true;
  };
  return [
    { name: 'paragraph', command: becomeText('paragraph'), keys: 'Ctrl Alt 0' },
    { name: 'heading2', command: becomeText('heading', { level: 2 }), keys: 'Ctrl Alt 2' },
    { name: 'heading3', command: becomeText('heading', { level: 3 }), keys: 'Ctrl Alt 3' },
    { name: 'quotation', command: becomeText('quotation'), keys: 'Ctrl Shift 9' },
    { name: 'bullets', command: becomeList(false), keys: 'Ctrl Shift 8' },
    { name: 'numbers', command: becomeList(true), keys: 'Ctrl Shift 7' },
    { name: 'picture', command: picture, keys: '' },
    { name: 'table', command: insertBlock('table'), keys: '' },
    { name: 'embed', command: insertBlock('embed'), keys: '' },
    { name: 'figure', command: insertBlock('figure'), keys: '' },
    { name: 'rule', command: insertBlock('rule'), keys: '' },
  ];
}

/** The name of the kind a block is. */
export function kindOf(node) {
  if (node.type.name === 'heading') return `heading${node.attrs.level}`;
  if (node.type.name === 'list') return node.attrs.ordered ? 'numbers' : 'bullets';
  return node.type.name;
}
