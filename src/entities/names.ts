import type { Article, Entity, Mention, Mentions } from '../article.js';
import { isAcronym } from '../lexicon/acronyms.js';
import { isGivenName, isPlaceName, mayBeGivenName } from '../lexicon/given.js';
import { isShortFor } from '../lexicon/nicknames.js';
import { nounOfTitle } from '../lexicon/title-nouns.js';
import { isFuller, nameText, type Parts, partsOf, sameFullName } from './full-names.js';
import { nameTheAccounts, nameTheVoices } from './labels.js';
import { kindOf, merge } from './name-evidence.js';
import { newEntity } from './new-entity.js';

/** Of those who share a word of their names, so many of the newest are looked at. */
const mostBearers = 30;

/** For a short form so many people are looked at. */
const mostPeople = 100;

/** A name as it is linked. */
interface Named {
  mention: Mention;
  index: number;
  parts: Parts;
  nicknames: Parts;
  /** The fullest form that the article gives. */
  text: string;
}

/** Who is known so far, and by which words. */
interface Register {
  article: Article;
  entities: Entity[];
  parts: Parts[];
  nicknames: Set<string>[];
  byWord: Map<string, number[]>;
  /** The mention that each entity was named by last. */
  lastOf: Map<number, number>;
}

/**
 * Links names that mean the same: equal ones, a surname, given name, nickname or acronym to the full name that has it, and short forms of organisations.
 * Of several who share a surname, titles and their gender tell, or else how often and how lately each was named.
 */
export function linkNames(article: Article, { list }: Mentions): { entities: Entity[]; of: Int32Array } {
  const of = new Int32Array(list.length).fill(-1);
  const register: Register = { article, entities: [], parts: [], nicknames: [], byWord: new Map(), lastOf: new Map() };
  const { entities, lastOf } = register;
  const names = namesOf(article, list);
  const attach = ({ index, mention }: Named, entity: number) => {
    of[index] = entity;
    merge(article, entities[entity], mention, index);
  };
  // Full names first, wherever they stand: a headline has the surname before the text has the name.
  for (const name of names) if (name.parts.length > 1) attach(name, linkFullName(register, name));
  for (const [at, name] of names.entries()) {
    if (name.parts.length === 1) {
      const behind = names[at - 1];
      const inBrackets = behind !== undefined && of[behind.index] >= 0 && isInBrackets(article, behind, name, entities[of[behind.index]]);
      attach(name, inBrackets ? of[behind.index] : linkSingleName(register, name));
      if (inBrackets) learn(register, of[behind.index], name.parts);
    }
    lastOf.set(of[name.index], name.index);
  }
  entities.forEach((entity, at) => {
    entity.kind = kindOf(article, entity, list, register.parts[at]);
  });
  nameTheVoices(article, entities, of, names);
  nameTheAccounts(article, entities, register.parts, of, names);
  return { entities, of };
}

/** The names of an article with their words; the first of two who share a surname gets it (“Anjali and Divya Roe”). */
function namesOf(article: Article, list: readonly Mention[]): Named[] {
  const names = list.flatMap((mention, index) =>
    mention.kind === 'name' ? [{ mention, index, ...partsOf(article, mention), text: nameText(article, mention) }] : [],
  );
  const inFullNames = new Set(names.flatMap(({ parts }) => (parts.length > 1 ? parts : [])));
  for (let at = 0; at + 1 < names.length; at++) {
    const [one, other] = [names[at], names[at + 1]];
    if (
      one.parts.length > 1 ||
      other.parts.length !== 2 ||
      other.mention.first !== one.mention.last + 2 ||
      other.mention.core !== other.mention.first
    )
      continue;
    if (article.tokens.words[one.mention.last + 1].lower !== 'and' || one.mention.passage !== other.mention.passage) continue;
    const given = isGivenName(one.parts[0]) || (mayBeGivenName(one.parts[0]) && !isPlaceName(one.parts[0]));
    // “Darryl and Raelene Pope”: no list has every given name.
    const twin = mayBeGivenName(other.parts[0]) || (isGivenName(one.parts[0]) && other.mention.evidence.organisation === 0);
    if (!given || !twin || inFullNames.has(one.parts[0])) continue;
    const surname = other.text.slice(other.text.lastIndexOf(' '));
    names[at] = { ...one, parts: [one.parts[0], other.parts[1]], text: one.text + surname };
  }
  return names;
}

function bearersOf({ byWord }: Register, word: string): readonly number[] {
  return (byWord.get(word) ?? []).slice(-mostBearers);
}

/** Makes an entity known by words. */
function learn({ byWord }: Register, entity: number, words: Iterable<string>): void {
  for (const word of new Set(words)) {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [entity]);
    else if (!known.slice(-mostBearers).includes(entity)) known.push(entity);
  }
}

function add(register: Register, { mention, parts, nicknames, text }: Named): number {
  const entity = register.entities.length;
  register.entities.push(newEntity(text, 'person', { gender: mention.gender, likelyGender: mention.likelyGender }));
  register.parts.push(parts);
  register.nicknames.push(new Set(nicknames));
  learn(register, entity, [...parts, ...nicknames, ...acronymsOf(register.article, mention)]);
  return entity;
}

/** The entity of a full name: one that is known by the same or a shorter or longer form of it, or a new one. */
function linkFullName(register: Register, name: Named): number {
  const { entities, parts, nicknames } = register;
  const own = name.nicknames.length > 0 ? new Set(name.nicknames) : undefined;
  const known = bearersOf(register, name.parts.at(-1) as string).find(
    (entity) =>
      (sameFullName(parts[entity], name.parts, nicknames[entity]) || (own !== undefined && sameFullName(parts[entity], name.parts, own))) &&
      !clash(entities[entity], name.mention),
  );
  if (known === undefined) return add(register, name);
  for (const nickname of name.nicknames) nicknames[known].add(nickname);
  learn(register, known, [...name.parts, ...name.nicknames]);
  if (isFuller(name.parts, name.text, parts[known], entities[known].name)) {
    parts[known] = name.parts;
    entities[known].name = name.text;
  }
  return known;
}

/** The entity of a single word: who has it as surname or given name, whose acronym or nickname it is, or a new one. */
function linkSingleName(register: Register, name: Named): number {
  const { entities, parts } = register;
  const [word] = name.parts;
  const sharers = bearersOf(register, isLabel(register.article, name.mention) && word.length === 2 ? `${word}:` : word).filter(
    (entity) => fits(parts[entity], word) || !parts[entity].includes(word),
  );
  let candidates = sharers.filter((entity) => !clash(entities[entity], name.mention));
  // “Mr. Krantz” is Lee Krantz where nobody else has the surname, whatever lists say of Lee.
  if (candidates.length === 0 && sharers.length === 1 && entities[sharers[0]].gender === null && parts[sharers[0]].at(-1) === word)
    candidates = sharers;
  if (candidates.length > 0) return choose(register, candidates, name.mention);
  const short = bearerOfShortForm(register, name);
  return short >= 0 ? short : add(register, name);
}

/** Whether a single word may stand for a full name: its surname, its given name, or the first word of an organisation. */
function fits(full: Parts, word: string): boolean {
  return full[0] === word || full.at(-1) === word || (full.length > 2 && full.at(-2) === word);
}

/** The only person whose given name the word is a short form of (“Tom” of Thomas Carver, “Fitzy” of Corey Fitzgibbon), or -1. */
function bearerOfShortForm({ article, entities, parts }: Register, { mention, parts: [word] }: Named): number {
  if (mention.core > mention.first || isAcronym(article.tokens.words[mention.core]) || isPlaceName(word)) return -1;
  let found = -1;
  for (let entity = 0; entity < Math.min(entities.length, mostPeople); entity++) {
    const own = parts[entity];
    if (own.length < 2 || clash(entities[entity], mention) || (entities[entity].likelyGender === null && !mayBeGivenName(own[0]))) continue;
    const surname = own.at(-1) as string;
    const pet = /(?:y|ie|o)$/.test(word) && word.length > 4 && surname.startsWith(word.replace(/(?:y|ie|o)$/, ''));
    if (!isShortFor(word, own[0]) && !pet) continue;
    if (found >= 0) return -1;
    found = entity;
  }
  return found;
}

/** The acronyms of a name of several words, in lower case: of its capitals alone, and of all its words. */
function acronymsOf({ tokens: { words } }: Article, { core, last }: Mention): string[] {
  if (last - core < 1) return [];
  let capitals = '';
  let all = '';
  for (let token = core; token <= last; token++) {
    const { capital, kind, lower } = words[token];
    if (kind !== 'word') continue;
    const letters = lower.split('-').map((part) => part[0]);
    if (capital) capitals += letters.join('');
    all += letters.join('');
  }
  return [capitals, all].map((acronym) => (acronym.length > 2 ? acronym : `${acronym}:`));
}

/** Whether a word in brackets behind a name is its short form (“National Disaster Agency (BNPB)”, “Stephen Roe (“Steve”)”). */
function isInBrackets({ tokens: { words } }: Article, full: Named, { mention }: Named, entity: Entity): boolean {
  if (
    full.parts.length < 2 ||
    mention.core < mention.last ||
    words[mention.first - 1]?.text !== '(' ||
    words[mention.last + 1]?.text !== ')'
  )
    return false;
  if (mention.first !== full.mention.last + 2 || !isAcronym(words[mention.core]) || words[mention.core].lower.length < 3) return false;
  return entity.evidence.person === 0 && full.mention.evidence.organisation >= full.mention.evidence.person;
}

function clash(entity: Entity, mention: Mention): boolean {
  const gender = entity.gender ?? entity.likelyGender;
  return gender !== null && mention.gender !== null && gender !== mention.gender;
}

/** Which of several bearers of a word is meant: by gender and title, then by how often and how lately each was named. */
function choose({ article, entities, parts, lastOf }: Register, candidates: readonly number[], mention: Mention): number {
  const titles = article.tokens.words.slice(mention.first, mention.core).map(({ lower }) => nounOfTitle(lower) ?? lower);
  const foremost = Math.min(...candidates);
  let best = candidates[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const entity of candidates) {
    const bearer = entities[entity];
    const surname = parts[entity].at(-1) === mention.key;
    // The one the article is about: named most, and first, unless another was just named.
    let score = Math.log(1 + bearer.mentions.length) + (lastOf.get(entity) ?? -1) * 1e-3;
    if (entity !== foremost) score -= 0.4;
    if (mention.gender !== null && (bearer.gender ?? bearer.likelyGender) === mention.gender) score += 10;
    if (mention.core > mention.first && surname) score += 2;
    if (titles.some((title) => bearer.nouns.has(title))) score += 3;
    if (surname) score += 0.5;
    if (score > most) {
      most = score;
      best = entity;
    }
  }
  return best;
}

/** Whether a name is the label of a turn (“NB: …”). */
function isLabel({ tokens, paragraphs }: Article, { first, last }: Mention): boolean {
  return tokens.words[last + 1]?.text === ':' && paragraphs[tokens.paragraph[first]].first === first;
}
