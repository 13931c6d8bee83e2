import type { Cues, Mention } from '../article.js';
import { pronouns } from '../lexicon/closed-class.js';
import { firstFromToken } from '../sorted.js';
import { lookBeside } from './beside.js';
import { formOf } from './course.js';
import { pronounPlaces as at } from './pronoun-columns.js';
import { describeTag, followCourse } from './pronoun-course.js';
import type { Scene } from './scene.js';
import { standsAs } from './standing.js';

/** An entity that a pronoun may mean, with the mentions of it that speak for it. */
export interface Antecedent {
  entity: number;
  mentions: readonly number[];
  /** Its last mention before the pronoun, and the one that weighs most. */
  latest: number;
  best: number;
  /** What the weights set by hand say. */
  score: number;
  /** How many other entities were mentioned later. */
  order: number;
  /** How many of its mentions are within reach. */
  times: number;
}

const kinds = ['person', 'unnamed', 'group', 'organisation', 'document', 'place'];

/** One row of numbers for each antecedent of a pronoun. */
export function pronounRows(scene: Scene, mention: Mention, index: number, list: readonly Antecedent[]): Float64Array[] {
  const rows = scene.pronounRows(list.length);
  const [shared] = rows;
  shared.fill(0);
  const beside = lookBeside(scene, mention, index);
  describe(shared, scene, mention, index, list.length);
  describeTag(shared, scene, mention, beside);
  // The first row is the shared one itself, so it is the last to be filled.
  for (let one = list.length - 1; one >= 0; one--) {
    const row = rows[one];
    if (one > 0) row.set(shared);
    row[at.byHandGap] = gap(list, one);
    compare(row, scene, mention, list[one]);
    followCourse(row, scene, mention, list[one].entity, beside);
  }
  return rows;
}

function gap(list: readonly Antecedent[], one: number): number {
  let most = -6;
  list.forEach(({ score }, other) => {
    if (other !== one && score > most) most = score;
  });
  return Math.max(-6, Math.min(6, list[one].score - most));
}

/** What the pronoun is and where it stands. */
function describe(
  row: Float64Array,
  { article, passages, sentences, cues }: Scene,
  mention: Mention,
  index: number,
  antecedents: number,
): void {
  const { tags, words, paragraph } = article.tokens;
  const before = paragraph[mention.first - 1] === paragraph[mention.first] ? mention.first - 1 : -1;
  row[at.form] = formOf(mention);
  row[at.owns] = mention.possessive ? 1 : 0;
  row[at.inPassage] = mention.passage >= 0 ? 1 : 0;
  row[at.startsSentence] = sentences.starts[mention.first];
  row[at.isSource] = strengthOf(cues, index);
  row[at.behindPassage] = before >= 0 && words[before].kind === 'mark' && passages.inner[before] !== mention.passage ? 1 : 0;
  row[at.beforeVerb] = /^(?:VERB|AUX)$/.test(tags[mention.last + 1] ?? '') ? 1 : 0;
  if (before >= 0) row[at.behindVerb] = tags[before] === 'ADP' ? 2 : Number(tags[before] === 'VERB');
  row[at.antecedents] = Math.min(8, antecedents);
}

/** The strength of the strongest cue that a mention is the source of. */
function strengthOf({ of, list }: Cues, index: number): number {
  let most = 0;
  for (const cue of of.get(index) ?? []) most = Math.max(most, list[cue].strength);
  return most;
}

/** What the antecedent is, and how it stands to the pronoun. */
function compare(row: Float64Array, scene: Scene, mention: Mention, { entity, latest, best, order, times }: Antecedent): void {
  const { article, entities, mentions, sentences, lastSource, lastAddressed, resolved, passages, cues, course } = scene;
  const { paragraph } = article.tokens;
  const bearer = entities[entity];
  const pronoun = pronouns.get(mention.key);
  const last = mentions.list[latest];
  const top = mentions.list[best];
  const sentence = sentences.of[mention.first];
  row[at.kind] = kinds.indexOf(bearer.kind);
  row[at.personEvidence] = Math.min(6, bearer.evidence.person);
  row[at.organisationEvidence] = Math.min(6, bearer.evidence.organisation);
  const own = bearer.gender === 'nonbinary' && pronoun?.plural === true;
  if (bearer.gender !== null) row[at.gender] = own || bearer.gender === pronoun?.gender ? 1 : -1;
  if (bearer.likelyGender !== null && !own) row[at.likelyGender] = bearer.likelyGender === pronoun?.gender ? 1 : -1;
  const more = bearer.votes.female - bearer.votes.male;
  row[at.votes] = Math.max(-3, Math.min(3, pronoun?.gender === 'female' ? more : -more));
  lookAtTopics(row, scene, mention, entity);
  row[at.latestRelational] = last.determiner !== '' && /^(?:his|her|their|its|my|our)$/.test(last.determiner) ? 1 : 0;
  row[at.latestAddressee] = scene.addressees.has(latest) ? 1 : 0;
  row[at.plural] = bearer.plural === true ? 1 : 0;
  row[at.frequency] = Math.log(1 + bearer.mentions.length);
  row[at.share] = bearer.mentions.length / Math.max(6, resolved.length);
  row[at.order] = Math.min(8, order);
  row[at.times] = Math.min(8, times);
  row[at.lastSource] = entity === lastSource.entity ? 1 : 0;
  row[at.sentencesSinceSource] = entity === lastSource.entity ? Math.min(8, sentence - lastSource.sentence) : 9;
  row[at.sentencesSinceAddressed] = entity === lastAddressed.entity ? Math.min(5, sentence - lastAddressed.sentence) : 6;
  row[at.firstEver] = bearer.mentions[0] === latest ? 1 : 0;
  row[at.sentences] = Math.min(20, sentence - sentences.of[last.first]);
  row[at.paragraphs] = Math.min(5, paragraph[mention.first] - paragraph[last.first]);
  row[at.tokens] = Math.max(-40, Math.min(80, mention.first - last.last));
  if (last.kind !== 'name') row[at.latestKind] = last.kind === 'description' ? 1 : 2;
  row[at.samePronoun] = last.kind === 'pronoun' && last.key === mention.key ? 1 : 0;
  row[at.latestInPassage] = last.passage >= 0 ? 1 : 0;
  row[at.samePassage] = last.passage === mention.passage ? 1 : 0;
  row[at.latestSource] = strengthOf(cues, latest);
  row[at.latestSubject] = standsAs(scene, latest) & 1;
  row[at.latestObject] = standsAs(scene, latest) >> 1;
  row[at.latestOwner] = last.possessive ? 1 : 0;
  row[at.latestStartsSentence] = sentences.starts[last.phrase];
  row[at.latestStartsParagraph] = article.paragraphs[paragraph[last.phrase]].first === last.phrase ? 1 : 0;
  row[at.passagesBetween] = Math.min(5, betweenPassages(passages.list, last.first, mention.first));
  row[at.bestSentences] = Math.min(8, sentence - sentences.of[top.first]);
  row[at.bestSubject] = standsAs(scene, best) & 1;
  row[at.bestSource] = cues.of.has(best) ? 1 : 0;
  row[at.bestStartsSentence] = sentences.starts[top.phrase];
  row[at.bestIsName] = top.kind === 'name' ? 1 : 0;
  row[at.nameSentences] = Math.min(20, sentence - (course.named[entity] ?? -20));
}

/** Whether the sentences before were about an entity. */
function lookAtTopics(row: Float64Array, { topics, sentences, article: { tokens } }: Scene, mention: Mention, entity: number): void {
  const sentence = sentences.of[mention.first];
  const paragraph = tokens.paragraph[mention.first];
  let last = topics.length - 1;
  if (last >= 0 && topics[last].sentence === sentence) {
    row[at.isTopicHere] = topics[last].entity === entity ? 1 : -1;
    last -= 1;
  }
  row[at.isTopic] = topics[last]?.entity === entity ? 1 : 0;
  row[at.isTopicBefore] = topics[last - 1]?.entity === entity ? 1 : 0;
  for (let one = last; one >= Math.max(0, last - 6); one--) {
    if (topics[one].paragraph < paragraph - 1) return;
    if (topics[one].entity === entity) row[at.isTopicOfParagraph] = topics[one].paragraph === paragraph ? 2 : 1;
  }
}

/** How many passages begin between two tokens. */
function betweenPassages(list: readonly { first: number }[], from: number, to: number): number {
  const start = firstFromToken(list, from + 1);
  let count = 0;
  while (count < 5 && list[start + count] !== undefined && list[start + count].first < to) count += 1;
  return count;
}
