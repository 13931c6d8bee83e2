/** Finders that look into the sentence of a passage. */
import type { Candidate, SpeakerFeatures } from '../article.js';
import type { Scene } from './scene.js';
import { cuesBackward, cuesForward, firstMention, nearest, outside, passagesBetween } from './search.js';
import type { Surroundings } from './surroundings.js';

/** The label of a transcript’s turn. */
export function* byLabel({ mentions, passages }: Scene, index: number): Generator<Candidate> {
  const { label } = passages.list[index];
  if (label === null) return;
  for (let token = label.first; token <= label.last; token++) {
    if (mentions.at[token] < 0) continue;
    yield { mention: mentions.at[token], cue: -1, basis: 'turn', features: { label: 1 } };
    return;
  }
}

/** Sources of the cues in the passage’s sentence. */
export function* byCue(scene: Scene, index: number, around: Surroundings): Generator<Candidate> {
  for (const behind of [false, true]) {
    let between = 0;
    const cues = behind
      ? cuesForward(scene, around.last + 1, around.sentence.last)
      : cuesBackward(scene, around.first - 1, around.sentence.first);
    for (const at of cues) {
      const { passage, kind } = scene.cues.list[at];
      if (passage !== around.passage.parent) continue;
      yield* fromCue(scene, index, at, around, behind, between);
      if (kind === 'verb' || kind === 'according-to') between += 1;
    }
  }
}

/** Whether a comma, a colon, “that” or a word of saying stands right before the passage, or its words go on in lower case. */
function leadsOn({ article: { tokens } }: Scene, { first, passage }: Surroundings): boolean {
  const { text, lower } = tokens.words[first - 1] ?? { text: '', lower: '' };
  return /^[,:—–]$/.test(text) || /^(?:that|and|but|adding)$/.test(lower) || (tokens.tags[first - 1] === 'VERB' && !passage.label);
}

function* fromCue(scene: Scene, index: number, at: number, around: Surroundings, behind: boolean, between: number): Generator<Candidate> {
  const { cues, mentions } = scene;
  const cue = cues.list[at];
  if (cue.addressee >= 0) yield { mention: cue.addressee, cue: -1, basis: 'context', features: { addressee: cue.passive ? 0.6 : 1 } };
  if (cue.source < 0) return;
  const { phrase, last } = mentions.list[cue.source];
  const from = Math.min(cue.first, phrase);
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
  if (cue.kind === 'noun' && around.colon && !behind) features.nounBeforeColon = 1;
  const before = scene.previous[index];
  const tag = before >= 0 && !behind ? scene.decisions[before]?.chosen : null;
  if (tag?.cue === at && tag.features.tagBehind && !leadsOn(scene, around)) features.taken = 1;
  if (cue.kind !== 'according-to') {
    if (behind) {
      if (around.open && gap === 0 && cue.kind === 'verb' && from > around.last) features.tagBehind = 1;
      else features.cueBehind = 1 / (1 + gap / 3);
    } else features.tagBefore = (cue.kind === 'verb' ? 1 : 0.7) / (1 + Math.max(0, gap - 1) / 9);
  }
  yield { mention: cue.source, cue: at, basis: cue.kind, features };
}

/** What stands before the colon that opens the passage. */
export function* byColon(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  if (!around.colon) return;
  const { cues } = scene;
  let found = false;
  for (const at of cuesBackward(scene, around.first - 1, around.sentence.first)) {
    const cue = cues.list[at];
    if (cue.passage !== around.passage.parent || cue.source < 0) continue;
    yield { mention: cue.source, cue: at, basis: cue.kind, features: { colon: found ? 0.5 : 1 } };
    found = true;
  }
  const subject = firstMention(scene, around.sentence, around.first, around.passage.parent);
  if (subject >= 0) yield { mention: subject, cue: -1, basis: 'colon', features: { colonSubject: 1 } };
}

/** Mentions in the passage’s sentence, cue or no cue. */
export function* byPlace(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
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
