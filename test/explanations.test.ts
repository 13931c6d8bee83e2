import { describe, expect, test } from 'vitest';
import { createAttributor, type ExplainedCandidate } from '../src/index.js';
import { trusted } from '../src/result/reasons/trusted.js';
import { words } from '../src/result/reasons.js';
import { createPipeline, type Models, shipped, speakerColumns, trustColumns } from '../src/training.js';
import { readArticles } from './support/articles.js';

const articles = readArticles();
const byHand: Models = { descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null };
const attribute = createAttributor({ explain: true });

/** The explanation of a text’s only quote. */
const explained = (text: string, read = attribute): ExplainedCandidate[] =>
  read(text).quotes.find(({ passages }) => passages.length > 0)?.explanation ?? [];

/** What a feature adds to a candidate by name, 0 where it is not worth telling. */
const added = (candidates: ExplainedCandidate[], name: string, feature: string): number =>
  candidates.find((candidate) => candidate.name === name)?.reasons.find((reason) => reason.feature === feature)?.contribution ?? 0;

describe('the words for reasons', () => {
  test('are there for every column of a row, and for nothing else', () => {
    expect(Object.keys(words).sort()).toEqual([...speakerColumns].sort());
    expect(Object.keys(trusted)).toEqual([...trustColumns]);
  });

  test('are there for every value that articles have, in at most 90 characters', () => {
    const findAll = createPipeline(shipped());
    const bad = new Set<string>();
    for (const { text } of articles) {
      for (const { row } of findAll(text, { explain: true }).decisions.flatMap(({ candidates }) => candidates)) {
        speakerColumns.forEach((feature, at) => {
          for (const contribution of [-1, 1]) {
            const phrase = words[feature](row?.[at] ?? Number.NaN, contribution);
            if (!/^.{4,90}$/.test(phrase) || /undefined|NaN/.test(phrase)) bad.add(`${feature} ${row?.[at]}: ${phrase}`);
          }
        });
      }
    }
    expect([...bad]).toEqual([]);
  });

  test('tell one value of a feature from another', () => {
    expect(words.tagBehind(1, 1)).not.toBe(words.tagBehind(0, -1));
    expect(words.sentences(3, 1)).toBe('stands 3 sentences before the quotation');
    expect(words.sentences(-1, 1)).toBe('stands 1 sentence behind the quotation');
    expect(words.sentences(8, -1)).toBe('stands 8 or more sentences before the quotation');
    expect(words.verbsBetween(0, 1)).toBe('has no verb between itself and the quotation');
    expect(words.pronounKind(2, 1)).toBe('is “they”');
    expect(words.lead(0, 1)).toBe('the quotation begins its sentence');
    expect(words.lead(1, 1)).toBe('a colon stands right before the quotation');
    expect(words.next(18, 1)).toBe('a punctuation mark stands right behind the quotation');
    expect(words.byHandGap(3, 1)).not.toBe(words.byHandGap(3, -1));
  });
});

describe.each([
  { kind: 'the weights and the trees', models: shipped() },
  { kind: 'the weights alone', models: byHand },
])('reasons from $kind', ({ models }) => {
  const read = createAttributor({ explain: true }, models);
  const explanations = articles.flatMap(({ text }) => read(text).quotes.map(({ explanation = [] }) => explanation));

  test('sum up to the score', () => {
    const apart = explanations.flat().filter(({ score, reasons }) => {
      const sum = reasons.reduce((total, { contribution }) => total + contribution, 0);
      return !(Math.abs(sum - score) < 0.001 * (reasons.length + 1));
    });
    expect(apart).toEqual([]);
    expect(explanations.flat().length).toBeGreaterThan(1000);
  });

  test('have scores whose differences are what the probabilities have', () => {
    const pairs = explanations.flatMap(([best, ...others]) => others.map((other) => ({ best, other })));
    const telling = pairs.filter(({ other }) => other.probability >= 0.05);
    const apart = telling.filter(({ best, other }) => {
      const odds = Math.log(best.probability / other.probability);
      return !(Math.abs(odds - (best.score - other.score)) < 0.03);
    });
    expect(apart).toEqual([]);
    expect(telling.length).toBeGreaterThan(50);
  });

  test('come with the weightiest first and the slight ones as a sum', () => {
    for (const { reasons } of explanations.flat()) {
      const single = reasons.filter(({ feature }) => feature !== 'slight' && feature !== 'elsewhere');
      const weights = single.map(({ contribution }) => Math.abs(contribution));
      expect(weights).toEqual([...weights].sort((one, other) => other - one));
      expect(weights.every((weight) => weight >= 0.1)).toBe(true);
      expect(single.every(({ feature, value, contribution, words: meaning }) => meaning === words[feature]?.(value, contribution))).toBe(
        true,
      );
      const slight = reasons.findIndex(({ feature }) => feature === 'slight');
      expect([-1, reasons.length - 1]).toContain(slight);
    }
  });

  test('say that a word of saying behind the quotation is somebody’s', () => {
    const candidates = explained('Tom Bell stood by the door. “Go,” said Jane Doe.', read);
    expect(candidates[0]).toMatchObject({ name: 'Jane Doe', mention: { text: 'Jane Doe' } });
    expect(candidates[0].reasons[0]).toMatchObject({
      feature: 'tagBehind',
      value: 1,
      words: 'is the subject of a word of saying right behind the quotation',
    });
    expect(candidates[0].reasons[0].contribution).toBeGreaterThan(0);
    expect(JSON.stringify(candidates[0].reasons)).not.toMatch(/Jane|Doe|Bell|door/);
  });

  test('say that whoever is called by name is spoken to', () => {
    const candidates = explained('Tom Bell came in, and Jane Doe said: “Go home, Mr Bell, and stay there.”', read);
    expect(candidates[0].name).toBe('Jane Doe');
    expect(added(candidates, 'Tom Bell', 'vocative')).toBeLessThan(0);
    expect(added(candidates, 'Jane Doe', 'vocative')).toBeGreaterThanOrEqual(0);
  });
});

test('trees whose sum counts are among the reasons', () => {
  const text = 'Tom Bell met Ann Roe by the door. “Go home,” said Jane Doe, the mayor, and Tom Bell told her of Ann Roe.';
  const handmade = explained(text, createAttributor({ explain: true }, { ...shipped(), speakers: null }));
  const features = (candidates: ExplainedCandidate[]) =>
    new Set(candidates.flatMap(({ reasons }) => reasons.map(({ feature }) => feature)));
  expect(features(explained(text)).size).toBeGreaterThan(features(handmade).size);
});

test('a quotation that has its speaker from the same words elsewhere says so first', () => {
  const text = 'Harbour ‘not for sale to anyone’\n\nThe council met. “The harbour is not for sale to anyone,” Jane Doe said.';
  const { quotes } = attribute(text);
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Jane Doe', 'Jane Doe']);
  expect(quotes[0].explanation?.[0].reasons[0]).toMatchObject({ feature: 'elsewhere', contribution: 0 });
  expect(quotes[1].explanation?.[0].reasons[0]).not.toMatchObject({ feature: 'elsewhere' });
});

test('the candidates that come near are explained, no more than ten, the best first', () => {
  const text =
    'Ann Dale, Joe Dunn, Ann Hale, Joe Hunt, Ann Kent, Joe Lang, Ann Moss, Joe Nash, Ann Pike and Joe Reed said, as Sam Roe, Kim Fox and Tom Bell did, “Go,” and Jo Stone, Al Vale and Di West went.';
  const { length } = createPipeline(shipped())(text).decisions[0].candidates;
  expect(length).toBeGreaterThan(5);
  const probabilities = explained(text).map(({ probability }) => probability);
  expect(probabilities.length).toBe(Math.min(10, length));
  expect(probabilities).toEqual([...probabilities].sort((one, other) => other - one));
});

test('candidates in the title are explained with their place in it', () => {
  const [title, text] = ['Tom Bell resigns', '“I am tired.”'];
  const [candidate] = attribute({ title, text }).quotes[0].explanation ?? [];
  expect(candidate).toMatchObject({ mention: { text: 'Tom Bell', field: 'title', start: 0, end: 8 } });
});

test('what explains a candidate is kept only where that is asked for', () => {
  const findAll = createPipeline(shipped());
  const rows = (explain: boolean) =>
    findAll('“Go,” said Jane Doe.', { explain }).decisions.flatMap(({ candidates }) => candidates.map(({ row }) => row));
  expect(rows(false)).toEqual([null]);
  expect(rows(true)).toEqual([expect.any(Float64Array)]);
});

describe('words without quotation marks', () => {
  const read = createAttributor({ explain: true, types: ['indirect'], acts: ['speech', 'thought', 'intention', 'perception'] });

  test('are explained by their source, and by what tells how far it can be trusted', () => {
    const [quote] = read('Jane Doe, the mayor, said that the harbour would be closed to all ships for a month.').quotes;
    const [{ mention, name, score, probability, reasons }, ...others] = quote.explanation ?? [];
    expect(others).toEqual([]);
    expect([mention, name]).toEqual([quote.mention, 'Jane Doe']);
    expect(Math.abs(score - Math.log(probability / (1 - probability)))).toBeLessThan(0.03);
    expect(Math.abs(score - reasons.reduce((sum, { contribution }) => sum + contribution, 0))).toBeLessThan(0.005);
    expect(reasons[0].words).toBe('the cue says almost surely that somebody says or thinks something');
  });

  test('have none where their cue has no source', () => {
    const all = articles.flatMap(({ text }) => read(text).quotes);
    expect(all.filter(({ explanation }) => explanation?.length === 1).length).toBeGreaterThan(100);
    expect(all.filter(({ mention, explanation }) => (explanation?.length ?? -1) !== (mention === null ? 0 : 1))).toEqual([]);
  });

  test('have a phrase of at most 90 characters for every fact', () => {
    for (const value of [-5, 0, 1, 2, 4]) for (const phrase of Object.values(trusted)) expect(phrase(value, 1)).toMatch(/^.{4,90}$/);
  });
});
