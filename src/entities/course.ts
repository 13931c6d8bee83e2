import type { Mention, Stages } from '../article.js';
import { pronouns } from '../lexicon/closed-class.js';

/** What the article has done with each entity so far: kept up as mentions are resolved, so that no pronoun has to look back for it. */
export interface Course {
  /** By entity: the sentence where it was last named, and where it last said something outside quotation marks. */
  named: number[];
  said: number[];
  /** By entity: its last mention outside quotation marks, and its last inside. */
  outside: number[];
  inside: number[];
  /** By entity: the last mention that named or described it, not by a pronoun. */
  told: number[];
  /** By entity: the paragraph where a pronoun last meant it outside quotation marks, and how many there did. */
  calledIn: number[];
  called: number[];
  /** By the form of a pronoun, outside quotation marks and then inside: whom the last one meant, or -1, and in which sentence. */
  lastOf: { entity: number; sentence: number }[];
  /** By paragraph: the first entity that it is about. */
  openers: number[];
  /** By mention: one more than how it stands in its sentence, or 0 where nobody asked yet. */
  stands: Uint8Array;
  /** By sentence: its first token. */
  openings: number[];
  /** By token: how many verbs stand before it. */
  verbs: Int32Array;
}

/** How many forms are told apart: of men, of women, of several, of things. */
export const forms = 5;

/** The form of a pronoun: 1 he, 2 she, 3 they, 4 it; “who” counts as “he”. */
export function formOf({ key }: Pick<Mention, 'key'>): number {
  const pronoun = pronouns.get(key);
  if (pronoun?.gender === 'thing') return 4;
  if (pronoun?.plural) return 3;
  return pronoun?.gender === 'female' ? 2 : 1;
}

export function beginCourse({ article: { tokens }, sentences, mentions }: Stages): Course {
  const verbs = new Int32Array(tokens.count + 1);
  for (let token = 0; token < tokens.count; token++) verbs[token + 1] = verbs[token] + (tokens.tags[token] === 'VERB' ? 1 : 0);
  const openings: number[] = [];
  for (let token = tokens.count - 1; token >= 0; token--) openings[sentences.of[token]] = token;
  return {
    named: [],
    said: [],
    outside: [],
    inside: [],
    told: [],
    calledIn: [],
    called: [],
    lastOf: Array.from({ length: 2 * forms }, () => ({ entity: -1, sentence: -1 })),
    openers: [],
    openings,
    stands: new Uint8Array(mentions.list.length),
    verbs,
  };
}

/** Notes a mention that was resolved. */
export function follow(
  course: Course,
  { article: { tokens }, sentences, cues }: Stages,
  mention: Mention,
  index: number,
  entity: number,
): void {
  const sentence = sentences.of[mention.first];
  const paragraph = tokens.paragraph[mention.first];
  const isPronoun = mention.kind === 'pronoun';
  if (mention.kind === 'name') course.named[entity] = sentence;
  if (!isPronoun) course.told[entity] = index;
  if (isPronoun) {
    const last = course.lastOf[formOf(mention) + (mention.passage < 0 ? 0 : forms)];
    last.entity = entity;
    last.sentence = sentence;
  }
  if (mention.passage >= 0) {
    course.inside[entity] = index;
    return;
  }
  course.outside[entity] = index;
  if (cues.of.has(index)) course.said[entity] = sentence;
  if (!mention.possessive) course.openers[paragraph] ??= entity;
  if (!isPronoun) return;
  course.called[entity] = course.calledIn[entity] === paragraph ? course.called[entity] + 1 : 1;
  course.calledIn[entity] = paragraph;
}

/**
 * The order in which mentions are resolved: sentence by sentence, and in each what stands outside quotation marks first. Whom “he” in a
 * quotation means is told by who says it, and the tag may stand behind.
 */
export function orderOf({ mentions: { list }, sentences }: Stages): number[] {
  const order: number[] = [];
  for (let from = 0; from < list.length; ) {
    const sentence = sentences.of[list[from].head];
    let to = from;
    while (to < list.length && sentences.of[list[to].head] === sentence) to += 1;
    for (let index = from; index < to; index++) if (list[index].passage < 0) order.push(index);
    for (let index = from; index < to; index++) if (list[index].passage >= 0) order.push(index);
    from = to;
  }
  return order;
}
