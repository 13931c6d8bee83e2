import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { faultsOf } from '../contract/checks.js';
import { Problem, type ProblemBody, problemBody } from '../contract/problems.js';
import { tellHangUp } from './observers.js';

/**
 * Answers an error of any kind as RFC 9457 problem details. Nothing of the error's own message gets out: it may hold a piece of the article.
 *
 * @param bodyLimit in bytes, for the detail of `too-long`
 */
export function errorHandler(bodyLimit: number) {
  return (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    // Whoever has sent all and hung up waits for no answer; who has not may still be told what was missing.
    if (request.raw.complete && request.gone.aborted) {
      tellHangUp(request);
      return reply.hijack();
    }
    // Anything can be thrown, null too.
    const error = Object(thrown) as FastifyError;
    const problem = problemOf(error, bodyLimit);
    if (problem === null) return send(reply, blank(error.statusCode as number, request.id));
    if (problem.code === 'internal-error') request.log.error({ err: thrown }, 'internal error');
    // Fastify would close the connection on what it takes for a body not read to its end. A caller who is still sending would lose the answer by it;
    // left open, the rest is read and dropped, as long as a request may take to arrive.
    if (problem.code !== 'malformed-request') reply.removeHeader('connection');
    reply.headers(problem.facts.headers ?? {});
    request.facts.problem = problem.code;
    return send(reply, problemBody(problem.code, problem.facts, request.id));
  };
}

/**
 * The problem that an error amounts to; null where the status says all there is to say.
 *
 * @param error a Problem, one of Fastify's, or whatever was thrown
 */
function problemOf(error: FastifyError | Problem, bodyLimit: number): Problem | null {
  if (error instanceof Problem) return error;
  switch (error.code) {
    case 'FST_ERR_VALIDATION':
      return invalid(error);
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('too-long', { values: { limit: bodyLimit } });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'ECONNRESET':
      return new Problem('malformed-request', { values: { fault: 'The body is shorter than its Content-Length.' } });
    case 'FST_ERR_BAD_URL':
      return new Problem('malformed-request', { values: { fault: 'The address cannot be decoded.' } });
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new Problem('not-found');
    default:
      return byStatus(error.statusCode ?? 500);
  }
}

/** Of an error that is not known by name, such as one from the reading of a file, only the status can be trusted. */
function byStatus(status: number): Problem | null {
  if (status === 403 || status === 404) return new Problem('not-found');
  return status >= 400 && status < 500 ? null : new Problem('internal-error');
}

function invalid(error: FastifyError): Problem {
  const part = error.validationContext === 'querystring' ? 'querystring' : 'body';
  return new Problem(part === 'body' ? 'invalid-body' : 'invalid-query', { errors: faultsOf(part, error.validation ?? []) });
}

/** What RFC 9457 has for an error that is no more than its status, such as a range of a file that the file does not have. */
function blank(status: number, requestId: string): ProblemBody {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Client Error',
    status,
    detail: 'The request cannot be answered as it stands. Check its header fields.',
    instance: `urn:request:${requestId}`,
  };
}

function send(reply: FastifyReply, body: ProblemBody): FastifyReply {
  // Written here, not by a schema: an error must reach the caller whatever route it befell.
  return reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
}
