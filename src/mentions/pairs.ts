import type { Article, Mention } from '../article.js';

/** Two people named together (“Ms Roe and Mr Dale”): a mention of its own, at its “and”. Its parts are found by where they stand. */
export function findPairs({ tokens }: Article, names: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (let index = 0; index + 1 < names.length; index++) {
    const one = names[index];
    // “Finland’s Aino Aho and Estonia’s Tõnu Tamm”: what owns the second name stands between.
    const other = names[index + 1].possessive && names[index + 1].evidence.place > 0 ? names[index + 2] : names[index + 1];
    if (other === undefined || other.kind !== 'name' || one.kind !== 'name' || one.passage !== other.passage) continue;
    if (!isPerson(one) || !isPerson(other) || one.possessive) continue;
    const and = one.last + 1;
    const begins = names[index + 1].first;
    if (tokens.words[and]?.lower !== 'and' || begins !== and + 1 || other.first > begins + 2) continue;
    found.push({
      ...other,
      kind: 'pair',
      first: one.first,
      core: one.core,
      phrase: one.first,
      head: and,
      determiner: '',
      plural: true,
      gender: null,
      likelyGender: null,
      evidence: { person: 2, organisation: 0, document: 0, place: 0 },
      role: null,
    });
  }
  return found;
}

/** Makes the parts of each pair point to it. */
export function linkPairs(list: readonly Mention[]): void {
  list.forEach((pair, index) => {
    if (pair.kind !== 'pair') return;
    const parts: number[] = [];
    for (let at = Math.max(0, index - 4); at < Math.min(list.length, index + 5); at++) {
      const { kind, first, last } = list[at];
      if (kind !== 'name' || (last !== pair.head - 1 && last !== pair.last) || first < pair.first) continue;
      list[at].pair = index;
      parts.push(at);
    }
    pair.parts = parts;
  });
}

function isPerson({ evidence: { person, organisation, place } }: Mention): boolean {
  return person >= 0.8 && person > organisation && person > place;
}
