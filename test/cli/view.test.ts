import { describe, expect, test } from 'vitest';
import { paintWith, printable, wrap } from '../../src/cli/terminal.js';
import { view } from '../../src/cli/view.js';
import type { ExplainedCandidate, Quote, Result, Speaker, TextSpan } from '../../src/index.js';

const text = `Council backs harbour plan despite ‘vandalism’ claim

“We have waited eleven years for this,” Councillor Moira Lennox said on Tuesday, “and the people of Stromvik have waited longer than any of us would have thought.

“They will not wait for ever.”

He called it “vandalism”. According to the report, the harbour is “at the end
of its life”.
`;

function span(words: string): TextSpan {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`The article has no ${words}`);
  return { start, end: start + words.length, text: words };
}

function quote(id: string, parts: string[], facts: Partial<Quote>): Quote {
  const segments = parts.map(span);
  const [start, end] = [segments[0].start, segments.at(-1)?.end ?? 0];
  const plain: Quote = {
    ...{
      id,
      start,
      end,
      text: text.slice(start, end),
      segments,
      passages: segments,
      type: 'direct',
      act: 'speech',
      polarity: 'affirmed',
      parent: null,
    },
    ...{ speaker: null, mention: null, cue: null, basis: 'none', confidence: 0.5, alternatives: [] },
  };
  return { ...plain, ...facts };
}

function speaker(id: string, name: string, facts: Partial<Speaker>): Speaker {
  return { id, name, kind: 'person', role: null, gender: null, mentions: [], quotes: [], ...facts };
}

const result: Result = {
  quotes: [
    quote('q1', ['‘vandalism’'], { type: 'scare' }),
    quote(
      'q2',
      [
        '“We have waited eleven years for this,”',
        text.slice(text.indexOf('“and the people'), text.indexOf('\n\n“They')),
        '“They will not wait for ever.”',
      ],
      {
        speaker: { id: 's1', name: 'Moira Lennox' },
        mention: span('Councillor Moira Lennox'),
        cue: span('said'),
        basis: 'verb',
        confidence: 0.974,
      },
    ),
    quote('q3', ['“vandalism”'], {
      ...{ type: 'mixed', mention: span('He'), cue: span('called'), basis: 'verb' },
      alternatives: [
        { id: 's2', name: 'Tom Ashby', confidence: 0.41 },
        { id: 's1', name: 'Moira Lennox', confidence: 0.3 },
      ],
    }),
    quote('q4', ['“at the end\nof its life”'], {
      ...{ type: 'mixed', speaker: { id: 's3', name: 'the report' }, mention: span('the report'), cue: span('According to') },
      ...{ basis: 'according-to', confidence: 0.81 },
    }),
  ],
  speakers: [
    speaker('s1', 'Moira Lennox', { role: 'Councillor', quotes: ['q2'] }),
    speaker('s3', 'the report', { kind: 'document', quotes: ['q4', 'q5'] }),
    speaker('s2', 'Tom Ashby', {}),
  ],
  meta: { engine: '0', model: '0', offsets: 'utf16', length: text.length },
};

const plain = paintWith(false);

test('a result for a person to read', () => {
  expect(view({ text }, result, { heading: undefined, width: 72, paint: plain })).toBe(`No speaker · scare quotes · line 1
  ‘vandalism’

Moira Lennox · 97% · line 3
  “We have waited eleven years for this,” […] “and the people of
  Stromvik have waited longer than any of us would have thought.

  “They will not wait for ever.”
    “Councillor Moira Lennox said”, verb of saying

No speaker · partly quoted · perhaps Tom Ashby 41%, Moira Lennox 30% ·
line 7
  “vandalism”
    “He called”, verb of saying

the report · 81% · partly quoted · line 7
  “at the end of its life”
    “According to the report”, according to

Speakers
  1 quote   Moira Lennox, Councillor
  2 quotes  the report (document)
`);
});

test('what was said without quotation marks stands in another style, and says whether it was said at all', () => {
  const indirect = quote('q1', ['They will not wait for ever'], {
    type: 'indirect',
    passages: [],
    polarity: 'declined',
    cue: span('said'),
  });
  const marked = (look: string, words: string) => `<${look} ${words}>`;
  const shown = view({ text }, { ...result, quotes: [indirect] }, { heading: undefined, width: 100, paint: marked });
  expect(shown).toContain('<reported They will not wait for ever>');
  expect(shown).toContain('reported, not quoted · would not say');
  const thought = view(
    { text },
    { ...result, quotes: [{ ...indirect, act: 'thought', basis: 'verb' }] },
    { heading: undefined, width: 100, paint: plain },
  );
  expect(thought).toContain('thought, as reported');
  expect(thought).toContain('verb of thinking');
});

test('an article without quotations', () => {
  const nothing = { ...result, quotes: [], speakers: [] };
  expect(view({ text }, nothing, { heading: 'harbour.txt', width: undefined, paint: plain })).toBe('harbour.txt\n\nNo quotations.\n');
});

describe('an explanation', () => {
  /** A candidate with its reasons: what each added, and what it means. */
  const candidate = (mention: string, name: string, probability: number, reasons: [contribution: number, words: string][]) => ({
    ...{ mention: span(mention), name, probability, score: 0 },
    reasons: reasons.map(([contribution, words], at) => ({ feature: `feature${at}`, value: 1, contribution, words })),
  });
  const lennox = candidate('Councillor Moira Lennox', 'Moira Lennox', 0.904, [
    [4.2, 'speaks'],
    [-1, 'is in another quotation'],
    [0.5, 'is a person'],
    [0.2, 'is near'],
  ]);
  const shown = (quote: Quote, explanation: ExplainedCandidate[]) =>
    view({ text }, { ...result, quotes: [{ ...quote, explanation }] }, { heading: undefined, width: 100, paint: plain }).replace(
      /\s+/g,
      ' ',
    );

  test('says in words what weighed most for the one chosen and for the first who is somebody else', () => {
    const again = candidate('He', 'Moira Lennox', 0.05, [[1, 'is nobody else']]);
    const ashby = candidate('He', 'Tom Ashby', 0.04, [[-2, 'is far']]);
    const council = candidate('Council', 'Council', 0.006, [[-3, 'is farther']]);
    const lines = shown(result.quotes[1], [lennox, again, ashby, council]);
    expect(lines).toContain(
      '90% Moira Lennox, by “Councillor Moira Lennox” · for it: speaks; is a person · against it: is in another quotation 4% Tom Ashby, by “He” · against it: is far',
    );
    expect(lines).not.toMatch(/is near|is nobody else|is farther/);
  });

  test('begins with the one chosen, even where another mention is likelier', () => {
    const ashby = candidate('He', 'Tom Ashby', 0.95, [[1, 'is tall']]);
    expect(shown(result.quotes[1], [ashby, lennox])).toMatch(/90% Moira Lennox.*95% Tom Ashby/);
    expect(shown(result.quotes[2], [ashby, lennox])).toMatch(/95% Tom Ashby.*90% Moira Lennox/);
  });

  test('says once what two features mean, and first what adds nothing but holds for all', () => {
    const ashby = candidate('He', 'Tom Ashby', 0.9, [
      [0, 'is said elsewhere'],
      [-2, 'is a place'],
      [1.5, 'is a place'],
      [1, 'is near'],
    ]);
    expect(shown(result.quotes[1], [ashby])).toContain('by “He” · is said elsewhere · for it: is near · against it: is a place');
  });

  test('leaves out what only tempers the other reasons', () => {
    const tempered = candidate('He', 'Tom Ashby', 0.9, [[1, 'is near']]);
    tempered.reasons.unshift({ feature: 'byHandGap', value: 1, contribution: -2, words: 'tempers' });
    expect(shown(result.quotes[1], [tempered])).not.toContain('tempers');
  });
});

describe('on any terminal', () => {
  test.each([10, 40, 72, 100, 400])('of %i columns no line is too long, and none over a hundred', (width) => {
    const lines = view({ text }, result, { heading: undefined, width, paint: plain }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(Math.min(width, 100), 24));
  });

  test('colours change no word', () => {
    const coloured = view({ text }, result, { heading: 'a', width: 72, paint: paintWith(true) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(view({ text }, result, { heading: 'a', width: 72, paint: plain }));
  });

  test('many quotes on one long line are shown in time', () => {
    const one = { ...result.quotes[0], start: 0, end: 3, segments: [{ start: 0, end: 3 }] };
    const many = Array.from({ length: 20_000 }, (_, at) => ({ ...one, id: `q${at}` }));
    const start = performance.now();
    view({ text: '“a” '.repeat(250_000) }, { ...result, quotes: many }, { heading: undefined, width: 80, paint: plain });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test.each([
  ['a\u001B[2Jb', 'a\uFFFD[2Jb'],
  ['a\u202Eb\u2066c', 'abc'],
  ['a\uD83Db', 'a\uFFFDb'],
  ['soft\u00ADhyphen', 'softhyphen'],
  ['a\r\n b\u2028c', 'a b c'],
  ['👩‍👩‍👧 José', '👩‍👩‍👧 José'],
])('%j is printed as %j', (given, expected) => {
  expect(printable(given)).toBe(expected);
});

test('words wider than a line are broken', () => {
  expect(wrap('a'.repeat(45), 22, '  ')).toBe(`  ${'a'.repeat(20)}\n  ${'a'.repeat(20)}\n  ${'a'.repeat(5)}\n`);
});
