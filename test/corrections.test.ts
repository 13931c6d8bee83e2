import { describe, expect, test } from 'vitest';
import { AttribuneError, applyCorrections, type Correction, createAttributor, type Quote } from '../src/index.js';
import { expectSound } from './invariants.js';
import { readArticles } from './support/articles.js';

const text = `“We are ready,” Mayor Ada Quill told reporters. “The boats are here.”

Tom Okoro, a councillor, called the plan “a gift to nobody”. “Who pays for it?” he asked.

The “harbour of hope” opens soon, Mr Okoro wrote in “The Tide”.`;
const result = createAttributor()(text);
const of = (answer: { quotes: Quote[] }, words: string) => answer.quotes.find((quote) => quote.text.includes(words)) as Quote;
const quill = of(result, 'We are ready').speaker?.id as string;
const okoro = of(result, 'Who pays').speaker?.id as string;
const ready = of(result, 'We are ready').id;

/** The result corrected, which holds everything that any result does. */
function corrected(...corrections: Correction[]) {
  const answer = applyCorrections(result, corrections);
  expectSound(text, answer);
  return answer;
}

describe('a correction', () => {
  test('is about a result that has what these tests need', () => {
    expect(result.speakers.filter(({ quotes }) => quotes.length > 0).map(({ name }) => name)).toEqual(['Ada Quill', 'Tom Okoro']);
  });

  test('chooses another speaker, and keeps the former one among the alternatives', () => {
    const answer = corrected({ kind: 'speaker', quote: ready, speaker: okoro });
    const quote = of(answer, 'We are ready');
    expect(quote).toMatchObject({ speaker: { name: 'Tom Okoro' }, basis: 'correction', confidence: 1, mention: null, cue: null });
    expect(quote.alternatives[0]).toEqual({ id: quill, name: 'Ada Quill', confidence: of(result, 'We are ready').confidence });
    expect(answer.speakers.map(({ name, quotes }) => [name, quotes.length])).toEqual([
      ['Tom Okoro', 5],
      ['Ada Quill', 1],
    ]);
  });

  test('that confirms a speaker keeps the words that show it', () => {
    const quote = of(corrected({ kind: 'speaker', quote: ready, speaker: quill }), 'We are ready');
    expect(quote).toMatchObject({ speaker: { id: quill }, mention: { text: 'Mayor Ada Quill' }, cue: { text: 'told' }, confidence: 1 });
  });

  test('names somebody new once, and somebody known by the same id', () => {
    const later = of(result, 'The boats').id;
    const answer = corrected({ kind: 'name', quote: ready, name: '  Ines\n Varga ' }, { kind: 'name', quote: later, name: 'Ines Varga' });
    expect(of(answer, 'We are ready').speaker).toEqual(of(answer, 'The boats').speaker);
    expect(answer.speakers[0]).toMatchObject({ name: 'Ines Varga', kind: 'person', mentions: [], quotes: [ready, later] });
    expect(of(corrected({ kind: 'name', quote: ready, name: 'Tom Okoro' }), 'We are ready').speaker?.id).toBe(okoro);
  });

  test('credits nobody', () => {
    expect(of(corrected({ kind: 'nobody', quote: ready }), 'We are ready')).toMatchObject({ type: 'direct', speaker: null, confidence: 1 });
  });

  test('takes words for no quote, without losing them, and back', () => {
    const dismissed = { kind: 'not-a-quote', quote: ready } as const;
    expect(of(corrected(dismissed), 'We are ready')).toMatchObject({ type: 'scare', act: null, speaker: null });
    const back = corrected(dismissed, { kind: 'speaker', quote: ready, speaker: quill });
    expect(of(back, 'We are ready')).toMatchObject({ type: 'direct', act: 'speech', speaker: { id: quill } });
  });

  test('takes a statement without quotation marks out', () => {
    const article = 'Ada Quill said the boats were ready.\n\n“They are late,” said Tom Okoro.';
    const statements = createAttributor({ types: ['direct', 'indirect'] })(article);
    const first = statements.quotes.find(({ type }) => type === 'indirect') as Quote;
    const answer = applyCorrections(statements, [{ kind: 'not-a-quote', quote: first.id }]);
    expect(answer.quotes.map(({ id }) => id)).toEqual(statements.quotes.map(({ id }) => id).filter((id) => id !== first.id));
    expectSound(article, answer);
  });

  test('leaves what stood in such a statement where the statement itself stood', () => {
    const [outer, ...others] = result.quotes;
    const [first, second] = [
      { ...outer, id: 'q8', type: 'indirect' as const, passages: [], parent: 'q9' },
      { ...outer, id: 'q7', parent: 'q8' },
    ];
    const nested = { ...result, quotes: [{ ...outer, id: 'q9' }, first, second, ...others] };
    const answer = applyCorrections(nested, [{ kind: 'not-a-quote', quote: 'q8' }]);
    expect(answer.quotes.map(({ id }) => id)).toEqual(['q9', 'q7', ...others.map(({ id }) => id)]);
    expect(answer.quotes[1].parent).toBe('q9');
  });

  test('merges two speakers, whom older corrections may still name', () => {
    const answer = corrected({ kind: 'merge', speaker: okoro, into: quill }, { kind: 'speaker', quote: ready, speaker: okoro });
    expect(answer.speakers.map(({ id }) => id)).toEqual([quill]);
    expect(answer.speakers[0].mentions.map((mention) => mention.text)).toContain('Tom Okoro');
    expect(answer.quotes.flatMap(({ alternatives }) => alternatives.map(({ id }) => id))).not.toContain(okoro);
    expect(answer.quotes.filter(({ speaker }) => speaker?.id === quill).length).toBeGreaterThan(3);
  });

  test('makes whoever is one with the speaker surer', () => {
    // One quote as an engine may answer it: the two are the same person, by two names.
    const [quote] = result.quotes;
    const unsure: Quote = { ...quote, confidence: 0.6, alternatives: [{ id: okoro, name: 'Tom Okoro', confidence: 0.3 }] };
    const [merged] = applyCorrections({ ...result, quotes: [unsure] }, [{ kind: 'merge', speaker: okoro, into: quill }]).quotes;
    expect(merged).toMatchObject({ speaker: { id: quill }, confidence: 0.9, alternatives: [] });
    const [other] = applyCorrections({ ...result, quotes: [unsure] }, [{ kind: 'merge', speaker: quill, into: okoro }]).quotes;
    expect(other).toMatchObject({ speaker: { id: okoro }, confidence: 0.9, alternatives: [] });
  });

  test('lists the mentions of merged speakers by field, then by start', () => {
    const article = {
      title: 'Quill: “We are late”',
      text: '“We are late,” said Ada Quill. “Very,” said Tom Okoro.',
      byline: 'By Tom Okoro',
      captions: ['Ada Quill: “It is cold.”', 'Tom Okoro on the quay.'],
    };
    const found = createAttributor()(article);
    const idOf = (name: string) => found.speakers.find((speaker) => speaker.name === name)?.id as string;
    const answer = applyCorrections(found, [{ kind: 'merge', speaker: idOf('Tom Okoro'), into: idOf('Ada Quill') }]);
    expectSound(article, answer);
    expect(answer.speakers[0].mentions.map(({ field = 'text', text: words }) => `${field} ${words}`)).toEqual([
      'title Quill',
      'text Ada Quill',
      'text Tom Okoro',
      'captions/0 Ada Quill',
      'captions/1 Tom Okoro',
      'byline Tom Okoro',
    ]);
  });

  test('leaves the result itself alone, and says the same each time', () => {
    const before = structuredClone(result);
    const all: Correction[] = [
      { kind: 'merge', speaker: okoro, into: quill },
      { kind: 'name', quote: ready, name: 'Ines Varga' },
    ];
    expect(corrected(...all)).toEqual(corrected(...all));
    expect(result).toEqual(before);
    expect(applyCorrections(result, [])).toBe(result);
  });

  test('may be of a result with more speakers than a call may have arguments', () => {
    const others = Array.from({ length: 200_000 }, (_, at) => ({ ...result.speakers[0], id: `s${at + 100}`, quotes: [] }));
    const many = { ...result, speakers: [...result.speakers, ...others] };
    expect(of(applyCorrections(many, [{ kind: 'name', quote: ready, name: 'Ines Varga' }]), 'We are ready').speaker?.id).toBe('s200100');
  });

  test('takes time that grows with the quotes of a speaker, and no faster', () => {
    const others = Array.from({ length: 100_000 }, (_, at) => ({ ...of(result, 'We are ready'), id: `q${at + 100}` }));
    const start = performance.now();
    const answer = applyCorrections({ ...result, quotes: [...result.quotes, ...others] }, [{ kind: 'nobody', quote: ready }]);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(answer.speakers.find(({ id }) => id === quill)?.quotes.length).toBeGreaterThan(100_000);
  });

  test.each([
    [{ kind: 'nobody', quote: 'q99' }, 'quote that the result does not have'],
    [{ kind: 'speaker', quote: ready, speaker: 's99' }, 'speaker that the result does not have'],
    [{ kind: 'name', quote: ready, name: ' – ' }, 'name without a letter'],
    [{ kind: 'other' }, 'none of the kinds'],
    [null, 'none of the kinds'],
  ])('%o is refused', (correction, fault) => {
    const refused = () => applyCorrections(result, [{ kind: 'nobody', quote: ready }, correction as Correction]);
    expect(refused).toThrow(AttribuneError);
    expect(refused).toThrow(fault);
    expect(refused).toThrow('number 2');
  });
});

test('whatever is corrected in the articles, the result stays sound', () => {
  const attribute = createAttributor();
  for (const article of readArticles()) {
    const found = attribute(article.text);
    const names = found.speakers.map(({ id }) => id);
    const corrections = found.quotes.flatMap(({ id }, at): Correction[] => {
      if (at % 4 === 0 && names.length > 0) return [{ kind: 'speaker', quote: id, speaker: names[at % names.length] }];
      if (at % 4 === 1) return [{ kind: 'not-a-quote', quote: id }];
      if (at % 4 === 2) return [{ kind: 'name', quote: id, name: `Somebody ${at % 3}` }];
      return names.length > 1 ? [{ kind: 'merge', speaker: names[at % names.length], into: names[(at + 1) % names.length] }] : [];
    });
    expectSound(article.text, applyCorrections(found, corrections));
  }
});

test('an article of a hundred thousand quotes is corrected at once', () => {
  const [quote] = result.quotes;
  const quotes = Array.from({ length: 100_000 }, (_, at) => ({ ...quote, id: `q${at + 1}` }));
  const corrections = quotes.slice(0, 1000).map(({ id }): Correction => ({ kind: 'nobody', quote: id }));
  const start = performance.now();
  const answer = applyCorrections({ ...result, quotes }, corrections);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(answer.speakers.find(({ id }) => id === quill)?.quotes).toHaveLength(99_000);
});
