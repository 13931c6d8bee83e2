/**
 * The weights that rank who said a passage. Set by hand from what each feature means: the learned trees start from the score that they give
 * and correct it.
 */

/** What speaks for a mention as the source of a passage. Values of the features lie between -1 and 1 unless said otherwise. */
export const speakerWeights = {
  /** The passage carries its speaker’s label (“Q:”, “ELLISON:”). */
  label: 9,
  /** Source of a cue right behind the passage (“…,” she said); 1 where nothing stands between. */
  tagBehind: 5.5,
  /** Source of a cue before the passage in its sentence; 1 right before it, less with distance. */
  tagBefore: 4.5,
  /** Source of a cue behind the passage that is not its tag. */
  cueBehind: 1.2,
  /** The cue’s strength, and how sure its source is. */
  cueStrength: 1.2,
  sourceScore: 1.6,
  accordingTo: 3.2,
  /** Owner of a noun of saying, subject of an adjective of manner. */
  nounCue: 0.6,
  adjectiveCue: 0.2,
  /** A colon opens the passage, and this is the source of the last cue before it, or the subject of its sentence. */
  colon: 3.2,
  colonSubject: 2.4,
  /** How many cues and passages stand between, up to 4. */
  cuesBetween: -0.7,
  passagesBetween: -1.1,
  /** The cue is the tag of the passage before it, and nothing leads from there to this one (“…,” said Roe, who has a “sell” rating). */
  taken: -2.5,
  /** A noun of saying and a colon (“Her reply, according to him: …”). */
  nounBeforeColon: 2.5,
  /** A document that said the paragraph before. */
  documentGoesOn: -2,
  /** In the passage’s sentence without a cue; the first there. */
  sameSentence: 0.6,
  sentenceSubject: 1.1,
  /** Subject of the sentence before a passage that stands alone, or its cue’s source. */
  introduces: 2.2,
  introducesByCue: 1,
  /** Subject of the sentence behind a passage that begins its paragraph alone. */
  follows: 1.4,
  /** Said the passage that this one takes up again, follows in the paragraph, or follows from the paragraph before. */
  continues: 8,
  sameTag: 4.5,
  spokeBefore: 3.4,
  spokeInParagraphBefore: 1.6,
  /** The passages before it came in turns, and this is the other voice. */
  alternates: 0.4,
  /** The passage before it asked: then somebody else answers. */
  answers: 1.2,
  answersOneself: -1.4,
  /** Called by name in the passage before; called by name in this one; by the tags that come later its turn (1) or the other’s (-1). */
  addressed: 1.6,
  vocative: -2.5,
  turn: 1.2,
  /** Subject of the narration that a dialogue follows on. */
  sceneSubject: 0.6,
  /** Subject of the paragraph behind the quotations that an article opens with. */
  opens: 1.4,
  /** The one spoken to, as its cue has it; one that a cue of being asked has. */
  addressee: -2.5,
  /** What the bearer is. */
  isPlace: -2.2,
  isDocument: -0.5,
  isOrganisation: -0.25,
  isOther: -0.8,
  named: 0.15,
  /** How it stands there. */
  object: -0.6,
  owner: -0.9,
  apposition: -1.5,
  otherPassage: -3,
  /** Distance in sentences, up to 6. */
  distance: -0.35,
  /** In a passage within a passage: one who is quoted by the outer speaker is seldom that speaker. */
  outerSpeaker: -0.6,
  firstPerson: 1,
} as const;

/** What speaks for nobody: scare quotes, titles, terms. */
export const nobodyWeights = {
  bias: 1.1,
  /** One word, two words, three to five. */
  oneWord: 1.3,
  twoWords: 0.8,
  fewWords: 0.2,
  manyWords: -1,
  /** The words stop with punctuation inside the marks. */
  stops: -1.3,
  /** A sentence of its own. */
  alone: -3.2,
  /** Words before it that name things (“so-called”, “titled”, “dubbed”, “the film”). */
  naming: 3.2,
  titled: 3.6,
  /** Such words, and every longer word has a capital. */
  namedTitle: 2,
  /** Somebody’s or something’s (“CNN’s “State of the Union””). */
  ownedTitle: 3.5,
  /** A determiner before it and a noun behind it. */
  attributive: 1.7,
  /** Every longer word has a capital. */
  titleCase: 2,
  /** A nickname inside a name. */
  insideName: 6,
  /** The sentence has no cue. */
  noCue: 1.6,
  colon: -2.2,
  verbBefore: -0.4,
  firstPerson: -1.5,
  label: -4,
  reopened: -4,
} as const;

/** How sharply scores become probabilities. */
export const sharpness = 0.85;

export type SpeakerFeature = keyof typeof speakerWeights;
export type NobodyFeature = keyof typeof nobodyWeights;
