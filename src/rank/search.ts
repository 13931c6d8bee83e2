import { firstFromToken } from '../sorted.js';
import type { Range, Scene } from './scene.js';

/** Of the cues and mentions on each side of a passage so many are looked at, the nearest first. */
export const nearest = 8;

/** The first mention in a range before a token that can be a subject: no object, no owner. */
export function firstMention(scene: Scene, range: Range, limit: number, level: number): number {
  const { mentions, article } = scene;
  let fallback = -1;
  for (let token = range.first; token <= Math.min(range.last, limit - 1, range.first + 60); token++) {
    const index = mentions.at[token];
    if (index < 0) continue;
    const mention = mentions.list[index];
    if (mention.head !== token || mention.passage !== level || mention.possessive) continue;
    const entity = scene.entities.list[scene.entities.readings[index][0]?.entity ?? -1];
    if (entity === undefined || entity.kind === 'place') continue;
    const tag = article.tokens.tags[mention.first - 1];
    if (mention.first > range.first && (tag === 'ADP' || tag === 'VERB')) {
      if (fallback < 0) fallback = index;
      continue;
    }
    const own = mention.describes >= 0 ? mention.describes : index;
    return mentions.list[own].pair >= 0 ? mentions.list[own].pair : own;
  }
  return fallback;
}

/** Indices of the cues that end at or before a token, the nearest first. */
export function* cuesBackward({ cues }: Scene, from: number, until: number): Generator<number> {
  let at = firstFromToken(cues.list, from + 1) - 1;
  for (let count = 0; at >= 0 && count < nearest && cues.list[at].first >= until; at--, count++) yield at;
}

/** Indices of the cues that begin at or behind a token, the nearest first. */
export function* cuesForward({ cues }: Scene, from: number, until: number): Generator<number> {
  let at = firstFromToken(cues.list, from);
  for (let count = 0; at < cues.list.length && count < nearest && cues.list[at].first <= until; at++, count++) yield at;
}

/** Whether no time stamp stands between two paragraphs. */
export function sameScene({ scenes }: Scene, one: number, other: number): boolean {
  return scenes[one] === scenes[other];
}

/** How many words stand between two tokens, those in passages not counted, up to 40. */
export function outside({ article: { tokens }, passages, counts }: Scene, from: number, to: number, level: number): number {
  if (to <= from + 1) return 0;
  if (level < 0) return Math.min(40, counts.words[to] - counts.words[from + 1]);
  let count = 0;
  for (let token = from + 1; token < to && count < 40 && token - from < 60; token++) {
    if (passages.inner[token] === level && tokens.words[token].kind !== 'punctuation' && tokens.words[token].kind !== 'mark') count += 1;
  }
  return count;
}

/** How many passages begin between two tokens, up to 4. */
export function passagesBetween({ counts }: Scene, from: number, to: number): number {
  return to < from ? 0 : Math.min(4, counts.openings[to + 1] - counts.openings[from]);
}
