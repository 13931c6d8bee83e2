import type { Decision } from '../article.js';
import type { Calibration } from '../model/models.js';
import type { Observer } from '../observer.js';
import type { Scene } from './scene.js';

/** What tells how far the probability of a decision can be trusted, in the order of a row. */
export const confidenceColumns = [
  'bias',
  'entity',
  'mention',
  'reading',
  'pronoun',
  'description',
  'continuation',
  'context',
  'nested',
  'turn',
  'notPerson',
  'alternatives',
  'dense',
] as const;

/**
 * Puts, for every passage that has a speaker, the share of decisions of its kind that are right in place of the probability of the likeliest entity (Platt,
 * “Probabilistic outputs for support vector machines”, 1999; here with more than one input). All at once at the end: an article that is full of
 * speech has more voices to take for each other.
 */
export function calibrateAll(scene: Scene, calibration: Calibration | null, observer?: Observer): void {
  const { decisions } = scene;
  const said = decisions.filter(({ entity }) => entity >= 0).length;
  const done = new Map<Decision, Decision>();
  decisions.forEach((decision, index) => {
    if (decision.entity < 0 || decision.entities.length === 0) return;
    const row = confidenceRow(scene, decision, said);
    observer?.decided?.(index, decision, row);
    if (calibration === null) return;
    // Passages that were decided together stay together.
    const known = done.get(decision) ?? calibrated(decision, row, calibration);
    done.set(decision, known);
    decisions[index] = known;
  });
}

/** The decision with its likeliest entity as sure as such ones are; the others share what is left, and none of them is surer. */
function calibrated(decision: Decision, row: readonly number[], calibration: Calibration): Decision {
  const [first, ...others] = decision.entities;
  const sum = row.reduce((total, value, at) => total + value * calibration[confidenceColumns[at]], 0);
  const probability = 1 / (1 + Math.exp(-sum));
  const rest = (1 - probability) / Math.max(1e-9, 1 - first.probability);
  return {
    ...decision,
    entities: [
      { ...first, probability },
      ...others.map((other) => ({ ...other, probability: Math.min(other.probability * rest, 1 - probability, probability) })),
    ],
  };
}

/** What a decision looks like to the calibration, in an article in which so many passages have a speaker. */
function confidenceRow({ article, mentions, entities, passages }: Scene, decision: Decision, said: number): number[] {
  const { parent, label } = passages.list[decision.passage];
  const chosen = decision.chosen ?? decision.candidates[0];
  const { kind } = mentions.list[chosen.mention];
  const reading = entities.readings[chosen.mention][0]?.probability ?? 0.5;
  const bearer = entities.list[decision.entity];
  return [
    1,
    logit(decision.entities[0].probability),
    logit(chosen.probability),
    logit(reading) / 2,
    kind === 'pronoun' ? 1 : 0,
    kind === 'description' ? 1 : 0,
    chosen.basis === 'continuation' ? 1 : 0,
    chosen.basis === 'context' ? 1 : 0,
    parent >= 0 ? 1 : 0,
    label === null ? 0 : 1,
    bearer.kind === 'person' ? 0 : 1,
    logit(decision.entities[1]?.probability ?? 0.01),
    Math.log((100 * said) / Math.max(100, article.tokens.count)),
  ];
}

function logit(probability: number): number {
  const inside = Math.max(0.005, Math.min(0.995, probability));
  return Math.log(inside / (1 - inside));
}
