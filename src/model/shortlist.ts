/** Of a long list only so many are looked at closely. */
const most = 8;

/** A candidate that the weights set by hand leave this far behind is never the right one: one in four hundred, measured on what is learned from. */
const furthest = 8;

/**
 * Those of a list whose scores come near the best, in the order of the list: only they are worth the time of the trees.
 *
 * @param scoreOf what the weights set by hand say, in logarithms of odds
 */
export function shortlist<Item>(list: readonly Item[], scoreOf: (item: Item) => number): Item[] {
  const scores: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const item of list) {
    const score = scoreOf(item);
    scores.push(score);
    if (score - furthest > least) least = score - furthest;
  }
  let bar = least;
  if (list.length > most) {
    const near = scores.filter((score) => score >= least);
    if (near.length > most) bar = near.sort((a, b) => b - a)[most - 1];
  }
  return list.filter((_, at) => scores[at] >= bar);
}
