import type { Article, Cue, CueKind, Cues, Mentions, Passages, Sentences } from './article.js';
import { type Context, followsPassage } from './cues/context.js';
import { subjectOf } from './cues/subject.js';
import { strayParticles } from './lexicon/particles.js';
import { addressing, nounsOfSaying } from './lexicon/saying.js';

/** A pattern answers the cue that begins at a token, or null. */
type Pattern = (context: Context, token: number) => Cue | null;

/** One pattern for each kind of cue; the first that fits wins. A new kind of cue is one function and one row. */
const patterns: readonly Pattern[] = [
  accordingTo,
  asTheyPutIt,
  quotedAsSaying,
  replyFrom,
  verbOfSaying,
  verbInTag,
  nounOfSaying,
  adjectiveOfSaying,
];

/** Finds the words of saying, each with the mention that is its source. */
export function findCues(article: Article, passages: Passages, sentences: Sentences, mentions: Mentions): Cues {
  const context = { article, passages, sentences, mentions };
  const list: Cue[] = [];
  for (let token = 0; token < article.tokens.count; token++) {
    for (const pattern of patterns) {
      const cue = pattern(context, token);
      if (cue === null) continue;
      list.push(cue);
      token = cue.last;
      break;
    }
  }
  const of = new Map<number, number[]>();
  list.forEach((cue, index) => {
    if (cue.source < 0) return;
    const known = of.get(cue.source);
    if (known) known.push(index);
    else of.set(cue.source, [index]);
  });
  return { list, of };
}

/** Words that only with another one name a source. */
const preposition = new Map([
  ['according', 'to'],
  ['words', 'of'],
  ['voice', 'of'],
]);

/** “according to Ms Roe”, “per the filing”, “in the words of his father”. */
function accordingTo({ article: { tokens }, passages, mentions }: Context, token: number): Cue | null {
  const { lower } = tokens.words[token];
  if (lower === 'per' && tokens.tags[token] === 'ADP') {
    const source = mentionFrom(mentions, token + 1, token + 5);
    const named = source >= 0 && (mentions.list[source].kind === 'name' || mentions.list[source].determiner === 'the');
    return named ? cueAt(passages, token, token, 'according-to', 0.9, source, 1) : null;
  }
  const next = tokens.words[token + 1]?.lower;
  if ((next !== 'to' && next !== 'of') || preposition.get(lower) !== next) return null;
  const source = mentionFrom(mentions, token + 2, token + 8);
  return cueAt(passages, token, token + 1, 'according-to', 1, source, source < 0 ? 0 : 1);
}

/** “as Ms Roe put it”, “as the report has it”: whatever the verb says elsewhere, here it says who is quoted. */
function asTheyPutIt(context: Context, token: number): Cue | null {
  const { words } = context.article.tokens;
  const { lower } = words[token];
  if (words[token + 1]?.lower !== 'it' || !/^(?:put|puts|has|had|tells|told|called|calls)$/.test(lower)) return null;
  const subject = subjectOf(context, token, false);
  if (subject === null) return null;
  const { phrase } = context.mentions.list[subject.mention];
  if (words[phrase - 1]?.lower !== 'as') return null;
  return cueAt(context.passages, token, token + 1, 'according-to', 1, subject.mention, 1);
}

/** “came the reply from the chair”, “a shout from the gallery”: the one that it comes from. */
function replyFrom({ article: { tokens }, passages, mentions }: Context, token: number): Cue | null {
  const next = tokens.words[token + 1]?.lower;
  if ((next !== 'from' && next !== 'of' && next !== 'by') || !nounsOfSaying.has(tokens.words[token].lower)) return null;
  let came = false;
  for (let at = token - 1; at >= Math.max(0, token - 4); at--) came ||= /^(?:came|comes|went)$/.test(tokens.words[at].lower);
  if (!came) return null;
  const source = mentionFrom(mentions, token + 2, token + 7);
  return cueAt(passages, token, token + 1, 'according-to', 1, source, source < 0 ? 0 : 1);
}

function verbOfSaying(context: Context, token: number): Cue | null {
  const { tokens } = context.article;
  const verb = tokens.words[token].saying;
  if (verb === null) return null;
  const tag = tokens.tags[token];
  const asNoun = tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'ADP';
  const what = isWhatTheyCall(context, token);
  if (asNoun && !what && !(verb.strength >= 0.9 && verb.form !== 'base' && verb.form !== 'progressive' && besideSource(context, token)))
    return null;
  if (tag !== 'VERB' && !asNoun) return null;
  // “called to the church”, “put in”, “pointed at”: other verbs.
  if (strayParticles.get(verb.lemma)?.test(tokens.words[token + 1]?.lower ?? '')) return null;
  const passive = isPassive(context, token, verb.form);
  const usual = verb.form === 'base' ? verb.strength * 0.8 : verb.strength;
  const cue = cueAt(context.passages, token, token, 'verb', what ? 0.9 : usual, -1, 0);
  cue.passive = passive;
  if (passive) {
    const agent = agentOf(context, token);
    const by = agent < 0 ? writtenIn(context, token) : mentionFrom(context.mentions, agent + 1, agent + 6);
    return sourced(cue, by, by < 0 ? 0 : 0.9, subjectOf(context, token, false)?.mention ?? -1);
  }
  const subject = subjectOf(context, token, true);
  if (subject !== null && verb.strength >= 0.9 && saidAs(context, subject.mention))
    return cueAt(context.passages, token, token, 'according-to', 1, subject.mention, 1);
  const behind = addressing.has(verb.lemma) ? mentionFrom(context.mentions, token + 1, token + 3) : -1;
  return sourced(cue, subject?.mention ?? -1, subject?.score ?? 0, behind === subject?.mention ? -1 : behind);
}

/** “…”, as Ms Roe said: a tag, however far from its quotation the verb stands. */
function saidAs(context: Context, source: number): boolean {
  const { words } = context.article.tokens;
  const { phrase, first } = context.mentions.list[source];
  const as = Math.min(phrase, first) - 1;
  return words[as]?.lower === 'as' && (followsPassage(context, as) || (words[as - 1]?.text === ',' && followsPassage(context, as - 1)));
}

/** “quoted Ms Roe as saying”, “Ms Roe was quoted as saying”: the one quoted, not the one who quotes. */
function quotedAsSaying(context: Context, token: number): Cue | null {
  const { words, tags } = context.article.tokens;
  const { saying } = words[token];
  if (saying === null || (saying.lemma !== 'quote' && saying.lemma !== 'cite') || tags[token] !== 'VERB') return null;
  const passive = isPassive(context, token, saying.form);
  const from = passive ? token : mentionFrom(context.mentions, token + 1, token + 4);
  if (from < 0) return null;
  for (let as = token + 1; as < Math.min(words.length - 1, token + 14); as++) {
    if (words[as].kind === 'mark') return null;
    if (words[as].lower !== 'as' || !words[as + 1].lower.endsWith('ing')) continue;
    const source = passive ? (subjectOf(context, token, false)?.mention ?? -1) : from;
    return cueAt(context.passages, token, as + 1, 'verb', 1, source, source < 0 ? 0 : 1);
  }
  return null;
}

/** The “by” of a passive: right behind its verb, or behind the passage that follows it (“was called ‘a poet’ by the Courier”); or -1. */
function agentOf({ article: { tokens }, passages }: Context, verb: number): number {
  for (let token = verb + 1; token < Math.min(tokens.count, verb + 5); token++) {
    if (tokens.words[token].lower === 'by') return token;
    const passage = passages.list[passages.inner[token]];
    if (passage !== undefined && passage.open === token && passage.close > 0 && passages.inner[verb] === passage.parent)
      return tokens.words[passage.close + 1]?.lower === 'by' ? passage.close + 1 : -1;
    if (!/^(?:ADV|ADP|DET|SCONJ|PART)$/.test(tokens.tags[token])) return -1;
  }
  return -1;
}

/** “what the ministry terms …”: a verb right before the passage, whatever it says elsewhere. */
function isWhatTheyCall({ article: { tokens }, mentions, passages }: Context, token: number): boolean {
  const mention = mentions.list[mentions.at[token - 1]];
  if (mention === undefined || mention.possessive || tokens.words[Math.min(mention.first, mention.phrase) - 1]?.lower !== 'what')
    return false;
  const passage = passages.list[passages.inner[token + 1]];
  return passage !== undefined && (passage.open === token + 1 || passage.first === token + 1);
}

/** The document of a passive without a “by”: “was described in the report as …”; or -1. */
function writtenIn({ article: { tokens }, mentions }: Context, verb: number): number {
  if (tokens.words[verb + 1]?.lower !== 'in') return -1;
  const mention = mentionFrom(mentions, verb + 2, verb + 6);
  return mention >= 0 && mentions.list[mention].evidence.document > 0 ? mention : -1;
}

/** A verb that no list holds, in the place where tags stand: “…,” he sniffed; “…,” smiled Ms Roe. */
function verbInTag(context: Context, token: number): Cue | null {
  const { tokens } = context.article;
  const { lower } = tokens.words[token];
  if (tokens.tags[token] !== 'VERB' || !/(?:ed|s|t)$/.test(lower) || context.passages.inner[token] >= 0) return null;
  const before = context.mentions.at[token - 1] ?? -1;
  const from = before >= 0 ? context.mentions.list[before].first : token;
  if (!followsPassage(context, from)) return null;
  const subject = subjectOf(context, token, true);
  if (subject === null || subject.score < 0.95) return null;
  return cueAt(context.passages, token, token, 'verb', 0.6, subject.mention, subject.score);
}

/** “Dale’s response”, “her short answer”: the owner. */
function nounOfSaying({ article: { tokens }, passages, mentions }: Context, token: number): Cue | null {
  if (tokens.tags[token] !== 'NOUN') return null;
  const strength = nounsOfSaying.get(tokens.words[token].lower);
  if (strength === undefined) return null;
  for (let at = token - 1; at >= Math.max(0, token - 4); at--) {
    const mention = mentions.at[at];
    if (mention >= 0 && mentions.list[mention].possessive && passages.inner[at] === passages.inner[token])
      return cueAt(passages, token, token, 'noun', strength, mention, 1);
    if (!/^(?:ADJ|NUM|NOUN|ADV)$/.test(tokens.tags[at])) break;
  }
  return null;
}

/** “was blunt”, “was less diplomatic”: the subject. */
function adjectiveOfSaying(context: Context, token: number): Cue | null {
  const { passages } = context;
  const { tokens } = context.article;
  const strength = tokens.words[token].sayingAdjective;
  if (strength === 0) return null;
  for (let at = token - 1; at >= Math.max(0, token - 4); at--) {
    const { lower } = tokens.words[at];
    if (/^(?:is|was|are|were|be|been|seemed|sounded|remained|appeared|felt|looked)$/.test(lower)) {
      // “Dale’s response was brief”: the owner of what was said, not of what stands before.
      const said = at > 0 ? nounOfSaying(context, at - 1) : null;
      if (said !== null) return { ...said, first: token, last: token, kind: 'adjective' };
      const subject = subjectOf(context, at, false);
      return subject === null ? null : cueAt(passages, token, token, 'adjective', strength, subject.mention, subject.score);
    }
    if (tokens.tags[at] !== 'ADV' && tokens.tags[at] !== 'ADJ' && tokens.tags[at] !== 'PART') return null;
  }
  return null;
}

/** A cue. All are made here, because objects that are made alike are read quicker. */
function cueAt(passages: Passages, first: number, last: number, kind: CueKind, strength: number, source: number, sourceScore: number): Cue {
  return { kind, first, last, strength, source, sourceScore, addressee: -1, passive: false, passage: passages.inner[first] };
}

/** Gives a cue its source and the one spoken to. */
function sourced(cue: Cue, source: number, sourceScore: number, addressee: number): Cue {
  cue.source = source;
  cue.sourceScore = sourceScore;
  cue.addressee = addressee;
  return cue;
}

/** The first mention whose words begin between two tokens, the second exclusive; appositions give the name that they describe. */
function mentionFrom({ list, at }: Mentions, from: number, to: number): number {
  for (let token = from; token < Math.min(to, at.length); token++) {
    const mention = at[token];
    if (mention < 0) continue;
    if (list[mention].possessive && list[mention].kind !== 'description' && to - from > 2) {
      // “according to Ms Roe’s lawyer”: the phrase that it owns, where that is a mention too.
      const owned = at[list[mention].last + 1] ?? -1;
      if (owned >= 0 && list[owned].first <= list[mention].first) return owned;
    }
    const own = list[mention].describes >= 0 ? list[mention].describes : mention;
    return list[own].pair >= 0 ? list[own].pair : own;
  }
  return -1;
}

/** Whether a form that may be a noun stands beside a mention as a verb would. */
function besideSource({ mentions, passages, article: { tokens } }: Context, token: number): boolean {
  const before = mentions.at[token - 1] ?? -1;
  if (before >= 0)
    return mentions.list[before].kind === 'pronoun'
      ? !mentions.list[before].possessive
      : passages.owner[token - 1] === 0 && tokens.tags[token] !== 'ADJ';
  const after = mentions.at[token + 1] ?? -1;
  return tokens.words[token - 1]?.kind === 'mark' && (after >= 0 || tokens.tags[token + 1] === 'DET');
}

/** “was told”, “when asked”, “Asked whether …,”: a form of “be” before it, or nothing that could be its subject. */
function isPassive({ article: { tokens }, sentences }: Context, token: number, form: string): boolean {
  if (form !== 'past' && form !== 'participle') return false;
  // “a trial described by its leader as …”
  if (tokens.words[token + 1]?.lower === 'by') return true;
  let at = token - 1;
  while (
    at >= 0 &&
    sentences.of[at] === sentences.of[token] &&
    (tokens.tags[at] === 'ADV' || tokens.tags[at] === 'PART') &&
    !/^wh/.test(tokens.words[at].lower)
  )
    at -= 1;
  const inSentence = at >= 0 && sentences.of[at] === sentences.of[token];
  if (!inSentence) return /^(?:of|about|whether|if|why|how|by|what|for|to)$/.test(tokens.words[token + 1]?.lower ?? '');
  return /^(?:is|was|are|were|be|been|being|am|get|gets|got|when|if|while|once|as|though|although)$/.test(tokens.words[at].lower);
}
