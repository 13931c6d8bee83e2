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
    if (name < 0) {
      const subject = subjectOfIs(article, list, at, mention);
      mention.describes = subject >= 0 ? subject : descriptionBefore(article, list, at, mention);
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
  const end = endOfClause(article, mention, endOfRole(article, mention));
  if (words[end + 1]?.text === ',' && mention.plural !== true) {
    // “Roe’s niece, state Del. Jo Dale, …”
    const begins = nameAt(end + 2) < 0 && tokens.tags[end + 2] === 'NOUN' ? end + 3 : end + 2;
    const name = nameAt(begins);
    if (
      name >= 0 &&
      list[name].first === begins &&
      mention.evidence.person > 0 &&
      closes(tokens, list[name].last + 1) &&
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

const isForm = /^(?:is|was|'s)$/;

/** Who is said to be what a description says (“Roe is a retired nurse”, “She was the only woman there”): a name or pronoun right before the verb, or -1. */
function subjectOfIs({ tokens }: Article, list: readonly Mention[], at: Int32Array, mention: Mention): number {
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
function endOfClause({ tokens }: Article, mention: Mention, end: number): number {
  const { words, paragraph } = tokens;
  if (end !== mention.last || !clauseStarters.has(words[end + 1]?.lower ?? '')) return end;
  for (let token = end + 1; token < tokens.count && token - end <= longestClause; token++) {
    if (paragraph[token] !== paragraph[end] || words[token].kind === 'mark') return end;
    if (tokens.tags[token] === 'PUNCT') return words[token].text === ',' ? token - 1 : end;
  }
  return end;
}

const clauseStarters: ReadonlySet<string> = new Set(['who', 'whose', 'whom', 'that', 'i', 'we', 'he', 'she', 'they']);

/** How somebody without a name before is named: by these words, with the name behind (“a driver who gave his name only as Sunday”). */
const namingWords: ReadonlySet<string> = new Set(['name', 'known', 'identified', 'named', 'called', 'nicknamed']);

/** The name that a clause behind a description gives its bearer (“who would give only his first name, Amos”, “known only as Aunty Rani”), or -1. */
function nameGiven({ tokens }: Article, list: readonly Mention[], at: Int32Array, mention: Mention): number {
  if (mention.plural === true || mention.evidence.person < 1.5) return -1;
  const { words, paragraph } = tokens;
  let naming = -1;
  for (let token = mention.last + 1; token < tokens.count && token - mention.last <= longestClause; token++) {
    const { lower, text } = words[token];
    if (paragraph[token] !== paragraph[mention.last] || text === '.') return -1;
    if (namingWords.has(lower)) naming = token;
    const name = at[token] >= 0 ? list[at[token]] : undefined;
    if (name === undefined || name.first !== token) continue;
    if (name.kind === 'description' && name.evidence.person > 0 && naming < 0) return -1;
    if (name.kind !== 'name' || name.passage !== mention.passage) continue;
    const before = words[token - 1];
    const named =
      naming >= 0 &&
      token - naming <= 4 &&
      (naming === token - 1 ? words[naming].lower !== 'name' : before.lower === 'as' || before.text === ',');
    return named && !name.possessive ? at[token] : -1;
  }
  return -1;
}

/** The description that another one behind a comma or “and” only adds to (“the aide, a young woman in a fleece, …”, “the senator and former judge”), or -1. */
function descriptionBefore({ tokens }: Article, list: readonly Mention[], at: Int32Array, mention: Mention): number {
  const { words, tags } = tokens;
  const { first } = mention;
  const link = words[first - 1];
  if (link === undefined || mention.plural === true || mention.evidence.person === 0) return -1;
  const and = link.lower === 'and' && mention.determiner === '';
  if (!and && !(link.text === ',' && /^an?$/.test(mention.determiner) && endsApposition(tokens, endOfRole({ tokens }, mention) + 1)))
    return -1;
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

/** “Under questioning by Roe, the cashier agreed”: the description behind a phrase in front is the subject, and no apposition, which a comma would close. */
function isSubjectBehind(article: Article, name: Mention, mention: Mention): boolean {
  const { tags } = article.tokens;
  return tags[name.first - 1] === 'ADP' && /^(?:VERB|AUX)$/.test(tags[endOfRole(article, mention) + 1] ?? '');
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
