import type { Article, Evidence, Passages, Sex } from '../article.js';
import { particles, suffixes } from '../lexicon/closed-class.js';
import { genderOfGivenName, isGivenName, isPlaceName, mayBeGivenName } from '../lexicon/given.js';
import { headNoun } from '../lexicon/heads.js';
import { nationalities, organisationNames, placeNouns } from '../lexicon/nouns.js';
import { verbsOfSaying } from '../lexicon/saying.js';
import { femaleTitles, maleTitles } from '../lexicon/titles.js';
import type { NameSpan } from './names.js';

/** What a name's own words and those beside it tell of its bearer: how much speaks for each kind, and the gender that a title shows. */
export function nameEvidence(article: Article, passages: Passages, span: NameSpan): { evidence: Evidence; gender: Sex; likelyGender: Sex } {
  const { tokens } = article;
  const { words, tags } = tokens;
  const { first, core, last } = span;
  const evidence: Evidence = { person: 0.3, organisation: 0, document: 0, place: 0 };
  let gender: Sex = null;

  for (let token = first; token < core; token++) {
    const { lower } = words[token];
    if (nationalities.has(lower)) continue;
    evidence.person += 1.5;
    if (maleTitles.has(lower)) gender = 'male';
    else if (femaleTitles.has(lower)) gender = 'female';
  }
  const length = last - core + 1;
  const whole = article.text.slice(tokens.start[core], tokens.end[last]).toLowerCase();
  if (isGivenName(words[core].lower)) evidence.person += length > 1 ? 1.8 : 0.8;
  else if (length > 1 && mayBeGivenName(words[core].lower)) evidence.person += 0.8;
  for (let token = core; token <= last; token++) {
    const { lower, text } = words[token];
    if (organisationNames.has(lower) && (token > core || length > 1)) evidence.organisation += token === last || lower === 'of' ? 2.5 : 1.5;
    if (text === '&') evidence.organisation += 2;
    if (lower === 'of' || lower === 'for') evidence.organisation += 1.5;
    if (token > core && token < last && /^\p{Lu}\.$/u.test(text)) evidence.person += 2;
    if (token > core && suffixes.has(lower)) evidence.person += 2;
    if (token > core && particles.has(lower) && lower !== 'i') evidence.person += 0.4;
    if (token === last && length > 1 && placeNouns.has(lower)) evidence.place += 2.5;
  }
  if (length === 1 && words[core].allCaps && words[core].lower.length <= 6 && !/\d/.test(words[core].lower)) evidence.organisation += 2;
  if (isPlaceName(whole)) evidence.place += 2;

  const before = words[first - 1];
  const after = words[last + 1];
  if (before && tokens.paragraph[first - 1] === tokens.paragraph[first]) {
    if (before.lower === 'the') evidence.organisation += first === core ? 1.5 : 0.3;
    if (/^(?:in|near|across|around|outside|into)$/.test(before.lower)) evidence.place += 1.4;
    if (/^(?:at|from|to)$/.test(before.lower)) evidence.place += 0.5;
    if (before.lower === 'of' && placeNouns.has(words[first - 2]?.lower ?? '')) evidence.place += 2.5;
    const noun = tags[first - 1] === 'NOUN' && passages.owner[first - 1] === 0 ? headNoun(before.lower) : null;
    if (noun && !noun.plural) {
      evidence.person += noun.evidence.person * 0.9;
      evidence.organisation += noun.evidence.organisation * 0.6;
      gender ??= noun.gender;
    }
  }
  if (after && tokens.paragraph[last + 1] === tokens.paragraph[last]) {
    if (after.text === ',' && /^\d\d?$/.test(words[last + 2]?.lower ?? '') && /^[,.]$/.test(words[last + 3]?.text ?? ''))
      evidence.person += 3;
    if (after.lower === 'who' || (after.text === ',' && words[last + 2]?.lower === 'who')) evidence.person += 1.5;
    const verb = verbsOfSaying.get(after.lower);
    if (verb && verb.strength >= 0.9 && passages.owner[last] === 0) evidence.person += 0.7;
  }
  const personal = length > 1 || evidence.person > 1 || mayBeGivenName(words[core].lower);
  return { evidence, gender, likelyGender: personal ? genderOfGivenName(words[core].lower) : null };
}
