import type { Passage } from '../article.js';
import type { Range, Scene } from './scene.js';
import { sameScene } from './search.js';

/** The sentence of a passage looks so far around it, in tokens, where it stands inside another passage. */
const reachInside = 120;

/** Where a passage stands. Token ranges; null where there is nothing. */
export interface Surroundings {
  passage: Passage;
  /** First and last token of the passage, marks included. */
  first: number;
  last: number;
  /** Its sentence, as it is seen at its own level. */
  sentence: Range;
  /** Whether nothing but the passage and its marks is in the sentence. */
  alone: boolean;
  /** The sentence before it, and whether that is in the same paragraph. */
  before: Range | null;
  beforeInParagraph: boolean;
  /** The sentence behind it in the same paragraph. */
  behind: Range | null;
  beginsParagraph: boolean;
  /** Whether a colon opens it. */
  colon: boolean;
  /** Whether its words end with a comma, a question or an exclamation mark, or not at all: something may follow. */
  open: boolean;
}

/** Looks around a passage. */
export function surroundingsOf(scene: Scene, index: number): Surroundings {
  const { article, passages, sentences, ranges } = scene;
  const { tokens, paragraphs } = article;
  const passage = passages.list[index];
  const first = passage.open >= 0 ? passage.open : passage.first;
  const last = passage.close >= 0 ? passage.close : passage.last;
  const top = passage.parent < 0;
  const sentence = top ? ranges[sentences.of[first]] : insideSentence(scene, passage.parent, first, last);
  const number = sentences.of[first];
  const before = top ? earlier(scene, number, passage.paragraph) : rangeBefore(scene, passage.parent, sentence.first);
  const next = top ? ranges[sentences.of[last] + 1] : undefined;
  const paragraph = paragraphs[passage.paragraph];
  return {
    passage,
    first,
    last,
    sentence,
    alone: !hasWords(scene, sentence.first, first - 1) && !hasWords(scene, last + 1, sentence.last),
    before,
    beforeInParagraph: before !== null && before.first >= paragraph.first,
    behind: next !== undefined && next.last <= paragraph.last ? next : null,
    beginsParagraph: first === paragraph.first,
    colon: tokens.words[first - 1]?.text === ':' && passage.label === null && first - 1 !== paragraph.stamp,
    open: endsOpen(scene, passage),
  };
}

/** The sentence before another one; null where a time stamp stands between them. */
function earlier(scene: Scene, sentence: number, paragraph: number): Range | null {
  const { tokens, paragraphs } = scene.article;
  const before = scene.ranges[sentence - 1];
  if (before === undefined || before.last === paragraphs[paragraph].stamp) return null;
  return sameScene(scene, tokens.paragraph[before.last], paragraph) ? before : null;
}

function endsOpen({ article: { tokens } }: Scene, { first, last }: Passage): boolean {
  let token = last;
  while (token > first && tokens.words[token].kind === 'mark') token -= 1;
  return !/^[.]$/.test(tokens.words[token].text);
}

/** Whether words stand in a range. */
function hasWords({ article: { tokens } }: Scene, first: number, last: number): boolean {
  for (let token = first; token <= last; token++)
    if (tokens.words[token].kind === 'word' || tokens.words[token].kind === 'number') return true;
  return false;
}

/** The sentence around a passage inside another. */
function insideSentence({ passages, sentences }: Scene, parent: number, first: number, last: number): Range {
  const bounds = passages.list[parent];
  let from = first;
  while (from > bounds.first && first - from < reachInside && !(sentences.starts[from] === 1 && passages.inner[from] === parent)) from -= 1;
  let to = last;
  while (to < bounds.last && to - last < reachInside && !(sentences.starts[to + 1] === 1 && passages.inner[to + 1] === parent)) to += 1;
  return { first: from, last: to };
}

function rangeBefore(scene: Scene, parent: number, first: number): Range | null {
  const bounds = scene.passages.list[parent];
  return first > bounds.first ? insideSentence(scene, parent, first - 1, first - 1) : null;
}
