import type { Range, Stages } from '../article.js';
import { nounsOfSaying } from '../lexicon/saying.js';
import { firstFrom } from '../sorted.js';

/** Somebody may stand so many tokens before the “who” that means them. */
const longestPhrase = 12;

/** The mention that a source is: that of a rule where it lies in the source, or else the head of its words; -1 for none. */
export function sourceMention({ mentions, cues, sentences, article: { tokens } }: Stages, cue: Range, source: Range): number {
  const inside = (mention: number) => {
    const { head } = mentions.list[mention];
    return head >= source.first && head <= source.last;
  };
  // “The former safety chief of |Corvane Airlines|”, “a trial described by |the doctor|”: somebody or something else that is no mention; but “a letter from |Jo Roe|”.
  const belongsToAnother = (mention: number) => {
    const { first } = mentions.list[mention];
    const before = first - 2;
    if (before < source.first || tokens.tags[first - 1] !== 'ADP' || mentions.at[before] >= 0) return false;
    if (!/^(?:NOUN|ADJ|VERB)$/.test(tokens.tags[before])) return false;
    for (let at = source.first; at <= before; at++) if (nounsOfSaying.has(tokens.words[at].lower)) return false;
    return true;
  };
  // “A woman in the street, |who| …”: the nearest that may be somebody, in the same sentence.
  const personBefore = (from: number) => {
    for (let at = from; at >= Math.max(0, from - longestPhrase) && sentences.of[at] === sentences.of[source.first]; at--) {
      const mention = mentions.at[at];
      if (mention < 0) continue;
      const { person, place, document } = mentions.list[mention].evidence;
      if (at === from ? person > 0 || place + document === 0 : person > place) return mention;
    }
    return -1;
  };
  for (let at = firstCueFrom(cues.list, cue.first); at < cues.list.length && cues.list[at].first <= cue.last; at++) {
    const { source: mention } = cues.list[at];
    if (mention >= 0 && inside(mention) && !belongsToAnother(mention)) return mention;
  }
  // “the harbour master, |Tom Okoro|,”
  const nameBehind = (last: number) => {
    const mention = tokens.words[last + 1]?.text === ',' ? (mentions.at[last + 2] ?? -1) : -1;
    return mention >= 0 && mentions.list[mention].kind === 'name' ? mention : -1;
  };
  // “Jo Roe, |who|, …”: the one before it.
  if (source.first === source.last && /^(?:who|which|that)$/.test(tokens.words[source.first].lower)) {
    const apart = /^[,–—-]+$/.test(tokens.words[source.first - 1]?.text ?? '');
    const before = source.first - (apart ? 2 : 1);
    const mention = apart && tokens.words[source.first].lower === 'who' ? personBefore(before) : (mentions.at[before] ?? -1);
    if (mention >= 0) return mentions.list[mention].describes >= 0 ? mentions.list[mention].describes : mention;
  }
  const within: number[] = [];
  for (let at = source.first; at <= source.last; at++) {
    const mention = mentions.at[at];
    if (mention >= 0 && inside(mention) && within.at(-1) !== mention && !within.includes(mention)) within.push(mention);
    if (within.length > 8) break;
  }
  const heads = within.filter((mention) => {
    const { possessive, first } = mentions.list[mention];
    const owns = possessive && within.length > 1;
    return !owns && !(first > source.first && tokens.tags[first - 1] === 'ADP');
  });
  const main = heads[0] ?? within.find((mention) => !belongsToAnother(mention)) ?? nameBehind(source.last);
  if (main < 0) return -1;
  const named = mentions.list[main].describes >= 0 ? mentions.list[main].describes : main;
  return mentions.list[named].pair >= 0 ? mentions.list[named].pair : named;
}

/** Index of the first cue that does not end before a token. */
function firstCueFrom(cues: Stages['cues']['list'], token: number): number {
  return firstFrom(cues, (one) => one.last < token);
}
