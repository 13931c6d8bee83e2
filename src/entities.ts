import type { Cues, Entities, Entity, Mention, Mentions, Reading, Stages } from './article.js';
import { beginCourse, follow, orderOf } from './entities/course.js';
import { declareGenders } from './entities/declared.js';
import { descriptionColumns } from './entities/description-rows.js';
import { resolveDescription } from './entities/descriptions.js';
import { hintAtGender } from './entities/hints.js';
import { linkNames } from './entities/names.js';
import { resolvePair } from './entities/pairs.js';
import { pronounColumns } from './entities/pronoun-columns.js';
import { resolvePronoun, standingOf } from './entities/pronouns.js';
import type { Scene } from './entities/scene.js';
import type { Models } from './model/models.js';
import { createRows } from './model/rows.js';
import type { Observer } from './observer.js';

/** Links mentions to entities: names by their parts, then descriptions and pronouns in the order of the text, each by what came before it. */
export function findEntities(stages: Stages, models: Models, observer?: Observer): Entities {
  const { article, sentences, mentions, cues } = stages;
  const { entities, of } = linkNames(article, mentions);
  const readings: Reading[][] = mentions.list.map((_, index) => (of[index] >= 0 ? [{ entity: of[index], probability: 1 }] : []));
  hintAtGender(stages, entities, readings);
  declareGenders(stages, entities, readings);
  const scene: Scene = {
    ...stages,
    entities,
    readings,
    recent: [],
    latest: [],
    topics: [],
    standing: [],
    course: beginCourse(stages),
    pairs: new Map(),
    addressees: addresseesOf(cues),
    resolved: [],
    lastSource: { entity: -1, sentence: -1 },
    lastAddressed: { entity: -1, sentence: -1 },
    byNoun: indexNouns(entities),
    introductions: [],
    describedRows: createRows(descriptionColumns.length),
    pronounRows: createRows(pronounColumns.length),
  };
  for (const index of orderOf(stages)) {
    const mention = mentions.list[index];
    if (mention.kind === 'pair') readings[index] = resolvePair(scene, mention);
    else if (mention.kind === 'description') readings[index] = resolveDescription(scene, mention, index, models, observer);
    else if (mention.kind === 'pronoun') readings[index] = resolvePronoun(scene, mention, index, models, observer);
    const first = readings[index][0];
    if (first === undefined) continue;
    scene.resolved.push(index);
    scene.standing[index] = standingOf(scene, mention, index);
    if (scene.addressees.has(index)) scene.lastAddressed = { entity: first.entity, sentence: sentences.of[mention.first] };
    noteSource(scene, first.entity, index);
    remember(scene, first.entity, index);
    follow(scene.course, stages, mention, index, first.entity);
    noteTopic(scene, first.entity, mention);
    if (mention.kind !== 'name') adopt(scene, entities[first.entity], mention, index, first.probability);
  }
  for (const entity of entities) settle(entity, mentions);
  return { list: entities, readings };
}

function addresseesOf({ list }: Cues): Set<number> {
  const found = new Set<number>();
  for (const { addressee } of list) if (addressee >= 0) found.add(addressee);
  return found;
}

/** Who says something outside quotation marks is the last source from where it is mentioned on: “he” in what is quoted knows it. */
function noteSource(scene: Scene, entity: number, index: number): void {
  const { list, of } = scene.cues;
  for (const at of of.get(index) ?? []) {
    const { strength, passage, first } = list[at];
    if (strength >= 0.7 && passage < 0) scene.lastSource = { entity, sentence: scene.sentences.of[first] };
  }
}

/** Adds a mention to its entity, with what it shows of it. */
function adopt(scene: Scene, entity: Entity, mention: Mention, index: number, probability: number): void {
  entity.mentions.push(index);
  if (mention.kind !== 'pronoun') entity.gender ??= mention.gender;
  else if (mention.gender === 'male' || mention.gender === 'female') entity.votes[mention.gender] += probability;
  renameFromOutside(scene, entity, mention);
  if (mention.kind === 'description') entity.nouns.add(mention.key);
  settleKind(entity, mention);
}

/**
 * Whoever a quotation calls “my grandmother” is named by what the article itself says of her, once it does; and “the family” by whose it is, once the
 * article says that (“Keith Roe’s family”).
 */
function renameFromOutside({ article: { text, tokens }, mentions }: Scene, entity: Entity, mention: Mention): void {
  const { kind, first, last, passage, determiner } = mention;
  if (kind !== 'description' || passage >= 0 || mentions.list[entity.mentions[0]].kind !== 'description') return;
  const own = entity.kind === 'unnamed' && /^(?:my|our|your) /i.test(entity.name) && !/^(?:my|our|your)$/.test(determiner);
  const owner = mentions.at[first] >= 0 ? mentions.list[mentions.at[first]] : undefined;
  const owned =
    owner?.kind === 'name' && owner.possessive && owner.last < mention.head && /^(?:the|his|her|their|its|an?) \S+$/i.test(entity.name);
  if (own || (owned && entity.nouns.has(mention.key))) entity.name = text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ');
}

/** A name that said little of its kind is of the kind that its descriptions and pronouns show: “the company”, “it”. */
function settleKind(entity: Entity, { kind, evidence, key }: Mention): void {
  if (entity.kind !== 'person' && entity.kind !== 'organisation') return;
  if (kind === 'description') {
    entity.evidence.person += evidence.person;
    entity.evidence.organisation += evidence.organisation;
  } else if (kind === 'pronoun' && /^(?:he|she|his|her|him|who)$/.test(key)) entity.evidence.person += 0.6;
  else if (kind === 'pronoun' && /^(?:it|its)$/.test(key)) entity.evidence.organisation += 0.6;
  entity.kind = entity.evidence.person >= entity.evidence.organisation ? 'person' : 'organisation';
}

/** A description looks back over so many entities. */
const reach = 48;

/** The first in a sentence that is no object and owns nothing is what the sentence is about. */
function noteTopic({ topics, sentences, article: { tokens } }: Scene, entity: number, mention: Mention): void {
  if (mention.passage >= 0 || mention.possessive) return;
  const sentence = sentences.of[mention.first];
  const tag = tokens.tags[mention.phrase - 1];
  if (topics.at(-1)?.sentence === sentence) return;
  if (sentences.starts[mention.phrase] === 0 && (tag === 'ADP' || tag === 'VERB')) return;
  topics.push({ sentence, paragraph: tokens.paragraph[mention.first], entity });
}

/** Moves an entity to the front of those mentioned last. */
function remember({ recent, latest }: Scene, entity: number, index: number): void {
  latest[entity] = index;
  const known = recent.indexOf(entity);
  let at = known;
  if (known < 0) at = recent.length < reach ? recent.length : reach - 1;
  for (; at > 0; at--) recent[at] = recent[at - 1];
  recent[0] = entity;
}

/** Puts the mentions in order once all are known. */
function settle(entity: Entity, { list }: Mentions): void {
  const { male, female } = entity.votes;
  if (Math.abs(male - female) > 0.5) entity.gender ??= male > female ? 'male' : 'female';
  entity.mentions.sort((a, b) => list[a].first - list[b].first);
}

/** A noun that describes more entities than this tells none of them apart. */
const mostBearers = 20;

function indexNouns(entities: readonly Entity[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  entities.forEach((entity, at) => {
    for (const noun of entity.nouns) {
      const known = index.get(noun);
      if (known === undefined) index.set(noun, [at]);
      else if (known.length < mostBearers) known.push(at);
    }
  });
  return index;
}
