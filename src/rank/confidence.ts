import type { Decision, Passage } from '../article.js';
import type { Calibration } from '../model/models.js';
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
] as const;

/**
 * Puts the share of decisions of this kind that are right in place of the probability of the likeliest entity (Platt, “Probabilistic outputs for
 * support vector machines”, 1999; here with more than one input); the others share what is left.
 */
export function calibrate(scene: Scene, passage: Passage, decision: Decision, calibration: Calibration): Decision {
  const [first, ...others] = decision.entities;
  if (decision.entity < 0 || first === undefined) return decision;
  const row = confidenceRow(scene, passage, decision);
  const sum = row.reduce((total, value, at) => total + value * calibration[confidenceColumns[at]], 0);
  const probability = 1 / (1 + Math.exp(-sum));
  const rest = (1 - probability) / Math.max(1e-9, 1 - first.probability);
  return {
    ...decision,
    entities: [
      { ...first, probability },
      ...others.map((other) => ({ ...other, probability: Math.min(other.probability * rest, 1 - probability) })),
    ],
  };
}

/** What a decision looks like to the calibration. */
export function confidenceRow({ mentions, entities, passages }: Scene, { parent, label }: Passage, decision: Decision): number[] {
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
    parent >= 0 && passages.list[parent] !== undefined ? 1 : 0,
    label === null ? 0 : 1,
    bearer.kind === 'person' ? 0 : 1,
    logit(decision.entities[1]?.probability ?? 0.01),
  ];
}

function logit(probability: number): number {
  const inside = Math.max(0.005, Math.min(0.995, probability));
  return Math.log(inside / (1 - inside));
}
