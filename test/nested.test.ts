import { expect, test } from 'vitest';
import { createPipeline } from '../src/training.js';

/** Quotations inside quotations, without anything learned: what stands here holds whatever the models become. */
const findAll = createPipeline({ descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null });

test('what stands inside a quotation is no echo of it', () => {
  const { decisions } = findAll('“We call that the ‘long dry wall’ here,” said Anna Crane.');
  expect(decisions[0].chosen?.features.tagBehind).toBe(1);
  expect(decisions[1].candidates.some(({ features }) => features.tagBehind)).toBe(false);
});

test.each<[string, string]>([
  ['its tag', 'Ruth Dale waited. Anna Crane came in. “I rang Ruth. She said, ‘No.’” said Anna Crane.'],
  ['the tag before it', 'Ruth Dale waved. “It rained,” Anna Crane said. “She told me, ‘Go home.’”'],
  ['its label', 'ANNA CRANE: Did Ruth Dale call?\n\nRUTH DALE: I did.\n\nANNA CRANE: She said, ‘Go home.’'],
])('whoever says a quotation by %s is not meant by “she” in it', (_, text) => {
  const { mentions, entities } = findAll(text);
  const she = mentions.list.findIndex(({ key, passage }) => key === 'she' && passage >= 0);
  expect(entities.list[entities.readings[she][0].entity].name).toMatch(/Ruth Dale/i);
});

test('what somebody is called by stands for a name in speech', () => {
  const { cues, mentions } = findAll('“Coach said, ‘Run.’ Then the whistle went. Every day shouting, every day rain,” said Anna Crane.');
  const sources = cues.list.map(({ source }) => mentions.list[source]?.key);
  expect(sources).toContain('coach');
  expect(sources).not.toContain('day');
});
