/**
 * Fills in `start` and `end` of every expected passage from its `quote` and `nth`: `npx tsx test/support/place-passages.ts`, after an article
 * or its expectations were edited. Fails where a quote does not stand in the text, or stands there twice and has no `nth`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type ArticleFixture, type ExpectedPassage, folder, occurrences, readArticles } from './articles.js';

for (const article of readArticles()) {
  const { name, text: _, ...expected } = article;
  const passages = expected.passages.map((passage) => place(article, passage));
  passages.sort((a, b) => a.start - b.start || b.end - a.end);
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify({ ...expected, passages }, null, 2)}\n`);
}
execFileSync('npx', ['biome', 'format', '--write', folder], { stdio: 'inherit' });

/** The passage with its place in the text of the article. */
function place(article: ArticleFixture, passage: ExpectedPassage): ExpectedPassage {
  const { quote, nth, start: _start, end: _end, ...rest } = passage;
  const starts = occurrences(article.text, quote);
  const start = starts[(nth ?? 1) - 1];
  if (start === undefined) throw new Error(`${article.name}: not in the text: ${quote}`);
  if (nth === undefined && starts.length > 1) throw new Error(`${article.name}: stands there ${starts.length} times, give nth: ${quote}`);
  return { quote, ...(nth === undefined ? {} : { nth }), start, end: start + quote.length, ...rest };
}
