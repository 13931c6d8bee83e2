import type { Candidate, Cue, SpeakerFeatures } from '../article.js';
import type { Basis } from '../types.js';
import type { Range, Scene } from './scene.js';
import type { Surroundings } from './surroundings.js';

/** Of the cues and mentions on each side of a passage so many are looked at, the nearest first. */
const nearest = 8;

/**
 * Every mention that may be the source of a passage, with the features that say why: one entry for a mention and what links it. Each finder is
 * one thought; a new way of linking is one function and one row.
 */
const finders = [byLabel, byCue, byColon, byPlace, byIntroduction, byWhatFollows, byContinuation, byOuterSpeaker] as const;

export function candidatesOf(scene: Scene, index: number, around: Surroundings): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const finder of finders) {
    for (const candidate of finder(scene, index, around)) {
      const known = found.get(candidate.mention);
      if (known === undefined) found.set(candidate.mention, candidate);
      else {
        for (const [name, value] of Object.entries(candidate.features) as [keyof SpeakerFeatures, number][]) {
          known.features[name] = Math.max(known.features[name] ?? Number.NEGATIVE_INFINITY, value);
        }
        if (known.cue < 0 && (candidate.cue >= 0 || known.basis === 'context'))
          Object.assign(known, { cue: candidate.cue, basis: candidate.basis });
      }
    }
  }
  const candidates = [...found.values()];
  for (const candidate of candidates) describe(scene, around, candidate);
  return candidates;
}

/** The label of a transcript’s turn. */
function* byLabel({ mentions, passages }: Scene, index: number): Generator<Candidate> {
  const { label } = passages.list[index];
  if (label === null) return;
  for (let token = label.first; token <= label.last; token++) {
    if (mentions.at[token] < 0) continue;
    yield { mention: mentions.at[token], cue: -1, basis: 'turn', features: { label: 1 } };
    return;
  }
}

/** Sources of the cues in the passage’s sentence. */
function* byCue(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  const { cues } = scene;
  const level = around.passage.parent;
  let between = 0;
  for (const at of cuesBackward(scene, around.first - 1, around.sentence.first)) {
    const cue = cues.list[at];
    if (cue.passage !== level) continue;
    yield* fromCue(scene, at, around, false, between);
    if (cue.kind === 'verb' || cue.kind === 'according-to') between += 1;
  }
  between = 0;
  for (const at of cuesForward(scene, around.last + 1, around.sentence.last)) {
    const cue = cues.list[at];
    if (cue.passage !== level) continue;
    yield* fromCue(scene, at, around, true, between);
    if (cue.kind === 'verb' || cue.kind === 'according-to') between += 1;
  }
}

const basisOf: Record<Cue['kind'], Basis> = { verb: 'verb', noun: 'noun', adjective: 'adjective', 'according-to': 'according-to' };

function* fromCue(scene: Scene, at: number, around: Surroundings, behind: boolean, between: number): Generator<Candidate> {
  const { cues, mentions } = scene;
  const cue = cues.list[at];
  if (cue.addressee >= 0) yield { mention: cue.addressee, cue: -1, basis: 'context', features: { addressee: cue.passive ? 0.6 : 1 } };
  if (cue.source < 0) return;
  const { first, last } = mentions.list[cue.source];
  const from = Math.min(cue.first, first);
  const to = Math.max(cue.last, last);
  const level = around.passage.parent;
  const gap = behind ? outside(scene, around.last, from, level) : outside(scene, cue.last, around.first, level);
  const features: SpeakerFeatures = {
    cueStrength: cue.strength,
    sourceScore: cue.sourceScore - 1,
    cuesBetween: Math.min(4, between),
    passagesBetween: Math.min(4, passagesBetween(scene, behind ? around.last + 1 : to + 1, behind ? from - 1 : around.first - 1)),
  };
  if (cue.kind === 'according-to') features.accordingTo = 1 / (1 + gap / 12);
  else if (cue.kind === 'noun') features.nounCue = 1;
  else if (cue.kind === 'adjective') features.adjectiveCue = 1;
  if (cue.kind !== 'according-to') {
    if (behind) {
      const tag = around.open && gap === 0 && cue.kind === 'verb';
      if (tag) features.tagBehind = 1;
      else features.cueBehind = 1 / (1 + gap / 3);
    } else features.tagBefore = (cue.kind === 'verb' ? 1 : 0.7) / (1 + Math.max(0, gap - 1) / 9);
  }
  yield { mention: cue.source, cue: at, basis: basisOf[cue.kind], features };
}

/** What stands before the colon that opens the passage. */
function* byColon(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  if (!around.colon) return;
  const { cues } = scene;
  let found = false;
  for (const at of cuesBackward(scene, around.first - 1, around.sentence.first)) {
    const cue = cues.list[at];
    if (cue.passage !== around.passage.parent || cue.source < 0) continue;
    yield { mention: cue.source, cue: at, basis: cue.kind === 'verb' ? 'verb' : basisOf[cue.kind], features: { colon: found ? 0.5 : 1 } };
    found = true;
  }
  const subject = firstMention(scene, around.sentence, around.first, around.passage.parent);
  if (subject >= 0) yield { mention: subject, cue: -1, basis: 'colon', features: { colonSubject: 1 } };
}

/** Mentions in the passage’s sentence, cue or no cue. */
function* byPlace(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  const { mentions } = scene;
  const level = around.passage.parent;
  const subject = firstMention(scene, around.sentence, around.first, level);
  let count = 0;
  for (let token = around.first - 1; token >= around.sentence.first && count < nearest && around.first - token < 80; token--) {
    const mention = mentions.at[token];
    if (mention < 0 || mentions.list[mention].head !== token || mentions.list[mention].passage !== level) continue;
    count += 1;
    yield { mention, cue: -1, basis: 'context', features: { sameSentence: 1, sentenceSubject: mention === subject ? 1 : 0 } };
  }
  count = 0;
  for (let token = around.last + 1; token <= around.sentence.last && count < 3 && token - around.last < 30; token++) {
    const mention = mentions.at[token];
    if (mention < 0 || mentions.list[mention].head !== token || mentions.list[mention].passage !== level) continue;
    count += 1;
    yield { mention, cue: -1, basis: 'context', features: { sameSentence: 0.6 / count } };
  }
}

/** The sentence before a passage that stands alone: its subject, and the sources of its cues. */
function* byIntroduction(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  const { before, beforeInParagraph } = around;
  if (before === null || (!around.alone && !around.colon)) return;
  const { cues, mentions } = scene;
  const near = beforeInParagraph ? 1 : 0.75;
  const subject = firstMention(scene, before, before.last + 1, around.passage.parent);
  if (subject >= 0) yield { mention: subject, cue: -1, basis: 'context', features: { introduces: near } };
  let count = 0;
  for (const at of cuesBackward(scene, before.last, before.first)) {
    const cue = cues.list[at];
    if (cue.passage !== around.passage.parent) continue;
    if (cue.addressee >= 0 && cue.passive)
      yield { mention: cue.addressee, cue: -1, basis: 'context', features: { introduces: near * 0.8, introducesByCue: 0.5 } };
    if (cue.source < 0 || count > 2) continue;
    count += 1;
    yield {
      mention: cue.source,
      cue: cue.kind === 'verb' ? -1 : at,
      basis: cue.kind === 'verb' ? 'context' : basisOf[cue.kind],
      features: { introduces: near * 0.9, introducesByCue: cue.strength / count },
    };
  }
  for (let token = before.last; token >= before.first && count < nearest; token--) {
    const mention = mentions.at[token];
    if (mention < 0 || mentions.list[mention].head !== token) continue;
    count += 1;
    yield { mention, cue: -1, basis: 'context', features: { distance: 1 } };
  }
}

/** The subject of the sentence behind a passage that opens its paragraph alone (“‘It is a good song.’ The manager was smiling.”). */
function* byWhatFollows(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  if (!around.alone || !around.beginsParagraph || around.behind === null) return;
  const subject = firstMention(scene, around.behind, around.behind.last + 1, around.passage.parent);
  if (subject >= 0) yield { mention: subject, cue: -1, basis: 'context', features: { follows: 1 } };
}

/** Whoever said the passage before. */
function* byContinuation(scene: Scene, index: number, around: Surroundings): Generator<Candidate> {
  const { decisions, passages, previous, article } = scene;
  const before = around.passage.continues >= 0 ? around.passage.continues : previous[index];
  const chosen = before >= 0 ? decisions[before]?.chosen : undefined;
  if (!chosen) return;
  const earlier = passages.list[before];
  const features: SpeakerFeatures = {};
  const sameParagraph = earlier.paragraph === around.passage.paragraph;
  const sameSentence = scene.sentences.of[earlier.first] === scene.sentences.of[around.first];
  if (around.passage.continues >= 0) features.continues = 1;
  else if (sameSentence && around.passage.parent < 0 && !article.tokens.words[around.passage.first].capital && chosen.features.tagBehind)
    features.sameTag = 1;
  else if (around.passage.parent >= 0 && passages.list[before].parent !== around.passage.parent) return;
  else if (around.alone && sameParagraph) features.spokeBefore = 1;
  else if (around.alone && earlier.paragraph === around.passage.paragraph - 1) features.spokeInParagraphBefore = 1;
  else features.distance = Math.min(6, 1 + around.passage.paragraph - earlier.paragraph);
  yield { mention: chosen.mention, cue: -1, basis: 'continuation', features };
  // Two voices in turn: the one before the last.
  const twice = previous[before];
  const other = twice >= 0 ? decisions[twice]?.chosen : undefined;
  if (
    other &&
    around.alone &&
    around.beginsParagraph &&
    earlier.paragraph === around.passage.paragraph - 1 &&
    decisions[twice].entity !== decisions[before].entity
  )
    yield { mention: other.mention, cue: -1, basis: 'continuation', features: { alternates: 1, spokeInParagraphBefore: 0.5 } };
}

/** In a passage within a passage, whoever says the outer one and speaks of themselves. */
function* byOuterSpeaker(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  const { decisions, passages } = scene;
  const chosen = around.passage.parent >= 0 ? decisions[around.passage.parent]?.chosen : undefined;
  if (chosen && passages.list[around.passage.parent])
    yield { mention: chosen.mention, cue: -1, basis: 'context', features: { outerSpeaker: 1 } };
}

/** What the mention itself is, and how it stands there. */
function describe(scene: Scene, around: Surroundings, { mention: index, features }: Candidate): void {
  const { mentions, entities, passages, article, sentences } = scene;
  const mention = mentions.list[index];
  const entity = entities.list[entities.readings[index][0]?.entity ?? -1];
  if (entity === undefined) features.isOther = mention.kind === 'pronoun' && mention.passage >= 0 ? 0 : 1;
  else if (entity.kind === 'place') features.isPlace = 1;
  else if (entity.kind === 'document') features.isDocument = 1;
  else if (entity.kind === 'organisation') features.isOrganisation = 1;
  if (mention.kind === 'name') features.named = 1;
  if (mention.describes >= 0) features.apposition = 1;
  if (mention.possessive && features.nounCue === undefined) features.owner = 1;
  if (
    mention.passage !== around.passage.parent &&
    features.label === undefined &&
    features.continues === undefined &&
    features.outerSpeaker === undefined
  )
    features.otherPassage = 1;
  const before = article.tokens.tags[mention.first - 1];
  if ((before === 'ADP' || before === 'VERB') && features.accordingTo === undefined && features.tagBehind === undefined)
    features.object = 1;
  if (around.passage.parent >= 0 && mention.kind === 'pronoun' && /^(?:i|we|my)$/.test(mention.key)) features.firstPerson = 1;
  if (features.distance === undefined && passages.list.length > 0)
    features.distance = Math.min(6, Math.abs(sentences.of[around.first] - sentences.of[mention.first]));
}

/** The first mention in a range before a token that can be a subject: no object, no owner. */
function firstMention(scene: Scene, range: Range, limit: number, level: number): number {
  const { mentions, article } = scene;
  let fallback = -1;
  for (let token = range.first; token <= Math.min(range.last, limit - 1, range.first + 60); token++) {
    const index = mentions.at[token];
    if (index < 0) continue;
    const mention = mentions.list[index];
    if (mention.head !== token || mention.passage !== level || mention.possessive) continue;
    const entity = scene.entities.list[scene.entities.readings[index][0]?.entity ?? -1];
    if (entity === undefined || entity.kind === 'place') continue;
    const tag = article.tokens.tags[mention.first - 1];
    if (mention.first > range.first && (tag === 'ADP' || tag === 'VERB')) {
      if (fallback < 0) fallback = index;
      continue;
    }
    return mention.describes >= 0 ? mention.describes : index;
  }
  return fallback;
}

/** Indices of the cues that end at or before a token, the nearest first. */
function* cuesBackward({ cues }: Scene, from: number, until: number): Generator<number> {
  let at = firstCueFrom(cues.list, from + 1) - 1;
  for (let count = 0; at >= 0 && count < nearest && cues.list[at].first >= until; at--, count++) yield at;
}

/** Indices of the cues that begin at or behind a token, the nearest first. */
function* cuesForward({ cues }: Scene, from: number, until: number): Generator<number> {
  let at = firstCueFrom(cues.list, from);
  for (let count = 0; at < cues.list.length && count < nearest && cues.list[at].first <= until; at++, count++) yield at;
}

/** The first cue that begins at or behind a token. */
function firstCueFrom(list: readonly Cue[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many words stand between two tokens, those in passages not counted, up to 40. */
function outside({ article: { tokens }, passages, counts }: Scene, from: number, to: number, level: number): number {
  if (to <= from + 1) return 0;
  if (level < 0) return Math.min(40, counts.words[to] - counts.words[from + 1]);
  let count = 0;
  for (let token = from + 1; token < to && count < 40 && token - from < 60; token++) {
    if (passages.inner[token] === level && tokens.words[token].kind !== 'punctuation' && tokens.words[token].kind !== 'mark') count += 1;
  }
  return count;
}

/** How many passages begin between two tokens, up to 4. */
function passagesBetween({ counts }: Scene, from: number, to: number): number {
  return to < from ? 0 : Math.min(4, counts.openings[to + 1] - counts.openings[from]);
}
