import type { Article, Paragraph, Passage } from '../article.js';
import type { Family } from '../lexicon/marks.js';
import type { Ahead } from './ahead.js';
import type { Mark } from './marks.js';
import { endBeforeTag } from './recover.js';
import { labelInside } from './turns.js';

/** An opening mark that waits for its closing one. */
export interface Frame {
  mark: Mark;
  /** The last mark passed by that was taken for an apostrophe but could have closed this; or null. */
  spare: Mark | null;
}

/** A paragraph while its marks are paired. */
export interface Pairing {
  article: Article;
  paragraph: number;
  bounds: Paragraph;
  ahead: Ahead;
  /** The marks that wait, the innermost last. */
  stack: Frame[];
  /** The mark of the paragraph before that its first mark takes up again, or -1. */
  carried: number;
  /** The marks of the paragraph behind. */
  following: readonly Mark[];
  /** The passages of the paragraph so far. */
  found: Passage[];
}

/** Marks nest no deeper; what would is left alone, so that hostile text costs no more than other text. */
const deepest = 6;

/** How deep the innermost waiting mark of a family is, or -1. */
export function depthOf({ stack }: Pairing, family: Family): number {
  return stack.findLastIndex((frame) => frame.mark.family === family);
}

export function open({ stack }: Pairing, mark: Mark): void {
  if (stack.length < deepest) stack.push({ mark, spare: null });
}

/** Closes the frame at a depth, and those inside it that have a mark to spare. */
export function close(pairing: Pairing, depth: number, mark: Mark): void {
  while (pairing.stack.length > depth + 1) {
    const inside = pairing.stack.pop();
    if (inside?.spare) closeAt(pairing, inside, inside.spare);
  }
  const frame = pairing.stack.pop();
  if (frame) closeAt(pairing, frame, mark);
}

export function closeAt(pairing: Pairing, frame: Frame, mark: Mark): void {
  emit(pairing, frame, mark.token, mark.token - 1, pairing.article.tokens.end[mark.token]);
}

/** Ends a quotation whose closing mark is missing, before the token `limit`: at its spare mark, before its tag, or right there. */
export function giveUp(pairing: Pairing, limit: number): void {
  const frame = pairing.stack.pop();
  if (frame === undefined) return;
  if (frame.spare) closeAt(pairing, frame, frame.spare);
  else if (isQuotation(pairing, frame.mark, limit)) {
    const tag = endBeforeTag(pairing.article, frame.mark.token + 1, limit);
    endAt(pairing, frame, tag === undefined || holds(pairing, frame, tag) ? limit - 1 : tag);
  }
}

/** Whether a passage inside a frame goes on behind a token: then the frame cannot end there. */
function holds({ found }: Pairing, { mark }: Frame, token: number): boolean {
  for (let at = found.length - 1; at >= 0 && found[at].first > mark.token; at--)
    if (Math.max(found[at].last, found[at].close) > token) return true;
  return false;
}

/** Ends a quotation that has no closing mark with a token. */
export function endAt(pairing: Pairing, frame: Frame, last: number): void {
  emit(pairing, frame, -1, last, pairing.article.tokens.end[last]);
}

/** Whether a mark that nothing closes opens a quotation all the same: an angle never, a single one where it begins a paragraph or follows “said:”. */
function isQuotation({ article: { tokens }, bounds }: Pairing, { token, family }: Mark, limit: number): boolean {
  if (family === 'angle' || family === 'small angle') return false;
  if (family !== 'single' || token === bounds.first) return true;
  const introduced = /^[:,]$/.test(tokens.words[token - 1].text);
  return limit > bounds.last && introduced && tokens.words[token].text !== "'";
}

function emit({ article, bounds, carried, paragraph, found }: Pairing, { mark }: Frame, closing: number, last: number, end: number): void {
  const { tokens } = article;
  const opening = mark.token;
  if (!saysSomething(article, opening + 1, last)) return;
  const label = labelInside(article, opening + 1, last);
  found.push({
    start: tokens.start[opening],
    end,
    open: opening,
    close: closing,
    first: opening + 1,
    last,
    paragraph,
    parent: -1,
    // Who has a label of their own takes nothing up again.
    continues: opening === bounds.first && label === null ? carried : -1,
    label,
  });
}

/** Whether anything but marks stands in a range; a pair around nothing quotes nothing. */
function saysSomething({ tokens }: Article, from: number, to: number): boolean {
  for (let token = from; token <= to; token++) if (tokens.words[token].kind !== 'mark') return true;
  return false;
}
