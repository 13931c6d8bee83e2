import type { ArticleInput, Result, Speaker } from '../src/index.js';

/** They say nothing of who is meant, and are no name of anybody. */
const pronouns =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|he|him|his|she|her|hers|it|its|they|them|their|theirs|who|whom|whose|himself|herself|themselves)$/i;

/**
 * A result in the form in which people’s answers are kept, on one line: what to measure the engine by (`npm run score -- --gold FILE`).
 * The form has places in the text only: quotes of the headline and of captions are no part of it.
 *
 * @param article what was read
 * @param result what is right, after all corrections; in UTF-16 code units
 */
export function writeGold({ text, id, title }: ArticleInput, { quotes: all, speakers }: Result): string {
  const quotes = all.filter(({ field }) => field === undefined);
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const passages = quotes.flatMap(({ passages: own, type, speaker, mention }) =>
    own.map(({ start, end }) => ({
      start,
      end,
      kind: type === 'scare' || type === 'title' ? type : 'speech',
      speaker: speaker?.name ?? null,
      accept: speaker === null ? [] : namesOf(byId.get(speaker.id)),
      mention: mention?.text ?? '',
    })),
  );
  passages.sort((a, b) => a.start - b.start || b.end - a.end);
  return `${JSON.stringify({ id: id ?? 'article', ...(title === undefined ? {} : { title }), text, passages })}\n`;
}

/** Every name of a speaker in the article, once. */
function namesOf(speaker: Speaker | undefined): string[] {
  if (speaker === undefined) return [];
  return [...new Set(speaker.mentions.map((mention) => mention.text).filter((name) => !pronouns.test(name)))];
}
