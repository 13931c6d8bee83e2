import { parse as parseContentType } from 'content-type';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeUtf8, parseJson } from '../contract/json.js';
import { Problem } from '../contract/problems.js';
import { charsets, type Extracted, readers } from '../documents/door.js';
import type { Workers } from '../workers/queue.js';
import { mannerOf } from './observers.js';

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
 * the last byte. A document becomes the article that a worker reads it as.
 */
export function readBodies(app: FastifyInstance, workers: Workers): void {
  app.removeAllContentTypeParsers();
  app.decorateRequest('extracted', null);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) =>
    parseJson(decode(request, body)),
  );
  app.addContentTypeParser('text/plain', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => ({
    text: decode(request, body),
  }));
  for (const { mediaType } of readers)
    app.addContentTypeParser(mediaType, { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
      request.facts.bytes = body.length;
      const { charset } = parsed(request.headers['content-type'] as string);
      const job = { mediaType, body: new Uint8Array(body), charset };
      const { blocks, ...article } = await workers.run('document', job, mannerOf(request));
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

function decode(request: FastifyRequest, body: Buffer): string {
  request.facts.bytes = body.length;
  return decodeUtf8(body);
}
