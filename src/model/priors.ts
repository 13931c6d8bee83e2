import { hashOf, mix } from './hash.js';

/** Stems with their part of speech, by how often they are cues: the first list those of class 2, one in a hundred or more. */
export type PriorData = readonly string[];

/** Gives the class of a stem as a part of speech: 0 hardly ever a cue or never seen, up to 7. */
export type PriorOf = (key: number) => number;

/** The class of the first list. */
export const firstClass = 2;

/** Parts of speech as numbers. */
export const tagNumbers: ReadonlyMap<string, number> = new Map(
  ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'].map(
    (tag, at) => [tag, at + 1],
  ),
);

/** The number that stands for a stem, itself a number, as a part of speech. */
export function priorKey(stem: number, tag: string): number {
  return mix(stem, tagNumbers.get(tag) ?? 0);
}

export function loadPriors(data: PriorData): PriorOf {
  const classes = new Map<number, number>();
  data.forEach((list, at) => {
    for (const entry of list.split(' ')) {
      const cut = entry.lastIndexOf('/');
      classes.set(priorKey(hashOf(entry.slice(0, cut)), entry.slice(cut + 1)), firstClass + at);
    }
  });
  return (key) => classes.get(key) ?? 0;
}
