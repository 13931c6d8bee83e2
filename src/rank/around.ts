/** Finders that look beyond the sentence of a passage: before it, behind it, and at what was decided so far. */
import type { Candidate, Passage, SpeakerFeatures } from '../article.js';
import type { Scene } from './scene.js';
import { cuesBackward, firstMention, nearest, sameScene } from './search.js';
import type { Surroundings } from './surroundings.js';

/** The sentence before a passage that stands alone: its subject, and the sources of its cues. */
export function* byIntroduction(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
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
      basis: cue.kind === 'verb' ? 'context' : cue.kind,
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
export function* byWhatFollows(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  if (!around.alone || !around.beginsParagraph || around.behind === null) return;
  const subject = firstMention(scene, around.behind, around.behind.last + 1, around.passage.parent);
  if (subject >= 0) yield { mention: subject, cue: -1, basis: 'context', features: { follows: 1 } };
}

/** What stands before the second part of a sentence that its tag interrupts. */
const leadsOn = /^(?:[,:—–-]+|and|but)$/;

/** Whoever said the passage before. */
export function* byContinuation(scene: Scene, index: number, around: Surroundings): Generator<Candidate> {
  const { decisions, entities, passages, previous, article } = scene;
  const before = around.passage.continues >= 0 ? around.passage.continues : previous[index];
  const chosen = before >= 0 ? decisions[before]?.chosen : undefined;
  if (!chosen) return;
  const earlier = passages.list[before];
  if (!sameScene(scene, earlier.paragraph, around.passage.paragraph) && around.passage.continues < 0) return;
  // Where the source stands says nothing: it is what was said that goes on.
  const features: SpeakerFeatures = { distance: 0 };
  const sameParagraph = earlier.paragraph === around.passage.paragraph;
  const sameSentence = scene.sentences.of[earlier.first] === scene.sentences.of[around.first];
  if (around.passage.continues >= 0) features.continues = 1;
  else if (
    sameSentence &&
    around.passage.parent < 0 &&
    !article.tokens.words[around.passage.first].capital &&
    leadsOn.test(article.tokens.words[around.first - 1].text) &&
    chosen.features.tagBehind
  )
    features.sameTag = 1;
  else if (around.passage.parent >= 0 && passages.list[before].parent !== around.passage.parent) return;
  else if (around.alone && sameParagraph) features.spokeBefore = 1;
  else if (around.alone && earlier.paragraph === around.passage.paragraph - 1) features.spokeInParagraphBefore = 1;
  else features.distance = Math.min(6, 1 + around.passage.paragraph - earlier.paragraph);
  if (features.spokeInParagraphBefore && asks(scene, earlier)) features.answersOneself = 1;
  const said = entities.list[decisions[before].entity];
  if (said?.kind === 'document' && features.spokeInParagraphBefore) features.documentGoesOn = 1;
  yield { mention: chosen.mention, cue: -1, basis: 'continuation', features };
  if (!around.alone || !around.beginsParagraph || !features.spokeInParagraphBefore) return;
  const other = otherVoice(scene, before);
  if (other !== undefined)
    yield {
      mention: other,
      cue: -1,
      basis: 'continuation',
      features: { alternates: 1, spokeInParagraphBefore: 0.5, answers: asks(scene, earlier) ? 1 : 0 },
    };
}

/** Voices further back than this many passages are none that take turns. */
const turnsBack = 4;

/** The last source before a passage that was somebody else, where the two spoke within a few passages; or undefined. */
function otherVoice({ decisions, entities, previous }: Scene, before: number): number | undefined {
  // A document takes no turns in a dialogue.
  const speaks = (entity: number) => entities.list[entity]?.kind !== 'document';
  if (!speaks(decisions[before].entity)) return undefined;
  let at = previous[before];
  for (let count = 0; at >= 0 && count < turnsBack; count++, at = previous[at]) {
    const { entity, chosen } = decisions[at] ?? {};
    if (chosen && entity !== decisions[before].entity && speaks(entity)) return chosen.mention;
  }
  return undefined;
}

/** Whether a passage ends with a question. */
function asks({ article: { tokens } }: Scene, { last }: Passage): boolean {
  return tokens.words[last].text === '?';
}

/** In a passage within a passage, whoever says the outer one and speaks of themselves. */
export function* byOuterSpeaker(scene: Scene, _index: number, around: Surroundings): Generator<Candidate> {
  const chosen = scene.decisions[around.passage.parent]?.chosen;
  if (chosen) yield { mention: chosen.mention, cue: -1, basis: 'context', features: { outerSpeaker: 1 } };
}
