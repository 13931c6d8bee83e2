import type { Candidate, SpeakerFeatures } from '../article.js';
import { byContinuation, byIntroduction, byOuterSpeaker, byWhatFollows } from './around.js';
import { byAnswer, byOpening, byScene, byTurns, calledIn } from './dialogue.js';
import { byColon, byCue, byLabel, byPlace } from './in-sentence.js';
import type { Scene } from './scene.js';
import type { Surroundings } from './surroundings.js';

/**
 * Every mention that may be the source of a passage, with the features that say why: one entry for a mention and what links it. Each finder is
 * one thought; a new way of linking is one function and one row.
 */
const finders = [
  byLabel,
  byCue,
  byColon,
  byPlace,
  byIntroduction,
  byWhatFollows,
  byContinuation,
  byAnswer,
  byTurns,
  byScene,
  byOpening,
  byOuterSpeaker,
] as const;

export function candidatesOf(scene: Scene, index: number, around: Surroundings): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const finder of finders) {
    for (const candidate of finder(scene, index, around)) {
      const known = found.get(candidate.mention);
      if (known === undefined) found.set(candidate.mention, candidate);
      else {
        merge(known, candidate);
      }
    }
  }
  const candidates = [...found.values()];
  const called = calledIn(scene, around.passage);
  const addressee = called < 0 ? -1 : (scene.entities.readings[called][0]?.entity ?? -1);
  for (const candidate of candidates) {
    describe(scene, around, candidate);
    // “That is comment, Mr Roe”: whoever says so is not Mr Roe.
    if (addressee >= 0 && scene.entities.readings[candidate.mention][0]?.entity === addressee) candidate.features.vocative = 1;
  }
  return candidates;
}

/** Puts two entries for one mention together: of each feature the greater value. */
function merge(known: Candidate, { features, cue, basis }: Candidate): void {
  for (const name in features) {
    const value = features[name as keyof SpeakerFeatures] as number;
    const before = known.features[name as keyof SpeakerFeatures];
    if (before === undefined || value > before) known.features[name as keyof SpeakerFeatures] = value;
  }
  if (known.cue >= 0 || (cue < 0 && known.basis !== 'context')) return;
  known.cue = cue;
  known.basis = basis;
}

/** What the mention itself is, and how it stands there. */
function describe(scene: Scene, around: Surroundings, { mention: index, features }: Candidate): void {
  const { mentions, entities, sentences } = scene;
  const mention = mentions.list[index];
  const entity = entities.list[entities.readings[index][0]?.entity ?? -1];
  if (entity === undefined) features.isOther = mention.kind === 'pronoun' && mention.passage >= 0 ? 0 : 1;
  else if (entity.kind === 'place') features.isPlace = (features.sourceScore ?? -1) > -0.1 ? 0.35 : 1;
  else if (entity.kind === 'document') features.isDocument = 1;
  else if (entity.kind === 'organisation') features.isOrganisation = 1;
  if (mention.kind === 'name' || mention.kind === 'pair') features.named = 1;
  if (mention.describes >= 0) features.apposition = 1;
  if (mention.possessive && features.nounCue === undefined) features.owner = 1;
  if (
    mention.passage !== around.passage.parent &&
    features.label === undefined &&
    features.continues === undefined &&
    features.outerSpeaker === undefined
  )
    features.otherPassage = 1;
  if (isObject(scene, index) && features.accordingTo === undefined) features.object = 1;
  if (around.passage.parent >= 0 && mention.kind === 'pronoun' && /^(?:i|we|my)$/.test(mention.key)) features.firstPerson = 1;
  if (features.distance === undefined) features.distance = Math.min(6, Math.abs(sentences.of[around.first] - sentences.of[mention.first]));
}

/** Behind a preposition or a verb that is not its own (“said Ms Roe”). */
function isObject({ article, cues, mentions }: Scene, index: number): boolean {
  const before = mentions.list[index].first - 1;
  const tag = article.tokens.words[before]?.lower === 'as' ? 'SCONJ' : article.tokens.tags[before];
  return (tag === 'ADP' || tag === 'VERB') && !(cues.of.get(index) ?? []).some((cue) => cues.list[cue].last === before);
}
