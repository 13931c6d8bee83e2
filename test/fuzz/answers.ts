/** What is wrong with an answer, by the contract alone. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { LightMyRequestResponse } from 'fastify';
import { contract, lastOf, operations, promised, type Schema } from './contract.js';
import type { Request } from './requests.js';
import { marker } from './values.js';

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: 'contract', ...contract });
const validators = new Map<string, ValidateFunction>();

function misfit(schema: Schema, value: unknown): string | null {
  const key = JSON.stringify(schema);
  const validate = validators.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"contract#/')));
  validators.set(key, validate);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/** A media type without the charset, which the contract leaves out. */
const bare = (type: unknown) =>
  String(type)
    .split(/;\s*/)
    .filter((part) => !/^charset=/i.test(part))
    .join('; ');

const repeats = (text: string) => text.toLowerCase().includes(marker.toLowerCase());

/** What is wrong with the answer to a request, in words. */
export function* faults({ path, method }: Request, { statusCode, headers, body }: LightMyRequestResponse): Generator<string> {
  const asked = method === 'HEAD' ? 'GET' : method;
  const here = operations.filter((one) => one.path === path);
  // A method that an address does not take is refused like everything that has no operation.
  const { operation } = here.find((one) => one.method === asked) ?? here[0];
  const promise = promised(operation, statusCode);
  if (statusCode >= 500) yield `is answered ${statusCode}`;
  if (promise === undefined) return yield `is answered ${statusCode}, which the contract does not have`;
  const type = bare(headers['content-type']);
  // A parameter that the contract does not name, such as the version of a text format, is one of the type in general.
  const content = promise.content[type] ?? promise.content[String(type.split(';')[0])];
  if (content === undefined) return yield `is answered as ${type} with ${statusCode}`;
  for (const [name, { $ref }] of Object.entries(promise.headers ?? {}))
    if (contract.components.headers[lastOf($ref)].required && headers[name.toLowerCase()] === undefined)
      yield `is answered without ${name}`;
  if (statusCode >= 400 && (repeats(body) || repeats(JSON.stringify(headers)))) yield `is refused in words that were sent: ${statusCode}`;
  if (method === 'HEAD') return body === '' ? undefined : yield 'has a body in answer to HEAD';
  if (/[/+]json$/.test(type)) {
    const fault = misfit(content.schema, JSON.parse(body));
    if (fault !== null) yield `is answered ${statusCode} with what does not fit: ${fault}`;
  }
  if (/[/-](ndjson|jsonl)$/.test(type)) yield* faultsOfLines(body);
}

/** Lines of a batch are results or problems. */
function* faultsOfLines(body: string): Generator<string> {
  for (const line of body.split('\n').filter((one) => one !== '')) {
    const { id, ...rest } = JSON.parse(line) as { id?: string; type?: string; status?: number };
    const isProblem = rest.type !== undefined;
    const fault = misfit({ $ref: `#/components/schemas/${isProblem ? 'LineProblem' : 'Result'}` }, JSON.parse(line));
    if (fault !== null) yield `has a line that does not fit: ${fault}`;
    if (isProblem && repeats(JSON.stringify(rest))) yield 'has a line refused in words that were sent';
    if ((rest.status ?? 0) >= 500) yield `has a line with ${rest.status}`;
  }
}
