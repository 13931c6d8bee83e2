import type { FastifyInstance } from 'fastify';
import { body, query } from '../contract/checks.js';

/** Makes the schemas of the routes check what comes in. */
export function validateRequests(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'querystring' ? query : body).compile(schema));
}
