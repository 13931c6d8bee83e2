import type { Cues, Entity, Mention } from '../article.js';
import { pronouns } from '../lexicon/closed-class.js';
import { placesOf } from '../model/columns.js';
import type { Scene } from './scene.js';

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

/** The features of a row, in its order. */
export const pronounColumns = [
  // The pronoun.
  'form',
  'owns',
  'inPassage',
  'startsSentence',
  'isSource',
  'behindPassage',
  'beforeVerb',
  'behindVerb',
  'antecedents',
  // The antecedent.
  'byHandGap',
  'kind',
  'personEvidence',
  'organisationEvidence',
  'gender',
  'likelyGender',
  'votes',
  'plural',
  'frequency',
  'share',
  'order',
  'times',
  'lastSource',
  'sentencesSinceSource',
  'sentencesSinceAddressed',
  'firstEver',
  // Its latest mention.
  'sentences',
  'paragraphs',
  'tokens',
  'latestKind',
  'samePronoun',
  'latestInPassage',
  'samePassage',
  'latestSource',
  'latestSubject',
  'latestObject',
  'latestOwner',
  'latestStartsSentence',
  'latestStartsParagraph',
  'passagesBetween',
  'latestRelational',
  'latestAddressee',
  'isTopicHere',
  'isTopic',
  'isTopicBefore',
  'isTopicOfParagraph',
  // The mention that weighs most.
  'bestSentences',
  'bestSubject',
  'bestSource',
  'bestStartsSentence',
  'bestIsName',
  'nameSentences',
] as const;

const at = placesOf(pronounColumns);
const kinds = ['person', 'unnamed', 'group', 'organisation', 'document', 'place'];

/** One row of numbers for each antecedent of a pronoun. */
export function pronounRows(scene: Scene, mention: Mention, index: number, list: readonly Antecedent[]): Float64Array[] {
  const shared = new Float64Array(pronounColumns.length);
  describe(shared, scene, mention, index, list.length);
  return list.map((antecedent, one) => {
    const row = Float64Array.from(shared);
    row[at.byHandGap] = gap(list, one);
    compare(row, scene, mention, antecedent);
    return row;
  });
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

function formOf({ key }: Mention): number {
  const pronoun = pronouns.get(key);
  if (pronoun?.gender === 'thing') return 4;
  if (pronoun?.plural) return 3;
  return pronoun?.gender === 'female' ? 2 : 1;
}

/** What the antecedent is, and how it stands to the pronoun. */
function compare(row: Float64Array, scene: Scene, mention: Mention, { entity, latest, best, order, times }: Antecedent): void {
  const { article, entities, mentions, sentences, lastSource, lastAddressed, resolved, passages, cues } = scene;
  const { paragraph } = article.tokens;
  const bearer = entities[entity];
  const pronoun = pronouns.get(mention.key);
  const last = mentions.list[latest];
  const top = mentions.list[best];
  const sentence = sentences.of[mention.first];
  row[at.kind] = kinds.indexOf(bearer.kind);
  row[at.personEvidence] = Math.min(6, bearer.evidence.person);
  row[at.organisationEvidence] = Math.min(6, bearer.evidence.organisation);
  if (bearer.gender !== null) row[at.gender] = bearer.gender === pronoun?.gender ? 1 : -1;
  if (bearer.likelyGender !== null) row[at.likelyGender] = bearer.likelyGender === pronoun?.gender ? 1 : -1;
  const more = bearer.votes.female - bearer.votes.male;
  row[at.votes] = Math.max(-3, Math.min(3, pronoun?.gender === 'female' ? more : -more));
  lookAtTopics(row, scene, mention, entity);
  row[at.latestRelational] = /^(?:his|her|their|its|my|our)$/.test(last.determiner) ? 1 : 0;
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
  row[at.sentences] = Math.min(8, sentence - sentences.of[last.first]);
  row[at.paragraphs] = Math.min(5, paragraph[mention.first] - paragraph[last.first]);
  row[at.tokens] = Math.min(80, mention.first - last.last);
  if (last.kind !== 'name') row[at.latestKind] = last.kind === 'description' ? 1 : 2;
  row[at.samePronoun] = last.kind === 'pronoun' && last.key === mention.key ? 1 : 0;
  row[at.latestInPassage] = last.passage >= 0 ? 1 : 0;
  row[at.samePassage] = last.passage === mention.passage ? 1 : 0;
  row[at.latestSource] = strengthOf(cues, latest);
  row[at.latestSubject] = isSubject(scene, last) ? 1 : 0;
  row[at.latestObject] = isObject(scene, last) ? 1 : 0;
  row[at.latestOwner] = last.possessive ? 1 : 0;
  row[at.latestStartsSentence] = sentences.starts[last.phrase];
  row[at.latestStartsParagraph] = article.paragraphs[paragraph[last.phrase]].first === last.phrase ? 1 : 0;
  row[at.passagesBetween] = Math.min(5, betweenPassages(passages.list, last.first, mention.first));
  row[at.bestSentences] = Math.min(8, sentence - sentences.of[top.first]);
  row[at.bestSubject] = isSubject(scene, top) ? 1 : 0;
  row[at.bestSource] = cues.of.has(best) ? 1 : 0;
  row[at.bestStartsSentence] = sentences.starts[top.phrase];
  row[at.bestIsName] = top.kind === 'name' ? 1 : 0;
  row[at.nameSentences] = sinceName(scene, bearer, mention.first, sentence);
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

/** How many sentences ago an entity was last named, up to 20; of its mentions so many are looked at. */
function sinceName({ mentions, sentences }: Scene, { mentions: own }: Entity, before: number, sentence: number): number {
  for (let one = own.length - 1, seen = 0; one >= 0 && seen < 30; one--, seen++) {
    const { kind, first } = mentions.list[own[one]];
    if (kind === 'name' && first < before) return Math.min(20, sentence - sentences.of[first]);
  }
  return 20;
}

/** How many passages begin between two tokens. */
function betweenPassages(list: readonly { first: number }[], from: number, to: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].first <= from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (low < list.length && list[low].first < to && count < 5) {
    low += 1;
    count += 1;
  }
  return count;
}

/** A verb right behind it, or behind the comma that ends its apposition or its relative clause. */
export function isSubject({ article: { tokens }, sentences }: Scene, { first, last, phrase }: Mention): boolean {
  const isVerb = (token: number) => tokens.tags[token] === 'VERB' || tokens.tags[token] === 'AUX';
  if (isVerb(last + 1)) return true;
  if (tokens.words[last + 1]?.text !== ',') return false;
  if (phrase < first) return isVerb(last + 2);
  if (sentences.starts[phrase] === 0) return false;
  for (let token = last + 3; token < Math.min(tokens.count, last + longestApposition); token++) {
    if (sentences.of[token] !== sentences.of[last] || tokens.words[token].kind === 'mark') return false;
    if (tokens.words[token].text === ',' && isVerb(tokens.tags[token + 1] === 'ADV' ? token + 2 : token + 1)) return true;
  }
  return false;
}

/** What stands between commas behind a subject has at most so many tokens. */
const longestApposition = 26;

/** Behind a preposition or a verb. */
export function isObject({ article: { tokens } }: Scene, { phrase }: Mention): boolean {
  const tag = tokens.tags[phrase - 1];
  return tag === 'ADP' || tag === 'VERB';
}
