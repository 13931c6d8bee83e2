import type { ArticleInput, ExplainedCandidate, Options, Result } from '../../src/index.js';

/** What the page asks of the engine, in the worker as in the service. */
export interface Engine {
  /** Who said what. Of several requests only the last one is of use. */
  attribute(article: ArticleInput, options: Partial<Options>): Promise<Result>;
  /** The candidates of one quote, with reasons in words. */
  explain(article: ArticleInput, options: Partial<Options>, quote: string): Promise<ExplainedCandidate[]>;
}

/** From the page to the worker. */
export interface Question {
  number: number;
  article: ArticleInput;
  options: Partial<Options>;
  /** Id of the quote to be explained; without it the whole result is wanted. */
  explain?: string;
}

/** From the worker to the page. */
export type Reply = { number: number } & ({ result: Result } | { explanation: ExplainedCandidate[] } | { failure: true });

/** To the readers of documents. */
export interface Document {
  /** Of a page the bytes, because it says itself which charset they are in. */
  content: string | Uint8Array;
  /** Of the file; empty where there is none. */
  name: string;
  /** Its media type as the browser has it; empty where it does not know. */
  type: string;
}

/** From them: what the engine is to read, or what is wrong. */
export type Read = { article: ArticleInput } | { fault: string };
