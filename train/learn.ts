import type { Models } from '../src/training.js';
import { descriptionColumns, type Forest, loadForest, pronounColumns, speakerColumns } from '../src/training.js';
import { boost, type Recipe, type Rows } from './boost.js';
import type { Question, Questions } from './questions.js';

/** The kinds of question, each with the features of its rows and how its forest is grown. */
export const subjects = {
  descriptions: { features: descriptionColumns, trees: 240, depth: 5, rate: 0.06, leaf: 2, ridge: 3, columns: 0.5, groups: 0.8 },
  pronouns: { features: pronounColumns, trees: 260, depth: 5, rate: 0.045, leaf: 2, ridge: 3, columns: 0.5, groups: 0.6 },
  speakers: { features: speakerColumns, trees: 200, depth: 5, rate: 0.07, leaf: 2, ridge: 3, columns: 0.3, groups: 0.6 },
} as const satisfies Record<string, Recipe & { features: readonly string[] }>;

export type Subject = keyof typeof subjects;

/** Learned forests, as they are committed. */
export type Forests = Record<Subject, Forest>;

/** Passages of our own articles count so much: there are fewer of them, and they are of more kinds. */
const ownWeight = 2;

/** Silver chains teach the parser’s habits with its knowledge: they count for far less than what people marked. */
export const goldWeights: Record<Subject, number> = { descriptions: 1, pronouns: 0.1, speakers: 1 };

/** Learns what is asked of one subject. */
export function learn(subject: Subject, questions: readonly Question[], changes: Partial<Recipe> = {}): Forest {
  const { features: _, ...recipe } = subjects[subject];
  return boost(tableOf(subject, questions), { ...recipe, ...changes });
}

/** The rows of questions, one behind another, as a model learns from them. */
export function tableOf(subject: Subject, questions: readonly Question[]): Rows {
  const { features } = subjects[subject];
  const count = questions.reduce((sum, { rows }) => sum + rows.length, 0);
  const values = new Float64Array(count * features.length);
  const right = new Uint8Array(count);
  const from = new Float64Array(count);
  const groups = [0];
  let row = 0;
  for (const question of questions) {
    question.rows.forEach((own, at) => {
      values.set(own, row * features.length);
      right[row] = question.right[at] ? 1 : 0;
      from[row] = question.byHand[at];
      row += 1;
    });
    groups.push(row);
  }
  return {
    features,
    values,
    groups,
    right,
    from,
    weights: Float64Array.from(questions, ({ own }) => (own ? ownWeight : goldWeights[subject])),
  };
}

/** Makes forests ready for the engine; those left out leave the weights set by hand alone. */
export function modelsOf(forests: Partial<Forests>): Omit<Models, 'calibration'> {
  const ready = (forest: Forest | undefined) => (forest === undefined ? null : loadForest(forest));
  return { descriptions: ready(forests.descriptions), pronouns: ready(forests.pronouns), speakers: ready(forests.speakers), spans: null };
}

/** How many questions a model answers rightly; without a model the weights set by hand answer. */
export function accuracy(questions: readonly Question[], forest?: Forest): { right: number; all: number } {
  const trees = forest && loadForest(forest);
  let right = 0;
  for (const question of questions) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    question.rows.forEach((row, at) => {
      const score = question.byHand[at] + (trees?.score(row) ?? 0);
      if (score <= most) return;
      most = score;
      best = at;
    });
    if (question.right[best]) right += 1;
  }
  return { right, all: questions.length };
}

export type { Questions };
