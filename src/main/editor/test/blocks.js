// Arbitrary blocks for property tests: of every kind, finished and unfinished, and unknown ones.
import fc from 'fast-check';

export const id = fc.stringMatching(/^[a-z0-9]{10}$/);

const line = fc.oneof(fc.constant(''), fc.stringMatching(/^[a-zA-Zа-яәөұ «»—\n]{1,20}$/u));
const mark = fc.oneof(
  fc.constant({ type: 'strong' }), fc.constant({ type: 'emphasis' }),
  fc.constant({ type: 'link', href: 'https://example.org/a' }));
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: m => m.type });
const span = fc.record({ text: line.filter(text => text !== ''), marks });
export const text = fc.array(span, { maxLength: 4 });
const row = fc.array(line, { maxLength: 3 });

const block = (type, fields) => fc.record({ type: fc.constant(type), id, ...fields });

const known = fc.oneof(
  { weight: 5, arbitrary: block('paragraph', { text }) },
  { weight: 2, arbitrary: block('heading', { level: fc.constantFrom(2, 3), text }) },
  {
    weight: 2,
    arbitrary: block('quotation', {
      manner: fc.constantFrom('direct', 'reported'), text, speaker: line, role: line, verb: line,
    }),
  },
  { weight: 2, arbitrary: block('list', { ordered: fc.boolean(), items: fc.array(text, { minLength: 1, maxLength: 4 }) }) },
  block('picture', { picture: line, caption: line }),
  block('table', { caption: line, header: row, rows: fc.array(row, { maxLength: 3 }) }),
  block('embed', { provider: line, url: line, title: line }),
  block('figure', { value: line, unit: line, label: line, source: line }),
  block('rule', {}));

const unknown = fc.oneof(
  block('poll', { question: line, answers: fc.array(line) }),
  block('paragraph', { text, mood: line }),
  block('heading', { level: fc.constantFrom(1, 4), text }),
  block('list', { ordered: fc.boolean(), items: fc.constant([]) }),
  block('paragraph', { text: fc.constant([{ text: 'x', marks: [{ type: 'sparkle' }] }]) }));

export const anyBlock = fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: unknown });
export const blocks = fc.uniqueArray(anyBlock, { minLength: 1, maxLength: 8, selector: b => b.id });
