import type { Entity, Mention, Reading } from '../article.js';
import { relations } from '../lexicon/nouns.js';
import type { Scene } from './scene.js';

/** What speaks for an entity as the one that a description means. Set by hand; the next to be learned. */
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

/** A definite description looks back over so many mentions. */
const reach = 40;

/** A link needs at least this score, else the description is an entity of its own. */
const threshold = 0.2;

const indefinite = /^(?:a|an|one|another|some|many|several|two|three|no|any|every|each)$/;

/** The entities that a description may mean, the likeliest first; one that nothing before it fits becomes an entity of its own. */
export function resolveDescription(scene: Scene, mention: Mention): Reading[] {
  if (mention.describes >= 0) {
    const named = scene.readings[mention.describes];
    return named.length > 0 ? [{ ...named[0] }] : [];
  }
  const fresh = indefinite.test(mention.determiner) || isRestricted(scene, mention);
  const best = fresh ? null : bestAntecedent(scene, mention);
  if (best !== null) return [best];
  scene.entities.push(entityOf(scene, mention));
  return [{ entity: scene.entities.length - 1, probability: 1 }];
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
const bare = /^(?:person|man|woman|official|source|individual|employee|witness|spokesman|spokeswoman|spokesperson|aide|insider)$/;

function bestAntecedent(scene: Scene, mention: Mention): Reading | null {
  const modifiers = modifiersOf(scene, mention);
  const relational = relations.has(mention.key) && /^(?:his|her|their|its|my|our|your)$/.test(mention.determiner);
  let best = -1;
  let most = threshold;
  const seen = new Set<number>();
  // Names that come later in the article can be meant too, by their titles: “the minister” in a first sentence.
  const later = laterBearers(scene, mention);
  for (const index of [...scene.resolved.slice(-reach).reverse(), ...later]) {
    const entity = scene.readings[index][0].entity;
    if (seen.has(entity)) continue;
    seen.add(entity);
    const score = scoreOf(scene, mention, modifiers, entity, index, seen.size, relational);
    if (score > most) {
      most = score;
      best = entity;
    }
  }
  return best < 0 ? null : { entity: best, probability: Math.min(0.95, 0.5 + most / 8) };
}

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
  if (bearer.gender !== null && mention.gender !== null && bearer.gender !== mention.gender) return -1;
  if (!sameKind(bearer, mention)) return -1;
  if ((bearer.plural === true) !== (mention.plural === true)) return -1;
  const known = bearer.nouns.has(mention.key);
  // “his wife” is nobody who was not called a wife; a plural is no single person; words without “the” mean what they say.
  if (!known && (relational || mention.determiner === '' || mention.plural === true)) return -1;
  if (!known && mention.evidence.person + mention.evidence.organisation < 2.5) return -1;
  const distance = Math.max(0, sentences.of[mention.first] - sentences.of[other.first]);
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
  if (bare.test(mention.key) && !known && bearer.kind !== 'unnamed') score += weights.bareForNamed;
  if (bare.test(mention.key) && !known && bearer.kind === 'unnamed') score += weights.bareForUnnamed;
  return score;
}

function sameKind(entity: Entity, { evidence }: Mention): boolean {
  if (evidence.person >= Math.max(evidence.organisation, evidence.document))
    return entity.kind === 'person' || entity.kind === 'unnamed' || entity.kind === 'group';
  if (evidence.organisation >= evidence.document) return entity.kind === 'organisation';
  return entity.kind === 'document';
}

/** Names further on that have a title or apposition with the description’s noun: their first mentions. */
function laterBearers({ entities, mentions, byNoun }: Scene, mention: Mention): number[] {
  if (mention.determiner !== 'the' && mention.determiner !== '') return [];
  return (byNoun.get(mention.key) ?? []).flatMap((entity) => {
    const first = entities[entity].mentions[0];
    return mentions.list[first].first > mention.first ? [first] : [];
  });
}

/** The words between determiner and head, in lower case. */
function modifiersOf({ article: { tokens } }: Scene, mention: Mention): ReadonlySet<string> {
  const found = new Set<string>();
  for (let token = mention.first; token < mention.head; token++) {
    if (/^(?:ADJ|NOUN|PROPN)$/.test(tokens.tags[token])) found.add(tokens.words[token].lower);
  }
  return found;
}

function roleHas({ article }: Scene, entity: Entity, word: string): boolean {
  return (
    entity.nouns.has(word) ||
    (entity.role !== null && article.text.slice(entity.role.start, entity.role.end).toLowerCase().includes(word)) ||
    entity.name.toLowerCase().includes(word)
  );
}

function kindOf({ evidence: { person, organisation, document }, plural }: Mention): Entity['kind'] {
  if (person < Math.max(organisation, document)) return organisation >= document ? 'organisation' : 'document';
  return plural === true ? 'group' : 'unnamed';
}

function entityOf(scene: Scene, mention: Mention): Entity {
  const { text, tokens } = scene.article;
  const kind = kindOf(mention);
  return {
    name: text.slice(tokens.start[mention.first], tokens.end[endOfPhrase(scene, mention)]).replace(/\s+/g, ' '),
    kind,
    plural: mention.plural === true && kind === 'group',
    gender: mention.gender,
    likelyGender: null,
    role: null,
    nouns: new Set([mention.key]),
    mentions: [],
  };
}

/** All words between a description and its cue belong to it where they are no more than these. */
const nearCue = 8;

/** A description goes on behind its head for so many tokens. */
const longestTail = 14;

/**
 * The last token of a description with what tells which one is meant (“a banner in the away end”, “a woman who lives across the street”): up to its
 * verb of saying where it has one, else the phrases behind a preposition; never past a comma.
 */
function endOfPhrase(scene: Scene, mention: Mention): number {
  const { article, sentences, passages, cues } = scene;
  const { tokens } = article;
  const index = scene.mentions.at[mention.head];
  const cue = (cues.of.get(index) ?? []).map((at) => cues.list[at].first).find((first) => first > mention.last);
  const begins = tokens.words[mention.last + 1]?.lower ?? '';
  const near = cue !== undefined && cue - mention.last <= nearCue;
  const restricted = near || /^(?:who|that|whose)$/.test(begins);
  if (!restricted && !/^(?:of|in|at|on|from|behind|near|inside|outside|beside|above|under|with|for|by|to)$/.test(begins))
    return mention.last;
  let end = mention.last;
  let verbs = 0;
  for (let token = mention.last + 1; token < tokens.count && token - mention.last <= longestTail; token++) {
    if (sentences.of[token] !== sentences.of[mention.last] || passages.inner[token] !== passages.inner[mention.last] || token === cue)
      return end;
    const tag = tokens.tags[token];
    if (tag === 'PUNCT' || tokens.words[token].kind === 'mark') return end;
    if (!restricted && (tag === 'VERB' || tag === 'AUX' || tag === 'CCONJ' || tag === 'SCONJ')) return end;
    if (tag === 'VERB') verbs += 1;
    // “the man who skippered the boat | remembers it”: the second verb is that of the sentence.
    if (!near && verbs > 1 && tag === 'VERB' && /^(?:NOUN|PROPN)$/.test(tokens.tags[token - 1])) return end;
    if (
      /^(?:NOUN|PROPN|NUM)$/.test(tag) ||
      (tag === 'PRON' && !/^wh|^that$/.test(tokens.words[token].lower)) ||
      (restricted && tag === 'VERB')
    )
      end = token;
  }
  return restricted ? mention.last : end;
}
