/** What the models answer on articles that they did not see: one model learned for each fold, asked as the engine asks it. */

import { loadForest, type Models, type Trees } from '../src/training.js';
import type { LearningArticle } from './articles.js';
import { boost, generator } from './boost.js';
import { groupColumns } from './columns.js';
import type { GoldArticle } from './gold.js';
import { accuracy, learn, modelsOf, subjects, tableOf } from './learn.js';
import { learnLinear } from './linear.js';
import { askAll, type Question, type Questions } from './questions.js';
import { askReferences, fileOf, foldCount, foldOf, teach } from './train.js';
import { judge, judgeNamed, type Outcome, type Verdict } from './verdicts.js';

/** Articles that are held out together. `publisher` and `random` deal the gold, `file` our own articles. */
export interface Fold {
  scheme: 'publisher' | 'random' | 'file';
  index: number;
}

/** How often the right mention was found. */
export interface Counts {
  /** Passages with a source; those whose source is among the candidates; of them those answered rightly, and those given to nobody. */
  sources: number;
  reachable: number;
  right: number;
  silenced: number;
  /** Passages that nobody said, and those of them given to nobody. */
  others: number;
  rejected: number;
}

export interface Share {
  right: number;
  all: number;
}

/** Everything that is measured on the articles of one fold. */
export interface Measured {
  fold: Fold;
  /** What was held out, in words. */
  held: string;
  trees: Counts;
  hand: Counts;
  linear?: Counts;
  /** By group of columns left out; `all` with every column, `start` without the scores set by hand. With fewer trees. */
  ablation?: Record<string, Counts>;
  /** Answers to the questions whom a mention means, earlier ones answered rightly: learned, and set by hand. */
  references: Record<'descriptions' | 'pronouns', { learned: Share; hand: Share }>;
  /** End to end on our own articles; also with one model left out. */
  outcome?: Outcome;
  without?: Record<string, Outcome>;
  /** Decisions on names in the gold, for the calibration. */
  named?: Verdict[];
}

/** All articles, and what is asked of them whatever is held out. */
export interface Material {
  gold: readonly GoldArticle[];
  own: readonly LearningArticle[];
  asked: Questions;
}

export function gather(gold: readonly GoldArticle[], own: readonly LearningArticle[]): Material {
  return { gold, own, asked: askReferences(gold, own) };
}

export const publisherOf = ({ id }: GoldArticle) => id.split('_')[0];
const publishersOf = (gold: readonly GoldArticle[]) => [...new Set(gold.map(publisherOf))].sort();
const randomFolds = 5;

/** All folds; the ones that take longest first. */
export function allFolds(gold: readonly GoldArticle[]): Fold[] {
  const of = (scheme: Fold['scheme'], count: number) => Array.from({ length: count }, (_, index): Fold => ({ scheme, index }));
  return [...of('publisher', publishersOf(gold).length), ...of('file', foldCount), ...of('random', randomFolds)];
}

/** The articles that a fold holds out, and what to call them. */
export function heldBy({ gold, own }: Pick<Material, 'gold' | 'own'>, { scheme, index }: Fold): { ids: Set<string>; name: string } {
  if (scheme === 'publisher') {
    const name = publishersOf(gold)[index];
    return { ids: new Set(gold.filter((article) => publisherOf(article) === name).map(({ id }) => id)), name };
  }
  if (scheme === 'file') {
    const files = [...new Set(own.map(({ id }) => fileOf(id)))];
    const ids = own.filter((article) => foldOf(article, files) === index).map(({ id }) => id);
    return { ids: new Set(ids), name: files.filter((_, at) => at % foldCount === index).join(', ') };
  }
  const random = generator(7);
  const dealt = gold.map(({ id }) => ({ id, place: random() })).sort((a, b) => a.place - b.place);
  const ids = dealt.filter((_, at) => at % randomFolds === index).map(({ id }) => id);
  return { ids: new Set(ids), name: `random fold ${index + 1}` };
}

/** Learns without the articles of a fold, and asks of those. Some half a minute for the learning, and as much again for the comparisons. */
export function measure(material: Material, fold: Fold): Measured {
  const { ids, name } = heldBy(material, fold);
  const inside = <One extends { id: string }>(list: readonly One[]) => list.filter(({ id }) => ids.has(id));
  const outside = <One extends { id: string }>(list: readonly One[]) => list.filter(({ id }) => !ids.has(id));
  const held = { gold: inside(material.gold), own: inside(material.own) };
  const { descriptions, pronouns } = material.asked;
  const rest = (questions: readonly Question[]) => questions.filter(({ article }) => !ids.has(article));
  const { references, passages } = teach(outside(material.gold), outside(material.own), {
    descriptions: rest(descriptions),
    pronouns: rest(pronouns),
  });
  const forests = { ...references, speakers: learn('speakers', passages) };
  const models = { ...modelsOf(forests), calibration: null };
  const asked = ask(held, models);
  const share = (subject: 'descriptions' | 'pronouns') => {
    const questions = material.asked[subject].filter(({ article }) => ids.has(article));
    return { learned: accuracy(questions, references[subject]), hand: accuracy(questions) };
  };
  const result: Measured = {
    fold,
    held: name,
    trees: count(asked, models.speakers),
    hand: count(ask(held, bare), null),
    references: { descriptions: share('descriptions'), pronouns: share('pronouns') },
  };
  if (fold.scheme === 'random') return result;
  const linear = learnLinear(tableOf('speakers', passages));
  result.linear = count(ask(held, { ...models, speakers: linear }), linear);
  if (fold.scheme === 'publisher') return { ...result, ablation: ablate(passages, asked), named: judgeNamed(held.gold, models) };
  return {
    ...result,
    outcome: judge(held.own, models),
    without: { ...judgeWithout(held.own, models), linear: judge(held.own, { ...models, speakers: linear }) },
  };
}

const bare: Models = { ...modelsOf({}), calibration: null };

/** Asks of articles as the engine does, each decision seeing the ones that were made before it, right or wrong. */
function ask({ gold, own }: Pick<Material, 'gold' | 'own'>, models: Models): Questions {
  return askAll(gold, own, models, { links: false, passages: false });
}

/** Counts the answers that a model gives; without one those of the weights set by hand, and only the model’s own without `start`. */
function count({ passages, sources, reachable }: Questions, speakers: Trees | null, start = 1): Counts {
  const counts: Counts = { sources, reachable, right: 0, silenced: 0, others: 0, rejected: 0 };
  for (const { rows, byHand, right, said } of passages) {
    const scores = rows.map((row, at) => start * byHand[at] + (speakers?.score(row) ?? 0));
    const best = scores.indexOf(Math.max(...scores));
    const nobody = best === rows.length - 1;
    if (said) {
      if (right[best]) counts.right += 1;
      if (nobody) counts.silenced += 1;
    } else {
      counts.others += 1;
      if (nobody) counts.rejected += 1;
    }
  }
  return counts;
}

/** Fewer trees, each of which counts for more and sees fewer passages: enough to compare. */
export const ablationRecipe = { ...subjects.speakers, trees: 50, rate: 0.25, groups: 0.4 };

/** The answers with one group of columns left out at a time. What was decided before is what the whole model decided. */
function ablate(learnedFrom: readonly Question[], asked: Questions): Record<string, Counts> {
  const table = tableOf('speakers', learnedFrom);
  const width = table.features.length;
  const without = (left: readonly string[]): typeof table => {
    const places = left.map((name) => table.features.indexOf(name));
    const values = Float64Array.from(table.values);
    for (let row = 0; row < table.right.length; row++) for (const place of places) values[row * width + place] = 0;
    return { ...table, values };
  };
  const result: Record<string, Counts> = { all: count(asked, loadForest(boost(table, ablationRecipe))) };
  for (const [group, columns] of groupColumns(table.features))
    result[group] = count(asked, loadForest(boost(without(columns), ablationRecipe)));
  const alone = { ...without(['byHandGap']), from: new Float64Array(table.right.length) };
  result.start = count(asked, loadForest(boost(alone, ablationRecipe)), 0);
  return result;
}

/** End to end with the weights set by hand in the place of one model. */
function judgeWithout(own: readonly LearningArticle[], models: Models): Record<string, Outcome> {
  return {
    descriptions: judge(own, { ...models, descriptions: null }),
    pronouns: judge(own, { ...models, pronouns: null }),
    speakers: judge(own, { ...models, speakers: null }),
    all: judge(own, bare),
  };
}
