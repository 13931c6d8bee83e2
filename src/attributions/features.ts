/**
 * What the sequence model sees at a token: a fixed number of features, each a number in which its value and its place in the list are mixed. They
 * look at words, parts of speech, quotation marks and likely cues around the token, never at more than a sentence or paragraph.
 */
import { hashOf, mix } from '../model/hash.js';
import type { Columns } from './columns.js';
import type { Scans } from './scans.js';

/** Features of a token. */
export const width = 60;

/** The rows of the features of a stretch of tokens, `width` for each. */
export interface Rows {
  buffer: Int32Array;
  /** Where the next one goes, and where those of its token begin. */
  at: number;
  from: number;
}

/** What features are made of. */
export interface Seen {
  columns: Columns;
  scans: Scans;
  /** The first and last token of the paragraph. */
  begin: number;
  end: number;
}

const beforeAll = hashOf('<s>');
const afterAll = hashOf('</s>');

/** Distances, coarser where they are longer. */
export function near(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  return distance <= 24 ? 8 : 9;
}

function put(rows: Rows, value: number): void {
  rows.buffer[rows.at] = mix(value, rows.at - rows.from);
  rows.at += 1;
}

/** Says so many times that there is nothing to see, so that all that follows keeps its place. */
function skip(rows: Rows, count: number): void {
  for (let time = 0; time < count; time++) put(rows, -1);
}

/** The value of a neighbour; what stands for the edge of the paragraph beyond it. */
function look(column: Int32Array, at: number, { begin, end }: Seen): number {
  if (at < begin) return beforeAll;
  return at > end ? afterAll : column[at];
}

/** Writes the features of a token. */
export function writeFeatures(rows: Rows, seen: Seen, at: number): void {
  rows.from = rows.at;
  writeWords(rows, seen, at);
  writeTags(rows, seen, at);
  writeShapes(rows, seen, at);
  writePriors(rows, seen, at);
  writeQuotes(rows, seen, at);
  writeCues(rows, seen, at);
  writeStops(rows, seen, at);
  writePlace(rows, seen, at);
  writeFound(rows, seen, at);
}

function writeWords(rows: Rows, seen: Seen, at: number): void {
  const { stem, tag } = seen.columns;
  const own = stem[at];
  const one = look(stem, at - 1, seen);
  const next = look(stem, at + 1, seen);
  const second = look(stem, at + 2, seen);
  put(rows, own);
  put(rows, one);
  put(rows, next);
  put(rows, look(stem, at - 2, seen));
  put(rows, second);
  put(rows, mix(one, own));
  put(rows, mix(own, next));
  put(rows, mix(next, second));
  put(rows, mix(own, look(tag, at + 1, seen)));
  put(rows, mix(one, tag[at]));
  put(rows, mix(next, tag[at]));
}

function writeTags(rows: Rows, seen: Seen, at: number): void {
  const { tag } = seen.columns;
  const one = look(tag, at - 1, seen);
  const two = look(tag, at - 2, seen);
  const next = look(tag, at + 1, seen);
  const second = look(tag, at + 2, seen);
  const pair = mix(one, tag[at]);
  const nextPair = mix(tag[at], next);
  put(rows, pair);
  put(rows, nextPair);
  put(rows, mix(two, one));
  put(rows, mix(pair, next));
  put(rows, mix(nextPair, second));
  put(rows, mix(mix(two, one), tag[at]));
}

function writeShapes(rows: Rows, seen: Seen, at: number): void {
  const { ending, shape, tag } = seen.columns;
  put(rows, mix(ending[at], tag[at]));
  put(rows, shape[at]);
  put(rows, mix(shape[at], mix(look(shape, at - 1, seen), look(shape, at + 1, seen))));
}

function writePriors(rows: Rows, seen: Seen, at: number): void {
  const { prior, tag, saying } = seen.columns;
  const own = prior[at];
  const before = look(prior, at - 1, seen);
  const next = look(prior, at + 1, seen);
  put(rows, mix(own, tag[at]));
  put(rows, mix(before, own));
  put(rows, mix(own, next));
  put(rows, mix(mix(before, own), next));
  put(rows, mix(saying[at], tag[at]));
  put(rows, mix(look(saying, at - 1, seen), mix(look(saying, at + 1, seen), tag[at])));
}

function writeQuotes(rows: Rows, seen: Seen, at: number): void {
  const { quote, tag, stop } = seen.columns;
  const { open, close, closeBefore, openBehind } = seen.scans;
  const own = quote[at];
  put(rows, mix(mix(look(quote, at - 1, seen), own), look(quote, at + 1, seen)));
  put(rows, mix(own, tag[at]));
  put(rows, mix(own, stop[at] * 8 + look(stop, at + 1, seen)));
  if (open[at] >= 0) writeQuotation(rows, seen, open[at], close[at], at);
  else {
    const back = closeBefore[at] < 0 ? 99 : near(at - closeBefore[at]);
    const ahead = openBehind[at] < 0 ? 99 : near(openBehind[at] - at);
    put(rows, mix(back, tag[at]));
    put(rows, mix(ahead, tag[at]));
    put(rows, mix(back, ahead));
    skip(rows, 3);
  }
}

/** Inside a quotation: what stands around it, and how it ends. */
function writeQuotation(rows: Rows, seen: Seen, open: number, close: number, at: number): void {
  const { stem, tag, prior, stop } = seen.columns;
  const closed = close >= 0;
  const length = near(((closed ? close : at) - open) >> 1);
  const before = open - 1;
  const behind = closed ? close + 1 : seen.end + 1;
  const begins = before >= seen.begin ? prior[before] * 8 + stop[before] : 99;
  const goesOn = behind <= seen.end ? tag[behind] * 8 + prior[behind] : 999;
  const then = behind < seen.end ? prior[behind + 1] : 98;
  const end = closed ? stop[close - 1] : 0;
  put(rows, mix(look(stem, before, seen), 1));
  put(rows, mix(begins, length));
  put(rows, mix(look(stem, behind, seen), 2));
  put(rows, mix(goesOn, end));
  put(rows, mix(mix(begins, goesOn), mix(end, length)));
  put(rows, mix(mix(goesOn, then), end));
}

function writeCues(rows: Rows, seen: Seen, at: number): void {
  const { stem, tag, prior } = seen.columns;
  const { cueBefore, cueBehind, that } = seen.scans;
  const one = cueBefore[at];
  const other = cueBehind[at];
  const oneStem = one < 0 ? 0 : stem[one];
  const otherStem = other < 0 ? 0 : stem[other];
  const back = one < 0 ? 99 : near(at - one);
  const ahead = other < 0 ? 99 : near(other - at);
  const shortBack = Math.min(back, 3);
  const onePrior = one < 0 ? -1 : prior[one];
  const otherPrior = other < 0 ? -1 : prior[other];
  put(rows, mix(oneStem, back));
  put(rows, mix(otherStem, ahead));
  put(rows, mix(back, ahead));
  put(rows, mix(onePrior, tag[at]));
  put(rows, mix(otherPrior, tag[at]));
  put(rows, mix(mix(oneStem, tag[at]), shortBack));
  put(rows, mix(that[at] > one ? 1 : 0, mix(oneStem, shortBack)));
}

function writeStops(rows: Rows, seen: Seen, at: number): void {
  const { stem, tag, prior, stop } = seen.columns;
  const { cueBefore, cueBehind, stopBefore, stopBehind } = seen.scans;
  const before = stopBefore[at];
  const behind = stopBehind[at];
  const one = before < 0 ? 9 : stop[before];
  const other = behind < 0 ? 9 : stop[behind];
  const cueSide = cueBefore[at] < 0 ? 2 : Number(before > cueBefore[at]);
  const otherSide = cueBehind[at] < 0 ? 2 : Number(behind >= 0 && behind < cueBehind[at]);
  put(rows, mix(one, before < 0 ? 99 : near(at - before)));
  put(rows, mix(other, behind < 0 ? 99 : near(behind - at)));
  put(rows, mix(mix(one, other), mix(cueSide, otherSide)));
  put(rows, mix(mix(one * 10 + other, stem[at]), 1));
  const then = behind < 0 ? seen.end + 1 : behind + 1;
  if (then > seen.end) skip(rows, 3);
  else {
    const inside = then < seen.end;
    put(rows, mix(other, mix(tag[then], prior[then])));
    put(rows, mix(other, mix(tag[then], inside ? tag[then + 1] : 0)));
    put(rows, mix(mix(other, mix(prior[then], inside ? prior[then + 1] : 0)), prior[at]));
  }
}

function writePlace(rows: Rows, seen: Seen, at: number): void {
  const { stem, tag, prior, stop } = seen.columns;
  const { verbBefore, verbBehind, first, last, stopBehind, cueBefore } = seen.scans;
  const one = verbBefore[at];
  const other = verbBehind[at];
  put(rows, mix(one < 0 ? 0 : stem[one], one < 0 ? 0 : Math.min(3, at - one)));
  put(rows, mix(other < 0 ? 0 : stem[other], other < 0 ? 0 : Math.min(3, other - at)));
  const stopsFirst = other < 0 ? 0 : Number(stopBehind[at] >= 0 && stopBehind[at] < other);
  put(rows, mix(other < 0 ? -1 : prior[other], mix(tag[at], stopsFirst)));
  const begin = first[at];
  const end = last[at];
  put(rows, mix(near(at - begin), tag[at]));
  put(rows, mix(near(end - at), tag[at]));
  put(rows, mix(tag[begin], mix(tag[Math.min(begin + 1, end)], Math.min(3, at - begin))));
  let tail = 0;
  for (let token = end; token > end - 5 && token > at; token--) tail = Math.max(tail, prior[token]);
  const behind = stopBehind[at];
  put(rows, mix(tail, mix(behind < 0 ? 9 : stop[behind], cueBefore[at] < 0 ? 0 : 1)));
}

/** What mentions and rules have found here. */
function writeFound(rows: Rows, seen: Seen, at: number): void {
  const { mention, rule, tag } = seen.columns;
  const before = look(mention, at - 1, seen);
  const next = look(mention, at + 1, seen);
  put(rows, mix(mention[at], tag[at]));
  put(rows, mix(mix(before, mention[at]), next));
  put(rows, rule[at]);
  put(rows, mix(mix(look(rule, at - 1, seen), rule[at]), look(rule, at + 1, seen)));
}
