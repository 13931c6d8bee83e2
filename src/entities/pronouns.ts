import type { Entity, Mention, Reading } from '../article.js';
import { pronouns } from '../lexicon/closed-class.js';
import type { Scene } from './scene.js';

/** What speaks for an entity as the one that a pronoun means. Set by hand; the next to be learned. */
const weights = {
  gender: 0.4,
  likelyGender: 0.3,
  otherLikelyGender: -2.5,
  perSentence: -0.6,
  perMention: -0.2,
  sameParagraph: 0.4,
  source: 1,
  lastSource: 0.8,
  first: 1,
  object: -1.2,
  subject: 0.7,
  owner: -0.5,
  chain: 0.6,
  named: 0.2,
  inPassage: -1.5,
  samePassage: 0.9,
  frequency: 0.12,
  singularThey: -1.5,
  itForThing: 0.5,
  itForPlace: -0.5,
  groupOrOrganisation: 0.8,
} as const;

/** A pronoun looks back over so many mentions, and over so many sentences. */
const reach = 24;
const reachInSentences = 8;

/** How sharply scores become probabilities. */
const sharpness = 1.3;

/** The entities that a pronoun may mean, the likeliest first; none for the first person, whose bearer is whoever is quoted. */
export function resolvePronoun(scene: Scene, mention: Mention, index: number): Reading[] {
  const pronoun = pronouns.get(mention.key);
  if (pronoun === undefined || pronoun.person === 1) return [];
  const scores = new Map<number, number>();
  const rankOf = new Map<number, number>();
  const back = scene.resolved.slice(-reach).reverse();
  for (const other of back.length > 0 ? back : namesAhead(scene, index)) {
    const entity = scene.readings[other][0].entity;
    if (agreement(scene.entities[entity], mention) === null) continue;
    if (!rankOf.has(entity)) rankOf.set(entity, rankOf.size);
    const score = scoreOf(scene, mention, other, entity, rankOf.get(entity) as number);
    if (score === null) continue;
    scores.set(entity, Math.max(scores.get(entity) ?? Number.NEGATIVE_INFINITY, score));
  }
  if (scores.size === 0) for (const other of namesAhead(scene, index)) scores.set(scene.readings[other][0].entity, 0);
  return probabilities(scores);
}

/** How well an entity, last mentioned by `other`, fits; null where it cannot be meant. */
function scoreOf(scene: Scene, mention: Mention, other: number, entity: number, rank: number): number | null {
  const { entities, mentions, sentences, cues, article } = scene;
  const bearer = entities[entity];
  const before = mentions.list[other];
  const fit = agreement(bearer, mention);
  if (fit === null) return null;
  const distance = sentences.of[mention.first] - sentences.of[before.first];
  if (distance > reachInSentences) return null;
  // “Quill has to go,” he said: not Quill.
  if (distance === 0 && mention.passage < 0 && before.passage >= 0) return null;
  let score = fit + distance * weights.perSentence + rank * weights.perMention;
  if (article.tokens.paragraph[before.first] === article.tokens.paragraph[mention.first]) score += weights.sameParagraph;
  if (cues.of.has(other)) score += weights.source;
  if (entity === scene.lastSource.entity && sentences.of[mention.first] - scene.lastSource.sentence < 4) score += weights.lastSource;
  if (sentences.starts[before.phrase] === 1 || sentences.starts[before.phrase - 1] === 1) score += weights.first;
  if (before.possessive) score += weights.owner;
  if (isObject(scene, before)) score += weights.object;
  else if (isSubject(scene, before)) score += weights.subject;
  if (before.kind === 'pronoun' && before.key === mention.key) score += weights.chain;
  if (before.kind === 'name') score += weights.named;
  if (before.passage >= 0 && before.passage !== mention.passage) score += weights.inPassage;
  if (before.passage >= 0 && before.passage === mention.passage) score += weights.samePassage;
  return score + weights.frequency * Math.log(bearer.mentions.length);
}

/** What gender and number say: null where they forbid. */
function agreement(entity: Entity, { key }: Mention): number | null {
  const pronoun = pronouns.get(key);
  if (pronoun === undefined) return null;
  const one = entity.kind === 'person' || entity.kind === 'unnamed';
  if (pronoun.gender === 'thing') {
    if (one || entity.plural === true) return null;
    return entity.kind === 'place' ? weights.itForPlace : weights.itForThing;
  }
  if (pronoun.plural) {
    if (entity.plural === true || entity.kind === 'group') return weights.groupOrOrganisation;
    if (entity.kind === 'organisation') return 0;
    return one && entity.gender === null ? weights.singularThey : null;
  }
  if (
    entity.kind === 'organisation' ||
    entity.kind === 'document' ||
    entity.kind === 'place' ||
    entity.plural === true ||
    entity.kind === 'group'
  )
    return null;
  if (entity.gender !== null) return entity.gender === pronoun.gender ? weights.gender : null;
  if (entity.likelyGender === null) return 0;
  return entity.likelyGender === pronoun.gender ? weights.likelyGender : weights.otherLikelyGender;
}

/** A verb right behind it, or behind the comma that ends its apposition. */
function isSubject({ article: { tokens } }: Scene, { first, last, phrase }: Mention): boolean {
  const behind = phrase < first && tokens.words[last + 1]?.text === ',' ? last + 2 : last + 1;
  return /^(?:VERB|AUX)$/.test(tokens.tags[behind] ?? '');
}

/** Behind a preposition or a verb. */
function isObject({ article: { tokens } }: Scene, { phrase }: Mention): boolean {
  const tag = tokens.tags[phrase - 1];
  return tag === 'ADP' || tag === 'VERB';
}

/** Names in the same or the next two sentences, for a pronoun that comes before its name. */
function namesAhead({ mentions, sentences, entities, readings }: Scene, index: number): number[] {
  const { list } = mentions;
  const found: number[] = [];
  for (
    let next = index + 1;
    next < Math.min(list.length, index + reach) && sentences.of[list[next].first] - sentences.of[list[index].first] <= 2;
    next++
  ) {
    const entity = readings[next][0]?.entity;
    if (list[next].kind === 'name' && entity !== undefined && agreement(entities[entity], list[index]) !== null) found.push(next);
    if (found.length > 0) break;
  }
  return found;
}

function probabilities(scores: ReadonlyMap<number, number>): Reading[] {
  const ranked = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 4);
  if (ranked.length === 0) return [];
  const top = ranked[0][1];
  // Somebody who was not considered always keeps a share.
  const weighed = ranked.map(([entity, score]) => ({ entity, probability: Math.exp((score - top) * sharpness) }));
  const sum = weighed.reduce((total, { probability }) => total + probability, 0.08);
  return weighed.map(({ entity, probability }) => ({ entity, probability: probability / sum }));
}
