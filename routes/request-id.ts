import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Long enough for every scheme in use, too short and too plain for a sentence of an article. */
const wellFormed = /^[A-Za-z0-9._:-]{1,64}$/;

/** The id of a request: the caller's own where `X-Request-Id` has a well-formed one, else a new one. */
export function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && wellFormed.test(sent) ? sent : randomUUID();
}
