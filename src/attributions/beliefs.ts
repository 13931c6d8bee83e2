import { beforeLabel, behindLabel, cueLabel, labelCount, sourceLabel } from './labels.js';

/** What the sequence model believes of the tokens of a stretch, summed by role; by token, counted from the first of the stretch. */
export interface Beliefs {
  readonly count: number;
  readonly cue: Float64Array;
  readonly source: Float64Array;
  readonly content: Float64Array;
  /** Content, by the side of its cue that it lies on. */
  readonly before: Float64Array;
  readonly behind: Float64Array;
  /** That a cue begins, that it goes on; that content begins. */
  readonly cueBegins: Float64Array;
  readonly cueGoesOn: Float64Array;
  readonly contentBegins: Float64Array;
}

/** Sums the probabilities of labels by role. */
export function beliefsOf(shares: Float64Array, count: number): Beliefs {
  const column = () => new Float64Array(count);
  const beliefs = {
    count,
    cue: column(),
    source: column(),
    content: column(),
    before: column(),
    behind: column(),
    cueBegins: column(),
    cueGoesOn: column(),
    contentBegins: column(),
  };
  for (let token = 0; token < count; token++) {
    const at = token * labelCount;
    beliefs.cueBegins[token] = shares[at + cueLabel];
    beliefs.cueGoesOn[token] = shares[at + cueLabel + 1];
    beliefs.cue[token] = shares[at + cueLabel] + shares[at + cueLabel + 1];
    beliefs.source[token] = shares[at + sourceLabel] + shares[at + sourceLabel + 1];
    beliefs.before[token] = shares[at + beforeLabel] + shares[at + beforeLabel + 1];
    beliefs.behind[token] = shares[at + behindLabel] + shares[at + behindLabel + 1];
    beliefs.content[token] = beliefs.before[token] + beliefs.behind[token];
    beliefs.contentBegins[token] = shares[at + beforeLabel] + shares[at + behindLabel];
  }
  return beliefs;
}

/** A cue less likely than this is not looked at. */
const leastCue = 0.1;

/** What may be a cue: first and last token, counted from the first of the stretch, in order, none overlapping. */
export function likelyCues({ count, cueBegins, cueGoesOn, cue }: Beliefs): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (let first = 0; first < count; first++) {
    if (cueBegins[first] < leastCue) continue;
    let last = first;
    while (last + 1 < count && cueGoesOn[last + 1] > cue[last] / 2) {
      last += 1;
      // Where a shorter cue is the likelier one: “to |say”.
      if (cueBegins[last] > cueBegins[first]) first = last;
    }
    found.push({ first, last });
    first = last;
  }
  return found;
}

/** Probabilities in steps that are finer where they are surer. */
export function step(probability: number): number {
  let at = 0;
  while (at < steps.length && probability >= steps[at]) at += 1;
  return at;
}

const steps = [0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99];
