import { Ajv, type ErrorObject } from 'ajv';
import type { Fault } from './problems.js';

/** A body of a million wrong fields is told of the first few. */
const mostFaults = 20;

/** JSON has types, so nothing in a body is turned from one into another; a query has only strings. Unknown fields are never dropped silently. */
const strict = {
  allErrors: true,
  verbose: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  // The schemas are ours, and the linter of the contract reads them.
  validateSchema: false,
} as const;

/** Compiles the check of a value that came as JSON. */
export const body = new Ajv(strict);

/** Compiles the check of a query. A parameter that is a list may be given once or several times. */
export const query = new Ajv({ ...strict, coerceTypes: 'array' });

/**
 * A check of values that come in otherwise than as a body: the lines of one, the arguments of a tool.
 *
 * @returns the faults of a value; none where it fits
 */
export function checkWith(schema: object): (value: unknown) => Fault[] {
  const validate = body.compile(schema);
  return (value) => (validate(value) ? [] : faultsOf('body', validate.errors ?? []));
}

/**
 * The faults that a schema found, in words that never repeat what was sent: neither values nor the names of unknown fields.
 *
 * @param part where they were found
 * @param errors as Ajv has them
 */
export function faultsOf(part: 'body' | 'querystring', errors: readonly Partial<ErrorObject>[]): Fault[] {
  const faults = new Map<string, Fault>();
  for (const error of errors) {
    const place = placeOf(error);
    const detail = detailOf(error);
    faults.set(`${place} ${detail}`, part === 'body' ? { pointer: place, detail } : { ...parameterAt(place), detail });
    if (faults.size === mostFaults) break;
  }
  return [...faults.values()];
}

/** A missing field is pointed to where it should be; an unknown one by the object that holds it. */
function placeOf({ instancePath = '', keyword, params }: Partial<ErrorObject>): string {
  return keyword === 'required' ? `${instancePath}/${params?.missingProperty}` : instancePath;
}

/** A query is flat: a place in it is a parameter, or one of its values, or the query as a whole. */
function parameterAt(place: string): { parameter?: string } {
  return place === '' ? {} : { parameter: place.slice(1).replace(/\/.*$/, '') };
}

function detailOf({ keyword, params = {}, parentSchema }: Partial<ErrorObject>): string {
  switch (keyword) {
    case 'type':
      return `must be ${types[params.type as keyof typeof types] ?? params.type}`;
    case 'enum':
      return `must be one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'minimum':
      return `must be at least ${params.limit}`;
    case 'maximum':
      return `must be at most ${params.limit}`;
    case 'maxLength':
      return `must have at most ${params.limit} characters`;
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return `has a field that is not known; known are ${Object.keys((parentSchema as { properties: object }).properties).join(', ')}`;
    default:
      return 'does not fit the contract';
  }
}

const types = {
  object: 'an object',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  array: 'a list',
  boolean: 'true or false',
};
