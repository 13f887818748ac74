// The marks of each language while one types: which quotation marks, which dash, where no line breaks.
// Pure: given what stands before the caret and the letter typed, what should stand there instead.

const NB = '\u00a0';

const SHORT = {
  // Prepositions, conjunctions and particles of one to three letters that lean on the next word.
  ru: 'а|без|в|во|да|для|до|за|и|из|или|к|как|ко|на|над|не|ни|но|о|об|обо|от|по|под|при|про|с|со|то|у|что',
  kk: 'ал|аса|бір|бұл|ең|әр|не|осы|сол',
  en: 'a|an|the|of|to|in|on|at|by|or|I',
};

/** Kazakh particles lean on the word before them. */
const LEANING = /(\S) (ма|ме|ба|бе|па|пе|да|де|та|те|ше|ғой|қой)$/iu;

const UNITS = {
  ru: 'мм|см|м|км|га|г|кг|т|ц|л|мл|тыс|млн|млрд|трлн|тенге|руб|долл|чел|ч|мин|сек|с|%|₸|₽|\\$|€|°C|года|год|лет|кв|куб',
  kk: 'мм|см|м|км|га|г|кг|т|ц|л|мл|мың|млн|млрд|трлн|теңге|адам|сағ|мин|сек|%|₸|₽|\\$|€|°C|жыл|жылы|ж',
  en: 'mm|cm|m|km|ha|g|kg|t|l|ml|million|billion|trillion|tenge|%|₸|€|°C|mph|kph|am|pm',
};

const DASH = { ru: '—', kk: '—', en: '–' };

function openCount(text, opening, closing) {
  let depth = 0;
  for (const letter of text) {
    if (letter === opening) depth++;
    else if (letter === closing && depth > 0) depth--;
  }
  return depth;
}

/** Behind these a mark opens; “ closes in Kazakh and Russian. */
const OPENS = /(?:^|[\s\u00a0([{«„—–-])$/u;
const OPENS_IN_ENGLISH = /(?:^|[\s\u00a0([{“‘—–-])$/u;

/** « „ “ » in Kazakh and Russian, “ ‘ ’ ” in English: by what is open before the caret. */
function quote(before, language) {
  if (language === 'en') return OPENS_IN_ENGLISH.test(before) ? '“' : '”';
  const opens = OPENS.test(before);
  const outer = openCount(before, '«', '»');
  const inner = openCount(before, '„', '“');
  if (opens) return outer > 0 ? '„' : '«';
  return inner > 0 ? '“' : '»';
}

function afterSpace(before, language) {
  const dash = /(^|\S[ \u00a0])-$/u.exec(before);
  if (dash) {
    const lead = dash[1] ? NB : '';
    return { back: dash[1] ? 3 : 2, text: `${lead}${DASH[language]} ` };
  }
  const number = new RegExp(`(\\d) (${UNITS[language]})\\.?$`, 'u').exec(before);
  if (number) return joinBefore(before, number);
  if (language === 'kk') {
    const leaning = LEANING.exec(before);
    if (leaning) return joinBefore(before, leaning);
  }
  if (/(?:^|[\s\u00a0«„“(])\p{Lu}\.$/u.test(before) || /(?:^|[\s\u00a0(])№$/u.test(before)) return { back: 1, text: NB };
  const short = new RegExp(`(?:^|[\\s\u00a0«„“(])(?:${SHORT[language]})$`, language === 'en' ? 'u' : 'iu');
  return short.test(before) && language !== 'en' ? { back: 1, text: NB } : null;
}

/** The space before the last word becomes one that does not break. */
function joinBefore(before, match) {
  const word = before.slice(match.index + match[1].length + 1);
  return { back: word.length + 2, text: `${NB}${word} ` };
}

/**
 * @param {string} before the text of the block before the caret, without the letter
 * @param {string} typed one letter
 * @param {'kk'|'ru'|'en'} language
 * @returns {?{back: number, text: string}} how many letters, the typed one included, give way to what
 */
export function correction(before, typed, language) {
  if (typed === '"') return { back: 1, text: quote(before, language) };
  if (typed === "'" && language === 'en') return { back: 1, text: OPENS_IN_ENGLISH.test(before) ? '‘' : '’' };
  if (typed === '-' && before.endsWith('-')) {
    return { back: 2, text: '—' };
  }
  if (typed === '№' && / $/.test(before)) return { back: 2, text: `${NB}№` };
  if ((typed === '%' || typed === '₸') && /\d $/.test(before)) return { back: 2, text: `${NB}${typed}` };
  if (/^[,.;:!?)]$/.test(typed)) {
    const number = new RegExp(`(\\d) (${UNITS[language]})$`, 'u').exec(before);
    if (!number) return null;
    const fixed = joinBefore(before, number);
    return { back: fixed.back, text: fixed.text.slice(0, -1) + typed };
  }
  return typed === ' ' ? afterSpace(before, language) : null;
}
