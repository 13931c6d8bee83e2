/** Why a document cannot be read. Nothing of the document is in a message. */
const messages = {
  'too-complex': 'The document is nested too deeply or has too many elements, attributes or marks for an article.',
  'malformed-document': 'The document is not of the form that its type promises.',
  'no-article': 'No article was found in the document.',
} as const;

/** Stable name of a mistake. */
export type DocumentFault = keyof typeof messages;

/** Thrown for a document that cannot be read, and for nothing else. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentFault;

  constructor(code: DocumentFault) {
    super(messages[code]);
    this.code = code;
  }
}
