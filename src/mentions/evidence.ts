import type { Article, Evidence, Passages, Sex } from '../article.js';
import { isAcronym } from '../lexicon/acronyms.js';
import { particles, suffixes } from '../lexicon/closed-class.js';
import { isPlaceName } from '../lexicon/given.js';
import { documentNouns, nationalities, organisationNames, placeNouns, relations } from '../lexicon/nouns.js';
import { femaleTitles, maleTitles, nounsThatAreSurnames } from '../lexicon/titles.js';
import type { NameSpan } from './names.js';

/** What a name’s own words and those beside it tell of its bearer: how much speaks for each kind, and the gender that a title shows. */
export function nameEvidence(article: Article, passages: Passages, span: NameSpan): { evidence: Evidence; gender: Sex; likelyGender: Sex } {
  const { words } = article.tokens;
  const { core, last } = span;
  const evidence: Evidence = { person: 0.3, organisation: 0, document: 0, place: 0 };
  const title = titleEvidence(article, span, evidence);
  ownEvidence(article, span, evidence);
  const noun = evidenceBefore(article, passages, span, evidence);
  evidenceAfter(article, passages, span, evidence);
  const personal = last > core || evidence.person > 1 || words[core].mayBeGivenName;
  return { evidence, gender: title ?? noun, likelyGender: personal ? words[core].givenGender : null };
}

/** What the titles in front tell: a person, and the gender that they show. */
function titleEvidence({ tokens: { words } }: Article, { first, core }: NameSpan, evidence: Evidence): Sex {
  let gender: Sex = null;
  for (let token = first; token < core; token++) {
    const { lower } = words[token];
    if (nationalities.has(lower)) continue;
    evidence.person += 1.5;
    if (maleTitles.has(lower)) gender = 'male';
    else if (femaleTitles.has(lower)) gender = 'female';
    else if (lower === 'mx' || lower === 'mx.') gender = 'nonbinary';
  }
  return gender;
}

/** What companies are by law, as it stands before or behind their names in other countries (“PT Bayu Raya”, “Nordhavn ASA”). */
const legalForms: ReadonlySet<string> = new Set('PT Tbk Bhd Berhad GmbH AG AB ASA NV BV SpA Oyj SARL SAS Pte Pty Pvt Limited'.split(' '));

/** What the words of the name itself tell. */
function ownEvidence(article: Article, span: NameSpan, evidence: Evidence): void {
  const { tokens } = article;
  const { first, core, last } = span;
  const { words } = tokens;
  const length = last - core + 1;
  if (words[core].givenName) evidence.person += length > 1 ? 1.8 : 0.8;
  else if (length > 1 && words[core].mayBeGivenName) evidence.person += 0.8;
  for (let token = core; token <= last; token++) {
    const { lower, text } = words[token];
    if (organisationNames.has(lower) && (token > core || length > 1)) evidence.organisation += token === last || lower === 'of' ? 2.5 : 1.5;
    if (text === '&') evidence.organisation += 2;
    if (lower === 'of' || lower === 'for') evidence.organisation += 1.5;
    // “John F. Roe”, “K.R. Ravindran”
    if (token < last && /^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(text) && !/^u\.[skn]\.$/.test(lower)) evidence.person += 2;
    // “Ki-jun”, “McCabe”, “O’Dowd”
    if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(text) && length > 1 && length < 4) evidence.person += 1.2;
    if (/^(?:mc|mac|o')\p{Lu}/iu.test(lower) && /^(?:Mc|Mac|O[’'])\p{Lu}/u.test(text)) evidence.person += 0.8;
    if (token > core && suffixes.has(lower)) evidence.person += 2;
    if (token > core && particles.has(lower) && lower !== 'i') evidence.person += 0.4;
    if (token === last && length > 1 && placeNouns.has(lower)) evidence.place += 2.5;
    if (token === last && length > 1 && first === core && documentNouns.has(lower) && evidence.person < 1) evidence.document += 2.5;
  }
  if (length > 1 && (legalForms.has(words[core].text) || legalForms.has(words[last].text))) evidence.organisation += 2.5;
  if (isPlainName(article, span)) evidence.person += 0.4;
  if (isAcronym(words[core]) && length === 1 && !isLabel(article, first, last)) evidence.organisation += 2;
  if (isPlaceName(article.text.slice(tokens.start[core], tokens.end[last]).toLowerCase())) evidence.place += 2;
  if (isDateline(article, first, last)) evidence.place += 3;
}

/** Whether a name has two or three words, written as those of people are, none of which organisations have. */
function isPlainName({ tokens: { words } }: Article, { first, core, last }: NameSpan): boolean {
  if (last - core < 1 || last - core > 2 || words[first - 1]?.lower === 'the') return false;
  for (let token = core; token <= last; token++) {
    const { lower, text, head } = words[token];
    if (
      !/^\p{Lu}[\p{L}’'-]*\p{Ll}$/u.test(text) ||
      organisationNames.has(lower) ||
      placeNouns.has(lower) ||
      nationalities.has(lower) ||
      (head !== null && !(token === last && nounsThatAreSurnames.has(lower)))
    )
      return false;
  }
  return true;
}

/** Whether a name is the label of a turn (“MINISTER:”): the first of its paragraph, and not the only one that begins so. */
function isLabel({ tokens, paragraphs }: Article, first: number, last: number): boolean {
  return tokens.words[last + 1]?.text === ':' && paragraphs[tokens.paragraph[first]].first === first;
}

/** Whether a name in capitals is the place of a dateline (“HALVERSUND — …”, “WASHINGTON (AP) - …”, “Charkolmi, Nov 3: …”). */
function isDateline({ tokens, paragraphs }: Article, first: number, last: number): boolean {
  const { words, paragraph } = tokens;
  if (paragraphs[paragraph[first]].first !== first || paragraph[last + 1] !== paragraph[first]) return false;
  const next = words[last + 1].text;
  if (/^(?:[—–]|-+)$/.test(next)) return words[last].allCaps && !/[?!.]/.test(words[last + 2]?.text ?? '');
  if (next === ',')
    return (
      /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/.test(words[last + 2]?.lower ?? '') &&
      /^\d/.test(words[last + 3]?.text ?? '')
    );
  return next === '(' && words[last].allCaps && words[last + 2]?.allCaps === true && /^[—–-]/.test(words[last + 4]?.text ?? '');
}

/** Callings of those who speak and work for an organisation. */
const ofOrganisations =
  /^(?:spokesman|spokeswoman|spokesperson|executive|chairman|chairwoman|chair|owner|founder|employee|manager|coach|boss|shareholder|investor|chief|captain|director|worker|customer|share|stake|striker|midfielder|defender|goalkeeper|analyst|economist|engineer|editor|reporter)s?$/;

/** What the words in front tell; answers the gender of a noun right before the name (“her husband Jo Roe”). */
function evidenceBefore({ tokens }: Article, passages: Passages, { first, core, last }: NameSpan, evidence: Evidence): Sex {
  const { words, tags, paragraph } = tokens;
  const before = words[first - 1];
  if (!before || paragraph[first - 1] !== paragraph[first]) return null;
  const plain = first === core && evidence.person < 1.5;
  if (before.lower === 'the') evidence.organisation += first === core ? 1.5 : 0.3;
  if (before.lower === 'by' && (first < 2 || paragraph[first - 2] !== paragraph[first])) evidence.person += 1.5;
  if (/^(?:in|near|across|around|outside|into)$/.test(before.lower)) evidence.place += 1.4;
  if (/^(?:at|from|to)$/.test(before.lower) && plain && (core === last || evidence.place > 0))
    evidence.place += before.lower === 'to' ? 0.2 : 0.5;
  if (before.lower === 'of' && placeNouns.has(words[first - 2]?.lower ?? '')) evidence.place += 2.5;
  // “the chief executive of Skyfare”, “shares in Korvane”
  const link = before.lower === 'the' ? first - 2 : first - 1;
  if (plain && /^(?:of|for|at|in|with)$/.test(words[link]?.lower ?? '')) {
    const head = words[link - 1]?.lower ?? '';
    if (ofOrganisations.test(head)) evidence.organisation += 1.2;
    if (/^(?:of)$/.test(words[link].lower) && relations.has(head) && !ofOrganisations.test(head)) evidence.person += 0.8;
  }
  const noun = tags[first - 1] === 'NOUN' && passages.owner[first - 1] === 0 ? before.head : null;
  if (!noun || noun.plural) return null;
  evidence.person += noun.evidence.person * 0.9;
  evidence.organisation += noun.evidence.organisation * 0.6;
  return noun.gender;
}

/** What people have and organisations have not. */
const ofPeople =
  /^(?:mother|father|wife|husband|son|daughter|brother|sister|widow|widower|mum|mom|dad|parents|family|children|twin|boyfriend|girlfriend|fiancé|fiancée|partner|friend|death|life|face|hand|hands|voice|eyes|career|childhood|marriage|funeral|birthday|kitchen)$/;
/** What organisations have and people have not. */
const ofFirms =
  /^(?:shares|chairman|chairwoman|headquarters|board|shareholders|coach|captain|factory|plant|customers|employees|staff|profits?|sales|revenue|fleet|boss|website|spokesman|spokeswoman|spokesperson|membership|defence|defense|goalkeeper|midfield)$/;
const doneByPeople =
  /^(?:smiled|laughed|nodded|shrugged|sighed|wept|died|grew|married|lives|lived|sat|stood|leaned|paused|grinned|remembers|recalls|recalled|thinks|thought|looked|knows)$/;

/** What the words behind tell. */
function evidenceAfter({ tokens }: Article, passages: Passages, { core, last }: NameSpan, evidence: Evidence): void {
  const { words, tags, paragraph } = tokens;
  const after = words[last + 1];
  if (!after || paragraph[last + 1] !== paragraph[last]) return;
  const far = words[last + 2]?.lower ?? '';
  if (passages.owner[last] === 1) {
    const owned = after.kind === 'mark' ? far : after.lower;
    if (ofPeople.test(owned)) evidence.person += 1;
    else if (ofFirms.test(owned) && evidence.person < 1.5) evidence.organisation += 0.9;
    return;
  }
  if (/^[,(]$/.test(after.text)) {
    if (/^\d\d?$/.test(far) && /^[,.)]$/.test(words[last + 3]?.text ?? '')) evidence.person += 3;
    if (far === 'aged') evidence.person += 2;
    if (far === 'who') evidence.person += 1.5;
    if (far === 'which') evidence.organisation += 1.5;
  }
  if (after.lower === 'who') evidence.person += 1.5;
  if (after.lower === 'which') evidence.organisation += 0.8;
  if (doneByPeople.test(after.lower)) evidence.person += 0.8;
  const verb = after.saying;
  if (verb && verb.strength >= 0.9) evidence.person += 0.7;
  // “Skyfare spokesman Jo Roe”, “Comets goalkeeper …”
  if (tags[last + 1] === 'NOUN' && ofOrganisations.test(after.lower) && words[last + 2]?.capital && core === last)
    evidence.organisation += 0.8;
}
