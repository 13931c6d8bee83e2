import type { Quote } from '../types.js';

/** What each kind of quote is called. */
export const kinds: Record<Quote['type'], string> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported, not quoted',
  scare: 'scare quotes',
  title: 'title of a work',
};

/** A name or a role as part of our own line: on one line, and without what would change the direction of the rest of it. */
export function label(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** Who said it and how sure that is, in a few words. */
export function attributionOf({ speaker, confidence, type }: Quote): string {
  if (speaker !== null) return `${label(speaker.name)} · ${Math.round(confidence * 100)}%`;
  return type === 'scare' || type === 'title' ? 'nobody is credited' : 'no speaker';
}
