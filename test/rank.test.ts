import { expect, test } from 'vitest';
import type { Ranked } from '../src/article.js';
import { rankSpeakers } from '../src/rank.js';
import { createPipeline, type Models } from '../src/training.js';

/** Without anything learned: only what the ranking makes of readings that it is given. */
const byHand: Models = { descriptions: null, pronouns: null, speakers: null, calibration: null, spans: null };
const text = 'Ada Quill was away. “It rained,” said a nurse. “It did not,” said a clerk. A warden listened.\n\n“It rained all day.”';

/** Who says the last passage, and the candidate whose words link it, where some mentions are given other readings: names with their probabilities. */
function lastWhere(given: Record<string, [name: string, probability: number][]>) {
  const { entities, ...stages } = createPipeline(byHand)(text);
  const keyOf = ({ mention }: Ranked) => stages.mentions.list[mention].key;
  const readings = entities.readings.map(
    (own, at) =>
      given[stages.mentions.list[at].key]?.map(([name, probability]) => ({
        entity: entities.list.findIndex((entity) => entity.name === name),
        probability,
      })) ?? own,
  );
  const { entity, chosen, link, candidates } = rankSpeakers(stages, { ...entities, readings }, byHand)[2];
  return {
    candidates: candidates.map(keyOf),
    speaker: entities.list[entity]?.name,
    chosen: chosen && keyOf(chosen),
    link: link && keyOf(link),
  };
}

const either = (name: string): [string, number][] => [
  [name, 0.6],
  ['Ada Quill', 0.4],
];

test('the likeliest entity is credited where it is nobody’s first reading, by the best candidate that may mean it', () => {
  const alone = lastWhere({ quill: [] });
  expect(alone).toMatchObject({ speaker: 'A warden', chosen: 'warden', link: 'warden' });
  const shared = lastWhere({ quill: [], warden: either('A warden'), clerk: either('a clerk') });
  expect(shared).toEqual({ ...alone, speaker: 'Ada Quill' });
});

test('a candidate whose first reading is the likeliest entity goes before a better one that may mean it as well', () => {
  const { candidates, ...last } = lastWhere({ quill: [], warden: either('A warden'), clerk: [['Ada Quill', 0.9]] });
  expect(candidates.slice(0, 2)).toEqual(['warden', 'clerk']);
  expect(last).toEqual({ speaker: 'Ada Quill', chosen: 'clerk', link: 'clerk' });
});
