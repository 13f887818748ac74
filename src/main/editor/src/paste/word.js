// What Word and its kin put on the clipboard: lists that are paragraphs, and notes of reviewers.

// clean.js renames the attribute before a browser could apply it.
const style = element => element.getAttribute('data-style') ?? '';

/** Whether an element is none of the text: hidden, a comment, a footnote's mark, a list's bullet. */
export function isForeign(element) {
  const text = style(element);
  return /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore|mso-element:\s*(comment|footnote|endnote|header|footer)|mso-special-character:\s*(comment|footnote)/i.test(text) ||
    /\bMso(Comment|FootnoteText|EndnoteText|Footer|Header)/.test(element.className) ||
    /^#_(msocom|ftn|edn|cmnt)/.test(element.getAttribute('href') ?? '');
}

/** The kind of list a paragraph is an item of, or null. */
export function listKind(element) {
  const mark = /mso-list:\s*l\d+/i.test(style(element)) && element.querySelector('[data-style*="mso-list" i]');
  if (!mark) {
    return /\bMsoListBullet/.test(element.className) ? 'bullet' : /\bMsoListNumber/.test(element.className) ? 'number' : null;
  }
  return /^[\s\u00a0]*(\d+|[a-zа-я]|[ivxl]+)[.)]/iu.test(mark.textContent) ? 'number' : 'bullet';
}

/** The level of a paragraph that Word shows as a title, or 0. */
export function titleLevel(element) {
  if (/\bMso(Title|Subtitle)\b/.test(element.className)) return 2;
  const outline = /mso-outline-level:\s*([1-6])/i.exec(style(element));
  return outline ? Math.min(3, Math.max(2, Number(outline[1]))) : 0;
}

/** A property of an element's own style; mso-bidi-font-weight is another property. */
export function valueOf(element, property) {
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(\\w+)`, 'i').exec(style(element))?.[1]?.toLowerCase();
}

/** Marks that a style means: Google Docs writes all of them so, and its outermost <b> is not bold. */
export function styledMarks(element, marks) {
  const weight = valueOf(element, 'font-weight');
  const slant = valueOf(element, 'font-style');
  let now = marks;
  if (weight) now = changed(now, 'strong', /^(bold|bolder|[6-9]00)$/.test(weight));
  if (slant) now = changed(now, 'emphasis', slant === 'italic' || slant === 'oblique');
  return now;
}

function changed(marks, type, present) {
  const rest = marks.filter(mark => mark.type !== type);
  return present ? [...rest, { type }] : rest;
}
