import type { Entity, Mention } from '../article.js';
import { areKin } from '../lexicon/kin.js';
import { isDemonym, relations } from '../lexicon/nouns.js';
import { beginningOf, peopleStem } from '../lexicon/peoples.js';
import { placesOf } from '../model/columns.js';
import { hashOf } from '../model/hash.js';
import { closenessOf, fitsAge, introductionOf } from './introductions.js';
import { votesFor } from './leaning.js';
import type { Scene } from './scene.js';
import { ageIn, determinerOf, modifiersOf } from './wording.js';

/** An entity that a description may mean. */
export interface Bearer {
  entity: number;
  /** Its last mention before the description, or its first one where it is named later. */
  index: number;
  mentions: readonly number[];
  /** How many entities were mentioned later, itself counted. */
  order: number;
  /** What the weights set by hand say. */
  score: number;
}

/** The features of a row, in its order; the last row of a group stands for an entity of its own. */
export const descriptionColumns = [
  // The description.
  'fresh',
  'determiner',
  'person',
  'organisation',
  'document',
  'bare',
  'relational',
  'modifiers',
  'aged',
  'plural',
  'source',
  'startsSentence',
  'inPassage',
  'firstParagraph',
  'tail',
  'bearers',
  'byHandGap',
  'addressee',
  'knownBearers',
  'kinBearers',
  'stemBearers',
  'ageBearers',
  'near',
  'inParagraph',
  'tag',
  // The bearer.
  'nounKnown',
  'nounKin',
  'isOwner',
  'surnameOfOwner',
  'personEvidence',
  'organisationEvidence',
  'modifiersKnown',
  'modifiersNew',
  'ageFits',
  'kind',
  'named',
  'gender',
  'likelyGender',
  'nouns',
  'hasRole',
  'frequency',
  'later',
  'sentences',
  'paragraphs',
  'order',
  'latestKind',
  'latestSource',
  'latestStartsSentence',
  'latestInPassage',
  'samePassage',
  'lastSource',
  'stem',
  'modifiersTold',
  'votes',
  'topic',
] as const;

const at = placesOf(descriptionColumns);
const kinds = ['person', 'unnamed', 'group', 'organisation', 'document', 'place'];

/** One row of numbers for each bearer, and at the end that of an entity of its own. */
export function descriptionRows(scene: Scene, mention: Mention, own: number, list: readonly Bearer[]): Float64Array[] {
  const rows = scene.describedRows(list.length + 1);
  const shared = rows[list.length].fill(0);
  const modifiers = modifiersOf(scene.article.tokens, mention);
  const stems = stemsOf(mention, modifiers);
  describe(shared, scene, mention, own, modifiers, list.length);
  const best = list.reduce((most, { score }) => Math.max(most, score), -3);
  for (let one = 0; one < list.length; one++) {
    const row = rows[one];
    row.set(shared);
    row[at.byHandGap] = Math.max(-5, list[one].score - best);
    compare(row, scene, mention, modifiers, stems, list[one]);
  }
  shared[at.fresh] = 1;
  shared[at.byHandGap] = Math.max(-5, 0.2 - best);
  countBearers(rows);
  return rows;
}

const countColumns = [at.knownBearers, at.kinBearers, at.stemBearers, at.ageBearers, at.near, at.inParagraph];

/** How many bearers have what speaks for one, in all rows: what speaks for all of them tells none, and for an entity of its own it speaks where none has it. */
function countBearers(rows: readonly Float64Array[]): void {
  const last = rows[rows.length - 1];
  for (const row of rows) {
    if (row === last) continue;
    if (row[at.nounKnown] > 0) last[at.knownBearers] += 1;
    if (row[at.nounKin] > 0) last[at.kinBearers] += 1;
    if (row[at.stem] > 0) last[at.stemBearers] += 1;
    if (row[at.ageFits] > 0) last[at.ageBearers] += 1;
    if (row[at.sentences] >= 0 && row[at.sentences] < 3) last[at.near] += 1;
    if (row[at.paragraphs] === 0) last[at.inParagraph] += 1;
  }
  for (const row of rows) for (const column of countColumns) row[column] = last[column];
}

/** What the description is and where it stands. */
function describe(row: Float64Array, scene: Scene, mention: Mention, own: number, modifiers: readonly string[], bearers: number): void {
  const { article, sentences, cues } = scene;
  const { words, paragraph } = article.tokens;
  const behind = words[mention.last + 1]?.lower ?? '';
  row[at.determiner] = determinerOf(mention.determiner);
  row[at.person] = mention.evidence.person;
  row[at.organisation] = mention.evidence.organisation;
  row[at.document] = mention.evidence.document;
  row[at.bare] = bareNoun.test(mention.key) ? 1 : 0;
  row[at.relational] = relations.has(mention.key) ? 1 : 0;
  row[at.modifiers] = modifiers.length;
  row[at.aged] = ageIn(article.tokens, mention.first, mention.head) > 0 ? 1 : 0;
  row[at.addressee] = scene.addressees.has(own) ? 1 : 0;
  row[at.plural] = mention.plural === true ? 1 : 0;
  for (const cue of cues.of.get(own) ?? []) row[at.source] = Math.max(row[at.source], cues.list[cue].strength);
  row[at.startsSentence] = sentences.starts[mention.first];
  row[at.inPassage] = mention.passage >= 0 ? 1 : 0;
  row[at.firstParagraph] = Math.min(3, paragraph[mention.first]);
  row[at.tail] = /^(?:who|that|whose)$/.test(behind) ? 2 : Number(/^(?:of|in|at|from|behind|with|for|on)$/.test(behind));
  row[at.bearers] = Math.min(10, bearers);
  row[at.tag] = isTag(scene, mention) ? 1 : 0;
}

const bareNoun =
  /^(?:person|man|woman|official|source|individual|employee|witness|spokesman|spokeswoman|spokesperson|aide|insider|resident|boy|girl)$/;

/** Whether the bearer has a noun that is used for the description’s. */
export function isKin({ nouns }: Entity, key: string): boolean {
  let seen = 0;
  for (const noun of nouns) {
    if (noun !== key && areKin(noun, key)) return true;
    seen += 1;
    if (seen > 12) break;
  }
  return false;
}

/** How a bearer stands to the owner that the description names (“her sister”): it is never the owner, and may share the surname. */
function besideOwner(row: Float64Array, { mentions, readings, entities }: Scene, mention: Mention, entity: number): void {
  const owner = mentions.at[mention.first];
  if (owner < 0 || mentions.list[owner].kind === 'description' || !mentions.list[owner].possessive) return;
  const own = readings[owner][0]?.entity;
  if (own === undefined) return;
  const surname = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
  row[at.isOwner] = own === entity ? 1 : -1;
  row[at.surnameOfOwner] = own !== entity && surname(entities[own].name) === surname(entities[entity].name) ? 1 : 0;
}

/** Which of the description’s modifiers the article has of a bearer. */
function countKnown({ article }: Scene, { nouns, name, role }: Entity, modifiers: readonly string[]): number {
  if (modifiers.length === 0) return 0;
  const told = `${name} ${role === null ? '' : article.text.slice(role.start, role.end)}`.toLowerCase();
  return modifiers.filter((word) => nouns.has(word) || told.includes(word)).length;
}

/** The beginnings of a description’s words, as words have theirs: of its noun, and of its modifiers. */
interface Stems {
  noun: number;
  modifiers: readonly number[];
}

function stemsOf({ key }: Mention, modifiers: readonly string[]): Stems {
  const noun = hashOf(isDemonym(key) ? peopleStem(key) : beginningOf(key));
  return { noun, modifiers: modifiers.map((word) => hashOf(beginningOf(word))) };
}

/** What the bearer is, and how it stands to the description. */
function compare(
  row: Float64Array,
  scene: Scene,
  mention: Mention,
  modifiers: readonly string[],
  stems: Stems,
  { entity, index, order }: Bearer,
): void {
  const { article, entities, mentions, sentences, lastSource, cues, topics } = scene;
  const { paragraph } = article.tokens;
  const bearer = entities[entity];
  const other = mentions.list[index];
  const known = countKnown(scene, bearer, modifiers);
  const introduction = introductionOf(scene, entity);
  besideOwner(row, scene, mention, entity);
  row[at.nounKnown] = bearer.nouns.has(mention.key) ? 1 : 0;
  row[at.nounKin] = isKin(bearer, mention.key) ? 1 : 0;
  row[at.personEvidence] = Math.min(6, bearer.evidence.person);
  row[at.organisationEvidence] = Math.min(6, bearer.evidence.organisation);
  row[at.modifiersKnown] = known;
  row[at.modifiersNew] = modifiers.length - known;
  row[at.ageFits] = ageFits(row[at.aged] > 0 ? ageIn(article.tokens, mention.first, mention.head) : 0, mention.key, introduction.age);
  row[at.stem] = closenessOf(introduction, stems.noun);
  for (const stem of stems.modifiers) if (closenessOf(introduction, stem) > 0) row[at.modifiersTold] += 1;
  row[at.votes] = votesFor(bearer, mention.gender);
  row[at.topic] = topics.length > 0 && topics[topics.length - 1].entity === entity ? 1 : 0;
  row[at.kind] = kinds.indexOf(bearer.kind);
  row[at.named] = other.kind === 'name' ? 1 : 0;
  row[at.gender] = bearer.gender === null || mention.gender === null ? 0 : 1;
  if (bearer.likelyGender !== null && mention.gender !== null) row[at.likelyGender] = bearer.likelyGender === mention.gender ? 1 : -1;
  row[at.nouns] = Math.min(5, bearer.nouns.size);
  row[at.hasRole] = bearer.role === null ? 0 : 1;
  row[at.frequency] = Math.log(1 + bearer.mentions.length);
  row[at.later] = other.first > mention.first ? 1 : 0;
  row[at.sentences] = Math.max(-4, Math.min(15, sentences.of[mention.first] - sentences.of[other.first]));
  row[at.paragraphs] = Math.max(-3, Math.min(8, paragraph[mention.first] - paragraph[other.first]));
  row[at.order] = Math.min(12, order);
  if (other.kind !== 'name') row[at.latestKind] = other.kind === 'description' ? 1 : 2;
  row[at.latestSource] = cues.of.has(index) ? 1 : 0;
  row[at.latestStartsSentence] = sentences.starts[other.phrase];
  row[at.latestInPassage] = other.passage >= 0 ? 1 : 0;
  row[at.samePassage] = other.passage === mention.passage ? 1 : 0;
  row[at.lastSource] = entity === lastSource.entity ? 1 : 0;
}

/** Whether a description stands beside a quotation, with no more than its verb between (“…,” the clerk said, “…,” said the clerk). */
function isTag({ article: { tokens }, passages }: Scene, { first, passage }: Mention): boolean {
  for (let token = first - 1; token >= Math.max(0, first - 3); token--) {
    const { kind, saying } = tokens.words[token];
    if (kind === 'mark') return passages.inner[token] !== passage;
    if (kind === 'word' && saying === null) return false;
  }
  return false;
}

/** Whether an age told by a description, or by its noun, is that of a bearer: 1, -1, or 0 where either tells none. */
function ageFits(told: number, noun: string, age: number): number {
  if (told === 0 || age === 0) return fitsAge(noun, age);
  return told === age ? 1 : -1;
}
