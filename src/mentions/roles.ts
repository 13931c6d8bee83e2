import type { Article, Mention, Mentions } from '../article.js';
import { descriptionBefore, endOfClause, isForm, nameGiven, subjectOfIs } from './clauses.js';

/** Links descriptions to the names that they stand beside, and gives names the roles that their titles and appositions tell. */
export function linkAppositions(article: Article, { list, at }: Mentions): void {
  for (const mention of list) {
    if (mention.kind === 'name' && mention.core > mention.first) mention.role = { first: mention.first, last: mention.core - 1 };
  }
  list.forEach((mention) => {
    if (mention.kind !== 'description' || mention.possessive) return;
    const beside = nameBeside(article, list, at, mention);
    const name = beside >= 0 ? beside : nameOfTwin(article, list, at, mention);
    if (name < 0) {
      const subject = subjectOfIs(article, list, at, mention);
      mention.describes = subject >= 0 ? subject : descriptionBefore(article, list, at, mention, endOfRole(article, mention));
      return;
    }
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
      !(mention.evidence.person > 0 && standsInPhrase(tokens, list[name])) &&
      !isSubjectBehind(article, list[name], mention)
    )
      return name;
  }
  const role = endOfRole(article, mention);
  const end = endOfClause(article, mention, role);
  if (words[end + 1]?.text === ',' && mention.plural !== true) {
    // “Roe’s niece, state Del. Jo Dale, …”
    const begins = nameAt(end + 2) < 0 && tokens.tags[end + 2] === 'NOUN' ? end + 3 : end + 2;
    const name = nameAt(begins);
    if (
      name >= 0 &&
      list[name].first === begins &&
      mention.evidence.person > 0 &&
      (end > role ? closesClause(tokens, list[name].last + 1) : closes(tokens, list[name].last + 1)) &&
      !isOfAnother(article, mention, list[name])
    )
      return name;
  }
  // “The farmer is Kazuo Roe, a cousin.”
  if (isForm.test(words[end + 1]?.lower ?? '') && mention.determiner === 'the' && mention.plural !== true) {
    const name = nameAt(end + 2);
    if (name >= 0 && list[name].first === end + 2 && mention.evidence.person > 0 && /^[,.]$/.test(words[list[name].last + 1]?.text ?? ''))
      return name;
  }
  return nameGiven(article, list, at, mention);
}

/** “Under questioning by Roe, the cashier agreed”: the description behind a phrase in front is the subject, and no apposition, which a comma would close. */
function isSubjectBehind(article: Article, name: Mention, mention: Mention): boolean {
  const { tags } = article.tokens;
  const verb = endOfRole(article, mention) + 1;
  if (!/^(?:VERB|AUX)$/.test(tags[verb] ?? '')) return false;
  return tags[name.first - 1] === 'ADP' || isTag(article.tokens, name, verb);
}

/**
 * “Police arrested Tom Roe, the clerk said”: whoever is the subject of a verb of saying is no apposition. Only where the name begins the sentence
 * and no comma follows has a writer left out the one that closes it (“Tom Roe, a spokesman for the port said it was late”).
 */
function isTag({ words, tags, paragraph }: Article['tokens'], { phrase }: Mention, verb: number): boolean {
  const { saying } = words[verb];
  const next = words[verb + 1];
  if (saying === null || saying.strength < 0.9 || saying.form === 'progressive') return false;
  // “the man told by Dale”, “the man said to be”
  if (next?.lower === 'by' || (next?.lower === 'to' && /^(?:VERB|AUX)$/.test(tags[verb + 2] ?? ''))) return false;
  const before = words[phrase - 1];
  const begins = before === undefined || paragraph[phrase - 1] !== paragraph[phrase] || before.kind === 'mark' || before.text === '.';
  return !begins || next?.text === ',';
}

/** “Counsel for the petitioner, Jo Roe, …”: Roe is the counsel; “In his report to the coroner, Jo Roe noted …”: Roe is the subject. */
function isOfAnother({ tokens: { words, tags } }: Article, { first }: Mention, { last }: Mention): boolean {
  if (tags[first - 1] !== 'ADP') return false;
  return (words[first - 2]?.head?.evidence.person ?? 0) > 1 || /^(?:VERB|AUX)$/.test(tags[last + 1] ?? '');
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
    // “Her colleague, Birgit Roe of Leiden, does not.”
    /^(?:of|from)$/.test(word.lower) ||
    tokens.tags[token] === 'VERB' ||
    tokens.tags[token] === 'AUX'
  );
}

/** Whether an apposition behind a clause ends before the token: behind a comma, a verb (“who sacked him, Jo Roe said”) would make the name its subject. */
function closesClause({ words }: Article['tokens'], token: number): boolean {
  const word = words[token];
  return word === undefined || word.kind === 'mark' || /^[,.]/.test(word.text);
}

/** The last token of a role, with what follows “of”, “at”, “for” and the like (“head of battery metals at Lowther Stane”). */
function endOfRole({ tokens }: Pick<Article, 'tokens'>, mention: Mention): number {
  let last = mention.last;
  for (let token = last + 1; token < tokens.count && token - mention.last < longestRole; token++) {
    const tag = tokens.tags[token];
    if (tokens.paragraph[token] !== tokens.paragraph[last] || !/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM|CCONJ)$/.test(tag)) break;
    if (token === mention.last + 1 && tag !== 'ADP') break;
    if (tag === 'NOUN' || tag === 'PROPN') last = token;
  }
  return last;
}
