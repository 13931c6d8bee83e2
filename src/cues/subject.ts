import type { Mention } from '../article.js';
import { addressing } from '../lexicon/saying.js';
import { isAbsolute, openingBracket, opensAside, sharesSubject, sharesVerb } from './clauses.js';
import { type Context, followsPassage } from './context.js';
import { bearerOfParticiple } from './participle.js';

/** What each thing between a verb and a candidate subject takes from the candidate’s score of 1. Set by hand. */
const costs = {
  comma: 0.06,
  break: 0.35,
  and: 0.04,
  but: 0.1,
  clause: 0.3,
  verb: 0.14,
  passage: 0.5,
  preposition: 0.5,
  object: 0.35,
  qualifier: 0.45,
  each: 0.02,
} as const;

/** The search for a subject looks back over so many mentions, and so many tokens. */
const reach = 8;
const reachInTokens = 80;

/** A subject, and how sure it is: 1 right beside its verb. */
export interface Subject {
  mention: number;
  score: number;
}

/**
 * The subject of a verb: the mention right behind it where the words are turned round (“…,” said Ms Roe), or else the likeliest before it in its
 * sentence, over asides, relative clauses and other verbs that share it. Null where there is none.
 */
export function subjectOf(context: Context, verb: number, mayInvert: boolean): Subject | null {
  const inverted = mayInvert ? invertedSubject(context, verb) : null;
  return inverted ?? subjectBefore(context, verb);
}

function invertedSubject(context: Context, verb: number): Subject | null {
  const { article, mentions, passages } = context;
  const { tokens } = article;
  if (!followsPassage(context, verb) && !(tokens.words[verb - 1]?.text === ',' && followsPassage(context, verb - 1))) return null;
  let token = verb + 1;
  while (token < tokens.count && tokens.tags[token] === 'ADV' && passages.inner[token] === passages.inner[verb]) token += 1;
  let best = -1;
  let owner = -1;
  for (let at = token; at < Math.min(tokens.count, token + reachBehind); at++) {
    if (passages.inner[at] !== passages.inner[verb]) break;
    const index = mentions.at[at];
    if (index < 0) {
      // The apostrophe of a plural owner (“said the Comets’ coach”).
      if (passages.owner[at - 1] === 1 && tokens.words[at].kind === 'mark') continue;
      // “exhorted Ms Roe’s introducer, Jo Dale”: the apposition, where what it stands for is no mention.
      if (best < 0 && owner >= 0 && tokens.words[at].text === ',') continue;
      if (!(best < 0 ? opensPhrase : goesOn).test(tokens.tags[at])) break;
      continue;
    }
    const mention = mentions.list[index];
    if (best >= 0 && mention.first === at && (mention.determiner !== '' || mention.kind === 'pronoun')) break;
    if (mention.possessive) {
      owner = index;
      continue;
    }
    // “said Roe spokesman Jo Dale”, “said a former law enforcement official”: the last one of the phrase is whom it is about.
    best = index;
    if (mention.kind === 'pronoun') break;
    at = Math.max(at, mention.head);
  }
  if (best < 0 && owner >= 0 && !ownsAnother(context, mentions.list[owner])) best = owner;
  return best < 0 ? null : { mention: bearer(context, best), score: 1 };
}

/** A subject behind its verb ends within so many tokens. */
const reachBehind = 10;

/** What may stand in a phrase before its noun, and what may stand in it behind a noun. */
const opensPhrase = /^(?:DET|ADJ|NOUN|NUM|PRON|ADV|PROPN)$/;
const goesOn = /^(?:ADJ|NOUN|NUM|PROPN)$/;

/** Whether a mention is the owner of another one (“the mayor’s wife”): then the other one is meant. */
function ownsAnother({ mentions }: Context, mention: Mention): boolean {
  for (let at = mention.head + 1; at < Math.min(mentions.at.length, mention.head + 5); at++) {
    const other = mentions.list[mentions.at[at]];
    if (other && other !== mention && other.first <= mention.first) return true;
  }
  return false;
}

/** The name that an apposition describes, or the mention itself; for one of two people named together both. */
function bearer({ mentions }: Context, index: number): number {
  const described = mentions.list[index].describes;
  const own = described >= 0 ? described : index;
  return mentions.list[own].pair >= 0 ? mentions.list[own].pair : own;
}

function subjectBefore(context: Context, verb: number): Subject | null {
  const { article, mentions, passages, sentences } = context;
  const { tokens } = article;
  // “…, citing its status”: what it hangs on is the subject of the sentence, never what stands nearest.
  const hanging = /ing$/.test(tokens.words[verb].lower) && tokens.tags[verb - 1] !== 'AUX';
  const beside = hanging ? bearerOfParticiple(context, verb) : -1;
  if (beside >= 0) return { mention: bearer(context, beside), score: 1 };
  // “He will meet the drivers and their families, but said …”: the subject stands before another verb.
  const shared = sharesVerb(tokens, verb);
  let crossed = false;
  let best: Subject | null = null;
  let cost = 0;
  let seen = 0;
  let commas = 0;
  let verbs = 0;
  for (
    let token = verb - 1;
    token >= 0 && sentences.of[token] === sentences.of[verb] && cost < 1 && seen < reach && verb - token < reachInTokens;
    token--
  ) {
    if (passages.inner[verb] >= 0 && sentences.starts[token + 1] === 1) break;
    if (passages.inner[token] !== passages.inner[verb]) {
      const passage = passages.list[passages.inner[token]];
      if (passage === undefined || (passages.inner[verb] >= 0 && passage.start <= passages.list[passages.inner[verb]].start)) break;
      cost += costs.passage;
      token = Math.max(0, passage.open >= 0 ? passage.open : passage.first);
      continue;
    }
    const index = mentions.at[token];
    const mention = index >= 0 ? mentions.list[index] : undefined;
    if (mention && mention.head === token) {
      if (!mention.possessive && !(mention.kind === 'pronoun' && /^(?:him|them)$/.test(mention.key))) {
        seen += 1;
        const score =
          1 -
          cost -
          (shared && !crossed ? costs.object : 0) -
          ownCost(context, mention, cost === 0 && !hanging) * (hanging ? 1.6 : 1) +
          (hanging && tokens.tags[mention.last + 1] === 'VERB' ? costs.verb * 2 : 0);
        if (best === null || score > best.score) best = { mention: bearer(context, index), score };
        // Right beside a verb of its own nobody else can be the subject.
        if (cost === 0 && score >= 1 && !hanging) return best;
        if (verbs > 0 && isAbsolute(context, mention)) return { mention: bearer(context, index), score: Math.max(0.5, 1 - cost) };
        cost += costs.each;
      }
      token = Math.min(token, mention.kind === 'description' ? mention.head : mention.first);
      continue;
    }
    const { kind, lower, text } = tokens.words[token];
    crossed ||= tokens.tags[token] === 'VERB' || tokens.tags[token] === 'AUX';
    if (text === ')') {
      // “Pat Roe (R) said”
      token = openingBracket(tokens, token);
      continue;
    }
    if (best !== null && verbs === 0 && /^(?:which|who|whom)$/.test(lower)) return best;
    if (best === null && seen === 0 && /^(?:who|which|that)$/.test(lower)) {
      // “the watchdog, which called it …”: the relative pronoun is the subject, and stands for what comes right before it.
      const own = antecedentOf(context, token);
      if (own >= 0) return { mention: bearer(context, own), score: 1 - Math.min(0.3, cost) };
    }
    if (/^(?:who|which|whose|whom)$/.test(lower)) {
      // What stands inside a relative clause is not what it belongs to.
      best = null;
      cost = Math.min(cost, costs.comma);
    } else if (text === ',') {
      commas += 1;
      cost += costs.comma;
      // “Dale, a top Roe surrogate, said”: what stands inside an apposition is not what it belongs to.
      if (commas > 1 && opensAside(context, token)) {
        best = null;
        cost = Math.min(cost, costs.comma * 2);
      }
    } else if (text === ';' && sharesSubject(tokens, token + 1)) cost += costs.comma;
    else if (kind === 'punctuation' && /^(?:[;:(]|[—–-]+)$/.test(text)) cost += costs.break;
    else if (lower === 'and' || lower === 'or') cost += costs.and;
    else if (lower === 'but') cost += costs.but;
    else if (tokens.tags[token] === 'SCONJ' || lower === 'that' || lower === 'because' || lower === 'when') cost += costs.clause;
    else if (tokens.tags[token] === 'VERB') {
      cost += costs.verb;
      verbs += 1;
    }
  }
  return best !== null && best.score > 0.1 ? best : null;
}

/** The mention that a relative pronoun stands for: the one that ends right before it, or before the comma or the phrase in between; or -1. */
function antecedentOf({ article: { tokens }, mentions, passages }: Context, relative: number): number {
  const { lower } = tokens.words[relative];
  let token = relative - 1;
  if (tokens.words[token]?.text === ',') token -= 1;
  else if (lower === 'that' && !/^(?:NOUN|PROPN)$/.test(tokens.tags[token] ?? '')) return -1;
  if (token < 0 || tokens.paragraph[token] !== tokens.paragraph[relative] || passages.inner[token] !== passages.inner[relative]) return -1;
  for (let steps = 0; steps < 6 && token >= 0; steps++, token--) {
    const index = mentions.at[token];
    if (index >= 0) {
      const mention = mentions.list[index];
      if (mention.possessive) {
        // “Mr Dale’s parrot, who”, “a report of its own which”: not the owner.
        token = mention.first;
        if (tokens.words[token - 1]?.text === ',') token -= 1;
        continue;
      }
      const fits =
        lower === 'who' ? mention.evidence.person > 0 || mention.kind === 'name' : lower === 'that' || mention.evidence.person < 2;
      if (fits) return index;
    }
    if (!/^(?:NOUN|PROPN|ADJ|DET|ADP|NUM|PART)$/.test(tokens.tags[token])) return -1;
    if (lower === 'that') return -1;
  }
  return -1;
}

/** Words that begin a clause although they may also be prepositions. */
const clausal = new Set([
  'as',
  'after',
  'before',
  'since',
  'until',
  'till',
  'like',
  'though',
  'once',
  'because',
  'afterwards',
  'later',
  'that',
]);

const owners = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their']);

/**
 * What a mention’s own place takes: behind a preposition, as the object of a verb, or in front of the noun that it only qualifies. Right beside the
 * verb, “after Ms Roe said” and “he said officials wrote” have the subject of a clause, whatever stands before it.
 */
function ownCost({ article, passages }: Context, { kind, first, last, passage, determiner }: Mention, beside: boolean): number {
  const { tags, words, paragraph } = article.tokens;
  if (kind === 'name' && tags[last + 1] === 'NOUN' && paragraph[last + 1] === paragraph[last] && passages.inner[last + 1] === passage)
    return costs.qualifier;
  const before = kind === 'name' && (tags[first - 1] === 'DET' || owners.has(words[first - 1]?.lower)) ? first - 2 : first - 1;
  if (before < 0 || paragraph[before] !== paragraph[first] || passages.inner[before] !== passage) return 0;
  const { lower, saying } = words[before];
  if (
    beside &&
    (clausal.has(lower) || (tags[before] === 'VERB' && saying !== null && saying.strength >= 0.7 && !addressing.has(saying.lemma)))
  )
    return 0;
  if ((tags[before] === 'ADP' && lower !== 'as') || lower === 'to' || lower === 'than') return costs.preposition;
  // “her fitness to be president, saying”: what somebody is.
  if (tags[before] === 'AUX' && !beside && /^(?:be|is|was|are|were|been|being)$/.test(lower)) return costs.object;
  // “absolved his ministry”: a participle that the tagger takes for an adjective.
  if (tags[before] === 'VERB' || (tags[before] === 'ADJ' && determiner !== '' && lower.endsWith('ed'))) return costs.object;
  return 0;
}
