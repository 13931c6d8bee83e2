/** The mistakes a caller can make, and what each is told. Text of an article never appears in a message. */
const messages = {
  INPUT_NOT_TEXT: 'The article must be a string, or an object whose "text" is a string.',
  UNKNOWN_INPUT: 'The article has a field that is not known: {name}. Known are text, id, title, byline and captions.',
  FIELD_NOT_TEXT: 'The field {name} of the article must be a string.',
  FIELD_NOT_TEXTS: 'The field {name} of the article must be a list of strings.',
  UNKNOWN_OPTION: 'There is no option {name}. There are: {known}.',
  BAD_OPTION: 'The option {name} must be {expected}.',
  BAD_CORRECTION: 'The correction number {number} {fault}.',
  UNKNOWN_FORMAT: 'There is no format {name}. There are: {known}.',
} as const;

/** Stable name of a mistake. */
export type ErrorCode = keyof typeof messages;

/** A name as it may be repeated: one that is no plain word might be text of an article. */
function named(name = ''): string {
  return /^[\w-]{1,40}$/.test(name) ? name : '(not a plain word)';
}

/** Thrown for a caller's mistake, and for nothing else. */
export class AttribuneError extends Error {
  override readonly name = 'AttribuneError';
  /** Stable, for programs. */
  readonly code: ErrorCode;

  /**
   * @param code which mistake
   * @param details values for the places in the message: names and expectations, never article text
   */
  constructor(code: ErrorCode, details: Record<string, string> = {}) {
    super(messages[code].replace(/\{(\w+)\}/g, (place, key: string) => (key === 'name' ? named(details[key]) : (details[key] ?? place))));
    this.code = code;
  }
}
