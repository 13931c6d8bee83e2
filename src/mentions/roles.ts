import type { Article, Mention, Mentions } from '../article.js';

/** Links descriptions to the names that they stand beside, and gives names the roles that their titles and appositions tell. */
export function linkAppositions(article: Article, { list, at }: Mentions): void {
  for (const mention of list) {
    if (mention.kind === 'name' && mention.core > mention.first) mention.role = { first: mention.first, last: mention.core - 1 };
  }
  list.forEach((mention) => {
    if (mention.kind !== 'description' || mention.possessive) return;
    const beside = nameBeside(article, list, at, mention);
    const name = beside >= 0 ? beside : nameOfTwin(article, list, at, mention);
    if (name < 0) return;
    const bearer = list[name];
    mention.describes = name;
    bearer.phrase = Math.min(bearer.phrase, mention.first);
    bearer.gender ??= mention.gender;
    bearer.evidence.person += mention.evidence.person * 0.8;
    bearer.evidence.organisation += mention.evidence.organisation * 0.8;
    if (bearer.role === null || bearer.role.last < mention.first - 1)
      bearer.role ??= { first: mention.first, last: endOfRole(article, mention) };
  });
}

/** The name that a description stands in apposition to: “X, the mayor”, “the contractor, X”, “his wife X”, “spokesman X”; or -1. */
function nameBeside(article: Article, list: readonly Mention[], at: Int32Array, mention: Mention): number {
  const { tokens } = article;
  const { words } = tokens;
  const same = (token: number) => token >= 0 && token < tokens.count && tokens.paragraph[token] === tokens.paragraph[mention.head];
  const nameAt = (token: number) =>
    same(token) && at[token] >= 0 && list[at[token]].kind === 'name' && list[at[token]].passage === mention.passage ? at[token] : -1;
  const after = nameAt(mention.last + 1);
  if (after >= 0 && list[after].first === mention.last + 1 && mention.plural !== true) return after;
  // “X, now a farmer”
  const comma = tokens.tags[mention.first - 1] === 'ADV' ? mention.first - 2 : mention.first - 1;
  if (words[comma]?.text === ',' && same(comma)) {
    // “X, the mayor” and “X, 43, a farmer”
    const before = /^\d\d?$/.test(words[comma - 1]?.lower ?? '') ? comma - 3 : comma - 1;
    const name = nameAt(before);
    if (
      name >= 0 &&
      list[name].last === before &&
      !list[name].possessive &&
      mention.plural !== true &&
      mention.evidence.document === 0 &&
      !(mention.evidence.person > 0 && standsInPhrase(tokens, list[name]))
    )
      return name;
  }
  const end = endOfRole(article, mention);
  if (words[end + 1]?.text === ',' && mention.plural !== true) {
    const name = nameAt(end + 2);
    if (name >= 0 && list[name].first === end + 2 && mention.evidence.person > 0 && closes(tokens, list[name].last + 1)) return name;
  }
  return -1;
}

/** Whether a name of one word stands behind a preposition of place: “in Leeds, the mayor said” tells nothing of Leeds. */
function standsInPhrase({ words }: Article['tokens'], { first, core, last, evidence }: Mention): boolean {
  return (
    first === core &&
    (core === last || evidence.place > evidence.person) &&
    /^(?:in|at|near|outside|across|around|from|to)$/.test(words[first - 1]?.lower ?? '')
  );
}

/** The name that the description before “and” describes (“Roe, director of X and a professor at Y”), or -1. */
function nameOfTwin({ tokens }: Article, list: readonly Mention[], at: Int32Array, { first }: Mention): number {
  if (tokens.words[first - 1]?.lower !== 'and') return -1;
  for (let token = first - 2; token >= Math.max(0, first - longestRole); token--) {
    if (tokens.tags[token] === 'PUNCT' || tokens.tags[token] === 'VERB') return -1;
    const twin = at[token] >= 0 ? list[at[token]] : undefined;
    if (twin?.kind === 'description' && twin.describes >= 0) return twin.describes;
  }
  return -1;
}

/** A role has at most so many words behind its noun. */
const longestRole = 14;

/** Whether an apposition can end before the token: a comma, a stop, a mark or a verb. */
function closes(tokens: Article['tokens'], token: number): boolean {
  const word = tokens.words[token];
  return (
    word === undefined ||
    word.kind === 'mark' ||
    /^[,.:;(—–-]/.test(word.text) ||
    tokens.tags[token] === 'VERB' ||
    tokens.tags[token] === 'AUX'
  );
}

/** The last token of a role, with what follows “of”, “at”, “for” and the like (“head of battery metals at Lowther Stane”). */
function endOfRole({ tokens }: Article, mention: Mention): number {
  let last = mention.last;
  for (let token = last + 1; token < tokens.count && token - mention.last < longestRole; token++) {
    const tag = tokens.tags[token];
    if (tokens.paragraph[token] !== tokens.paragraph[last] || !/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM|CCONJ)$/.test(tag)) break;
    if (token === mention.last + 1 && tag !== 'ADP') break;
    if (tag === 'NOUN' || tag === 'PROPN') last = token;
  }
  return last;
}
