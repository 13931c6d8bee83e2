import type { Fact, Ranked } from '../article.js';
import type { Trees } from '../model/forest.js';
import { nobodyWeights, sharpness, speakerWeights } from '../model/weights.js';
import type { Reason } from '../types.js';
import { found } from './reasons/found.js';
import { either, type Words } from './reasons/phrase.js';
import { candidate, passage, relation } from './reasons/seen.js';
import { trusted } from './reasons/trusted.js';
import { rounded } from './rounded.js';

/** What speaks for nobody is in no candidate’s row: all that it tells of a candidate is that it is one. */
const somebody: Words = either('is weighed as nobody', 'is somebody, where nobody might have said it');

/** What each feature means: one entry for every column of a row. */
export const words: Readonly<Record<string, Words>> = {
  ...found,
  nobody: somebody,
  ...Object.fromEntries(Object.keys(nobodyWeights).map((name) => [`nobody.${name}`, somebody])),
  ...passage,
  ...candidate,
  ...relation,
};

/** Reasons, and the sum of what they add. */
interface Explained {
  reasons: Reason[];
  score: number;
}

/** What changes the odds of two candidates by less than about a tenth is told as a sum only. */
const least = 0.1;

/**
 * What each feature added to the score that a candidate was ranked by: its value times its weight, and what the trees made of it beyond what they
 * made of it for the mean of the candidates, because what they have for all of them decides nothing.
 *
 * @param candidates those of one passage that are to be explained
 * @param trees what ranked them beside the weights, or null
 * @returns for each its reasons, the weightiest first, the sum of the slight ones last, and the sum of all
 */
export function reasonsOf(candidates: readonly Ranked[], trees: Trees | null): Explained[] {
  const weights: Readonly<Record<string, number>> = speakerWeights;
  const names = trees?.features ?? Object.keys(weights);
  const shares = candidates.map(({ row }) => (row === null || trees === null ? new Float64Array(names.length) : trees.reasons(row)));
  const means = names.map((_, at) => shares.reduce((sum, own) => sum + own[at], 0) / shares.length);
  return candidates.map(({ features, row }, one) => {
    const values: Readonly<Record<string, number>> = features;
    const all = names.map((feature, at) => ({
      feature,
      value: row?.[at] ?? values[feature] ?? 0,
      contribution: (values[feature] ?? 0) * (weights[feature] ?? 0) * sharpness + shares[one][at] - means[at],
    }));
    return inOrder(all, words);
  });
}

/** What told how far words without quotation marks can be trusted to be their source’s: the score is the logarithm of the odds that they are. */
export function reasonsToTrust(facts: readonly Fact[]): Explained {
  return inOrder(
    facts.map(({ feature, value, weight }) => ({ feature, value, contribution: value * weight })),
    trusted,
  );
}

/** Those worth telling, the weightiest first, then the sum of the others. */
function inOrder(all: readonly Omit<Reason, 'words'>[], meanings: Readonly<Record<string, Words>>): Explained {
  const reasons: Reason[] = [];
  const slight = { count: 0, sum: 0 };
  let score = 0;
  for (const { feature, value, contribution } of all) {
    score += contribution;
    if (Math.abs(contribution) >= least) reasons.push(reason(feature, value, contribution, meanings[feature]));
    else if (rounded(contribution) !== 0) {
      slight.count += 1;
      slight.sum += contribution;
    }
  }
  reasons.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.feature < b.feature ? -1 : 1));
  if (rounded(slight.sum) !== 0) reasons.push(reason('slight', slight.count, slight.sum, slightly));
  return { reasons, score };
}

/** The words are for the numbers as they are shown. */
function reason(feature: string, value: number, contribution: number, meaning: Words): Reason {
  const shown = { value: rounded(value), contribution: rounded(contribution) };
  return { feature, ...shown, words: meaning(shown.value, shown.contribution) };
}

const slightly: Words = (value) => `${value} other ${value === 1 ? 'thing' : 'things'} of little weight`;

/** Where the same words stand elsewhere with a word of saying: they were ranked there, and what decided there holds here too. */
export const elsewhere = reason('elsewhere', 1, 0, () => 'the same words are quoted elsewhere; what follows is what decided there');
