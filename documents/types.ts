/** What the readers of documents share. No code. Offsets are UTF-16 code units, half-open. */

/** A stretch of an extracted article that comes from one block of the document. */
export interface Block {
  /** Offset of its first code unit in the text, or in its field. */
  start: number;
  /** Offset after its last one. */
  end: number;
  /** `title`, `byline` or `captions/0` and so on, where it does not lie in the text. */
  field?: string;
  /** Of HTML: selects the element, or the attribute, in the document that a browser makes of what was sent. */
  xpath?: string;
  /** Of Markdown: the line on which the block begins, from 1. */
  line?: number;
  /** Of ninjs: JSON pointer to the member; where that holds HTML, `xpath` is into it. */
  pointer?: string;
}

/** Where a block comes from. */
export type Place = Pick<Block, 'xpath' | 'line' | 'pointer'>;

/** The article that a document was read as. */
export interface Extracted {
  title?: string;
  byline?: string;
  captions?: string[];
  /** A line a paragraph, blank lines between. */
  text: string;
  /** In order: first those of the text, then those of the other fields. All but the line ends between them is in one. */
  blocks: Block[];
}

/** A paragraph on its way into an article. */
export interface Paragraph {
  text: string;
  place: Place;
  /** What it belongs to that stands or falls as a whole, such as a block quotation; or none. */
  group?: Group;
  /** Whether it says who is quoted, and is no part of the quotation. */
  credit?: boolean;
  /** Whether a single line break stands before it. */
  close?: boolean;
}

/** Paragraphs that were set apart. */
export interface Group {
  /** `quotation`: what it holds was said or written by somebody. `post`: embedded from elsewhere. `pull`: may repeat what the article says. */
  kind: 'quotation' | 'post' | 'pull';
}

/** What was found of an article, before it is laid out. */
export interface Parts {
  title?: Paragraph | undefined;
  byline?: Paragraph | undefined;
  captions: Paragraph[];
  paragraphs: Paragraph[];
}

/**
 * Reads a document.
 *
 * @throws {DocumentError} where it cannot be read
 */
export type Read = (document: string) => Extracted;
