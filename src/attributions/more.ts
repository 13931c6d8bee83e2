/** What only the rankers see of a token: they look at few, and so may look longer. */
import { mix } from '../model/hash.js';
import { look, near, put, type Rows, type Seen } from './features.js';

/** How many features more the rankers see. */
export const moreWidth = 33;

/** What only the rankers see of the tokens of a stretch, looked at when one of them is asked about. */
export interface More {
  seen: Seen;
  first: number;
  buffer: Int32Array;
  /** 1 where a token was looked at. */
  known: Uint8Array;
}

/** Room for a stretch, in what an earlier one has left where that is large enough. */
export function createMore(seen: Seen, first: number, count: number, earlier?: More): More {
  const fits = earlier !== undefined && earlier.known.length >= count;
  const buffer = fits ? earlier.buffer : new Int32Array(count * moreWidth);
  const known = fits ? earlier.known.fill(0) : new Uint8Array(count);
  return { seen, first, buffer, known };
}

/** Where the features of a token begin, counted from the first of the stretch. */
export function moreAt({ seen, first, buffer, known }: More, token: number): number {
  const from = token * moreWidth;
  if (known[token] === 0) {
    writeMore({ buffer, at: from, from }, seen, first + token);
    known[token] = 1;
  }
  return from;
}

function writeMore(rows: Rows, seen: Seen, at: number): void {
  rows.from = rows.at;
  writeMoreWords(rows, seen, at);
  writeMoreCues(rows, seen, at);
  writeMorePlace(rows, seen, at);
}

function writeMoreWords(rows: Rows, seen: Seen, at: number): void {
  const { word, stem, tag, ending, shortEnding } = seen.columns;
  const one = look(stem, at - 1, seen);
  const next = look(stem, at + 1, seen);
  const tagBefore = look(tag, at - 1, seen);
  const tagNext = look(tag, at + 1, seen);
  put(rows, word[at]);
  put(rows, look(word, at - 1, seen));
  put(rows, look(word, at + 1, seen));
  put(rows, look(stem, at - 3, seen));
  put(rows, look(stem, at + 3, seen));
  put(rows, mix(look(stem, at - 2, seen), one));
  put(rows, mix(stem[at], tagBefore));
  put(rows, mix(mix(one, stem[at]), next));
  put(rows, mix(tagBefore, next));
  put(rows, tag[at]);
  put(rows, tagBefore);
  put(rows, tagNext);
  put(rows, mix(tagNext, look(tag, at + 2, seen)));
  put(rows, mix(mix(look(tag, at - 3, seen), look(tag, at - 2, seen)), mix(tagBefore, tag[at])));
  put(rows, mix(mix(tag[at], tagNext), mix(look(tag, at + 2, seen), look(tag, at + 3, seen))));
  put(rows, ending[at]);
  put(rows, look(shortEnding, at - 1, seen));
  put(rows, look(shortEnding, at + 1, seen));
}

function writeMoreCues(rows: Rows, seen: Seen, at: number): void {
  const { stem, tag, prior } = seen.columns;
  const { cueBefore, cueBehind } = seen.scans;
  const one = cueBefore[at];
  const other = cueBehind[at];
  put(rows, prior[at]);
  put(rows, mix(look(prior, at - 2, seen), look(prior, at - 1, seen)));
  put(rows, mix(look(prior, at + 1, seen), look(prior, at + 2, seen)));
  put(rows, one < 0 ? 0 : stem[one]);
  put(rows, other < 0 ? 0 : stem[other]);
  put(rows, mix(mix(one < 0 ? -1 : prior[one], other < 0 ? -1 : prior[other]), prior[at]));
  put(rows, mix(mix(other < 0 ? 0 : stem[other], tag[at]), other < 0 ? 3 : Math.min(3, near(other - at))));
}

function writeMorePlace(rows: Rows, seen: Seen, at: number): void {
  const { stem, tag, prior, sentence, paragraph, mention, rule, quote, stop } = seen.columns;
  const { verbBefore, verbBehind, first, farCueBefore, farCueBehind, stopBehind } = seen.scans;
  const then = stopBehind[at] < 0 ? seen.end + 1 : stopBehind[at] + 1;
  put(rows, then > seen.end ? -1 : mix(stop[stopBehind[at]], stem[then]));
  put(rows, mix(verbBefore[at] < 0 ? -1 : prior[verbBefore[at]], verbBehind[at] < 0 ? -1 : prior[verbBehind[at]]));
  put(rows, mix(stem[first[at]], tag[first[at]]));
  const back = farCueBefore[at];
  const ahead = farCueBehind[at];
  put(rows, mix(back < 0 ? 0 : stem[back], back < 0 ? 9 : sentence[at] - sentence[back]));
  put(rows, mix(ahead < 0 ? 0 : stem[ahead], ahead < 0 ? 9 : sentence[ahead] - sentence[at]));
  put(rows, Math.min(3, paragraph[at] + 1));
  put(rows, quote[at]);
  put(rows, mix(rule[at], mention[at]));
}
