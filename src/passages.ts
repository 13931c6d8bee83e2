import type { Article, Passage, Passages } from './article.js';
import { markContexts } from './passages/marks.js';
import { pairUp } from './passages/pair.js';
import { addPosts } from './passages/posts.js';
import { turnsOf } from './passages/turns.js';
import { firstFrom } from './sorted.js';

/**
 * Finds every passage in quotation marks, every turn of a transcript and every embedded post, paragraph by paragraph, in time linear in the text.
 *
 * Marks that do not balance follow one policy. An opening mark without a closing one runs to the words that tag it (“…, she said”), or else to the
 * end of its paragraph; a paragraph that begins with a mark of the same family takes it up again. A closing mark without an opening one extends
 * the passage that ended at a full stop before it, or else opens at the beginning of its sentences. Marks that are neither are apostrophes.
 */
export function findPassages(article: Article): Passages {
  const marks = markContexts(article);
  const turns = turnsOf(article);
  const list = [...turns, ...pairUp(article, marks).flatMap((pair) => insideTurn(pair, turns))];
  addPosts(article, list);
  list.sort((a, b) => a.start - b.start || b.end - a.end);
  nest(list);
  const inner = new Int32Array(article.tokens.count).fill(-1);
  const outer = new Int32Array(article.tokens.count).fill(-1);
  list.forEach((passage, index) => {
    const first = passage.open < 0 ? passage.first : passage.open;
    const last = passage.close < 0 ? passage.last : passage.close;
    inner.fill(index, first, last + 1);
    if (passage.parent < 0) outer.fill(index, first, last + 1);
  });
  return { list, inner, outer, owner: ownersOf(article, list) };
}

/** A passage without an opening mark was guessed to begin where its sentences do: behind the label, where they stand in a turn. */
function insideTurn(passage: Passage, turns: readonly Passage[]): Passage[] {
  if (passage.open >= 0 || turns.length === 0) return [passage];
  const turn = turns[firstFrom(turns, ({ end }) => end <= passage.start)];
  if (turn === undefined || turn.start <= passage.start || turn.start >= passage.end) return [passage];
  return turn.first > passage.last ? [] : [{ ...passage, start: turn.start, first: turn.first }];
}

/** Where ’s stands, or an apostrophe behind a plural that turned out to be no quotation mark. */
function ownersOf({ tokens }: Article, list: readonly Passage[]): Uint8Array {
  const owner = Uint8Array.from(tokens.possessive);
  const used = new Set<number>();
  for (const { open, close } of list) used.add(open).add(close);
  for (let token = 1; token < tokens.count; token++) {
    const { kind, lower } = tokens.words[token];
    if (
      kind === 'mark' &&
      (lower === "'" || lower === '’') &&
      !used.has(token) &&
      tokens.end[token - 1] === tokens.start[token] &&
      /s$/.test(tokens.words[token - 1].lower)
    )
      owner[token - 1] = 1;
  }
  return owner;
}

/** Sets the parent of each passage, and turns `continues` from the token of an opening mark into an index. */
function nest(list: Passage[]): void {
  const open: number[] = [];
  const byOpening = new Map<number, number>();
  list.forEach((passage, index) => {
    while (open.length > 0 && (list[open.at(-1) as number] as Passage).end <= passage.start) open.pop();
    passage.parent = open.at(-1) ?? -1;
    open.push(index);
    byOpening.set(passage.open, index);
    passage.continues = passage.continues < 0 ? -1 : (byOpening.get(passage.continues) ?? -1);
  });
}
