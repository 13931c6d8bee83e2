/** Says what looks wrong in files of articles for learning: `npx tsx train/check-articles.ts FILE…`. */
import { createAttributor } from '../src/index.js';
import { type LearningArticle, readFile } from './articles.js';

const attribute = createAttributor();
const pronoun = /\b(?:he|she|his|her|hers|him|they|their|them|theirs)\b/gi;

function* complaints({ text, passages, mentions }: LearningArticle): Generator<string> {
  const found = attribute(text).quotes.flatMap((quote) => quote.passages);
  const clip = (start: number, end: number) =>
    JSON.stringify(end - start > 50 ? `${text.slice(start, start + 35)} … ${text.slice(end - 12, end)}` : text.slice(start, end));
  for (const { start, end } of passages)
    if (!found.some((one) => Math.abs(one.start - start) < 3 && Math.abs(one.end - end) < 3))
      yield `marked, and the engine finds no such passage: ${clip(start, end)}`;
  for (const { start, end } of found)
    if (!passages.some((one) => Math.abs(one.start - start) < 3 && Math.abs(one.end - end) < 3))
      yield `a passage that is not marked: ${clip(start, end)}`;
  for (const { index, 0: word } of text.matchAll(pronoun))
    if (
      !mentions.some(({ start, end }) => start <= index && end >= index + word.length) &&
      !passages.some(({ start, end }) => start <= index && end >= index)
    )
      yield `a pronoun that is not marked: ${clip(Math.max(0, index - 30), index + 20)}`;
}

for (const path of process.argv.slice(2)) {
  const articles = readFile(path);
  for (const article of articles) for (const complaint of complaints(article)) console.log(`${article.id}: ${complaint}`);
  const total = articles.reduce((sum, { passages }) => sum + passages.length, 0);
  console.log(
    `${path}: ${articles.length} articles, ${total} passages, ${articles.reduce((sum, { mentions }) => sum + mentions.length, 0)} mentions`,
  );
}
