import type { ErrorObject, ValidateFunction } from 'ajv';
import type { FastifyInstance } from 'fastify';
import { body, query } from '../contract/checks.js';

/** Makes the schemas of the routes check what comes in. */
export function validateRequests(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) => whenAsked(() => (httpPart === 'querystring' ? query : body).compile(schema)));
}

/** A check that is compiled when it is first asked for: all of them together take a tenth of the time until the service is ready. */
function whenAsked(compile: () => ValidateFunction) {
  let validate: ValidateFunction | undefined;
  const check = (value: unknown): boolean => {
    validate ??= compile();
    const valid = validate(value);
    check.errors = validate.errors ?? null;
    return valid;
  };
  check.errors = null as ErrorObject[] | null;
  return check;
}
