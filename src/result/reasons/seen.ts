/** Phrases for what the trees see of a quotation and a candidate beyond what the finders found. */
import { away, count, either, graded, oneOf, type Words } from './phrase.js';

/** What stands beside a quotation within its sentence, in the order of its numbers. */
const neighbours = [
  'a colon',
  'a comma',
  'a word of saying',
  '“that” or a rare kind of word',
  'another verb',
  'a helping verb',
  'a pronoun',
  'a name',
  'a noun',
  'a preposition',
  'a conjunction',
  'a word such as “the”',
  'an adjective',
  '“and” or its like',
  'an adverb',
  'a word such as “to” or “not”',
  'a number',
  'a punctuation mark',
];

/** What the quotation is and where it stands. */
export const passage: Readonly<Record<string, Words>> = {
  passageWords: graded(
    [
      [30, 'the quotation is long'],
      [11, 'the quotation is of middling length'],
      [4, 'the quotation is short'],
    ],
    'the quotation is very short',
  ),
  ending: oneOf(
    'the quotation ends without punctuation',
    'the quotation ends with a comma',
    'the quotation ends with a full stop',
    'the quotation ends with a question mark or its like',
    'the quotation ends with a dash or a colon',
  ),
  capital: either('the quotation begins with a capital letter', 'the quotation begins without a capital letter'),
  alone: either('the quotation is a sentence of its own', 'the quotation is part of a longer sentence'),
  beginsParagraph: either('the quotation begins its paragraph', 'the quotation does not begin its paragraph'),
  endsParagraph: either('the quotation ends its paragraph', 'the quotation does not end its paragraph'),
  opensWithColon: either('a colon opens the quotation', 'no colon opens the quotation'),
  lead: (value) => (value === 0 ? 'the quotation begins its sentence' : `${neighbours[value - 1]} stands right before the quotation`),
  next: (value) => (value === 0 ? 'the quotation ends its sentence' : `${neighbours[value - 1]} stands right behind the quotation`),
  leadBefore: (value) =>
    value === 0 ? 'less than two words lead up to the quotation' : `${neighbours[value - 1]} stands two words before the quotation`,
  firstWord: (value) => `the quotation begins with ${neighbours[value - 1]}`,
  lastWord: (value) => `the quotation ends with ${neighbours[value - 1]}`,
  verbsInside: graded([[1, 'the quotation has a verb']], 'the quotation has no verb'),
  otherMarks: either(
    'the quotation has other marks than most of the article’s',
    'the quotation has the marks that most of the article’s have',
  ),
  nested: either('the quotation stands inside another', 'the quotation does not stand inside another'),
  lastParagraphs: (value) => {
    if (value === 9) return 'there is no quotation before that has a speaker';
    return value === 0 ? 'the quotation before is in the same paragraph' : `the quotation before is ${count(value, 8, 'paragraph')} back`;
  },
  cueBehindNear: graded(
    [
      [0.5, 'a word of saying stands close behind the quotation'],
      [0.001, 'a word that may be one of saying stands behind the quotation'],
    ],
    'no word of saying stands behind the quotation in its sentence',
  ),
  cueBeforeNear: graded(
    [
      [0.5, 'a word of saying stands close before the quotation'],
      [0.001, 'a word that may be one of saying stands before the quotation'],
    ],
    'no word of saying stands before the quotation in its sentence',
  ),
  // The trees put right where the weights together are too sure of themselves, or not sure enough.
  byHandGap: (value, contribution) => {
    if (value > 0)
      return contribution < 0 ? 'experience tempers the lead that the rules of thumb give it' : 'the rules of thumb put it first';
    return contribution > 0 ? 'experience tempers how far the rules of thumb put it behind' : 'the rules of thumb do not put it first';
  },
};

/** What the candidate is, and what stands beside it. */
export const candidate: Readonly<Record<string, Words>> = {
  isName: oneOf('is not a name', 'is a name', 'is two named together'),
  isDescription: either('is a description, such as “the senator”', 'is not a description, such as “the senator”'),
  pronounKind: oneOf(
    'is not a personal pronoun',
    'is “he” or “she”',
    'is “they”',
    'is “it”',
    'is “I” or “we”',
    'is “his”, “her” or “him”',
    'is a pronoun such as “their” or “our”',
  ),
  personEvidence: graded(
    [
      [2, 'its own words show clearly that it is a person'],
      [0.001, 'its own words hint at a person'],
    ],
    'its own words do not show that it is a person',
  ),
  organisationEvidence: graded(
    [
      [2, 'its own words show clearly that it is an organisation'],
      [0.001, 'its own words hint at an organisation'],
    ],
    'its own words do not show that it is an organisation',
  ),
  documentEvidence: graded(
    [
      [2, 'its own words show clearly that it is a document'],
      [0.001, 'its own words hint at a document'],
    ],
    'its own words do not show that it is a document',
  ),
  entityKind: oneOf(
    'the article does not show what it is',
    'is a person',
    'is somebody whom the article does not name',
    'is a group of people',
    'is an organisation',
    'is a document',
    'is a place',
  ),
  plural: either('means more than one', 'is not known to mean more than one'),
  definite: oneOf(
    'has no “the”, “a” or their like in front',
    'has “the” in front',
    'has “a” or “an” in front',
    'has a word such as “his” or “this” in front',
  ),
  length: (value) => `is ${count(value, 8, 'word')} long`,
  titled: either('has a title in front', 'has no title in front'),
  sentenceStart: either('begins its sentence', 'does not begin its sentence'),
  prepositionBefore: either('stands right behind a preposition', 'does not stand right behind a preposition'),
  verbBefore: graded(
    [
      [1.5, 'stands right behind a word of saying'],
      [1, 'stands right behind a verb'],
    ],
    'does not stand right behind a verb',
  ),
  commaBefore: either('stands right behind a comma', 'does not stand right behind a comma'),
  andBefore: either('stands right behind “and”', 'does not stand right behind “and”'),
  ofBefore: either('stands right behind “of”', 'does not stand right behind “of”'),
  verbBehind: oneOf('has no verb right behind it', 'has a helping verb right behind it', 'has a verb right behind it'),
  sayingBehind: either('has a word of saying right behind it', 'has no word of saying right behind it'),
  nounBehind: either('has a noun right behind it', 'has no noun right behind it, unless as its owner'),
  commaBehind: either('has a comma right behind it', 'has no comma right behind it'),
  whoBehind: either('has “who” right behind it', 'has no “who” right behind it'),
  prepositionBehind: either('has a preposition right behind it', 'has no preposition right behind it'),
  ownCueStrength: graded(
    [
      [0.6, 'its nearest word of saying is one that usually introduces speech'],
      [0.001, 'its nearest word of saying introduces speech only sometimes'],
    ],
    'has no word of saying',
  ),
  ownCueScore: graded(
    [
      [0.9, 'surely goes with its nearest word of saying'],
      [0.001, 'seems to go with its nearest word of saying'],
    ],
    'goes with no word of saying',
  ),
  ownCueDistance: graded(
    [
      [60, 'has no word of saying near'],
      [11, 'its nearest word of saying is far from the quotation'],
      [1, 'its nearest word of saying is not far from the quotation'],
    ],
    'its nearest word of saying is right beside the quotation',
  ),
  ownCueBehind: oneOf(
    'has no word of saying',
    'its nearest word of saying stands before the quotation',
    'its nearest word of saying stands behind the quotation',
  ),
  ownCueKind: oneOf(
    'has no word of saying',
    'its nearest word of saying is a verb',
    'its nearest word of saying is a noun, as in “her reply”',
    'its nearest word of saying is an adjective, as in “was blunt”',
    'its nearest words of saying are “according to” or their like',
  ),
  ownCueProgressive: either('its nearest word of saying ends with “-ing”', 'has no word of saying that ends with “-ing”'),
  inPassage: oneOf(
    'no other quotation shuts it off from this one',
    'stands inside another quotation, or outside the one around this',
    'stands inside the quotation itself',
  ),
  entityInPassage: either('is mentioned in the quotation', 'is not clearly mentioned in the quotation'),
  sure: graded(
    [
      [0.9, 'it is clear whom it means'],
      [0.5, 'it is fairly clear whom it means'],
      [0.001, 'it is not clear whom it means'],
    ],
    'the article does not show whom it means',
  ),
};

/** Where the candidate stands to the quotation, and what the article has of its bearer. */
export const relation: Readonly<Record<string, Words>> = {
  before: either('stands before the quotation', 'does not stand before the quotation'),
  words: (value) => `has ${count(value, 60, 'word')}, quotations aside, between itself and the quotation`,
  rank: (value) => `has ${count(value, 9, 'other possible speaker')} nearer to the quotation on its side`,
  sentences: away('sentence', 8, 6),
  paragraphs: away('paragraph', 5, 3),
  inSentence: either('stands in the quotation’s sentence', 'does not stand in the quotation’s sentence'),
  verbsBetween: (value) => `has ${count(value, 8, 'verb')} between itself and the quotation`,
  commasBetween: (value) => `has ${count(value, 8, 'comma')} between itself and the quotation`,
  passagesInBetween: (value) => `has ${count(value, 5, 'other quotation')} between itself and this one`,
  firstOfParagraph: either('begins its paragraph', 'does not begin its paragraph'),
  share: graded(
    [
      [0.6, 'the article speaks of it often'],
      [0.2, 'the article speaks of it now and then'],
      [0.001, 'the article hardly speaks of it'],
    ],
    'the article does not show how often it is spoken of',
  ),
  spoke: (value) => (value === 0 ? 'is not known to have spoken before' : `has said ${count(value, 6, 'quotation')} before this`),
  spokeLast: either('spoke last before this', 'is not known to have spoken last before this'),
  spokeLastButOne: either('spoke last but one before this', 'is not known to have spoken last but one before this'),
  newcomer: either('is mentioned for the first time', 'is not known to be mentioned for the first time'),
};
