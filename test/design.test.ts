/** The worked example in DESIGN.md is its own test: its text is read there, and what the section says of who speaks is compared. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAttributor, type Quote } from '../src/index.js';
import { createPipeline, type Findings, type Models, type Observer, type Stages, shipped } from '../src/training.js';

const page = readFileSync(new URL('../DESIGN.md', import.meta.url), 'utf8');
const section = /^## How one hard quote finds its speaker\n(.*?)^## /ms.exec(page)?.[1] ?? '';
const text = (section.match(/^>.*$/gm) ?? []).map((line) => line.replace(/^> ?/, '')).join('\n');
const byHand: Models = { descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null };

const { quotes } = createAttributor({ explain: true })(text);
const last = quotes[quotes.length - 1];
const speakers = (list: readonly Quote[]) => list.map(({ speaker }) => speaker?.name);

/** What a mention’s words most likely mean, with how likely: the first mention that ends with a word. */
function readingsOf({ mentions, entities }: Findings, key: string): [string, number][] {
  const at = mentions.list.findIndex((mention) => mention.key === key);
  return (entities.readings[at] ?? []).map(({ entity, probability }) => [entities.list[entity].name, probability]);
}

/** Takes “she” for Anita Sandhu, and leaves all else to the engine. */
function mistaken({ mentions: { list } }: Stages): Observer {
  return {
    description: () => undefined,
    passage: () => undefined,
    pronoun: (mention, antecedents) =>
      list[mention].key === 'she' ? antecedents.findIndex(({ mentions }) => list[mentions[0]].key === 'sandhu') : undefined,
  };
}

describe('the worked example in DESIGN.md', () => {
  test('has the speakers that it says', () => {
    expect(quotes.map((quote) => quote.text)).toEqual(['“I signed a letter,”', '“Who wrote it?”', '“Not me.”']);
    expect(speakers(quotes)).toEqual(['Marian Coyle', 'Tom Brill', 'Marian Coyle']);
    expect(quotes.slice(0, 2).map(({ mention, cue, basis }) => [mention?.text, cue?.text, basis])).toEqual([
      ['she', 'said', 'verb'],
      ['Tom Brill', 'asked', 'verb'],
    ]);
  });

  test('has the last one go on, with no words that show it', () => {
    expect(last).toMatchObject({ mention: null, cue: null, basis: 'continuation' });
    expect(last.alternatives.slice(0, 2).map(({ name }) => name)).toEqual(['Anita Sandhu', 'Tom Brill']);
  });

  test('is explained in the words that it gives', () => {
    const [she, coyle, brill] = last.explanation ?? [];
    expect([she, coyle, brill].map(({ mention }) => mention.text)).toEqual(['she', 'Councillor Marian Coyle', 'Tom Brill']);
    const given = [...section.slice(section.indexOf('**Result**')).matchAll(/“([^”]+)”/g)].map(([, words]) => words.replace(/\s+/g, ' '));
    expect(given).toHaveLength(3);
    expect(she.reasons.map(({ words }) => words)).toEqual(expect.arrayContaining(given.slice(0, 2)));
    expect(brill.reasons.map(({ words }) => words)).toContain(given[2]);
  });

  test('has candidates from the finders that it names', () => {
    const { decisions, mentions } = createPipeline(shipped())(text);
    const features = decisions.map(({ candidates }) =>
      candidates.map(({ mention, features }) => [mentions.list[mention].key, Object.keys(features)] as const),
    );
    expect(features[0]).toEqual([['she', expect.arrayContaining(['tagBehind', 'cueStrength'])]]);
    expect(features[1].map(([key]) => key).sort()).toEqual(['brill', 'families', 'she']);
    expect(features[2].slice(0, 3)).toEqual([
      ['she', expect.arrayContaining(['alternates', 'answers'])],
      ['coyle', expect.arrayContaining(['sceneSubject'])],
      ['brill', expect.arrayContaining(['introduces', 'spokeInParagraphBefore', 'answersOneself'])],
    ]);
  });

  test('is surer of its tag than the softmax, and less sure of what goes on', () => {
    const plain = createAttributor({}, { ...shipped(), calibration: null })(text).quotes;
    expect(quotes[0].confidence).toBeGreaterThan(plain[0].confidence);
    expect(last.confidence).toBeLessThan(plain[plain.length - 1].confidence);
  });

  test('has the weights alone lean to Coyle, and give the last one to Brill', () => {
    expect(speakers(createAttributor({}, byHand)(text).quotes)).toEqual(['Marian Coyle', 'Tom Brill', 'Tom Brill']);
    const [first, second] = readingsOf(createPipeline(byHand)(text), 'she');
    expect(first[0]).toBe('Marian Coyle');
    expect(second).toEqual(['Anita Sandhu', expect.closeTo(1 / 3, 1)]);
    expect(readingsOf(createPipeline(shipped())(text), 'she').slice(0, 2)).toEqual([
      ['Marian Coyle', expect.any(Number)],
      ['Anita Sandhu', expect.closeTo(0.1, 1)],
    ]);
  });

  test('has one answer carry two: whoever she is says both', () => {
    const { decisions, entities } = createPipeline(shipped())(text, { observe: mistaken });
    expect(decisions.map(({ entity }) => entities.list[entity].name)).toEqual(['Anita Sandhu', 'Tom Brill', 'Anita Sandhu']);
  });
});
