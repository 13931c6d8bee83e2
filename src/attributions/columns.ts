import type { Stages } from '../article.js';
import { adjectivesOfSaying, nounsOfSaying } from '../lexicon/saying.js';
import { type PriorOf, priorKey, tagNumbers } from '../model/priors.js';
import { codeOf } from './code.js';

/** How a token stands to the quotation around it; the two marks come last. */
export const quoteStates = { outside: 0, inside: 1, opening: 2, closing: 3 } as const;

/** What the sequence model sees of each token, column by column, as whole numbers. */
export interface Columns {
  readonly count: number;
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly ending: Int32Array;
  readonly shortEnding: Int32Array;
  readonly shape: Int32Array;
  /** Part of speech, twice, plus one where the token owns what follows. */
  readonly tag: Int32Array;
  /** How often such a word is a cue, from 0 (hardly ever, or never seen) to 7. */
  readonly prior: Int32Array;
  /** One of `quoteStates`. */
  readonly quote: Int32Array;
  /** 1 a comma, 2 a stop, 3 a colon, 4 a dash, bracket or semicolon, 5 a quotation mark, 0 anything else. */
  readonly stop: Int32Array;
  /** What the lists say of it as a word of saying. */
  readonly saying: Int32Array;
  /** Which kind of mention it begins or goes on. */
  readonly mention: Int32Array;
  /** What the rules made of it: part of a cue, or of the source of one. */
  readonly rule: Int32Array;
  /** 1 where it is a verb. */
  readonly verb: Uint8Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
}

/** From this class on a word is a likely cue. */
export const likelyCue = 4;

const mentionNumbers = { name: 1, pronoun: 3, description: 5, pair: 7 } as const;
const cueNumbers = { verb: 1, noun: 2, adjective: 3, 'according-to': 4 } as const;

/** Looks at each token once. */
export function columnsOf({ article: { tokens }, passages, sentences, mentions, cues }: Stages, priorOf: PriorOf): Columns {
  const { count, words, tags } = tokens;
  const column = () => new Int32Array(count);
  const columns = {
    count,
    word: column(),
    stem: column(),
    ending: column(),
    shortEnding: column(),
    shape: column(),
    tag: column(),
    prior: column(),
    quote: column(),
    stop: column(),
    saying: column(),
    mention: column(),
    rule: column(),
    verb: new Uint8Array(count),
    sentence: sentences.of,
    paragraph: tokens.paragraph,
  };
  for (let at = 0; at < count; at++) {
    const { text, lower, kind, saying } = words[at];
    const code = codeOf(words[at]);
    columns.word[at] = code.word;
    columns.stem[at] = code.stem;
    columns.ending[at] = code.ending;
    columns.shortEnding[at] = code.shortEnding;
    columns.shape[at] = code.shape;
    columns.tag[at] = 2 * (tagNumbers.get(tags[at]) ?? 0) + passages.owner[at];
    columns.prior[at] = kind === 'word' ? priorOf(priorKey(code.stem, tags[at])) : 0;
    const passage = passages.list[passages.outer[at]];
    columns.quote[at] = passage === undefined ? quoteStates.outside : quoteState(passage, at);
    columns.stop[at] = columns.quote[at] >= quoteStates.opening ? 5 : stopOf(text);
    columns.saying[at] = saying !== null ? Math.round(saying.strength * 10) : sayingOf(lower);
    const mention = mentions.list[mentions.at[at]];
    if (mention !== undefined) columns.mention[at] = mentionNumbers[mention.kind] + (mention.first === at ? 0 : 1);
    columns.verb[at] = tags[at] === 'VERB' ? 1 : 0;
  }
  for (const { first, last, source, kind } of cues.list) {
    const from = mentions.list[source];
    const side = from === undefined ? 0 : 1 + Number(from.first > first);
    for (let at = first; at <= last; at++) columns.rule[at] = 4 * side + cueNumbers[kind];
    if (from !== undefined) for (let at = from.first; at <= from.last; at++) columns.rule[at] = 12 + side;
  }
  return columns;
}

function quoteState({ open, close }: { open: number; close: number }, at: number): number {
  if (at === open) return quoteStates.opening;
  return at === close ? quoteStates.closing : quoteStates.inside;
}

function stopOf(text: string): number {
  if (text.length > 3) return 0;
  if (text === ',') return 1;
  if (/^(?:[.!?…]|\.{2,})$/.test(text)) return 2;
  if (text === ':') return 3;
  return /^(?:[–—―;()]|-+)$/.test(text) ? 4 : 0;
}

/** Nouns and adjectives of saying, above the verbs’ 10. */
function sayingOf(lower: string): number {
  const noun = nounsOfSaying.get(lower);
  if (noun !== undefined) return 11 + Math.round(noun * 3);
  return adjectivesOfSaying.has(lower) ? 15 : 0;
}
