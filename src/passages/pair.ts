import type { Article, Passage } from '../article.js';
import { lookAhead } from './ahead.js';
import type { Mark } from './marks.js';
import { close, closeAt, depthOf, endAt, giveUp, open, type Pairing } from './pairing.js';
import { startAfterTag, tagBehind, takesUpAgain } from './recover.js';

/** Pairs the marks of every paragraph. Each mark is pushed and popped at most once, and what lies ahead is counted beforehand: linear. */
export function pairUp(article: Article, marks: readonly Mark[][]): Passage[] {
  // The mark that opened a quotation which its paragraph did not close, where the next paragraph takes it up again.
  let carried = -1;
  return article.paragraphs.flatMap((bounds, paragraph) => {
    const following = marks[paragraph + 1] ?? [];
    const pairing: Pairing = { article, paragraph, bounds, ahead: lookAhead(marks[paragraph]), stack: [], carried, following, found: [] };
    marks[paragraph].forEach((mark, index) => {
      if (mark.family === 'single') single(pairing, mark, index);
      else double(pairing, mark, index);
    });
    carried = finish(pairing);
    return pairing.found;
  });
}

/** A doubled mark or an angle: closes, opens, or is stray. */
function double(pairing: Pairing, mark: Mark, index: number): void {
  const { stack, ahead } = pairing;
  const depth = depthOf(pairing, mark.family);
  if (doubleCloses(pairing, mark, index, depth)) close(pairing, depth, mark);
  else if (doubleOpens(pairing, mark, depth)) {
    // The same family inside itself is nested only where enough closing marks follow; else the closing mark before it is missing.
    const nested = depth < 0 || stack[depth].mark.role !== mark.role || ahead.surplus(index) >= 2 || stack.length - 1 > depth;
    if (!nested) while (stack.length > depth) giveUp(pairing, mark.token);
    open(pairing, mark);
  } else if (stack.length === 0) stray(pairing, mark);
  // ‘We won.” he said: the wrong kind of mark, where no right one follows.
  else if (depth < 0 && closesOther(mark) && !ahead.closesFirmly(index)) close(pairing, stack.length - 1, mark);
}

function doubleCloses(pairing: Pairing, mark: Mark, index: number, depth: number): boolean {
  if (depth < 0 || (!mark.canClose && mark.canOpen)) return false;
  if (mark.role === 'open') return !mark.canOpen;
  if (mark.role === 'close') return true;
  if (!mark.canClose) return !mark.canOpen;
  return !(measures(pairing, mark.token) && pairing.ahead.left(index) % 2 === 1);
}

function doubleOpens({ bounds }: Pairing, mark: Mark, depth: number): boolean {
  if (mark.role === 'close') return mark.canOpen && !mark.canClose && depth < 0;
  return mark.canOpen || (mark.role === 'open' && depth < 0 && mark.token < bounds.last);
}

/** Inches: a number before the mark, a word in lower case behind it. */
function measures({ article: { tokens }, bounds }: Pairing, token: number): boolean {
  if (token === bounds.first || token === bounds.last) return false;
  const behind = tokens.words[token + 1];
  return tokens.words[token - 1].kind === 'number' && behind.kind === 'word' && !behind.capital;
}

/** A single mark: closes the single one that waits innermost, opens, or is an apostrophe. */
function single(pairing: Pairing, mark: Mark, index: number): void {
  const { stack, ahead } = pairing;
  // A single mark belongs to the quotation that it stands in: a double mark opened since hides those outside.
  const depth = depthOf(pairing, 'single');
  const frame = depth === stack.length - 1 ? stack[depth] : undefined;
  if (depth < 0 && stack.at(-1)?.mark.family === 'double' && closesOther(mark) && !ahead.doubleCloses(index)) {
    // “We won,’ he said
    close(pairing, stack.length - 1, mark);
    return;
  }
  if (frame && mark.canClose) {
    if (isApostrophe(pairing, mark, index)) frame.spare = mark;
    else if (mark.role !== 'open' || !mark.canOpen) close(pairing, depth, mark);
    return;
  }
  if (!mark.canOpen || mark.canClose || mark.role === 'close' || (frame && mark.maybeApostrophe)) return;
  const reopened = mark.token === pairing.bounds.first && (pairing.carried >= 0 || pairing.following.length > 0);
  const opens = mark.maybeApostrophe ? ahead.closesFirmly(index) : ahead.closesBeforeOpening(index) || reopened || mark.role === 'open';
  if (!opens) return;
  if (frame) giveUp(pairing, mark.token);
  open(pairing, mark);
}

/** Whether a mark may close what a mark of another kind opened: it can do nothing but close, and words have come to an end before it. */
function closesOther({ canClose, canOpen, afterPunctuation, role }: Mark): boolean {
  return canClose && !canOpen && afterPunctuation && role !== 'open';
}

/** Whether a mark that could close is more likely an apostrophe: something to own follows, and another mark to close with. */
function isApostrophe({ article: { tokens }, bounds, ahead }: Pairing, mark: Mark, index: number): boolean {
  if (!mark.maybeApostrophe || mark.afterPunctuation || mark.token >= bounds.last) return false;
  return /^(?:NOUN|ADJ|PROPN|NUM|VERB)$/.test(tokens.tags[mark.token + 1]) && ahead.closesBeforeOpening(index);
}

/** A closing mark that nothing waits for. */
function stray({ article, bounds, found, paragraph }: Pairing, mark: Mark): void {
  const { tokens } = article;
  if (!mark.canClose || !mark.afterPunctuation || mark.family !== 'double' || tokens.words[mark.token - 1].kind === 'number') return;
  const before = found.at(-1);
  // A passage may have no closing mark either.
  const from = before ? Math.max(before.close, before.last) + 1 : bounds.first;
  const start = startAfterTag(article, from, mark.token);
  if (start === null || (!before && !tagBehind(article, mark.token))) return;
  const rest = { end: tokens.end[mark.token], close: mark.token, last: mark.token - 1 };
  if (before && before.close >= 0 && start === before.close + 1) Object.assign(before, rest);
  else found.push({ start: tokens.start[start], open: -1, first: start, paragraph, parent: -1, continues: -1, label: null, ...rest });
}

/** Ends what is still open at the end of a paragraph; answers the mark that the next paragraph takes up again, or -1. */
function finish(pairing: Pairing): number {
  const { article, stack, following, bounds } = pairing;
  const [bottom, ...inside] = stack;
  if (bottom === undefined || !takesUpAgain(bottom.mark, following[0], article)) {
    while (stack.length > 0) giveUp(pairing, bounds.last + 1);
    return -1;
  }
  for (const frame of inside) {
    // “‘…” at the head of the next paragraph takes up both.
    const both = following[1]?.family === frame.mark.family && following[1].token === following[0].token + 1;
    if (frame.spare) closeAt(pairing, frame, frame.spare);
    else if (both) endAt(pairing, frame, bounds.last);
  }
  endAt(pairing, bottom, bounds.last);
  return bottom.mark.token;
}
