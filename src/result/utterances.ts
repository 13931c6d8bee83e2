import type { Attribution, Decision, Findings } from '../article.js';
import type { Span } from '../types.js';

/** One thing said, in quotation marks or not. */
export interface Utterance {
  /** Indices of its passages, in order; none where it is told without quotation marks. */
  passages: number[];
  /** All of it, ordered; of the article. */
  segments: Span[];
  /** The decision on its first passage, or what is made of the source of the attribution. */
  decision: Decision;
  /** What links it by a cue, or null. */
  attribution: Attribution | null;
  /** Index of the passage that it is nested in, or -1. */
  within: number;
  /** Entity that said it, or -1; below the reader’s bar it is taken away later. */
  speaker: number;
}

/**
 * Joins passages into utterances: paragraphs that take a quotation up again, and the parts of a sentence that its tag interrupts (“I never,” she
 * said, “said that”), where all have the same speaker and stand in the same field.
 */
export function utterancesOf({ passages, decisions, article, sentences }: Findings, fieldOf: (offset: number) => number): Utterance[] {
  const utterances: Utterance[] = [];
  const holder = new Map<number, Utterance>();
  const lastAt = new Map<number, number>();
  passages.list.forEach((passage, index) => {
    const decision = decisions[index];
    const before = lastAt.get(passage.parent) ?? -1;
    const earlier = before >= 0 ? passages.list[before] : undefined;
    const joined =
      earlier !== undefined &&
      decision.entity === decisions[before].entity &&
      decision.entity >= 0 &&
      passage.label === null &&
      fieldOf(earlier.start) === fieldOf(passage.start) &&
      (passage.continues === before ||
        (passage.parent < 0 &&
          sentences.of[earlier.first] === sentences.of[passage.first] &&
          !article.tokens.words[passage.first].capital &&
          /^[,—–…]$/.test(article.tokens.words[earlier.last].text) &&
          /^[,;:—–-]+$/.test(article.tokens.words[passage.open - 1]?.text ?? '') &&
          decisions[before].chosen?.features.tagBehind !== undefined));
    const known = joined ? holder.get(before) : undefined;
    if (known !== undefined) {
      known.passages.push(index);
      holder.set(index, known);
    } else {
      const utterance = { passages: [index], segments: [], decision, speaker: decision.entity, attribution: null, within: passage.parent };
      utterances.push(utterance);
      holder.set(index, utterance);
    }
    lastAt.set(passage.parent, index);
  });
  for (const utterance of utterances) utterance.segments = utterance.passages.map((index) => spanOf(passages.list[index]));
  return utterances;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
