import { onlyInLines, type ProblemFacts, type ProblemName, problemBody, problemNames, problems } from '../contract/problems.js';
import { formats } from '../src/door.js';
import { countedHeaders, ref } from './components.js';
import { ProblemSchema } from './schemas/problem.js';

/** What the examples of problems say where a real one says what happened. */
const facts: Partial<Record<ProblemName, ProblemFacts>> = {
  'malformed-request': { values: { fault: 'The address cannot be decoded.' } },
  'malformed-json': { values: { fault: 'The body cannot be read as JSON from character 42 on.' } },
  'too-deep': { values: { limit: 32 } },
  'invalid-body': { errors: [{ pointer: '/options/minConfidence', detail: 'must be a number' }] },
  'invalid-query': { errors: [{ parameter: 'offsets', detail: 'must be one of "utf16", "codepoint"' }] },
  'method-not-allowed': { values: { allow: 'POST' } },
  'not-acceptable': { values: { offered: formats.map(({ mediaType }) => mediaType).join(' or ') } },
  'request-timeout': { values: { seconds: 60 } },
  'too-long': { values: { limit: 1048576 } },
  'line-too-long': { values: { limit: 1048576 } },
  'batch-idle': { values: { seconds: 60 } },
  'unsupported-media-type': {
    values: {
      fault: 'There is no Content-Type.',
      expected: 'application/json, text/plain, text/html, text/markdown or application/ninjs+json',
    },
  },
  'empty-text': { errors: [{ pointer: '/text', detail: 'must have at least one visible character' }] },
  'not-text': {
    values: { fault: 'The text has half of a surrogate pair, which is no character.' },
    errors: [{ pointer: '/text', detail: 'must be well-formed Unicode' }],
  },
  'rate-limited': { values: { limit: 100, seconds: 60, wait: 58 } },
  'headers-too-large': { values: { limit: 16384 } },
  'over-budget': { values: { seconds: 20 } },
  'over-memory': { values: { limit: 128 } },
  'not-ready': { values: { phase: 'starting up' } },
};

/** Name under `components.responses` of each status that an operation names. */
const responseNames = {
  400: 'BadRequest',
  401: 'Unauthorized',
  404: 'NotFound',
  406: 'NotAcceptable',
  408: 'RequestTimeout',
  413: 'TooLong',
  415: 'UnsupportedMediaType',
  422: 'Unusable',
  429: 'RateLimited',
  500: 'InternalError',
  503: 'Unavailable',
  504: 'TookTooLong',
} as const;

type Status = keyof typeof responseNames;

/** A problem as the document shows it. */
export function problemExample(name: ProblemName) {
  return { summary: problems[name].title, value: problemBody(name, facts[name] ?? {}, '0193d6a2-5b0e-7c1f-9a57-3f4c6f0e2b11') };
}

/** The answers that operations share: one a status, with an example of each problem that has it, and one for all the rest. */
export const responses = Object.fromEntries([
  ...Object.entries(responseNames).map(([status, name]) => [name, response(describe(Number(status)), withStatus(Number(status)))]),
  ['AnyProblem', response('Any other fault of the request.', rest())],
]);

/**
 * References to the answers that are problems.
 *
 * @param statuses those that the operation has its own word for; the others come under `4XX`
 */
export function problemsWith(...statuses: Status[]): Record<string, { $ref: string }> {
  const named = statuses.map((status) => [String(status), responseNames[status]]);
  return Object.fromEntries(
    [...named, ['4XX', 'AnyProblem']].map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
  );
}

function withStatus(status: number): ProblemName[] {
  return problemNames.filter((name) => problems[name].status === status && !onlyInLines.includes(name));
}

function rest(): ProblemName[] {
  return problemNames.filter((name) => !Object.hasOwn(responseNames, problems[name].status));
}

function describe(status: number): string {
  return withStatus(status)
    .map((name) => `${problems[name].title}.`)
    .join(' Or: ');
}

/** The header fields that belong to a status. */
function headersOf(names: ProblemName[]) {
  const wait = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };
  if (names.includes('not-ready')) return { headers: wait };
  if (names.includes('rate-limited')) return { headers: { ...wait, ...countedHeaders } };
  if (names.includes('missing-key')) return { headers: { 'WWW-Authenticate': { $ref: '#/components/headers/WwwAuthenticate' } } };
  return {};
}

function response(description: string, names: ProblemName[]) {
  return {
    description,
    ...headersOf(names),
    content: {
      'application/problem+json': {
        schema: ref(ProblemSchema),
        examples: Object.fromEntries(names.map((name) => [name, problemExample(name)])),
      },
    },
  };
}
