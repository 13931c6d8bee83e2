import { describe, expect, it } from 'vitest';
import { createAttributor, type Span } from '../src/index.js';
import { type ArticleFixture, type ExpectedPassage, occurrences, readArticles } from './support/articles.js';
import { findMisses, missKey, readKnownMisses } from './support/misses.js';
import { plain } from './support/names.js';

const articles = readArticles();
const attribute = createAttributor();
const knownMisses = readKnownMisses();

/**
 * At most this share of all passages may be on the list of known misses. It is what the engine reaches now, and may only fall: the aim is 0.05.
 */
const MISSES_ALLOWED = 0.17;

describe('the articles themselves', () => {
  it('are forty or more, and two or more of them are about each point of the design', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    const about = (point: number) => articles.filter((article) => article.points.includes(point)).length;
    const points = Array.from({ length: 18 }, (_, i) => i + 1);
    expect(points.filter((point) => about(point) < 2)).toEqual([]);
  });

  describe.each(articles)('$name', (article) => {
    it('has each passage where its offsets say', () => {
      for (const { quote, nth, start, end } of article.passages) {
        expect(article.text.slice(start, end)).toBe(quote);
        const starts = occurrences(article.text, quote);
        expect(starts[(nth ?? 1) - 1]).toBe(start);
        expect(nth === undefined).toBe(starts.length === 1);
      }
    });

    it('has its passages in order and properly nested', () => {
      const open: Span[] = [];
      for (const [i, passage] of article.passages.entries()) {
        const before = article.passages[i - 1];
        if (before) expect(before.start < passage.start || (before.start === passage.start && before.end > passage.end)).toBe(true);
        while (open.length > 0 && (open.at(-1) as Span).end <= passage.start) open.pop();
        const outer = open.at(-1);
        if (outer) expect(passage.end).toBeLessThanOrEqual(outer.end);
        open.push(passage);
      }
    });

    it('has every passage between marks or after the label of a turn, and no mark outside', () => {
      expect(article.passages.filter((passage) => !isMarked(passage) && !isTurn(article, passage))).toEqual([]);
      expect(strayOpenings(article)).toEqual([]);
    });

    it('names its speakers and mentions in its own words', () => {
      const words = ` ${plain(article.text)} `;
      for (const { kind, speaker, accept, mention } of article.passages) {
        const names = speaker === null ? accept : [speaker, ...accept];
        const absent = names.filter(
          (name) =>
            plain(name) === '' ||
            !plain(name)
              .split(' ')
              .every((word) => words.includes(` ${word} `)),
        );
        expect(absent).toEqual([]);
        expect(article.text).toContain(mention);
        if (kind !== 'speech') expect([speaker, accept, mention]).toEqual([null, [], '']);
      }
    });
  });
});

describe('the passages of each article', () => {
  it.each(articles)('$name: all are found, and nothing else', (article) => {
    const found = attribute(article.text).quotes.flatMap((quote) => quote.passages);
    expect(readable(article, found)).toEqual(readable(article, article.passages));
  });
});

describe('the speakers of each article', () => {
  const known = new Set(knownMisses.map(missKey));
  const missedIn = (article: ArticleFixture) => new Set(findMisses(article, attribute).map(missKey));

  it.each(articles)('$name: all are right but for the known misses', (article) => {
    const missed = missedIn(article);
    const wrong = article.passages.filter(({ start, end }) => {
      const key = missKey({ article: article.name, start, end });
      return missed.has(key) && !known.has(key);
    });
    expect(wrong.map(({ start, speaker, quote }) => ({ start, speaker, quote }))).toEqual([]);
  });

  it('every known miss is still one: take what the engine now gets right off the list', () => {
    const missed = new Set(articles.flatMap((article) => [...missedIn(article)]));
    expect([...known].filter((key) => !missed.has(key))).toEqual([]);
    expect(known.size).toBe(knownMisses.length);
  });

  it('the known misses are few', () => {
    const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
    expect(knownMisses.length / passages).toBeLessThanOrEqual(MISSES_ALLOWED);
  });
});

/** Passages in order of start, each with its words, so that a failing test can be read. */
function readable(article: ArticleFixture, spans: readonly Span[]): string[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.map(({ start, end }) => `${start}–${end} ${article.text.slice(start, end)}`);
}

/** Whether the passage opens with a quotation mark. It need not close with one: marks are forgotten, and reopened paragraphs stay open. */
function isMarked(passage: ExpectedPassage): boolean {
  return /^["“”‘'«»›‚„]/.test(passage.quote);
}

/** Whether the passage is all that follows the label of a turn (“NAME: …”) on its line. */
function isTurn({ text }: ArticleFixture, { start, end }: ExpectedPassage): boolean {
  const label = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return label.length > 2 && label.endsWith(': ') && (end === text.length || /[\r\n]/.test(text[end] as string));
}

/** Offsets of double marks that begin or end no passage, those of inches and a mojibake ë left out: a passage was forgotten there. */
function strayOpenings({ text, passages }: ArticleFixture): number[] {
  const edges = new Set(passages.flatMap(({ start, end }) => [start, end - 1]));
  const marks = [...text.matchAll(/[“„»]|(?<!Ã)«|(?<!\d)"/g)].map((match) => match.index);
  return marks.filter((at) => !edges.has(at));
}
