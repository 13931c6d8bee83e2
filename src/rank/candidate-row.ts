import type { Candidate, Mention } from '../article.js';
import { atSeen } from './columns.js';
import type { Scene } from './scene.js';
import type { Surroundings } from './surroundings.js';

const entityKinds = ['person', 'unnamed', 'group', 'organisation', 'document', 'place'];

/** What a candidate is, and how it stands to the passage. */
export function lookAtCandidate(
  row: Float64Array,
  scene: Scene,
  around: Surroundings,
  candidate: Candidate,
  inside: ReadonlySet<number>,
): void {
  const { article, mentions, entities, sentences, passages, counts } = scene;
  const { tokens } = article;
  const mention = mentions.list[candidate.mention];
  const reading = entities.readings[candidate.mention][0];
  const before = mention.head < around.first;
  const from = before ? mention.last + 1 : around.last + 1;
  const to = before ? around.first : Math.max(around.last + 1, mention.first);
  const between = (list: Int32Array) => (to > from ? list[to] - list[from] : 0);
  const paragraph = tokens.paragraph[mention.first];
  lookAtMention(row, mention);
  lookBeside(row, scene, mention);
  lookAtOwnCue(row, scene, around, candidate.mention);
  if (reading !== undefined) {
    row[atSeen.entityKind] = 1 + entityKinds.indexOf(entities.list[reading.entity].kind);
    row[atSeen.entityInPassage] = inside.has(reading.entity) ? 1 : 0;
    row[atSeen.sure] = reading.probability;
    lookBack(row, scene, reading.entity, candidate.mention);
  }
  row[atSeen.sentenceStart] = sentences.starts[mention.first];
  if (mention.passage !== around.passage.parent) row[atSeen.inPassage] = mention.passage === passages.inner[around.passage.first] ? 2 : 1;
  row[atSeen.before] = before ? 1 : 0;
  row[atSeen.words] = Math.min(60, between(counts.words));
  row[atSeen.sentences] = Math.max(-6, Math.min(8, sentences.of[around.first] - sentences.of[mention.first]));
  row[atSeen.paragraphs] = Math.max(-3, Math.min(5, around.passage.paragraph - paragraph));
  row[atSeen.inSentence] = mention.first >= around.sentence.first && mention.last <= around.sentence.last ? 1 : 0;
  row[atSeen.verbsBetween] = Math.min(8, between(counts.verbs));
  row[atSeen.commasBetween] = Math.min(8, between(counts.commas));
  row[atSeen.passagesInBetween] = Math.min(5, between(counts.openings));
  row[atSeen.firstOfParagraph] = mentions.at[article.paragraphs[paragraph]?.first ?? 0] === candidate.mention ? 1 : 0;
}

function lookAtMention(row: Float64Array, mention: Mention): void {
  row[atSeen.isName] = mention.kind === 'pair' ? 2 : Number(mention.kind === 'name');
  row[atSeen.isDescription] = mention.kind === 'description' ? 1 : 0;
  row[atSeen.pronounKind] = mention.kind === 'pronoun' ? pronounKind(mention.key) : 0;
  row[atSeen.personEvidence] = Math.min(8, mention.evidence.person);
  row[atSeen.organisationEvidence] = Math.min(6, mention.evidence.organisation);
  row[atSeen.documentEvidence] = mention.evidence.document;
  row[atSeen.plural] = mention.plural === true ? 1 : 0;
  row[atSeen.definite] = determinerKind(mention.determiner);
  row[atSeen.length] = Math.min(8, mention.last - mention.first + 1);
  row[atSeen.titled] = mention.core > mention.first ? 1 : 0;
}

function determinerKind(determiner: string): number {
  if (determiner === '') return 0;
  if (determiner === 'the') return 1;
  return /^an?$/.test(determiner) ? 2 : 3;
}

const pronounKinds = [/^(?:he|she)$/, /^they$/, /^it$/, /^(?:i|we)$/, /^(?:his|her|him)$/, /^(?:their|them|its|my|our)/];

function pronounKind(key: string): number {
  return 1 + pronounKinds.findIndex((kind) => kind.test(key));
}

/** What stands right before and right behind a mention. */
function lookBeside(row: Float64Array, { article: { tokens } }: Scene, mention: Mention): void {
  const { paragraph, tags, words } = tokens;
  const before = mention.first - 1;
  if (before >= 0 && paragraph[before] === paragraph[mention.first]) {
    const { lower, saying } = words[before];
    row[atSeen.prepositionBefore] = tags[before] === 'ADP' ? 1 : 0;
    row[atSeen.verbBefore] = tags[before] === 'VERB' ? 1 + (saying?.strength ?? 0) : 0;
    row[atSeen.commaBefore] = lower === ',' ? 1 : 0;
    row[atSeen.andBefore] = lower === 'and' ? 1 : 0;
    row[atSeen.ofBefore] = lower === 'of' ? 1 : 0;
  }
  const behind = mention.last + 1;
  if (behind >= tokens.count || paragraph[behind] !== paragraph[mention.last]) return;
  const { lower, saying } = words[behind];
  row[atSeen.verbBehind] = tags[behind] === 'VERB' ? 2 : Number(tags[behind] === 'AUX');
  row[atSeen.sayingBehind] = saying?.strength ?? 0;
  row[atSeen.nounBehind] = tags[behind] === 'NOUN' && !mention.possessive ? 1 : 0;
  row[atSeen.commaBehind] = lower === ',' ? 1 : 0;
  row[atSeen.whoBehind] = lower === 'who' || (lower === ',' && words[behind + 1]?.lower === 'who') ? 1 : 0;
  row[atSeen.prepositionBehind] = tags[behind] === 'ADP' ? 1 : 0;
}

const cueKinds = ['verb', 'noun', 'adjective', 'according-to'];

/** The cue of the mention that is nearest to the passage. */
function lookAtOwnCue(row: Float64Array, { cues, counts, article }: Scene, around: Surroundings, mention: number): void {
  row[atSeen.ownCueDistance] = 60;
  let least = Number.POSITIVE_INFINITY;
  for (const one of cues.of.get(mention) ?? []) {
    const cue = cues.list[one];
    const behind = cue.first > around.first;
    const distance = Math.abs(
      behind ? counts.words[cue.first] - counts.words[around.last + 1] : counts.words[around.first] - counts.words[cue.last + 1],
    );
    const cost = distance - cue.strength * 2 + (article.tokens.paragraph[cue.first] === around.passage.paragraph ? 0 : 30);
    if (cost >= least) continue;
    least = cost;
    row[atSeen.ownCueScore] = cue.sourceScore;
    row[atSeen.ownCueStrength] = cue.strength;
    row[atSeen.ownCueDistance] = Math.min(60, distance);
    row[atSeen.ownCueBehind] = behind ? 2 : 1;
    row[atSeen.ownCueKind] = cueKinds.indexOf(cue.kind) + 1;
    row[atSeen.ownCueProgressive] = article.tokens.words[cue.first].lower.endsWith('ing') ? 1 : 0;
  }
}

/** What was decided of the bearer so far. */
function lookBack(row: Float64Array, { entities, spoken, times, mentions }: Scene, entity: number, mention: number): void {
  const bearer = entities.list[entity];
  row[atSeen.share] = Math.min(1, (bearer.mentions.length / Math.max(8, mentions.list.length)) * 8);
  row[atSeen.spoke] = Math.min(6, times.get(entity) ?? 0);
  row[atSeen.spokeLast] = spoken.at(-1) === entity ? 1 : 0;
  row[atSeen.spokeLastButOne] = spoken.at(-2) === entity && spoken.at(-1) !== entity ? 1 : 0;
  row[atSeen.newcomer] = bearer.mentions[0] === mention ? 1 : 0;
}
