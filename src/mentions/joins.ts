/** How a name goes on from one word to the next. */
import type { Article, Passages, Sentences } from '../article.js';
import { particles, suffixes } from '../lexicon/closed-class.js';
import { isPlaceName } from '../lexicon/given.js';
import { nationalities, organisationNames, organisationNouns } from '../lexicon/nouns.js';
import { officeNouns, restOfTitles } from '../lexicon/titles.js';

/** A nickname between given name and surname has at most so many words (Thomas “Big Tam” Kilbride). */
const longestNickname = 4;

/** To see whether a name of an organisation ends there, so many words are looked ahead. */
const lookAhead = 6;

/** For an “of” that a name already has, so many words are looked back. */
const lookBack = 8;

/** What tells how names go on. */
interface Scene {
  article: Article;
  passages: Passages;
  sentences: Sentences;
  isName: (token: number) => boolean;
}

/** Answers, for a name that began at `first` and has come to `at`, the token with which it goes on, or -1. */
export type Next = (first: number, at: number) => number;

/** Makes the answerer for an article. */
export function nextWord(scene: Scene): Next {
  const { article, passages, isName } = scene;
  const { tokens } = article;
  return (first, at) => {
    const step = at + 1;
    if (step >= tokens.count || tokens.paragraph[step] !== tokens.paragraph[at]) return -1;
    const { lower, text, kind, capital } = tokens.words[step];
    if (passages.owner[at] === 1) return isLetter(scene, first, at) ? step + 1 : behindOwner(scene, first, at);
    if (kind === 'mark') return isLetter(scene, first, at) ? step + 1 : behindNickname(scene, step);
    if (!together(scene, at, step)) return -1;
    if (isName(step)) return step;
    if (text === ',' && step + 1 < tokens.count && /^(?:jr|sr)\.?$/.test(tokens.words[step + 1].lower)) return step + 1;
    if (suffixes.has(lower) && capital) return step;
    if (particles.has(lower) && lower !== 'a') {
      const far = particles.has(tokens.words[step + 1]?.lower ?? '') && !tokens.words[step + 1].capital ? step + 2 : step + 1;
      if (together(scene, at, far) && isName(far) && !(lower === 'i' && far > step + 1)) return far;
    }
    if (text === '&' && together(scene, at, step + 1) && isName(step + 1)) return step + 1;
    if (/^(?:of|for|on|against)$/.test(lower)) return behindPreposition(scene, first, at);
    if (lower === 'and') return behindAnd(scene, first, at);
    return lower === 'to' ? behindCommonNoun(scene, first, at, step + 1) : -1;
  };
}

/** Whether two tokens can belong to one name: in one paragraph and passage, and no sentence begins with the later one. */
function together({ article: { tokens }, passages, sentences }: Scene, a: number, b: number): boolean {
  return (
    b < tokens.count && tokens.paragraph[a] === tokens.paragraph[b] && passages.inner[a] === passages.inner[b] && sentences.starts[b] === 0
  );
}

/** The last token of the plain run of capitalised words that begins at `from`; `from - 1` where none does. */
function endOfRun(scene: Scene, from: number): number {
  if (!scene.isName(from)) return from - 1;
  let end = from;
  while (end - from < lookAhead && scene.passages.owner[end] === 0 && together(scene, end, end + 1) && scene.isName(end + 1)) end += 1;
  return end;
}

function isOrganisationWord(lower: string): boolean {
  return organisationNames.has(lower) || organisationNouns.has(lower);
}

/** “the Tech Workers’ Circle”, “St Bega’s Hospice”, “the Sheriff’s Office”: an owner inside the name of an organisation. */
function behindOwner(scene: Scene, first: number, at: number): number {
  const { words, end: ends, start: starts } = scene.article.tokens;
  const step = words[at + 1].kind === 'mark' ? at + 2 : at + 1;
  if (!together(scene, at, step) || starts[step] - ends[at] > 4) return -1;
  const end = endOfRun(scene, step);
  if (end < step) return -1;
  const { lower, head: owners } = words[at];
  const common = owners?.plural === true && owners.evidence.person > 0;
  // “Parkinson's Together”: a name that ends in no noun.
  if (end === step && /^(?:together|uk|trust|alliance)$/.test(words[end].lower)) return step;
  const known =
    isOrganisationWord(words[end].lower) ||
    (common && /^(?:circle|list|voice|together|rights|defence|defense|affairs|day|aid)$/.test(words[end].lower));
  if (!known) return -1;
  let led = false;
  for (let token = Math.max(first - 1, at - 5, 0); token < at; token++) led ||= words[token].lower === 'the' && !words[step].title;
  return led || common || /^(?:st|saint)\.?$/.test(words[first].lower) || /^(?:people|women|men|children)$/.test(lower) ? step : -1;
}

/** “Lilian Achieng’ Odera”: an apostrophe behind a word of a name that is a letter of it, for nobody owns what follows without an s. */
function isLetter({ article: { tokens }, isName, sentences }: Scene, first: number, at: number): boolean {
  const { words, start, end, paragraph } = tokens;
  const far = at + 2;
  return (
    at > first &&
    far < tokens.count &&
    /^[’']$/.test(words[at + 1].text) &&
    start[at + 1] === end[at] &&
    start[far] === end[at + 1] + 1 &&
    !/[sxz]$/.test(words[at].lower) &&
    paragraph[far] === paragraph[at] &&
    sentences.starts[far] === 0 &&
    isName(far)
  );
}

/** Behind a nickname in quotation marks the name goes on. */
function behindNickname({ article: { tokens }, passages, sentences, isName }: Scene, mark: number): number {
  const passage = passages.list[passages.inner[mark]];
  if (!passage || passage.open !== mark || passage.close < 0 || passage.last - passage.first >= longestNickname) return -1;
  const far = passage.close + 1;
  if (far >= tokens.count || !tokens.words[passage.first].capital || tokens.end[passage.close] >= tokens.start[far]) return -1;
  return tokens.paragraph[far] === tokens.paragraph[mark] && isName(far) && sentences.starts[far] === 0 ? far : -1;
}

/** “Bank of England”, “Commission on Presidential Debates”, “Front for the Liberation of the Salt Coast”. */
function behindPreposition(scene: Scene, first: number, at: number): number {
  const { words } = scene.article.tokens;
  const preposition = words[at + 1].lower;
  const far = words[at + 2]?.lower === 'the' ? at + 3 : at + 2;
  if (!together(scene, at, far) || !scene.isName(far)) return -1;
  const { lower, title } = words[at];
  // “a bench of Justice Roe”: what follows is a name of its own.
  if (words[far].title && !organisationNames.has(lower) && !title && together(scene, far, far + 1) && scene.isName(far + 1)) return -1;
  if (/^(?:on|against)$/.test(preposition))
    return /^(?:commission|committee|council|cent(?:re|er)|institute|campaign|conference|coalition|alliance|inquiry)$/.test(lower)
      ? far
      : -1;
  if (organisationNames.has(lower) || restOfTitles.has(lower) || title) return far;
  if (preposition === 'of' && (organisationNouns.has(lower) || headsOf.test(lower)) && scene.isName(at)) return far;
  // “Citizens for Tax Justice”, “Action for Clean Rivers”: what a campaign is for.
  if (preposition === 'for' && first === at && beginsCampaign(scene, at) && isCommon(scene, at) && endOfRun(scene, far) > far) return far;
  // “the Front for the Liberation of the Salt Coast”, “Minister of State for Primary Education”
  for (let token = Math.max(first + 1, at - lookBack); token < at; token++)
    if (/^(?:of|for)$/.test(words[token].lower) && isCommon(scene, at)) return far;
  return behindCommonNoun(scene, first, at, far);
}

/** Words other than plurals of people that begin names of campaigns with “for”. */
const campaigning: ReadonlySet<string> = new Set(
  'action alliance businesses communities families justice movement nations partners partnership together voices youth'.split(' '),
);

/** Whether a word begins names of campaigns with “for”: a plural of people, or of a people. */
function beginsCampaign({ article: { tokens } }: Scene, token: number): boolean {
  const { lower, head } = tokens.words[token];
  if (head?.plural === true && head.evidence.person > 0) return true;
  return campaigning.has(lower) || (lower.endsWith('s') && nationalities.has(lower.slice(0, -1)));
}

/** Words that begin names with “of”, besides those for organisations. */
const headsOf =
  /^(?:book|chamber|isle|isles|city|state|county|port|bay|gulf|cape|house|order|society|kingdom|republic|states|emirates|district|archbishop|archdiocese|knights|friends|bar|federation|duchy|sea|tower|court|sound|province|village|town|borough|parish)$/;

/** “the Farmers and Workers Front”, “the Department of Fire and Emergency Services”. */
function behindAnd(scene: Scene, first: number, at: number): number {
  const { tokens } = scene.article;
  const { words } = tokens;
  const far = at + 2;
  if (far >= tokens.count || !together(scene, at, far) || !scene.isName(far) || words[far].allCaps) return -1;
  if (/^(?:of|for)$/.test(words[at - 1]?.lower ?? '') && at - 2 >= first && isCommon(scene, at)) {
    // What an office or a department is for; another organisation after “and” is a second name.
    const head = words[at - 2];
    const end = endOfRun(scene, far);
    if ((head.title || isOrganisationWord(head.lower)) && !words[far].title && !words[far].givenName) {
      const services = /^(?:services|workers|farmers|crews|teachers|nurses|doctors|works|resources|industry|industries)$/.test(
        words[end].lower,
      );
      if (
        services ||
        officeNouns.has(words[far].lower) ||
        (!isOrganisationWord(words[end].lower) && end === far && !isPlaceName(words[far].lower))
      )
        return far;
    }
  }
  return behindCommonNoun(scene, first, at, far);
}

/** “the Right to Grain Collective”: a name that begins with a common noun behind “the” and ends as names of organisations do. */
function behindCommonNoun(scene: Scene, first: number, at: number, far: number): number {
  const { words } = scene.article.tokens;
  if (at - first > 1 || words[first - 1]?.lower !== 'the' || !together(scene, at, far)) return -1;
  for (let token = first; token <= at; token++) if (!isCommon(scene, token)) return -1;
  const end = endOfRun(scene, far);
  if (end <= far && !(scene.passages.owner[far] === 1)) return -1;
  const last = scene.passages.owner[end] === 1 ? endOfRun(scene, words[end + 1].kind === 'mark' ? end + 2 : end + 1) : end;
  return last > far && isOrganisationWord(words[last].lower) && (isCommon(scene, far) || scene.passages.owner[far] === 1) ? far : -1;
}

/** Whether a capitalised word looks like a common noun rather than a name of its own. */
function isCommon({ article: { tokens } }: Scene, token: number): boolean {
  const { lower, allCaps, givenName, title } = tokens.words[token];
  if (allCaps || givenName || (title && lower !== 'right') || isPlaceName(lower)) return false;
  if (nationalities.has(lower)) return tokens.words[token + 1]?.capital === true;
  return !isOrganisationWord(lower) || tokens.words[token].head?.plural === true;
}
