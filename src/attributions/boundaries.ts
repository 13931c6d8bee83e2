/**
 * For each cue where its source and its content begin and end: one question after another, each a choice among tokens or none, by rankers that see
 * the cue.
 */
import type { Range } from '../article.js';
import { type Asked, noteNone, noteToken } from './candidate.js';
import type { Scene } from './scene.js';
import { type Choose, clear, type Sheet } from './sheet.js';

/** The questions, by number; `accept` is asked last, of the whole. */
export const heads = {
  source: 1,
  sourceFirst: 2,
  sourceLast: 3,
  rightFirst: 4,
  rightLast: 5,
  leftLast: 6,
  leftFirst: 7,
  accept: 8,
} as const;

/** A cue with what belongs to it. */
export interface Linked {
  cue: Range;
  source: Range | null;
  /** Content before and behind the cue. */
  left: Range | null;
  right: Range | null;
}

/** How far a source or the beginning of content may lie from its cue, and how long content may be. */
const reach = { source: 60, behind: 8, sourceLength: 40, content: 60, right: 50, length: 250 };

/** Beliefs below these are no reason to look at a token. */
const leastSource = 0.002;
const leastBeginning = 0.003;
const leastFall = 0.004;

/** Answers the questions about a cue. Its content lies behind `after` and before `until`. */
export function linkCue(scene: Scene, sheet: Sheet, choose: Choose, cue: Range, after: number, until: number): Linked {
  const head = headOfCue(scene, cue);
  const asked: Asked = { ...cue, head, stem: scene.columns.stem[head], sourceSide: 0, hasRight: 9, anchor: -1, limit: -9 };
  const source = sourceOf(scene, sheet, choose, asked);
  asked.sourceSide = sideOf(cue, source);
  const right = rightOf(scene, sheet, choose, asked, source, Math.min(scene.last, until - 1));
  asked.hasRight = right === null ? 0 : 1 + Number(scene.columns.quote[right.first] >= 2);
  const left = leftOf(scene, sheet, choose, asked, source, Math.max(scene.first, after + 1));
  return { cue, source, left, right };
}

/** Where the source stands: 0 nowhere, 1 before the cue, 2 behind it. */
export function sideOf(cue: Range, source: Range | null): number {
  if (source === null) return 0;
  return source.first < cue.first ? 1 : 2;
}

/** Its last verb, or else its last word. */
export function headOfCue({ columns: { verb } }: Scene, { first, last }: Range): number {
  for (let at = last; at >= first; at--) if (verb[at] === 1) return at;
  return last;
}

/** The candidate that was chosen: a token, or -1. */
function ask(sheet: Sheet, choose: Choose, head: number): number {
  return sheet.candidates[choose(sheet, head)];
}

function sourceOf(scene: Scene, sheet: Sheet, choose: Choose, asked: Asked): Range | null {
  const { columns, scans, beliefs } = scene;
  const likely = (at: number) => beliefs.source[at - scene.first] >= leastSource;
  clear(sheet);
  noteNone(sheet, scene, heads.source, asked);
  const least = Math.max(scene.first, Math.min(scans.first[asked.first], asked.first - 1), asked.first - reach.source);
  for (let at = asked.first - 1; at >= least; at--) if (likely(at)) noteToken(sheet, scene, heads.source, asked, at);
  for (let at = asked.last + 1; at <= Math.min(scene.last, asked.last + reach.behind); at++)
    if (likely(at)) noteToken(sheet, scene, heads.source, asked, at);
  const anchor = ask(sheet, choose, heads.source);
  if (anchor < 0) return null;
  const before = anchor < asked.first;
  const head = before ? heads.sourceFirst : heads.sourceLast;
  const own = { ...asked, sourceSide: before ? 1 : 2, anchor };
  clear(sheet);
  if (before) {
    for (let at = anchor; at >= Math.max(scene.first, anchor - reach.sourceLength); at--) {
      if (columns.sentence[at] !== columns.sentence[anchor]) break;
      if (at === anchor || likely(at)) noteToken(sheet, scene, head, own, at);
    }
    return { first: ask(sheet, choose, head), last: anchor };
  }
  for (let at = anchor; at <= Math.min(scene.last, anchor + reach.sourceLength); at++) {
    if (columns.sentence[at] !== columns.sentence[anchor]) break;
    if (at === anchor || likely(at)) noteToken(sheet, scene, head, own, at);
  }
  return { first: anchor, last: ask(sheet, choose, head) };
}

function rightOf(scene: Scene, sheet: Sheet, choose: Choose, asked: Asked, source: Range | null, end: number): Range | null {
  const behind = source !== null && source.first > asked.last ? source.last : asked.last;
  const own = { ...asked, limit: behind + 1 };
  clear(sheet);
  noteNone(sheet, scene, heads.rightFirst, own);
  for (let at = asked.last + 1; at <= Math.min(end, asked.last + reach.right); at++)
    if (at === behind + 1 || mayBegin(scene, at)) noteToken(sheet, scene, heads.rightFirst, own, at);
  const first = ask(sheet, choose, heads.rightFirst);
  if (first < 0) return null;
  const whole = { ...asked, anchor: first, limit: end };
  clear(sheet);
  const furthest = Math.min(end, first + reach.length);
  for (let at = first; at <= furthest; at++) if (at === furthest || mayEnd(scene, at)) noteToken(sheet, scene, heads.rightLast, whole, at);
  return { first, last: ask(sheet, choose, heads.rightLast) };
}

function leftOf(scene: Scene, sheet: Sheet, choose: Choose, asked: Asked, source: Range | null, begin: number): Range | null {
  const before = source !== null && source.first < asked.first ? source.first : asked.first;
  const own = { ...asked, limit: before - 1 };
  clear(sheet);
  noteNone(sheet, scene, heads.leftLast, own);
  for (let at = asked.first - 1; at >= Math.max(begin, asked.first - reach.content); at--)
    if (at === before - 1 || mayEnd(scene, at)) noteToken(sheet, scene, heads.leftLast, own, at);
  const last = ask(sheet, choose, heads.leftLast);
  if (last < 0) return null;
  const whole = { ...asked, anchor: last, limit: begin };
  clear(sheet);
  const furthest = Math.max(begin, last - reach.length);
  for (let at = last; at >= furthest; at--) if (at === furthest || mayBegin(scene, at)) noteToken(sheet, scene, heads.leftFirst, whole, at);
  return { first: ask(sheet, choose, heads.leftFirst), last };
}

/** Whether content may begin with a token: what stands before it ends something, or the sequence model thinks so. */
function mayBegin({ columns: { stop, quote, sentence }, beliefs, first }: Scene, at: number): boolean {
  if (at === first || quote[at] === 2 || sentence[at] !== sentence[at - 1]) return true;
  return (stop[at - 1] > 0 && beliefs.content[at - first] >= leastBeginning) || beliefs.contentBegins[at - first] >= leastBeginning;
}

/** Whether content may end with a token. */
function mayEnd({ columns: { stop, quote, sentence }, beliefs, first, last }: Scene, at: number): boolean {
  if (at === last || quote[at] === 3 || sentence[at] !== sentence[at + 1]) return true;
  const own = beliefs.content[at - first];
  return (stop[at + 1] > 0 && own >= leastBeginning) || own - beliefs.content[at + 1 - first] >= leastFall;
}
