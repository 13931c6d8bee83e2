import type { Static } from 'typebox';
import { answerTo } from '../../contract/answer.js';
import { type Extracted, inCodePoints } from '../../documents/door.js';
import type { ArticleSchema, OptionsSchema } from '../../openapi/schemas/request.js';
import { type Attributor, type FormatName, formats } from '../../src/door.js';

/** An article to be answered. */
export interface QuotesJob {
  /** What was sent: the article, its options and corrections. */
  sent: Static<typeof ArticleSchema>;
  /** Options that stood in the address. */
  query: Static<typeof OptionsSchema>;
  /** What a document was read as, where the article comes from one. */
  extracted: Extracted | null;
  format: FormatName;
}

/** Its answer. */
export interface QuotesAnswer {
  /** The whole body, as UTF-8. */
  body: Uint8Array<ArrayBuffer>;
  /** Words of the article. */
  words: number;
  /** Time that the engine took, in milliseconds. */
  ms: number;
}

const utf8 = new TextEncoder();

/** Answers one article, down to the bytes. */
export function answerQuotes(attribute: Attributor) {
  return ({ sent, query, extracted, format }: QuotesJob): QuotesAnswer => {
    const { options: _options, corrections: _corrections, ...article } = sent;
    const { answer, words, ms } = answerTo(attribute, sent, query);
    const shown = extracted !== null && answer.meta.offsets === 'codepoint' ? inCodePoints(extracted) : extracted;
    const { write } = formats.find(({ name }) => name === format) ?? formats[0];
    return { body: utf8.encode(write(article, shown === null ? answer : { ...answer, article: shown })), words, ms };
  };
}
