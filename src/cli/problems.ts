import { AttribuneError } from '../index.js';

/** Why an input could not be done, in the members of RFC 9457, so that a tool reads the service and the command alike. */
export interface Problem {
  /** Stable name of the kind of problem; where the service has the same kind, its name there. */
  type: string;
  /** What is wrong. */
  title: string;
  /** The status that the service answers, or would. */
  status: number;
  /** What to do about it. Never words of the article. */
  detail: string;
}

/** Longest article, in bytes: a line that never ends would fill the memory otherwise. */
export const LIMIT = 16 * 1024 * 1024;

const oneObject = 'Write one object a line, such as {"id": "a1", "text": "…"}.';

const table = {
  'file-not-found': { status: 404, title: 'There is no such file', detail: 'Check the path.' },
  'file-is-folder': { status: 400, title: 'This is a folder', detail: 'Name the files in it instead.' },
  'file-unreadable': { status: 403, title: 'The file cannot be read', detail: 'Check that you may read it and that its disk is well.' },
  'not-utf8': { status: 400, title: 'The input is not UTF-8', detail: 'Save it as UTF-8, or convert it, for example with iconv.' },
  'too-long': { status: 413, title: 'The article is too long', detail: `It may have up to ${LIMIT} bytes. Send one article at a time.` },
  'malformed-json': { status: 400, title: 'The line is not JSON', detail: oneObject },
  'invalid-body': { status: 400, title: 'The line does not fit the contract', detail: oneObject },
  'empty-text': { status: 422, title: 'The article is empty', detail: 'The text has no visible character. Give the words of the article.' },
  'malformed-document': {
    status: 422,
    title: 'The document cannot be read',
    detail: 'It is not of the form that its name or --input promises.',
  },
  'no-article': {
    status: 422,
    title: 'No article was found in the document',
    detail: 'Give the body of the article, or its words as text.',
  },
  'too-complex': {
    status: 422,
    title: 'The document is too complex',
    detail: 'It is nested too deeply or has too many elements, attributes or marks for an article. Give the body of the article alone.',
  },
  'internal-error': {
    status: 500,
    title: 'The engine failed',
    detail: 'This is a fault of Attribune, not of the article. Please report it.',
  },
} as const satisfies Record<string, Omit<Problem, 'type'>>;

/** A problem of the table, with a more exact detail where there is one. */
export function problem(name: keyof typeof table, detail: string = table[name].detail): Problem {
  return { type: `/problems/${name}`, ...table[name], detail };
}

/** The problem that an error from the engine stands for. The message of an unexpected one is left out: it may quote the article. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof AttribuneError)) return problem('internal-error');
  // Only a line names its fields itself, and it may have one that the engine never sees.
  return problem('invalid-body', error.code === 'UNKNOWN_INPUT' ? `${error.message} A line may have options, too.` : error.message);
}

/** The problem that an error from reading a file stands for. */
export function problemReading(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return problem('file-not-found');
  return problem(code === 'EISDIR' ? 'file-is-folder' : 'file-unreadable');
}
