/** What the boundary rankers see of a token that may be the end of a source or of content. */
import type { Range } from '../article.js';
import { hashOf, mix } from '../model/hash.js';
import { step } from './beliefs.js';
import { near, width } from './features.js';
import { between, type Scene } from './scene.js';
import { baseOf, begin, note, noteAll, type Sheet } from './sheet.js';

/** What is settled of a cue when a question is asked. */
export interface Asked extends Range {
  /** Its verb, or its last word; and the stem of that. */
  head: number;
  stem: number;
  /** 0 no source or not known yet, 1 before the cue, 2 behind it. */
  sourceSide: number;
  /** Whether content was found behind it: 9 not known yet, 0 no, 1 yes, 2 yes, and it begins in quotation marks. */
  hasRight: number;
  /** The other end of the span whose end is sought, or -1. */
  anchor: number;
  /** A token that the span should not pass. */
  limit: number;
}

/** Features that a candidate may have at most. */
const most = width + 60;

const edge = hashOf('<edge>');

/** Notes that there may be no such span at all. */
export function noteNone(sheet: Sheet, scene: Scene, head: number, asked: Asked): void {
  const own = baseOf(head);
  const { first, last, stem, sourceSide, hasRight } = asked;
  const { features, beliefs } = scene;
  begin(sheet, -1, most);
  const from = (asked.head - scene.first) * width;
  for (let at = from; at < from + width; at++) note(sheet, own, mix(features[at], 500));
  note(sheet, own, mix(stem, 101));
  note(sheet, own, mix(sourceSide, 102));
  note(sheet, own, mix(mix(stem, sourceSide), 103));
  note(sheet, own, mix(hasRight, mix(sourceSide, 104)));
  note(sheet, own, mix(mix(hasRight, stem), 105));
  const source = highest(beliefs.source, first - 25 - scene.first, first - 1 - scene.first);
  const left = highest(beliefs.before, first - 25 - scene.first, first - 1 - scene.first);
  const right = highest(beliefs.behind, last + 1 - scene.first, last + 14 - scene.first);
  note(sheet, own, mix(step(source), 161));
  note(sheet, own, mix(step(left), 162));
  note(sheet, own, mix(step(right), 163));
  note(sheet, own, mix(mix(step(left), step(right)), 164));
}

function highest(values: Float64Array, from: number, to: number): number {
  let found = 0;
  for (let at = Math.max(0, from); at <= Math.min(to, values.length - 1); at++) found = Math.max(found, values[at]);
  return found;
}

/** Notes a token. */
export function noteToken(sheet: Sheet, scene: Scene, head: number, asked: Asked, token: number): void {
  const own = baseOf(head);
  const { features } = scene;
  begin(sheet, token, most);
  const from = (token - scene.first) * width;
  noteAll(sheet, own, features, from, width);
  noteBeliefs(sheet, scene, own, asked, token);
  notePlace(sheet, scene, own, asked, token);
}

function noteBeliefs(sheet: Sheet, { beliefs, first, last }: Scene, head: number, asked: Asked, token: number): void {
  const at = token - first;
  const next = Math.min(at + 1, last - first);
  const before = Math.max(0, at - 1);
  const side = token < asked.first ? 1 : 2;
  const source = step(beliefs.source[at]);
  // Content that looks for its cue on the side where this one lies.
  const own = side === 1 ? beliefs.before : beliefs.behind;
  const content = step(own[at]);
  const sourceNext = step(beliefs.source[next]);
  const contentNext = step(own[next]);
  const sourceBefore = step(beliefs.source[before]);
  const contentBefore = step(own[before]);
  note(sheet, head, mix(step(beliefs.content[at]), 59));
  note(sheet, head, mix(source, 60));
  note(sheet, head, mix(content, 61));
  note(sheet, head, mix(mix(source, sourceNext), 62));
  note(sheet, head, mix(mix(content, contentNext), 63));
  note(sheet, head, mix(mix(source, sourceBefore), 64));
  note(sheet, head, mix(mix(content, contentBefore), 65));
  note(sheet, head, mix(mix(content, mix(contentNext, mix(contentBefore, side))), 66));
  note(sheet, head, mix(mix(mix(source, sourceNext), mix(sourceBefore, side)), 67));
}

/** Where the token stands to the cue and to the anchor, and what lies between. */
function notePlace(sheet: Sheet, scene: Scene, head: number, asked: Asked, token: number): void {
  const { columns, sums } = scene;
  const { stem, tag, quote, sentence } = columns;
  const { sourceSide, hasRight, limit } = asked;
  const cue = asked.stem;
  const side = token < asked.first ? 1 : 2;
  const nearest = side === 1 ? asked.first : asked.last;
  const anchor = asked.anchor >= 0 ? asked.anchor : nearest;
  const low = Math.min(anchor, token) + 1;
  const high = Math.max(anchor, token) - 1;
  const distance = near(high - low + 2);
  const verbs = Math.min(4, between(sums.verbs, low, high));
  const commas = Math.min(4, between(sums.commas, low, high));
  const marks = Math.min(4, between(sums.marks, low, high));
  const cues = Math.min(3, between(sums.cues, low, high));
  const same = 2 * Number(sentence[token] === sentence[anchor]) + Number(sentence[token] === sentence[asked.first]);
  const next = token < scene.last ? token + 1 : -1;
  const before = token > scene.first ? token - 1 : -1;
  const nextStem = next < 0 ? edge : stem[next];
  const beforeStem = before < 0 ? edge : stem[before];
  const nextTag = next < 0 ? 0 : tag[next];
  const beforeTag = before < 0 ? 0 : tag[before];
  const ends = next < 0 || sentence[next] !== sentence[token] ? 1 : 0;
  const edges = ends * 2 + (before < 0 || sentence[before] !== sentence[token] ? 1 : 0);
  const own = stem[token];
  const ownTag = tag[token];
  const inQuote = quote[token];
  const nextQuote = next < 0 ? 9 : quote[next];
  const anchorStem = asked.anchor >= 0 ? stem[asked.anchor] : 0;
  const anchorQuote = asked.anchor >= 0 ? quote[asked.anchor] : 5;
  let place = 10;
  const say = (value: number) => note(sheet, head, mix(value, place++));
  say(mix(side, distance));
  say(mix(cue, mix(side, distance)));
  say(mix(cue, own));
  say(mix(cue, ownTag));
  say(mix(cue, mix(ownTag, distance)));
  say(mix(mix(cue, nextStem), ends));
  say(mix(cue, mix(beforeStem, edges & 1)));
  say(mix(verbs, mix(commas, marks)));
  say(mix(verbs, mix(cues, distance)));
  say(mix(verbs, mix(nextTag, ownTag)));
  say(mix(commas, mix(nextStem, ownTag)));
  say(mix(commas, mix(beforeStem, ownTag)));
  say(mix(marks, mix(inQuote, quote[anchor])));
  say(mix(same, mix(edges, marks)));
  say(mix(same, mix(distance, side)));
  say(mix(sourceSide, mix(side, distance)));
  say(mix(sourceSide, mix(side, mix(nextStem, ends))));
  say(mix(mix(sourceSide, inQuote), mix(ownTag, beforeTag)));
  say(mix(mix(nextStem, beforeStem), mix(verbs > 0 ? 1 : 0, side)));
  say(mix(anchorStem, mix(nextStem, ends)));
  say(mix(anchorStem, mix(ownTag, distance)));
  say(mix(anchorQuote, mix(inQuote, ends * 2 + marks)));
  say(mix(anchorQuote, mix(nextStem, mix(marks, inQuote))));
  say(mix(mix(hasRight, nextStem), edges));
  say(mix(hasRight, distance));
  const gap = Math.abs(limit - token);
  say(mix(Math.min(gap, 2), mix(marks, ends)));
  const inside = between(sums.marks, Math.min(token, asked.first), Math.max(token, asked.first)) % 2;
  say(mix(inside, mix(inQuote, mix(nextQuote, before < 0 ? 9 : quote[before]))));
  say(mix(mix(nextTag, next >= 0 && next < scene.last ? tag[next + 1] : 0), mix(ownTag, commas > 0 ? 1 : 0)));
  say(mix(cue, mix(inQuote, nextQuote)));
  say(mix(mix(beforeStem, own), verbs > 0 ? 1 : 0));
  say(mix(mix(own, nextStem), verbs > 0 ? 1 : 0));
}
