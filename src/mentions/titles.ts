/** Where titles end and names begin. */
import type { Article, Word } from '../article.js';
import { suffixes } from '../lexicon/closed-class.js';
import { isPlaceName } from '../lexicon/given.js';
import {
  documentNouns,
  femaleNouns,
  isDemonym,
  maleNouns,
  nationalities,
  organisationNames,
  organisationNouns,
  parties,
  personNouns,
  placeNouns,
} from '../lexicon/nouns.js';
import { nounsThatAreNames, officeNouns, restOfTitles, titleQualifiers, titlesThatAreSurnames, weakTitles } from '../lexicon/titles.js';
import type { NameSpan } from './names.js';

type Tokens = Article['tokens'];

/** Cuts a run of capitalised words into the names in it: titles in front are told from the name, and offices from what they are of. */
export function readRun(article: Article, first: number, last: number): NameSpan[] {
  const { tokens } = article;
  const link = officeLink(tokens, first, last);
  if (link < 0) {
    const span = withoutTitles(article, first, last);
    return span === null ? [] : [span];
  }
  // “Secretary of State Jo Roe”, “Commissioner for Works”, “President of the Farmers’ Trust”
  const core = endOfOffice(tokens, link, last);
  if (core <= last) return [{ first, last, core, onlyTitle: false }];
  const office: NameSpan = { first, last: link - 1, core: first, onlyTitle: true };
  const rest = tokens.words[link + 1].lower === 'the' ? link + 2 : link + 1;
  const swallowed =
    officeNouns.has(tokens.words[rest].lower) ||
    titlesOfPlaces.test(tokens.words[link - 1].lower) ||
    tokens.words[last].head?.plural === true;
  return swallowed && (rest === last || !organisationNames.has(tokens.words[last].lower))
    ? [{ ...office, last }]
    : [office, { first: rest, last, core: rest, onlyTitle: false }];
}

/** Titles that go on with what they are of (“the Duke of Ravensholme”). */
const titlesOfPlaces =
  /^(?:duke|duchess|earl|count|countess|king|queen|prince|princess|lord|lady|sultan|emir|marquess|viscount|bishop|archbishop|dean|pope|guest|leader)$/;

/** The “of” or “for” behind a title that begins the run (“Minister for Housing”), or -1. */
function officeLink({ words, paragraph }: Tokens, first: number, last: number): number {
  let titled = false;
  for (let token = first; token < last && paragraph[token] === paragraph[first]; token++) {
    const { lower } = words[token];
    if (/^(?:of|for)$/.test(lower)) return titled ? token : -1;
    titled = (words[token].title && !organisationNames.has(lower)) || (titled && restOfTitles.has(lower));
  }
  return -1;
}

/** The first token of the name behind an office (“Secretary of State | Jo Roe”), or a token behind `last` where no name follows. */
function endOfOffice({ words }: Tokens, link: number, last: number): number {
  let token = link + 1;
  let office = false;
  while (token <= last && (/^(?:the|and|&|of|for)$/.test(words[token].lower) || officeNouns.has(words[token].lower))) {
    office ||= officeNouns.has(words[token].lower);
    token += 1;
  }
  if (office && token < last && !organisationNames.has(words[last].lower)) return token;
  // “Bishop of Ely Jo Roe”: a given name tells where the name begins.
  for (let at = Math.max(token, link + 2); at < last; at++) {
    if (words[at].givenName && !/^(?:of|for|the|and)$/.test(words[at - 1].lower) && !organisationNames.has(words[last].lower)) return at;
  }
  return last + 1;
}

function textOf({ text, tokens }: Pick<Article, 'text' | 'tokens'>, first: number, last: number): string {
  return text.slice(tokens.start[first], tokens.end[last]).toLowerCase();
}

/** Last words of organisations that are surnames too. */
const alsoSurnames =
  /^(?:power|church|temple|house|bank|banks|post|front|cells|stane|young|bears|lions|moore|town|rangers|homes|stores|foods|gas|mail|love|times|farmers|law|page|story|bill|read|note|film|song|poem|diary|mills|marine|waters|lines|builders|gold|law|charter|constable|order|version|ring|cards|sign|side|team|camp|church|firm|label|school|studio|charity|chain)$/;

/** Whether a run of capitalised words ends as names of organisations do and does not begin with a person’s name. */
export function isOrganisationRun({ words }: Tokens, first: number, last: number): boolean {
  const { lower } = words[last];
  if (
    first === last ||
    !(organisationNames.has(lower) || (organisationNouns.has(lower) && !personNouns.has(lower)) || documentNouns.has(lower))
  )
    return false;
  for (let token = first; token < last; token++) {
    if (token > first && words[token - 1].title && words[token].givenName) return false;
    if (alsoSurnames.test(lower) && (words[token].givenName || (token === first && words[token].title))) return false;
  }
  return true;
}

/** A run without “of”: its titles in front are no part of its name. Null for what names nobody. */
function withoutTitles(article: Article, first: number, last: number): NameSpan | null {
  const { tokens } = article;
  const { words, tags } = tokens;
  const organisation = isOrganisationRun(tokens, first, last);
  let core = first;
  if (!organisation && !(last - first <= longestPlace && isPlaceName(textOf(article, first, last)))) {
    for (let token = first; token < last; token++) if (standsAsTitle(article, token, first, core, last)) core = token + 1;
    if (core > first) while (core < last && restOfTitles.has(words[core].lower)) core += 1;
    if (core === first) core = behindAdjectives(tokens, first, last);
    core = behindAcronym(tokens, core, last);
  }
  const led = /^(?:the|an?)$/.test(words[first - 1]?.lower ?? '') || /^(?:ADJ|NUM)$/.test(tags[first - 1] ?? '');
  if (last - first < 2 && nationalities.has(words[last].lower) && (first < last || led || !/^(?:VERB|AUX)$/.test(tags[last + 1] ?? '')))
    return null;
  if (first === last && led && isDemonym(words[last].lower)) return null;
  // “one Democratic source”: an adjective of party before a noun.
  if (first === last && parties.has(words[last].lower) && tags[last + 1] === 'NOUN' && words[last + 1].head !== null) return null;
  return { first, last, core, onlyTitle: !organisation && isOffice(article, first, core, last) };
}

/** Of the words between two titles so many are looked at. */
const longestTitle = 8;

/** Names of places have at most so many words behind their first. */
const longestPlace = 4;

/** Whether the word at `token` is a title of the name that ends at `last`; `core` is where the name begins as far as it is known. */
function standsAsTitle(article: Article, token: number, first: number, core: number, last: number): boolean {
  const { words } = article.tokens;
  const { lower, title } = words[token];
  const next = words[token + 1];
  if (next.kind === 'mark' || /^(?:of|for|and|&|,)$/.test(next.lower) || suffixes.has(next.lower) || /^(?:bin|ibn|bint)$/.test(next.text))
    return false;
  if (!title && !isCalling(words[token])) return false;
  const rest = last - token;
  if (!title && rest < 2) return false;
  if (weakTitles.has(lower) && (rest < 2 || !(rest > 2 || next.mayBeGivenName))) return false;
  if (/^(?:earl|duke|royal|prior|king)$/.test(lower) && words[first - 1]?.lower !== 'the') return false;
  // A Korean surname before a given name with a hyphen, and no Malay title.
  if (lower === 'pak' && next.lower.includes('-')) return false;
  // “Sri Lanka”, “Prince Edward Island”, “King County”
  if (token > first && rest <= longestPlace && isPlaceName(textOf(article, token, last))) return false;
  if (token === core) return true;
  for (let before = Math.max(core, token - longestTitle); before < token; before++) {
    if ((titlesThatAreSurnames.has(lower) || words[before].givenName) && !qualifies(article, before)) return false;
  }
  return true;
}

/** Whether a word is one for people that stands before names as titles do (“goalkeeper”, “striker”). */
function isCalling({ lower, mayBeGivenName }: Word): boolean {
  return (personNouns.has(lower) || maleNouns.has(lower) || femaleNouns.has(lower)) && !nounsThatAreNames.has(lower) && !mayBeGivenName;
}

/** Whether a word only says whose or which title the next one is (“Fire Chief”, “U.S. District Judge”). */
function qualifies({ tokens: { words } }: Article, token: number): boolean {
  const { lower, allCaps, text, title } = words[token];
  return (
    title ||
    titleQualifiers.has(lower) ||
    officeNouns.has(lower) ||
    restOfTitles.has(lower) ||
    nationalities.has(lower) ||
    parties.has(lower) ||
    placeNouns.has(lower) ||
    organisationNames.has(lower) ||
    (allCaps && !text.includes('.')) ||
    /^(?:u\.s|u\.k|u\.n)\.?$/.test(lower) ||
    isPlaceName(lower)
  );
}

/** The first token behind adjectives of nation and party (“Russian Pavel Orlin”, “Democratic Joe Roe”). */
function behindAdjectives({ words }: Tokens, first: number, last: number): number {
  for (let token = first + 1; token <= last; token++)
    if (organisationNames.has(words[token].lower) || /^(?:of|for)$/.test(words[token].lower)) return first;
  let token = first;
  while (last - token > 1 && (nationalities.has(words[token].lower) || parties.has(words[token].lower))) token += 1;
  return token;
}

/** The first token behind an acronym that stands before a full name (“GOP Jane Roe”, “BBC Jo Dale”). */
function behindAcronym({ words }: Tokens, core: number, last: number): number {
  const { allCaps, lower, mayBeGivenName } = words[core];
  const acronym = allCaps && /^[a-z]{3,5}$/.test(lower) && last - core >= 2 && !mayBeGivenName;
  return acronym && words[core + 1].givenName && !words[core + 1].allCaps ? core + 1 : core;
}

/** Whether a run names an office and nobody in it (“Prime Minister”, “Chief Medical Director”, “Madam Deputy Speaker”, “Georgia Republican”). */
function isOffice({ text, tokens }: Article, first: number, core: number, last: number): boolean {
  const { words } = tokens;
  const { lower, allCaps, title } = words[last];
  if (first === last) {
    if (!title) return false;
    const ambiguous = weakTitles.has(lower) || titlesThatAreOftenNames.test(lower) || (allCaps && lower.length < 4);
    return !ambiguous || /^(?:the|an?|his|her|our|my)$/.test(words[first - 1]?.lower ?? '');
  }
  for (let token = first; token < last; token++) if (words[token].givenName && !words[token].title) return false;
  const place = isPlaceName(textOf({ text, tokens }, first, last - 1));
  if (/^(?:mp|mla|mep|msp)$/.test(lower))
    return core === first && (place || (last - first < 2 && /^(?:the|an?)$/.test(words[first - 1]?.lower ?? '')));
  if (/^(?:republican|democrat|conservative|liberal)$/.test(lower)) return place || last - first < 2;
  if (!title && !restOfTitles.has(lower)) return false;
  if (!titlesThatAreSurnames.has(lower)) return true;
  // “Mr Bishop” is a name, “Lord Chief Justice” is none.
  for (let token = first; token < last; token++) {
    const { lower: word, title } = words[token];
    if (/^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/.test(word)) return false;
    if (!title && !titleQualifiers.has(word) && !placeNouns.has(word)) return false;
  }
  return words[last].head !== null || restOfTitles.has(lower);
}

/** Titles that name somebody as often where they stand alone. */
const titlesThatAreOftenNames =
  /^(?:pak|col|baron|sp|ds|di|pa|agent|judge|whip|reader|first|det|sen|const|sheikh|citizen|elder|canon|miss|del|ji|junior|senior)$/;
