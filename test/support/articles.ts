import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Span } from '../../src/index.js';

/** What a careful reader says of one passage of an article. */
export interface ExpectedPassage extends Span {
  /** The passage as it stands in the text, its quotation marks included. The turn of a transcript has none. */
  quote: string;
  /** Which occurrence of `quote` in the text this is, from 1; left out where there is one only. */
  nth?: number;
  /** `speech`: words that somebody said or wrote. `scare`: a term, a nickname, words unsaid. `title`: the name of a work. */
  kind: 'speech' | 'scare' | 'title';
  /** The fullest name that the article gives the speaker, without titles; null where it leaves open who spoke, and for scare and title. */
  speaker: string | null;
  /** Other names of the speaker in the article, each as right as `speaker`. */
  accept: string[];
  /** The source words nearest to the passage; empty where the context implies them. */
  mention: string;
}

/** What stands beside an article in its `.json`. */
export interface ExpectedArticle {
  genre: string;
  /** Country or kind of newsroom whose usage it follows. */
  convention: string;
  /** Its quotation marks, and what is odd about its text. */
  style: string;
  /** Which points of “What no system handles well” in the engine's design it is about, 1 to 18. */
  points: number[];
  /** Every passage in quotation marks, and every turn of a transcript, in order of start; of two that start together the outer one first. */
  passages: ExpectedPassage[];
}

/** An article written for this project, with what is to be found in it. */
export interface ArticleFixture extends ExpectedArticle {
  /** Name of its files, without extension. */
  name: string;
  /** The text as sent: never trimmed, never normalised. */
  text: string;
}

/** Where the articles are. */
export const folder = fileURLToPath(new URL('../articles/', import.meta.url));

/** Names of the articles, in order of their numbers. */
export function articleNames(): string[] {
  const names = readdirSync(folder).filter((file) => /^\d\d-[\w-]+\.json$/.test(file));
  return names.map((file) => file.slice(0, -'.json'.length)).sort();
}

/** Reads one article with its expectations. */
export function readArticle(name: string): ArticleFixture {
  const expected = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as ExpectedArticle;
  return { name, text: readFileSync(`${folder}${name}.txt`, 'utf8'), ...expected };
}

/** Every article, in order of their numbers. */
export function readArticles(): ArticleFixture[] {
  return articleNames().map(readArticle);
}

/** Offsets of every occurrence of `quote` in `text`, overlapping ones too. */
export function occurrences(text: string, quote: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
  return starts;
}
