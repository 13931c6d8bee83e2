/** Whom a description means by the clause that it stands in, or that stands behind it. */
import type { Article, Mention, Tokens } from '../article.js';

/** Forms of “to be” between somebody and what they are. */
export const isForm = /^(?:is|was|'s)$/;

/** Who is said to be what a description says (“Roe is a retired nurse”, “She was the only woman there”): a name or pronoun right before the verb, or -1. */
export function subjectOfIs({ tokens }: Article, list: readonly Mention[], at: Int32Array, mention: Mention): number {
  const { words, tags, paragraph } = tokens;
  if (!/^(?:an?|the)$/.test(mention.determiner) || mention.evidence.person < 1.5 || mention.plural === true) return -1;
  const verb = tags[mention.first - 1] === 'ADV' ? mention.first - 2 : mention.first - 1;
  if (verb < 1 || !isForm.test(words[verb].lower) || paragraph[verb] !== paragraph[mention.first]) return -1;
  const subject = at[verb - 1] >= 0 ? list[at[verb - 1]] : undefined;
  if (subject === undefined || subject.last !== verb - 1 || subject.passage !== mention.passage || subject.possessive) return -1;
  const means = subject.kind === 'name' ? subject.evidence.person >= 1 : /^(?:he|she)$/.test(subject.key);
  // “The sister of Roe is a nurse”: Roe is not the subject.
  return means && tags[subject.phrase - 1] !== 'ADP' && subject.head < mention.head ? at[verb - 1] : -1;
}

/** A clause behind a description has at most so many words. */
const longestClause = 14;

/** The end of the clause that tells which one is meant (“a trader whose stall was crushed, Ngozi Roe, …”, “the editor I spoke to, Tim Roe, …”), or `end`. */
export function endOfClause({ tokens }: Article, mention: Mention, end: number): number {
  const { words, paragraph } = tokens;
  if (end !== mention.last || !clauseStarters.has(words[end + 1]?.lower ?? '')) return end;
  for (let token = end + 1; token < tokens.count && token - end <= longestClause; token++) {
    if (paragraph[token] !== paragraph[end] || words[token].kind === 'mark') return end;
    if (tokens.tags[token] === 'PUNCT') return words[token].text === ',' ? token - 1 : end;
  }
  return end;
}

const clauseStarters: ReadonlySet<string> = new Set(['who', 'whose', 'whom', 'that', 'i', 'we', 'he', 'she', 'they']);

/** The name that a clause behind a description gives its bearer (“who would give only his first name, Amos”, “known only as Aunty Rani”), or -1. */
export function nameGiven({ tokens }: Article, list: readonly Mention[], at: Int32Array, mention: Mention): number {
  if (mention.plural === true || mention.evidence.person < 1.5) return -1;
  const { words, paragraph } = tokens;
  let naming = -1;
  for (let token = mention.last + 1; token < tokens.count && token - mention.last <= longestClause; token++) {
    const { lower, text } = words[token];
    if (paragraph[token] !== paragraph[mention.last] || text === '.') return -1;
    if (lower === 'name' || namingVerbs.has(lower)) naming = token;
    const name = at[token] >= 0 ? list[at[token]] : undefined;
    if (name === undefined || name.first !== token) continue;
    if (name.kind === 'description' && name.evidence.person > 0 && naming < 0) return -1;
    if (name.kind !== 'name' || name.passage !== mention.passage) continue;
    const gives =
      naming >= 0 && token - naming <= 4 && (words[naming].lower === 'name' ? givesName : isNamed)(tokens, mention, naming, name);
    return gives && !name.possessive ? at[token] : -1;
  }
  return -1;
}

/** Participles behind which a name stands, and verbs whose subject names somebody else: what stands around them tells which. */
const namingVerbs: ReadonlySet<string> = new Set(['known', 'identified', 'named', 'called', 'nicknamed']);

/** Whether a clause with “who” tells by which name its bearer goes: “who gave his name only as Sunday”, “who gave only his first name, Amos,”. */
function givesName({ words }: Tokens, { last }: Mention, naming: number, name: Mention): boolean {
  if (words[last + 1].lower !== 'who' && words[last + 2].lower !== 'who') return false;
  const before = words[name.first - 1];
  // “who would not tell his name, Jo Roe said”: a verb would make the name its subject.
  return before.lower === 'as' || (before.text === ',' && name.first === naming + 2 && /^[,.]/.test(words[name.last + 1]?.text ?? ','));
}

/** Whether a verb of naming is passive, so that the name is that of the bearer: “a driver called Sunday said” and not “an officer called Dale a liar”. */
function isNamed({ words, tags }: Tokens, { last, determiner }: Mention, naming: number, name: Mention): boolean {
  const auxiliary = tags[naming - 1] === 'ADV' ? naming - 2 : naming - 1;
  const passive = /^(?:is|was|be|been|being|'s)$/.test(words[auxiliary].lower);
  if (name.first > naming + 1)
    return words[name.first - 1].lower === 'as' && (passive || name.first === naming + 2 || /^(?:ADV|ADP)$/.test(tags[naming + 1]));
  if (passive) return true;
  if (!/^(?:named|called)$/.test(words[naming].lower) || naming !== last + 1) return false;
  const next = words[name.last + 1];
  // “The prosecutor named Ann Roe, …” names somebody else.
  return next?.lower === 'who' || (next?.text === ',' && determiner !== 'the') || /^(?:VERB|AUX)$/.test(tags[name.last + 1] ?? '');
}

/** The description that another one behind a comma or “and” only adds to (“the aide, a young woman in a fleece, …”, “the senator and former judge”), or -1. */
export function descriptionBefore(
  { tokens }: Article,
  list: readonly Mention[],
  at: Int32Array,
  mention: Mention,
  endOfRole: number,
): number {
  const { words, tags } = tokens;
  const { first } = mention;
  const link = words[first - 1];
  if (link === undefined || mention.plural === true || mention.evidence.person === 0) return -1;
  const and = link.lower === 'and' && mention.determiner === '';
  if (!and && !(link.text === ',' && /^an?$/.test(mention.determiner) && endsApposition(tokens, endOfRole + 1))) return -1;
  for (let token = first - 2; token >= Math.max(0, first - (and ? 7 : 2)); token--) {
    const known = at[token] >= 0 ? list[at[token]] : undefined;
    if (known?.kind === 'description' && known.head === token) {
      const fits = known.plural !== true && known.evidence.person > 0 && known.passage === mention.passage && !known.possessive;
      const led = tags[known.first - 1] === 'PUNCT' && !and;
      return fits && known.determiner !== '' && !led ? at[token] : -1;
    }
    if (tags[token] === 'PUNCT' || tags[token] === 'VERB') return -1;
  }
  return -1;
}

/** Whether an apposition that began behind a comma ends at a token, and no list goes on. */
function endsApposition({ words, tags }: Article['tokens'], token: number): boolean {
  const text = words[token]?.text;
  if (text === '.') return true;
  return text === ',' && /^(?:VERB|AUX)$/.test(tags[token + 1] ?? '');
}
