/** Requests made from the contract: for each operation what it takes, and what it does not. */
import fc, { type Arbitrary } from 'fast-check';
import { bodies } from './bodies.js';
import { contract, type Operation, operations } from './contract.js';
import { marker, valid } from './values.js';

/** A request, and which operation it is meant for. */
export interface Request {
  /** The path as the contract has it, with its parameters in braces. */
  path: string;
  method: string;
  /** What is sent in place of the path, with the query. */
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
const mostly = <T>(usual: Arbitrary<T>, seldom: Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary: usual }, { weight: 1, arbitrary: seldom });

/** A part of an address that means nothing here, some of it not to be decoded. */
const oddPart = fc.oneof(
  fc.constantFrom(marker, '%zz', '%ff', '%00', 'a'.repeat(300), ''),
  fc.string({ maxLength: 8 }).map(encodeURIComponent),
);

function queries({ parameters = [] }: Operation): Arbitrary<string> {
  const inQuery = parameters.filter((one) => one.in === 'query');
  const known = inQuery.map(({ name, schema }) =>
    mostly(valid(schema), fc.constantFrom<unknown>(marker, '', -1, 2, 'null', [marker], ['speech', 'speech'])).map((value) =>
      [value].flat().map((one) => `${name}=${encodeURIComponent(String(one))}`),
    ),
  );
  const unknown = fc.tuple(oddPart, oddPart).map(([name, value]) => [`${name}=${value}`]);
  const some = known.length === 0 ? unknown : mostly(fc.oneof(...known), unknown);
  return mostly(
    fc.constant(''),
    fc.array(some, { maxLength: 4 }).map((all) => all.flat().join('&')),
  ).map((query) => (query === '' ? '' : `?${query}`));
}

function paths(path: string, { parameters = [] }: Operation): Arbitrary<string> {
  const inPath = parameters.filter((one) => one.in === 'path');
  const values = fc.tuple(...inPath.map(({ schema }) => mostly(valid(schema).map(String), oddPart)));
  const whole = values.map((all) => inPath.reduce((text, { name }, at) => text.replace(`{${name}}`, all[at]), path));
  return mostly(
    whole,
    fc.tuple(whole, oddPart).map(([text, odd]) => `${text}/${odd}`),
  );
}

/** Header fields that mean something to a service, right and wrong. */
const fields: Record<string, string[]> = {
  'x-request-id': ['abc', `${marker} ${marker}`, '', 'x'.repeat(500), 'é'],
  'content-encoding': ['identity', 'gzip', marker],
  'accept-language': ['de', marker],
  'if-none-match': ['*', `"${marker}"`],
  range: ['bytes=0-3', 'bytes=9999999-', marker],
  origin: ['null', `http://${marker}.example`],
  traceparent: [marker],
  cookie: [`a=${marker}`],
  'x-http-method-override': ['DELETE'],
};

function accepts({ responses }: Operation): Arbitrary<string> {
  const types = Object.values(responses).flatMap(({ content }) => Object.keys(content ?? {}));
  const named = fc.constantFrom('*/*', 'text/*', ...types);
  const listed = fc.array(fc.tuple(named, fc.constantFrom('', ';q=0.5', ';q=0')), { minLength: 1, maxLength: 3 });
  return mostly(
    named,
    fc.oneof(
      listed.map((all) => all.flat().join(',').replaceAll(',;', ';')),
      fc.constantFrom('', marker, `text/${marker}`, ';;', 'a/b;q=x', 'image/png'),
    ),
  );
}

function headersOf(operation: Operation): Arbitrary<Record<string, string>> {
  const others = fc.constantFrom(...Object.keys(fields)).chain((name) => fc.constantFrom(...fields[name]).map((value) => [name, value]));
  const accept = mostly(
    fc.constant<string[][]>([]),
    accepts(operation).map((value) => [['accept', value]]),
  );
  const all = fc.tuple(accept, mostly(fc.constant<string[][]>([]), fc.array(others, { maxLength: 3 })));
  return all.map((some) => Object.fromEntries(some.flat()) as Record<string, string>);
}

/** How a content type is written, and how it is not. */
const written = (type: string) =>
  mostly(
    fc.constant(type),
    fc.constantFrom(
      `${type}; charset=utf-8`,
      `${type};charset="UTF-8"`,
      type.toUpperCase(),
      `${type}; charset=${marker}`,
      `${type};`,
      marker,
      '',
      `${type}/x`,
      'text/css',
    ),
  );

/** For one operation: its method or another, its bodies in their types or in others. */
function requestsOf({ path, method, operation }: (typeof operations)[number]): Arbitrary<Request> {
  const { content = { 'application/json': { schema: {} } } } = operation.requestBody ?? {};
  const body = fc
    .constantFrom(...Object.entries(content))
    .chain(([type, { schema }]) => fc.tuple(written(type), bodies(type, schema, contract.components.schemas.Article)));
  const sent = operation.requestBody === undefined ? mostly(fc.constant(null), body) : mostly(body, fc.constant(null));
  return fc
    .tuple(mostly(fc.constant(method), fc.constantFrom(...methods)), paths(path, operation), queries(operation), headersOf(operation), sent)
    .map(([used, address, query, headers, some]) => ({
      path,
      method: used,
      url: address + query,
      headers: some === null ? headers : { ...headers, 'content-type': some[0] },
      ...(some === null ? {} : { payload: some[1] }),
    }));
}

/** Requests for all operations; those that take a body are what there is most to say wrong to. */
export const requests: Arbitrary<Request> = fc.oneof(
  ...operations.map((one) => ({ weight: one.operation.requestBody === undefined ? 1 : 12, arbitrary: requestsOf(one) })),
);
