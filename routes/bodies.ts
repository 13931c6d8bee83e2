import { parse as parseContentType } from 'content-type';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../contract/problems.js';
import { charsets, DocumentError, type Extracted, type Reader, readers } from '../documents/door.js';
import { refuseDepth } from './access/depth.js';

/** Fatal: a byte that is not UTF-8 is an error, not a replacement. The byte order mark is kept, because offsets are into the text as sent. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const byteOrderMark = '\ufeff';

/** Media types of a body, and how the words of an error name them. */
export const readable: readonly string[] = ['application/json', 'text/plain', ...readers.map(({ mediaType }) => mediaType)];

const listed = (types: readonly string[]) => [types.slice(0, -1).join(', '), ...types.slice(-1)].filter((part) => part !== '').join(' or ');

declare module 'fastify' {
  interface FastifyRequest {
    /** The article that the body was read as, where that was a document. */
    extracted: Extracted | null;
  }
}

/**
 * Teaches the service to read the bodies that it takes: JSON as it is, plain text as an article that is nothing but text. Both must be UTF-8 to
 * the last byte. A document becomes the article that it is read as.
 */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.decorateRequest('extracted', null);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) =>
    parseJson(decode(request, body)),
  );
  app.addContentTypeParser('text/plain', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => ({
    text: decode(request, body),
  }));
  for (const reader of readers)
    app.addContentTypeParser(reader.mediaType, { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
      const document = reader.mediaType === 'text/html' ? await decodePage(request, body) : decode(request, body);
      if (reader.mediaType.endsWith('json')) refuseDepth(document);
      const { blocks, ...article } = await readDocument(reader, document);
      request.extracted = { ...article, blocks };
      return article;
    });
}

/**
 * Refuses a body of a type that is not read here, before a byte of it is.
 *
 * @param taken the media types that the route takes
 * @throws {Problem} unsupported-media-type
 */
export async function refuseForeignBody(request: FastifyRequest, taken: readonly string[] = readable): Promise<void> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw unsupported('The body is compressed.', 'it as it is, without Content-Encoding', { 'accept-encoding': 'identity' });
  }
  const header = request.headers['content-type'];
  const expected = listed(taken);
  if (!header?.trim()) throw unsupported('There is no Content-Type.', expected);
  const { type, charset } = parsed(header, expected);
  if (!taken.includes(type)) throw unsupported('Its Content-Type is another one.', expected);
  if (type === 'text/html' && charset !== '' && !(await charsets()).isCharset(charset))
    throw unsupported('Its charset is not known.', expected);
  if (type !== 'text/html' && !['', 'utf-8', 'utf8', 'us-ascii'].includes(charset))
    throw unsupported('Its charset is another one.', 'it as UTF-8');
}

function parsed(header: string, expected = listed(readable)): { type: string; charset: string } {
  try {
    const { type, parameters } = parseContentType(header);
    return { type, charset: (parameters.charset ?? '').toLowerCase() };
  } catch {
    throw unsupported('Its Content-Type cannot be read.', expected);
  }
}

function unsupported(fault: string, expected: string, headers?: Record<string, string>): Problem {
  return new Problem('unsupported-media-type', { values: { fault, expected }, ...(headers === undefined ? {} : { headers }) });
}

/** A page says its charset in the header, at its own beginning, or not at all. */
async function decodePage(request: FastifyRequest, body: Buffer): Promise<string> {
  request.facts.bytes = body.length;
  const { decodeHtml } = await charsets();
  const { charset } = parsed(request.headers['content-type'] as string);
  const text = decodeHtml(body, charset);
  if (text === null) throw new Problem('not-utf8');
  return text;
}

/** The article of a document. */
async function readDocument({ load }: Reader, document: string): Promise<Extracted> {
  const read = await load();
  try {
    return read(document);
  } catch (error) {
    if (error instanceof DocumentError) throw new Problem(error.code);
    throw error;
  }
}

function decode(request: FastifyRequest, body: Buffer): string {
  request.facts.bytes = body.length;
  return decodeUtf8(body);
}

/**
 * @throws {Problem} not-utf8
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('not-utf8');
  }
}

/**
 * Reads JSON. RFC 8259 lets a reader skip a byte order mark before it; no offset counts it.
 *
 * @param what how the words of an error call what was sent
 * @throws {Problem} malformed-json, too-deep
 */
export function parseJson(text: string, what: 'body' | 'line' = 'body'): unknown {
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (json.trim() === '') throw new Problem('malformed-json', { values: { fault: 'The body is empty.' } });
  refuseDepth(json);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Problem('malformed-json', { values: { fault: `The ${what} cannot be read as JSON${place(error)}.` } });
  }
}

/** Where the parser stopped. Only the number is taken: the rest of its message repeats what was sent. */
function place(error: unknown): string {
  const position = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(String((error as Error).message))?.[1];
  return position === undefined ? '' : ` from character ${position} on`;
}
