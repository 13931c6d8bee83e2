import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allTypes, createAttributor, type Options } from '../src/index.js';
import { anything, articles, marks, mixedUp, newsy } from './arbitraries.js';
import { expectRanked, expectSound, inCodePoints } from './invariants.js';

// The same every time, so that a red test stays red until it is mended. SEED=$RANDOM looks elsewhere, RUNS=5000 looks longer.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261123), numRuns: Number(process.env.RUNS ?? 300) });

const attribute = createAttributor();

describe.each([
  { kind: 'articles', texts: articles },
  { kind: 'articles whose marks do not match', texts: mixedUp },
  { kind: 'words, names and marks in any order', texts: newsy },
  { kind: 'any string', texts: anything },
])('of $kind', ({ texts }) => {
  test('every result is sound', () => {
    fc.assert(fc.property(texts, (text) => expectSound(text, attribute(text))));
    fc.assert(fc.property(texts, (text) => expectSound(text, attribute(text, { types: allTypes }))));
  });

  test('nobody else is surer than the speaker', () => {
    fc.assert(fc.property(texts, (text) => expectRanked(attribute(text, { types: allTypes }))));
  });

  test('offsets in code points are those in code units, converted', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(attribute(text, { offsets: 'codepoint' })).toEqual(inCodePoints(text, attribute(text)));
      }),
    );
  });

  test('a stricter bar takes speakers away and changes nothing else about the quotes', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (text, minConfidence) => {
        const strict = attribute(text, { minConfidence });
        expectSound(text, strict);
        const loose = attribute(text);
        expect(strict.quotes.map(({ start, end, passages }) => ({ start, end, passages }))).toEqual(
          loose.quotes.map(({ start, end, passages }) => ({ start, end, passages })),
        );
        for (const [at, quote] of strict.quotes.entries()) {
          const before = loose.quotes[at];
          if (quote.speaker !== null) {
            expect(quote.speaker.name).toBe(before.speaker?.name);
            expect(quote.confidence).toBeGreaterThanOrEqual(minConfidence);
          } else if (before.speaker !== null) {
            expect(before.confidence).toBeLessThan(minConfidence);
            expect(quote.alternatives[0]?.name).toBe(before.speaker.name);
          }
        }
      }),
    );
  });

  test('explaining changes nothing but adds the candidates', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const explained = attribute(text, { explain: true });
        for (const quote of explained.quotes) {
          for (const { mention, probability, reasons } of quote.explanation ?? []) {
            expect(reasons.filter(({ words }) => !/^.{4,90}$/.test(words) || /undefined|NaN/.test(words))).toEqual([]);
            expect(mention.text).toBe(text.slice(mention.start, mention.end));
            expect(probability >= 0 && probability <= 1).toBe(true);
          }
          delete quote.explanation;
        }
        expect(explained).toEqual(attribute(text));
      }),
    );
  });

  test('fields beside the text keep their own places', () => {
    fc.assert(
      fc.property(texts, texts, texts, (text, title, other) => {
        const article = { text, title, byline: other, captions: [title, other] };
        expectSound(article, attribute(article));
        expectSound(article, attribute(article, { types: allTypes }));
      }),
    );
  });
});

/** A number in letters, each in its own: the digits become those that base 26 leaves over. */
const inLetters = (number: number) => number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]);

/** Texts of about a given length that make a careless program slow, deep or wrong. */
const heavy: Record<string, (length: number) => string> = {
  ...Object.fromEntries(marks.map((mark) => [`nothing but ${mark}`, (length: number) => mark.repeat(length / mark.length)])),
  'marks of all kinds': (length) => marks.join('').repeat(length / marks.join('').length),
  'marks of all kinds, spaced': (length) => marks.join(' ').repeat(length / marks.join(' ').length),
  'opening marks before words': (length) => '“word '.repeat(length / 6),
  'closing marks after words': (length) => 'word” '.repeat(length / 6),
  'quotations nested as deep as they go': (length) => '“a ‘b '.repeat(length / 12) + '’ ”'.repeat(length / 12),
  'straight marks around single words': (length) => '"a" '.repeat(length / 4),
  apostrophes: (length) => "the workers' 'n' o'clock ’tis ".repeat(length / 30),
  'paragraphs that open and never close': (length) => '“Word by word it goes on\n\n'.repeat(length / 26),
  'one line without an end': (length) => 'a'.repeat(length),
  'one paragraph without a full stop': (length) => 'the mayor of the town said on the bridge '.repeat(length / 41),
  'capital words': (length) => 'Ada Quill Femi Ashby '.repeat(length / 21),
  'one name of thousands of words': (length) => 'Ada '.repeat(length / 4),
  'different names': (length) => Array.from({ length: length / 12 }, (_, at) => `Ada Qu${inLetters(at)}l. `).join(''),
  'he said': (length) => '“No,” he said. '.repeat(length / 15),
  'quotations behind one tag': (length) => `“I am glad,” said Ada Quill. ${'“We all are.” '.repeat(length / 14)}`,
  'said said said': (length) => 'said '.repeat(length / 5),
  'pronouns and names': (length) => 'Ada Quill met Tom Bell. “No,” she said. “Yes,” he said. '.repeat(length / 56),
  'turns of a transcript': (length) => 'Q: Why?\nA: Because.\n'.repeat(length / 20),
  colons: (length) => 'Quill: '.repeat(length / 7),
  'white space': (length) => ' \n\u00A0\u2028\t'.repeat(length / 5),
  'combining marks': (length) => `e${'\u0301'.repeat(length)}`,
  'halves of surrogate pairs': (length) => '\uD83D'.repeat(length),
  parentheses: (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  commas: (length) => 'Ada, '.repeat(length / 5),
  dashes: (length) => '— “a” —'.repeat(length / 7),
  'full stops': (length) => '. '.repeat(length / 2),
  digits: (length) => '1'.repeat(length),
  'hyphens in words': (length) => 'a-'.repeat(length / 2),
  'garbled marks': (length) => 'â€œaâ€\u009D '.repeat(length / 8),
  hyphenation: (length) => 'a\u00AD'.repeat(length / 2),
};

const prose = (length: number) =>
  'The council of Oban met on Monday. “We are ready,” Ada Quill, its leader, told reporters outside the hall. Tom Bell said that he was not.\n\n'.repeat(
    length / 140,
  );

/** Milliseconds that a text takes. */
function cost(text: string, options: Partial<Options> = {}): number {
  const start = performance.now();
  attribute(text, options);
  return performance.now() - start;
}

/** Whether a comparison of costs comes out well once in a few times: what else the machine does only ever adds. */
function everHolds(compare: () => boolean): boolean {
  return Array.from({ length: 5 }).some(compare);
}

describe.each(Object.keys(heavy))('of %s', (name) => {
  const make = heavy[name];

  test('a result is sound', () => {
    const text = make(100_000);
    expectSound(text, attribute(text));
  });
});

describe('the time grows with the text, and no faster, of', { timeout: 120_000 }, () => {
  test.each(Object.keys(heavy).filter((name) => !name.startsWith('nothing but')))('%s', (name) => {
    const [small, large] = [30_000, 300_000].map(heavy[name]);
    // Ten times the text: ten times the time, twice that for caches and collection, and something for what is too short to measure.
    const options = { types: allTypes };
    expect(everHolds(() => cost(large, options) < 20 * cost(small, options) + 100)).toBe(true);
  });
});

describe('costs at most three times what as much prose costs:', { timeout: 120_000 }, () => {
  const kinds = Object.keys(heavy).filter((name) => /nothing but|marks of all kinds/.test(name));
  const cases = [
    ...kinds.map((name) => ({ name, length: 100_000 })),
    ...['nothing but “', 'nothing but "', "nothing but '", 'marks of all kinds', 'marks of all kinds, spaced'].map((name) => ({
      name,
      length: 400_000,
    })),
  ];
  test.each(cases)('$length of $name', ({ name, length }) => {
    const [marked, ordinary] = [heavy[name](length), prose(length)];
    expect(everHolds(() => cost(marked) < 3 * cost(ordinary))).toBe(true);
  });
});
