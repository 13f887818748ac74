// Blocks out of the HTML of a clipboard: Word, Google Docs, Telegram, pages of the web. What a story
// has no block for goes; the words stay.
import { cleanAddress } from './address.js';
import { paragraphsOf, tidySpans } from './text.js';
import { isForeign, listKind, styledMarks, titleLevel, valueOf } from './word.js';

const DROPPED = new Set([
  'script', 'style', 'head', 'meta', 'link', 'title', 'noscript', 'template', 'iframe', 'object', 'embed', 'video', 'audio',
  'canvas', 'button', 'input', 'select', 'textarea', 'nav', 'form', 'xml', 'math', 'map', 'svg', 'figcaption',
]);
const BLOCKS = new Set([
  'p', 'div', 'section', 'article', 'main', 'aside', 'header', 'footer', 'center', 'address', 'pre', 'figure', 'dl', 'dt', 'dd',
  'details', 'summary', 'fieldset', 'body', 'html', 'hgroup', 'tbody', 'caption',
]);

class Cleaner {
  constructor() {
    this.blocks = [];
    this.run = [];
    this.as = { type: 'paragraph' };
    this.pictures = 0;
  }

  /** Ends the text that is being gathered. */
  flush() {
    for (const text of paragraphsOf(tidySpans(this.run))) {
      if (this.as.item) this.addItem(this.as.item === 'number', text);
      else this.blocks.push({ ...this.as, text });
    }
    this.run = [];
  }

  /** Word's items come as paragraphs, one after another. */
  addItem(ordered, text) {
    const last = this.blocks.at(-1);
    if (last?.type === 'list' && last.ordered === ordered) last.items.push(text);
    else this.blocks.push({ type: 'list', ordered, items: [text] });
  }

  within(as, element, marks) {
    this.flush();
    const outer = this.as;
    this.as = as ?? outer;
    this.children(element, marks);
    this.flush();
    this.as = outer;
  }

  children(element, marks) {
    for (const child of element.childNodes) this.take(child, marks);
  }

  take(node, marks) {
    if (node.nodeType === 3) {
      const text = this.preformatted ? node.data : node.data.replace(/[ \t\r\n\f]+/g, ' ');
      this.run.push({ text, marks: this.as.type === 'heading' ? marks.filter(mark => mark.type === 'link') : marks });
    } else if (node.nodeType === 1 && !isForeign(node)) this.element(node, marks);
  }

  element(element, marks) {
    const tag = element.localName;
    if (DROPPED.has(tag) || tag.startsWith('v:')) return;
    const now = styledMarks(element, marks);
    if (tag === 'br') this.run.push({ text: '\n', marks: [] });
    else if (tag === 'hr') this.alone({ type: 'rule' });
    else if (tag === 'img') this.image(element, marks);
    else if (/^h[1-6]$/.test(tag)) this.within({ type: 'heading', level: Number(tag[1]) < 3 ? 2 : 3 }, element, []);
    else if (tag === 'blockquote' || tag === 'q' && !this.run.length) this.within(QUOTATION, element, now);
    else if (tag === 'ul' || tag === 'ol') this.list(element, now);
    else if (tag === 'table') this.table(element, now);
    else if (tag === 'pre') this.kept(element, now);
    else if (BLOCKS.has(tag)) this.within(this.formOf(element), element, now);
    else this.inline(tag, element, now);
  }

  formOf(element) {
    const item = listKind(element);
    if (item) return { item };
    const level = element.localName === 'p' && titleLevel(element);
    return level ? { type: 'heading', level } : null;
  }

  alone(block) {
    this.flush();
    this.blocks.push(block);
  }

  /** A picture stays where it is; one that stands for a letter (emoji) is that letter. */
  image(element, marks) {
    const letter = element.getAttribute('alt') ?? '';
    if (/^\p{Extended_Pictographic}/u.test(letter) && letter.length < 16) this.run.push({ text: letter, marks });
    else if (!/^(0|1|1px)$/.test(element.getAttribute('width') ?? '')) this.pictures++;
  }

  inline(tag, element, marks) {
    const type = { b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis', cite: 'emphasis' }[tag];
    const style = valueOf(element, type === 'strong' ? 'font-weight' : 'font-style');
    let now = marks;
    if (type && style !== 'normal' && style !== '400') now = [...marks.filter(mark => mark.type !== type), { type }];
    const href = tag === 'a' ? cleanAddress(element.getAttribute('href')) : null;
    if (href) now = [{ type: 'link', href }, ...now.filter(mark => mark.type !== 'link')];
    this.children(element, now);
  }

  kept(element, marks) {
    this.preformatted = true;
    this.within(null, element, marks);
    this.preformatted = false;
  }

  /** What stands in an element, as blocks of its own. */
  apart(element, marks) {
    const inner = new Cleaner();
    inner.children(element, marks);
    inner.flush();
    this.pictures += inner.pictures;
    return inner.blocks;
  }

  /** A list without levels: what stood under an item comes after it. */
  list(element, marks) {
    this.flush();
    const items = [];
    const after = [];
    for (const child of element.children) {
      const blocks = /^[uo]l$/.test(child.localName) ? this.apart(wrapped(child), marks) : this.apart(child, styledMarks(child, marks));
      const own = blocks.filter(block => block.text).map(block => block.text);
      if (own.length) items.push(tidySpans(own.flatMap((text, i) => (i ? [{ text: '\n', marks: [] }, ...text] : text))));
      for (const block of blocks.filter(block => !block.text)) {
        if (block.type === 'list') items.push(...block.items);
        else after.push(block);
      }
    }
    if (items.length) this.blocks.push({ type: 'list', ordered: element.localName === 'ol', items });
    this.blocks.push(...after);
  }

  /** A table of data; one that only lays out a page gives its contents. */
  table(element, marks) {
    this.flush();
    const rows = [...element.rows].map(row => [...row.cells]);
    const width = Math.max(0, ...rows.map(row => row.reduce((sum, cell) => sum + span(cell), 0)));
    if (width < 2 || rows.length < 2 || width > 30 || element.querySelector('table')) {
      for (const cell of rows.flat()) this.blocks.push(...this.apart(cell, marks));
      return;
    }
    const texts = rows.map(row => {
      const cells = row.flatMap(cell => [this.line(cell), ...Array(span(cell) - 1).fill('')]);
      return [...cells, ...Array(width - cells.length).fill('')];
    }).filter(row => row.some(cell => cell));
    if (texts.length < 2) return;
    const caption = element.caption ? this.line(element.caption) : '';
    this.blocks.push({ type: 'table', caption, header: texts[0], rows: texts.slice(1) });
  }

  line(element) {
    return this.apart(element, []).flatMap(block => block.items ?? [block.text ?? []])
      .map(text => text.map(piece => piece.text).join('')).join(' ').replace(/[ \n]+/g, ' ').slice(0, 500).trim();
  }
}

const QUOTATION = { type: 'quotation', manner: 'direct', speaker: '', role: '', verb: '' };

function span(cell) {
  return Math.min(30, Math.max(1, cell.colSpan || 1));
}

/** A list that stands in a list without an item around it. */
function wrapped(list) {
  const item = list.ownerDocument.createElement('li');
  item.append(list.cloneNode(true));
  return item;
}

/**
 * Blocks (without ids) out of a fragment of HTML.
 * @returns {{blocks: object[], pictures: number}} and how many pictures were left behind
 */
export function cleanHtml(html, Parser = DOMParser) {
  const text = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[(if|endif)[^>]*>/gi, '');
  // A style attribute would be reported against the page's policy, even in a document nobody sees.
  const quiet = text.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2'));
  const page = new Parser().parseFromString(quiet, 'text/html');
  const cleaner = new Cleaner();
  cleaner.children(page.body, []);
  cleaner.flush();
  return { blocks: cleaner.blocks, pictures: cleaner.pictures };
}
