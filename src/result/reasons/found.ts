import type { SpeakerFeature } from '../../model/weights.js';
import { count, either, graded, type Words } from './phrase.js';

/** What a finder, or a look at the mention itself, says for or against a candidate. */
export const found: Readonly<Record<SpeakerFeature, Words>> = {
  label: either('is the label in front of this turn', 'is not the label in front of a turn'),
  tagBehind: either(
    'is the subject of a word of saying right behind the quotation',
    'is not the subject of a word of saying right behind the quotation',
  ),
  tagBefore: graded(
    [
      [0.6, 'goes with a word of saying close before the quotation'],
      [0.001, 'goes with a word of saying some way before the quotation'],
    ],
    'goes with no verb or noun of saying before the quotation in its sentence',
  ),
  cueBehind: graded(
    [
      [0.6, 'goes with a word of saying close behind the quotation'],
      [0.001, 'goes with a word of saying some way behind the quotation'],
    ],
    'goes with no further verb or noun of saying behind the quotation in its sentence',
  ),
  cueStrength: graded(
    [
      [0.6, 'goes with a word in the quotation’s sentence that usually introduces speech'],
      [0.001, 'goes with a word in the quotation’s sentence that introduces speech only sometimes'],
    ],
    'has no word of saying in the quotation’s sentence',
  ),
  sourceScore: graded(
    [
      [-0.01, 'is not parted from a word of saying of its own'],
      [-0.35, 'stands a little apart from the word of saying that it seems to go with'],
    ],
    'stands well apart from the word of saying that it seems to go with',
  ),
  accordingTo: either('is named by “according to” or its like', 'is not named by “according to” or its like in the quotation’s sentence'),
  nounCue: either('owns a noun of saying, as in “her reply”', 'owns no noun of saying, as in “her reply”, in the quotation’s sentence'),
  adjectiveCue: either('is shown speaking by an adjective, as in “was blunt”', 'is not shown speaking by an adjective, as in “was blunt”'),
  colon: graded(
    [
      [1, 'has the last word of saying before the colon that opens the quotation'],
      [0.001, 'has a word of saying before the colon that opens the quotation, but not the last'],
    ],
    'has no word of saying that leads to a colon before the quotation',
  ),
  colonSubject: either(
    'is the subject of the sentence whose colon opens the quotation',
    'is not the subject of a sentence whose colon opens the quotation',
  ),
  cuesBetween: (value) => `has ${count(value, 4, 'other word')} of saying between the quotation and its own`,
  passagesBetween: (value) => `has ${count(value, 4, 'other quotation')} between this one and its own word of saying`,
  taken: either(
    'its word of saying belongs to the quotation before and does not lead on to this one',
    'no word of saying in this sentence ties it to the quotation before alone',
  ),
  nounBeforeColon: either(
    'owns a noun of saying before the colon, as in “her reply:”',
    'owns no noun of saying before a colon, as in “her reply:”',
  ),
  documentGoesOn: either(
    'is a document that would go on from the paragraph before',
    'is no document that would go on from the paragraph before',
  ),
  sameSentence: graded(
    [
      [1, 'stands before the quotation in its sentence'],
      [0.001, 'stands behind the quotation in its sentence'],
    ],
    'does not stand close by in the quotation’s sentence',
  ),
  sentenceSubject: either('is the subject before the quotation in its sentence', 'is not the subject before the quotation in its sentence'),
  introduces: either('leads up to the quotation in the sentence before', 'does not lead up to the quotation in the sentence before'),
  introducesByCue: either(
    'speaks, or is asked, in the sentence that leads up to the quotation',
    'does not speak in a sentence that leads up to the quotation',
  ),
  follows: either('is the subject of the sentence behind the quotation', 'is not the subject of a sentence that the quotation leads on to'),
  continues: either('said what this quotation takes up again', 'did not say anything that this quotation takes up again'),
  sameTag: either('said the first part of this interrupted sentence', 'is not carried over from a first part of the same sentence'),
  spokeBefore: either('said the quotation before in this paragraph', 'is not carried over from a quotation before in this paragraph'),
  spokeInParagraphBefore: graded(
    [
      [1, 'said the quotation in the paragraph before'],
      [0.001, 'took turns with whoever said the quotation in the paragraph before'],
    ],
    'is not carried over from a quotation in the paragraph before',
  ),
  alternates: either('is the other voice where two take turns', 'is not the other voice where two take turns'),
  answers: either('may be answering what the other one just asked', 'is not the one to answer what was just asked'),
  answersOneself: either('asked the question before, and would be answering it', 'would not be answering a question of its own'),
  addressed: either('is called by name in the quotation before, so may answer', 'is not called upon by name to answer'),
  vocative: either('is called by name in the quotation, so is spoken to', 'is not called by name in the quotation'),
  turn: (value) => {
    if (value === 0) return 'the tags that come later do not show whether it is its turn';
    return value > 0 ? 'by the tags that come later it is its turn' : 'by the tags that come later it is the other’s turn';
  },
  sceneSubject: either(
    'is the one that the story before this dialogue is about',
    'is not the one that the story before a dialogue is about',
  ),
  opens: either('is the one that the article’s opening quotations lead to', 'is not one that an article’s opening quotations lead to'),
  addressee: graded(
    [
      [1, 'is the one spoken to, as in “told reporters”'],
      [0.001, 'is the one told or asked, as in “was asked”'],
    ],
    'is not the one spoken to, as in “told reporters”',
  ),
  isPlace: graded(
    [
      [1, 'is a place'],
      [0.001, 'is a place, but one that a word of saying may go with'],
    ],
    'is not taken for a place',
  ),
  isDocument: either('is a document', 'is not taken for a document'),
  isOrganisation: either('is an organisation', 'is not taken for an organisation'),
  isOther: either('the article does not show whom it means', 'the article shows, or may show, whom it means'),
  named: either('is given by name', 'is given by a pronoun or a description, not by name'),
  object: either('stands as an object, not as a subject', 'does not stand as an object'),
  owner: either('only owns what follows, as in “her house”', 'is not just the owner of something, as in “her house”'),
  apposition: either('only describes somebody named beside it', 'does not just describe somebody named beside it'),
  otherPassage: either(
    'stands inside another quotation, or outside the one around this',
    'another quotation does not shut it off from this one',
  ),
  distance: (value) =>
    value === 0 ? 'is close by, or goes on speaking' : `stands or last spoke about ${count(value, 6, 'sentence')} away`,
  outerSpeaker: either('says the quotation that this one stands in', 'is not carried over from a quotation around this one'),
  firstPerson: either('is “I” or “we” in the quotation around this one', 'is no “I” or “we” in a quotation around this one'),
};
