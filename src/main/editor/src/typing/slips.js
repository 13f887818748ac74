// Slips of the hand that are wrong in every language and need no dictionary. Pure: a text in, places out.

const LATIN = 'ABCEHIKMOPTXaceiopxhy';
const CYRILLIC = 'АВСЕНІКМОРТХасеіорхһу';
const LETTERS = /[\p{L}\p{M}]+/gu;

/** Words that may well stand twice. */
const TWICE = {
  en: /^(?:had|that|is|very|really|bye|no|so|ha|hear|well|there|long|many|knock)$/i,
  ru: /^(?:да|нет|ну|очень|давно|далеко|долго|много|все|тихо|вот|ха|бла|едва|что|было)$/i,
  kk: /^(?:иә|жоқ|жүре|айта|көре|күле|бара|келе|жаза|ойлай|тез|көп|кең|қайта|ұзақ|бір|сан|әр|түрлі|кім|не|үй)$/i,
};

function spelt(word, from, to) {
  let whole = '';
  for (const letter of word) {
    const at = from.indexOf(letter);
    whole += at < 0 ? letter : to[at];
  }
  return whole;
}

/** A word of two alphabets in the one it belongs to; empty where neither can spell it. */
function unmixed(word) {
  const isCyrillic = [...word].filter(letter => /\p{Script=Cyrillic}/u.test(letter)).length * 2 >= word.length;
  const ways = [[LATIN, CYRILLIC, /\p{Script=Latin}/u], [CYRILLIC, LATIN, /\p{Script=Cyrillic}/u]];
  for (const [from, to, strange] of isCyrillic ? ways : ways.toReversed()) {
    const whole = spelt(word, from, to);
    if (!strange.test(whole)) return [whole];
  }
  return [];
}

function mixed(text) {
  return [...text.matchAll(LETTERS)]
    .filter(([word]) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length, kind: 'mixed', replacements: unmixed(word) }));
}

function doubled(text, language) {
  return [...text.matchAll(/(?<![\p{L}\p{M}\p{N}-])([\p{L}\p{M}]{2,})[ \u00a0]+\1(?![\p{L}\p{M}\p{N}-])/giu)]
    .filter(({ 1: word }) => !TWICE[language].test(word))
    .map(({ 0: both, 1: word, index }) => ({ from: index, to: index + both.length, kind: 'doubled', replacements: [word] }));
}

function spaces(text) {
  const found = [];
  for (const { 0: all, 1: sign, index } of text.matchAll(/[ \u00a0]+([,;]|\.(?=\s|$))/g)) {
    found.push({ from: index, to: index + all.length, kind: 'space', replacements: [sign] });
  }
  for (const { 0: all, index } of text.matchAll(/(?<=\S)[ \u00a0]{2,}(?=[^\s,;.])/g)) {
    found.push({ from: index, to: index + all.length, kind: 'spaces', replacements: [' '] });
  }
  return found;
}

/**
 * @param {string} text
 * @param {'kk'|'ru'|'en'} language
 * @returns {{from: number, to: number, kind: string, replacements: string[]}[]} in the order of the text, none over another
 */
export function slips(text, language) {
  const all = [...mixed(text), ...doubled(text, language), ...spaces(text)].sort((a, b) => a.from - b.from);
  return all.filter((one, i) => i === 0 || one.from >= all[i - 1].to);
}
