import type { Decision, Passage } from '../article.js';
import type { Scene } from './scene.js';

/** Fewer words than this come twice by chance. */
const fewest = 2;

/**
 * Headlines and summaries quote what the text attributes further on: a passage without a cue has the speaker of the one that holds the same words with
 * a cue. Linear in the words: each passage is known by its first two.
 */
export function echo(scene: Scene): void {
  const { decisions, passages } = scene;
  const words = passages.list.map((_, index) => wordsOf(scene, index));
  const byBeginning = new Map<string, { passage: number; at: number }[]>();
  passages.list.forEach((_, index) => {
    if ((decisions[index].chosen?.cue ?? -1) < 0 || decisions[index].entity < 0) return;
    for (let at = 0; at + 1 < words[index].length; at++) {
      const key = `${words[index][at]} ${words[index][at + 1]}`;
      const known = byBeginning.get(key);
      if (known === undefined) byBeginning.set(key, [{ passage: index, at }]);
      else if (known.length < 8) known.push({ passage: index, at });
    }
  });
  passages.list.forEach((passage, index) => {
    const own = words[index];
    if (own.length < fewest || passage.label !== null || !isOpen(decisions[index])) return;
    for (const { passage: other, at } of byBeginning.get(`${own[0]} ${own[1]}`) ?? []) {
      if (isAround(passages.list[other], passage) || !own.every((word, offset) => words[other][at + offset] === word)) continue;
      decisions[index] = {
        ...decisions[other],
        chosen: decisions[other].chosen && { ...decisions[other].chosen, cue: -1, basis: 'context' },
      };
      return;
    }
  });
}

/** Whether a passage holds another one, or is that one: what stands inside a quotation is no echo of it. */
function isAround(outer: Passage, { start, end }: Passage): boolean {
  return outer.start <= start && end <= outer.end;
}

/** Whether nobody was found, or somebody for no better reason than being near. */
function isOpen({ entity, chosen }: Decision): boolean {
  return entity < 0 || (chosen !== null && chosen.cue < 0 && chosen.basis === 'context');
}

/** The words of a passage in lower case, without the article that a headline leaves out; up to 40. */
function wordsOf({ article: { tokens }, passages }: Scene, index: number): string[] {
  const { first, last } = passages.list[index];
  const found: string[] = [];
  for (let token = first; token <= last && found.length < 40; token++) {
    const { kind, lower } = tokens.words[token];
    if (kind === 'word' || kind === 'number') found.push(lower);
  }
  return found;
}
