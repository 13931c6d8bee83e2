import { placesOf } from '../model/columns.js';
import { nobodyWeights, speakerWeights } from '../model/weights.js';

/** What the finders say of a candidate; what speaks for nobody; then what the candidate, the passage and the way between them are. */
const found = Object.keys(speakerWeights) as (keyof typeof speakerWeights)[];
/** What may speak for nobody. */
export const nobodyNames = Object.keys(nobodyWeights) as (keyof typeof nobodyWeights)[];
const seen = [
  // The passage.
  'nobody',
  'passageWords',
  'ending',
  'capital',
  'alone',
  'beginsParagraph',
  'endsParagraph',
  'opensWithColon',
  'lead',
  'next',
  'nested',
  'lastParagraphs',
  'firstWord',
  'lastWord',
  'verbsInside',
  'leadBefore',
  'otherMarks',
  'cueBehindNear',
  'cueBeforeNear',
  'byHandGap',
  // The candidate.
  'isName',
  'isDescription',
  'pronounKind',
  'personEvidence',
  'organisationEvidence',
  'documentEvidence',
  'entityKind',
  'plural',
  'definite',
  'length',
  'titled',
  'sentenceStart',
  'prepositionBefore',
  'verbBefore',
  'commaBefore',
  'andBefore',
  'ofBefore',
  'verbBehind',
  'sayingBehind',
  'nounBehind',
  'commaBehind',
  'whoBehind',
  'prepositionBehind',
  'ownCueStrength',
  'ownCueScore',
  'ownCueDistance',
  'ownCueBehind',
  'ownCueKind',
  'ownCueProgressive',
  'inPassage',
  'entityInPassage',
  'sure',
  // Where it stands to the passage.
  'before',
  'words',
  'rank',
  'sentences',
  'paragraphs',
  'inSentence',
  'verbsBetween',
  'commasBetween',
  'passagesInBetween',
  'firstOfParagraph',
  // What the article has of its bearer.
  'share',
  'spoke',
  'spokeLast',
  'spokeLastButOne',
  'newcomer',
] as const;

/** The features of a row, in its order. */
export const speakerColumns: readonly string[] = [...found, ...nobodyNames.map((name) => `nobody.${name}`), ...seen];

export const at = placesOf(speakerColumns);
/** The place of each of `nobodyNames`. */
export const atNobody: readonly number[] = nobodyNames.map((name) => at[`nobody.${name}`]);
/** The places of the features that are seen, whose names the compiler knows. */
export const atSeen = at as Readonly<Record<(typeof seen)[number], number>>;
