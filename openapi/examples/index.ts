import { readFileSync } from 'node:fs';
import type { Static } from 'typebox';
import type { ArticleSchema } from '../schemas/request.js';

/** A worked example: an article that was written for this project, and what is asked of it. Its people and places are invented. */
export interface Example {
  /** Key in the document, and name of the file that has the article. */
  name: string;
  /** One line for the list of examples. */
  summary: string;
  request: Static<typeof ArticleSchema>;
}

/** The examples, the first of which is shown with its answer. */
export const examples: Example[] = [
  example('ferry', 'Wire story: people named once, then by surname or “she”', {
    id: 'wire-0412',
    title: 'Council reopens Calder ferry line',
  }),
  example('court', 'British court report: single quotation marks, one quotation inside another'),
  example('match', 'Match report: straight quotation marks, who speaks without “said”', { options: { minConfidence: 0.5 } }),
  example('interview', 'Interview: questions and answers without quotation marks', { title: 'Ines Varga: “I am not a quick person”' }),
  example('science', 'Science: a source named in full, then as “she”, words quoted inside reported ones; with the reasons', {
    options: { explain: true },
  }),
  example('statement', 'Indian political report: one quotation over three paragraphs, an unnamed official; offsets for Python', {
    options: { offsets: 'codepoint' },
  }),
];

function example(name: string, summary: string, more: Omit<Example['request'], 'text'> = {}): Example {
  const text = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8').trimEnd();
  return { name, summary, request: { text, ...more } };
}
