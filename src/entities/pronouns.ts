import type { Entity, Mention, Pronoun, Reading, Sex } from '../article.js';
import { pronouns } from '../lexicon/closed-class.js';
import type { Models } from '../model/models.js';
import { copied } from '../model/rows.js';
import { shortlist } from '../model/shortlist.js';
import type { Observer } from '../observer.js';
import { isOpen } from './leaning.js';
import { type Antecedent, pronounRows } from './pronoun-rows.js';
import type { Scene } from './scene.js';
import { speakerOf } from './speaking.js';
import { standsAs } from './standing.js';

/** What speaks for an entity as the one that a pronoun means. Set by hand; the learned trees start from it. */
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
  topic: 0.5,
  named: 0.2,
  inPassage: -1.5,
  samePassage: 0.9,
  frequency: 0.12,
  singularThey: -1.5,
  ownThey: 3,
  itForThing: 0.5,
  itForPerson: -1,
  itForPlace: -0.5,
  groupOrOrganisation: 0.8,
  speaks: -4,
} as const;

/** A pronoun looks back over so many mentions, and over so many sentences. */
const reach = 36;
const reachInSentences = 8;

/** How sharply scores become probabilities. */
const sharpness = 1.3;

/** The entities that a pronoun may mean, the likeliest first; none for the first person, whose bearer is whoever is quoted. */
export function resolvePronoun(scene: Scene, mention: Mention, index: number, models: Models, observer?: Observer): Reading[] {
  const pronoun = pronouns.get(mention.key);
  if (pronoun === undefined || pronoun.person === 1) return [];
  const list = shortlist(antecedentsOf(scene, mention, index, pronoun), ({ score }) => score * sharpness);
  if (list.length === 0) return [];
  const byHand = list.map(({ score }) => score * sharpness);
  // “She told me, ‘…’,” said Ms Roe: not Ms Roe, whatever else speaks for her.
  const speaker = isInWhole(scene, mention) ? speakerOf(scene, mention.passage) : -1;
  const speaks = ({ entity }: Antecedent) => (entity === speaker ? weights.speaks : 0);
  // One alone needs no comparing.
  if (list.length === 1 || (models.pronouns === null && observer === undefined))
    return probabilities(
      list,
      byHand.map((score, at) => score + speaks(list[at])),
    );
  const rows = pronounRows(scene, mention, index, list);
  const taught = observer?.pronoun(index, list, copied(rows), byHand);
  if (taught !== undefined) return taught < 0 ? [] : [{ entity: list[taught].entity, probability: 1 }];
  const learned = models.pronouns?.scores(rows);
  return probabilities(
    list,
    byHand.map((score, at) => score + speaks(list[at]) + (learned?.[at] ?? 0)),
  );
}

/** Whom a pronoun may mean by gender and number: those mentioned last, then those whom the article is about; else who is named behind it. */
function antecedentsOf(scene: Scene, mention: Mention, index: number, pronoun: Pronoun): Antecedent[] {
  const { sentences, mentions, readings, resolved, entities } = scene;
  const sentence = sentences.of[mention.first];
  const topic = topicBefore(scene, sentence);
  const back = resolved.length > 0 ? resolved : namesAhead(scene, index, pronoun);
  const found: Antecedent[] = [];
  // Who was looked at, and how well each fits. They are few: lists are gone through quicker than maps are asked.
  const seen: number[] = [];
  const fits: (number | null)[] = [];
  let order = 0;
  for (let at = back.length - 1; at >= Math.max(0, back.length - reach); at--) {
    const other = back[at];
    // Those before it are further still.
    if (sentence - sentences.of[mentions.list[other].first] > reachInSentences) break;
    const { entity } = readings[other][0];
    let place = seen.indexOf(entity);
    if (place < 0) {
      place = seen.push(entity) - 1;
      fits.push(agreement(entities[entity], pronoun));
      if (fits[place] !== null) order += 1;
    }
    const fit = fits[place];
    if (fit === null) continue;
    const known = entryOf(found, entity);
    const score = scoreOf(scene, mention, other, entity, fit, known?.order ?? order - 1, topic);
    if (score === null) continue;
    if (known === undefined) found.push(antecedent(scene, entity, other, score, order - 1, 1));
    else {
      known.times += 1;
      if (score > known.score) {
        known.score = score;
        known.best = other;
      }
    }
  }
  addFurther(scene, mention, pronoun, found, seen);
  if (found.length > 0) return found;
  return namesAhead(scene, index, pronoun).map((other) => antecedent(scene, readings[other][0].entity, other, 0, 0, 0));
}

function entryOf(found: readonly Antecedent[], entity: number): Antecedent | undefined {
  for (let at = 0; at < found.length; at++) if (found[at].entity === entity) return found[at];
  return undefined;
}

function antecedent({ entities }: Scene, entity: number, mention: number, score: number, order: number, times: number): Antecedent {
  return { entity, mentions: entities[entity].mentions, latest: mention, best: mention, score, order, times };
}

/** Whether a mention stands in a whole quotation: one that begins in lower case takes its pronouns from the sentence around it. */
function isInWhole({ article: { tokens }, passages }: Scene, { passage }: Mention): boolean {
  return passage >= 0 && tokens.words[passages.list[passage].first].capital;
}

/** Whom the article is about may be meant from further away than others: those of the last ones mentioned that it names again and again. */
function addFurther(scene: Scene, mention: Mention, pronoun: Pronoun, found: Antecedent[], seen: readonly number[]): void {
  const { entities, recent, latest, sentences, mentions } = scene;
  for (const entity of recent) {
    if (entities[entity].mentions.length < leastMentions || seen.includes(entity)) continue;
    const fit = agreement(entities[entity], pronoun);
    if (fit === null) continue;
    const other = latest[entity];
    const distance = sentences.of[mention.first] - sentences.of[mentions.list[other].first];
    if (distance > furthest || distance < 0) continue;
    const score = fit + reachInSentences * weights.perSentence + found.length * weights.perMention + (scene.standing[other] ?? 0) / 2;
    found.push(antecedent(scene, entity, other, score, found.length, 0));
  }
}

/** Who has so many mentions may be meant from further away; so many sentences at most. */
const leastMentions = 3;
const furthest = 40;

/** How well an entity, last mentioned by `other`, fits; null where it cannot be meant. */
function scoreOf(
  scene: Scene,
  mention: Mention,
  other: number,
  entity: number,
  fit: number,
  rank: number,
  topic: number | undefined,
): number | null {
  const { entities, mentions, sentences, article } = scene;
  const bearer = entities[entity];
  const before = mentions.list[other];
  const distance = sentences.of[mention.first] - sentences.of[before.first];
  if (distance > reachInSentences) return null;
  // “Quill has to go,” he said: not Quill.
  if (distance === 0 && mention.passage < 0 && before.passage >= 0) return null;
  let score = fit + distance * weights.perSentence + rank * weights.perMention;
  if (article.tokens.paragraph[before.first] === article.tokens.paragraph[mention.first]) score += weights.sameParagraph;
  if (entity === scene.lastSource.entity && sentences.of[mention.first] - scene.lastSource.sentence < 4) score += weights.lastSource;
  if (before.kind === 'pronoun' && before.key === mention.key) score += weights.chain;
  if (before.passage >= 0 && before.passage !== mention.passage) score += weights.inPassage;
  if (before.passage >= 0 && before.passage === mention.passage) score += weights.samePassage;
  if (entity === topic) score += weights.topic;
  // A name that comes later was not resolved yet.
  const standing = scene.standing[other] ?? standingOf(scene, before, other);
  return score + standing + weights.frequency * Math.log(bearer.mentions.length);
}

/** What the sentence before one was about. */
function topicBefore({ topics }: Scene, sentence: number): number | undefined {
  const here = topics.at(-1)?.sentence === sentence;
  return topics.at(here ? -2 : -1)?.entity;
}

/** What speaks for a mention as antecedent of any pronoun: found once, as the mention is resolved. */
export function standingOf(scene: Scene, mention: Mention, index: number): number {
  const { sentences, cues } = scene;
  let score = cues.of.has(index) ? weights.source : 0;
  if (sentences.starts[mention.phrase] === 1 || sentences.starts[mention.phrase - 1] === 1) score += weights.first;
  if (mention.possessive) score += weights.owner;
  const stands = standsAs(scene, index);
  if (stands >= 2) score += weights.object;
  else if (stands === 1) score += weights.subject;
  return mention.kind === 'name' ? score + weights.named : score;
}

/** What gender and number say: null where they forbid. */
function agreement(entity: Entity, pronoun: Pronoun): number | null {
  const one = entity.kind === 'person' || entity.kind === 'unnamed';
  if (pronoun.gender === 'thing') {
    if ((one && !isOpen(entity, 1)) || entity.plural === true) return null;
    if (one) return weights.itForPerson;
    return entity.kind === 'place' ? weights.itForPlace : weights.itForThing;
  }
  if (pronoun.plural) {
    if (entity.plural === true || entity.kind === 'group') return weights.groupOrOrganisation;
    if (entity.kind === 'organisation') return 0;
    if (one && entity.gender === 'nonbinary') return weights.ownThey;
    return one && entity.gender === null ? weights.singularThey : null;
  }
  if (entity.kind === 'organisation' && isOpen(entity, 1)) return weights.otherLikelyGender;
  if (
    entity.kind === 'organisation' ||
    entity.kind === 'document' ||
    entity.kind === 'place' ||
    entity.plural === true ||
    entity.kind === 'group'
  )
    return null;
  const hints = moreOf(entity.hints, pronoun.gender);
  if (entity.gender !== null) {
    if (entity.gender === pronoun.gender) return weights.gender;
    // A title may have come by another’s name: what the pronouns of the whole article say weighs more.
    return hints >= clearHints ? weights.otherLikelyGender : null;
  }
  if (entity.likelyGender === null) return Math.max(-1.5, Math.min(0.3, moreOf(entity.votes, pronoun.gender) + hints / 2));
  if (entity.likelyGender === pronoun.gender) return hints <= -clearHints ? -weights.likelyGender : weights.likelyGender;
  return hints >= clearHints ? -weights.likelyGender : weights.otherLikelyGender;
}

/** So many more pronouns of one gender than of the other hardly stand beside a name by chance. */
const clearHints = 2;

/** How many more pronouns there are of one gender than of the other. */
function moreOf({ male, female }: Entity['votes'], gender: Sex | 'thing'): number {
  return gender === 'female' ? female - male : male - female;
}

/** Names in the same or the next two sentences, for a pronoun that comes before its name. */
function namesAhead({ mentions, sentences, entities, readings }: Scene, index: number, pronoun: Pronoun): number[] {
  const { list } = mentions;
  const found: number[] = [];
  for (
    let next = index + 1;
    next < Math.min(list.length, index + reach) && sentences.of[list[next].first] - sentences.of[list[index].first] <= 2;
    next++
  ) {
    const entity = readings[next][0]?.entity;
    if (list[next].kind === 'name' && entity !== undefined && agreement(entities[entity], pronoun) !== null) found.push(next);
    if (found.length > 0) break;
  }
  return found;
}

function probabilities(list: readonly Antecedent[], scores: readonly number[]): Reading[] {
  const ranked = list
    .map(({ entity }, at) => ({ entity, score: scores[at] }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 4);
  const top = ranked[0].score;
  // Somebody who was not considered always keeps a share.
  const weighed = ranked.map(({ entity, score }) => ({ entity, probability: Math.exp(score - top) }));
  const sum = weighed.reduce((total, { probability }) => total + probability, 0.08);
  return weighed.map(({ entity, probability }) => ({ entity, probability: probability / sum }));
}
