import type { Entity, Mention, Reading } from '../article.js';
import { relations } from '../lexicon/nouns.js';
import type { Models } from '../model/models.js';
import { copied } from '../model/rows.js';
import { shortlist } from '../model/shortlist.js';
import type { Observer } from '../observer.js';
import { firstFrom } from '../sorted.js';
import { type Bearer, descriptionRows, isKin } from './description-rows.js';
import { isOpen } from './leaning.js';
import type { Scene } from './scene.js';
import { entityOf } from './unnamed.js';
import { modifiersOf } from './wording.js';

/** What speaks for an entity as the one that a description means. Set by hand; the learned trees start from it. */
const weights = {
  sameNoun: 3,
  modifier: 0.8,
  otherModifier: -0.15,
  kind: 1,
  gender: 0.6,
  perSentence: -0.25,
  perMention: -0.08,
  speaker: 0.4,
  named: 0.3,
  nounUnknown: -0.5,
  inPassage: -0.8,
  bareForNamed: -1.2,
  bareForUnnamed: 1.6,
} as const;

/** A link needs at least this score, else the description is an entity of its own. */
const threshold = 0.2;

const indefinite = /^(?:a|an|one|another|some|many|several|two|three|no|any|every|each)$/;

/** The entities that a description may mean, the likeliest first; one that nothing before it fits becomes an entity of its own. */
export function resolveDescription(scene: Scene, mention: Mention, own: number, models: Models, observer?: Observer): Reading[] {
  if (mention.describes >= 0) {
    const named = scene.readings[mention.describes];
    return named.length > 0 ? [{ ...named[0] }] : [];
  }
  const list = shortlist(bearersOf(scene, mention), ({ score }) => score * sharpness);
  if (list.length === 0) return choose(scene, mention, list, [0]);
  const fresh = indefinite.test(mention.determiner) || isRestricted(scene, mention);
  const byHand = [...list.map(({ score }) => (fresh ? Math.min(score, -1) : score) * sharpness), threshold * sharpness];
  // A copy, because the rows' own start is kept by training.
  let scores = [...byHand];
  if (models.descriptions !== null || observer !== undefined) {
    const rows = descriptionRows(scene, mention, own, list);
    const taught = observer?.description(own, list, copied(rows), byHand);
    const learned = models.descriptions?.scores(rows);
    if (learned !== undefined) scores = byHand.map((score, at) => score + learned[at]);
    if (taught !== undefined) scores[taught] += 50;
  }
  return choose(scene, mention, list, scores);
}

/** How sharply scores become probabilities. */
const sharpness = 1.3;

/** Who is wrongly taken for another is misread from there on, pronouns and all: a bearer has to be so much likelier than an entity of its own. */
const caution = 4;

/** What an entity of its own has at least where no bearer was that much likelier: the ranking takes it for a bearer only who is likelier than this. */
const leastFresh = 0.65;

/** So many bearers stay readings of a description. */
const mostReadings = 3;

/** The likeliest bearers, or a new entity where none is likelier than that. */
function choose(scene: Scene, mention: Mention, list: readonly Bearer[], scores: readonly number[]): Reading[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  const shares: number[] = [];
  for (const score of scores) {
    const share = Math.exp(score - top);
    shares.push(share);
    sum += share;
  }
  const ranked = list.map(({ entity }, at) => ({ entity, probability: shares[at] / sum }));
  if (ranked.length > 1) ranked.sort((a, b) => b.probability - a.probability);
  if (ranked.length > mostReadings) ranked.length = mostReadings;
  const fresh = shares[list.length] / sum;
  if (ranked.length > 0 && ranked[0].probability > fresh * caution) return ranked;
  scene.entities.push(entityOf(scene, mention));
  return [{ entity: scene.entities.length - 1, probability: Math.max(fresh, leastFresh) }, ...ranked];
}

/** Those whom a description can mean by kind, number and gender: mentioned before it, or named later with a title or role that fits. */
function bearersOf(scene: Scene, mention: Mention): Bearer[] {
  const modifiers = new Set(modifiersOf(scene.article.tokens, mention));
  const relational = relations.has(mention.key) && /^(?:his|her|their|its|my|our|your)$/.test(mention.determiner);
  const owner = ownerOf(scene, mention);
  const found: Bearer[] = [];
  // Nouns without a determiner and numbers of people (“officials”, “three men”) hardly ever mean anybody who was not called that.
  const byNounAlone = mention.determiner === '' || counting.has(mention.determiner);
  let fitting = 0;
  const consider = (entity: number, index: number) => {
    const bearer = scene.entities[entity];
    if (byNounAlone && !bearer.nouns.has(mention.key)) return;
    if (!sameKind(bearer, mention) || (bearer.plural === true) !== (mention.plural === true)) return;
    if (clash(bearer, mention) || entity === owner || isTalkedOf(scene, mention, index)) return;
    fitting += 1;
    // Far back only those are meant whom the noun tells.
    if (fitting > nearby && !bearer.nouns.has(mention.key) && !isKin(bearer, mention.key)) return;
    const score = scoreOf(scene, mention, modifiers, entity, index, fitting, relational);
    found.push({ entity, index, mentions: bearer.mentions, order: fitting, score });
  };
  for (const one of scene.recent) consider(one, scene.latest[one]);
  const further: number[] = [];
  for (const one of [...laterBearers(scene, mention), ...namesAhead(scene, mention)]) {
    const { entity } = scene.readings[one][0];
    if (scene.recent.includes(entity) || further.includes(entity)) continue;
    further.push(entity);
    consider(entity, one);
  }
  return found;
}

const counting: ReadonlySet<string> = new Set(['one', 'another', 'some', 'many', 'several', 'two', 'three', 'no', 'any', 'every', 'each']);

/** So many entities of its kind that were mentioned last may be meant by any noun. */
const nearby = 12;

/** Whether a description’s gender is not that of a bearer, as its titles or its given name have it. */
function clash({ gender, likelyGender }: Entity, mention: Mention): boolean {
  const own = gender ?? likelyGender;
  return own !== null && mention.gender !== null && own !== mention.gender;
}

/** The entity that owns what a description means (“his wife”): it is never that itself; or -1. */
function ownerOf({ mentions, readings }: Scene, mention: Mention): number {
  const owner = mentions.at[mention.first];
  if (owner < 0 || !mentions.list[owner].possessive || mentions.list[owner].head >= mention.head) return -1;
  return readings[owner]?.[0]?.entity ?? -1;
}

/** “‘Quill has to go,’ the minister said”: not Quill, who is talked of. */
function isTalkedOf({ sentences, mentions }: Scene, mention: Mention, index: number): boolean {
  const { first, passage } = mentions.list[index];
  return mention.passage < 0 && passage >= 0 && sentences.of[first] === sentences.of[mention.first];
}

/** Names in the next paragraph, for the description that an article begins with (“A man who … ⏎ Pat Roe, 48, denies …”). */
function namesAhead({ article, mentions, sentences, readings }: Scene, mention: Mention): number[] {
  const paragraph = article.tokens.paragraph[mention.first];
  if (paragraph > 2 || mention.evidence.person === 0) return [];
  const found: number[] = [];
  const { list } = mentions;
  const from = firstFrom(list, (one) => one.head <= mention.last);
  for (let at = from; at < Math.min(list.length, from + 60) && found.length < 4; at++) {
    if (article.tokens.paragraph[list[at].first] > paragraph + 2) break;
    if (list[at].kind === 'name' && readings[at].length > 0 && sentences.of[list[at].first] > sentences.of[mention.first]) found.push(at);
  }
  return found;
}

/** Whether what stands behind a description already tells which one is meant (“the man at the desk”). */
function isRestricted({ article: { tokens }, byNoun }: Scene, mention: Mention): boolean {
  return (
    mention.evidence.person > 0 &&
    !byNoun.has(mention.key) &&
    /^(?:at|in|behind|with|who|whose)$/.test(tokens.words[mention.last + 1]?.lower ?? '')
  );
}

/** Nouns that tell so little that they are used of somebody who has no name. */
const bare: ReadonlySet<string> = new Set(
  'person man woman official source individual employee witness spokesman spokeswoman spokesperson aide insider'.split(' '),
);

/** Sentences further back tell no more: whoever is far is far. */
const furthest = 8;

function scoreOf(
  scene: Scene,
  mention: Mention,
  modifiers: ReadonlySet<string>,
  entity: number,
  index: number,
  rank: number,
  relational: boolean,
): number {
  const { entities, mentions, sentences } = scene;
  const bearer = entities[entity];
  const other = mentions.list[index];
  const known = bearer.nouns.has(mention.key);
  // “his wife” is nobody who was not called a wife; a plural is no single person; words without “the” mean what they say.
  if (!known && (relational || mention.determiner === '' || mention.plural === true)) return -1;
  if (!known && mention.evidence.person + mention.evidence.organisation < 2.5) return -1;
  const distance = Math.max(0, Math.min(furthest, sentences.of[mention.first] - sentences.of[other.first]));
  let score = rank * weights.perMention + distance * weights.perSentence * (known ? 0.2 : 1);
  score += known ? weights.sameNoun : weights.nounUnknown;
  if (!known && mention.determiner !== 'the') score -= 2;
  if (!known && bearer.nouns.size > 0 && other.kind === 'description') score -= 2;
  if (known) for (const modifier of modifiers) score += roleHas(scene, bearer, modifier) ? weights.modifier : weights.otherModifier;
  score += weights.kind;
  if (mention.gender !== null && (bearer.gender ?? bearer.likelyGender) === mention.gender) score += weights.gender;
  if (mention.gender !== null && bearer.gender === null && bearer.likelyGender !== null && bearer.likelyGender !== mention.gender)
    score -= 1.5;
  if (other.passage !== mention.passage && other.passage >= 0) score += weights.inPassage;
  if (scene.cues.of.has(index)) score += weights.speaker;
  if (other.kind === 'name') score += weights.named;
  if (!known && bare.has(mention.key)) score += bearer.kind === 'unnamed' ? weights.bareForUnnamed : weights.bareForNamed;
  return score;
}

function sameKind(entity: Entity, { evidence }: Mention): boolean {
  const { votes } = entity;
  if (isOpen(entity, Math.max(1, entity.mentions.length)) && votes.male + votes.female < 0.5 && evidence.document < 1) return true;
  if (evidence.person >= Math.max(evidence.organisation, evidence.document))
    return entity.kind === 'person' || entity.kind === 'unnamed' || entity.kind === 'group';
  if (evidence.organisation >= evidence.document) return entity.kind === 'organisation';
  return entity.kind === 'document';
}

/** Names further on that have a title or apposition with the description’s noun: their first mentions. */
function laterBearers({ article, entities, mentions, byNoun }: Scene, mention: Mention): number[] {
  // “A judge has declined …”: so an article begins that names the judge later.
  const opens = article.tokens.paragraph[mention.first] < 2 && /^an?$/.test(mention.determiner);
  if (mention.determiner !== 'the' && mention.determiner !== '' && !opens) return [];
  return (byNoun.get(mention.key) ?? []).flatMap((entity) => {
    // One whose every mention was taken for somebody else has none.
    const first: number | undefined = entities[entity].mentions[0];
    return first !== undefined && mentions.list[first].first > mention.first ? [first] : [];
  });
}

function roleHas({ article }: Scene, entity: Entity, word: string): boolean {
  return (
    entity.nouns.has(word) ||
    (entity.role !== null && article.text.slice(entity.role.start, entity.role.end).toLowerCase().includes(word)) ||
    entity.name.toLowerCase().includes(word)
  );
}
