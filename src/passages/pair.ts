import type { Article, Passage } from '../article.js';
import type { Family } from '../lexicon/marks.js';
import { lookAhead } from './ahead.js';
import type { Mark } from './marks.js';
import { endBeforeTag, startAfterTag, tagBehind, takesUpAgain } from './recover.js';
import { labelInside } from './turns.js';

/** An opening mark that waits for its closing one. */
interface Frame {
  mark: Mark;
  /** The last mark passed by that was taken for an apostrophe but could have closed this; or null. */
  spare: Mark | null;
}

/** Marks nest no deeper; what would is left alone, so that hostile text costs no more than other text. */
const deepest = 6;

/** Pairs the marks of every paragraph. Each mark is pushed and popped at most once, and what lies ahead is counted beforehand: linear. */
export function pairUp(article: Article, marks: readonly Mark[][]): Passage[] {
  const passages: Passage[] = [];
  // The token of the mark that opened a quotation which its paragraph did not close, where the next paragraph takes it up again.
  let carried = -1;
  article.paragraphs.forEach((_, paragraph) => {
    carried = pairParagraph(article, marks[paragraph], marks[paragraph + 1] ?? [], paragraph, carried, passages);
  });
  return passages;
}

function pairParagraph(
  article: Article,
  marks: readonly Mark[],
  following: readonly Mark[],
  paragraph: number,
  carried: number,
  out: Passage[],
): number {
  const { tokens } = article;
  const bounds = article.paragraphs[paragraph];
  const ahead = lookAhead(marks);
  const stack: Frame[] = [];
  const startOfList = out.length;
  const next: Mark | undefined = following[0];
  let continues = -1;

  const emit = (frame: Frame, close: number, last: number, end: number) => {
    const open = frame.mark.token;
    if (last <= open || !saysSomething(open + 1, last)) return;
    const takes = open === bounds.first ? carried : -1;
    out.push({
      start: tokens.start[open],
      end,
      open,
      close,
      first: open + 1,
      last,
      paragraph,
      parent: -1,
      continues: takes,
      label: labelInside(article, open + 1, last),
    });
  };
  /** Whether anything but marks stands inside; a pair around nothing quotes nothing. */
  const saysSomething = (from: number, to: number) => {
    for (let token = from; token <= to; token++) if (tokens.words[token].kind !== 'mark') return true;
    return false;
  };
  const closeAt = (frame: Frame, mark: Mark) => emit(frame, mark.token, mark.token - 1, tokens.end[mark.token]);

  /** Ends a quotation whose closing mark is missing, before the token `limit`. */
  const giveUp = (frame: Frame, limit: number, atEnd: boolean) => {
    if (frame.spare) closeAt(frame, frame.spare);
    else if (/angle/.test(frame.mark.family)) return;
    else if (frame.mark.family === 'single' && !(frame.mark.token === bounds.first || (atEnd && followsSaying(frame.mark.token)))) return;
    else {
      const last = endBeforeTag(article, frame.mark.token + 1, limit) ?? limit - 1;
      emit(frame, -1, last, tokens.end[last]);
    }
  };
  const followsSaying = (token: number) =>
    token > bounds.first && /^[:,]$/.test(tokens.words[token - 1].text) && tokens.words[token].text !== "'";

  /** Closes the innermost frame of the mark's family, and gives up those inside it. */
  const close = (depth: number, mark: Mark) => {
    while (stack.length > depth + 1) {
      const inside = stack.pop() as Frame;
      if (inside.spare) closeAt(inside, inside.spare);
    }
    closeAt(stack.pop() as Frame, mark);
  };
  const depthOf = (family: Family) => stack.findLastIndex((frame) => frame.mark.family === family);

  marks.forEach((mark, index) => {
    const depth = depthOf(mark.family);
    if (mark.family === 'single') return single(mark, index, depth);
    if (closes(mark, index, depth)) return close(depth, mark);
    if (opens(mark, depth)) {
      // The same family inside itself is nested only where enough closing marks follow; else the closing mark before it is missing.
      const nested = depth >= 0 && (stack[depth].mark.role !== mark.role || ahead.surplus(index) >= 2 || stack.length - 1 > depth);
      if (depth >= 0 && !nested) while (stack.length > depth) giveUp(stack.pop() as Frame, mark.token, false);
      if (stack.length < deepest) stack.push({ mark, spare: null });
    } else if (depth < 0) stray(mark);
  });

  function closes(mark: Mark, index: number, depth: number): boolean {
    if (depth < 0 || (!mark.canClose && mark.canOpen)) return false;
    if (mark.role === 'open') return !mark.canOpen;
    if (mark.role === 'close') return true;
    if (!mark.canClose) return !mark.canOpen;
    return !(measures(mark.token) && ahead.left(index) % 2 === 1);
  }

  function opens(mark: Mark, depth: number): boolean {
    if (mark.role === 'close') return mark.canOpen && !mark.canClose && depth < 0;
    return mark.canOpen || (mark.role === 'open' && depth < 0 && mark.token < bounds.last);
  }

  /** Inches: a number before the mark, a word in lower case behind it. */
  function measures(token: number): boolean {
    const before = tokens.words[token - 1];
    return (
      token > 0 &&
      token < bounds.last &&
      before.kind === 'number' &&
      tokens.words[token + 1].kind === 'word' &&
      !tokens.words[token + 1].capital
    );
  }

  function single(mark: Mark, index: number, depth: number): void {
    // A single mark belongs to the quotation that it stands in: a double mark opened since hides those outside.
    const frame = depth >= 0 && depth === stack.length - 1 ? stack[depth] : undefined;
    if (frame && mark.canClose) {
      const apostrophe =
        mark.maybeApostrophe && !mark.afterPunctuation && !functionWordFollows(mark.token) && ahead.closesBeforeOpening(index);
      if (apostrophe) frame.spare = mark;
      else if (mark.role !== 'open' || !mark.canOpen) close(depth, mark);
      return;
    }
    if (!mark.canOpen || mark.canClose || mark.role === 'close' || (frame && mark.maybeApostrophe)) return;
    const reopened = mark.token === bounds.first && (carried >= 0 || next !== undefined);
    if (mark.maybeApostrophe ? !ahead.closesFirmly(index) : !ahead.closesBeforeOpening(index) && !reopened && mark.role !== 'open') return;
    if (frame) giveUp(stack.pop() as Frame, mark.token, false);
    if (stack.length < deepest) stack.push({ mark, spare: null });
  }

  /** Whether what follows an apostrophe cannot be what a plural owns: punctuation, a function word or a form of “be”. */
  function functionWordFollows(token: number): boolean {
    if (token >= bounds.last) return true;
    const tag = tokens.tags[token + 1];
    return !(tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN' || tag === 'NUM' || tag === 'VERB');
  }

  /** A closing mark that nothing waits for. */
  function stray(mark: Mark): void {
    if (!mark.canClose || !mark.afterPunctuation || mark.family !== 'double' || tokens.words[mark.token - 1].kind === 'number') return;
    const before = out.length > startOfList ? out[out.length - 1] : undefined;
    const end = tokens.end[mark.token];
    const start = startAfterTag(article, before ? before.close + 1 : bounds.first, mark.token);
    if (start === null || (!before && !tagBehind(article, mark.token))) return;
    if (before && before.close >= 0 && start === before.close + 1) Object.assign(before, { end, close: mark.token, last: mark.token - 1 });
    else
      out.push({
        start: tokens.start[start],
        end,
        open: -1,
        close: mark.token,
        first: start,
        last: mark.token - 1,
        paragraph,
        parent: -1,
        continues: -1,
        label: null,
      });
  }

  const bottom = stack[0];
  if (bottom && takesUpAgain(bottom.mark, next, article)) {
    const last = bounds.last;
    for (const inside of stack.slice(1)) {
      // “‘…” at the head of the next paragraph takes up both.
      const both = following[1]?.family === inside.mark.family && following[1].token === following[0].token + 1;
      if (inside.spare) closeAt(inside, inside.spare);
      else if (both) emit(inside, -1, last, tokens.end[last]);
    }
    emit(bottom, -1, last, tokens.end[last]);
    continues = bottom.mark.token;
  } else while (stack.length > 0) giveUp(stack.pop() as Frame, bounds.last + 1, true);
  return continues;
}
