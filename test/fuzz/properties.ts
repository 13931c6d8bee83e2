/** What has to hold of any request and of any text. */
import fc, { type IAsyncProperty } from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { type ArticleInput, allTypes, createAttributor, formats, type Options, type Result, writeAs } from '../../src/index.js';
import { anything, articles, mixedUp, newsy } from '../arbitraries.js';
import { faultsOf } from '../invariants.js';
import { faults } from './answers.js';
import { type Request, requests } from './requests.js';

/** The settings of the service that is asked: small limits are reached by small bodies. */
export const settings = { LOG_LEVEL: 'silent', BODY_LIMIT: '100000', BATCH_LINE_LIMIT: '20000' };

type Property = IAsyncProperty<unknown>;

/** Every property, by name. */
export function properties(app: FastifyInstance): Record<string, Property> {
  return { requests: ofRequests(app) as Property, texts: ofTexts() as Property };
}

/** Every answer is one that the contract promises; what comes back of an article is sound. */
function ofRequests(app: FastifyInstance) {
  return fc.asyncProperty(requests, async (request) => {
    const { method, url, headers, payload } = request;
    const response = await app.inject({ method: method as 'GET', url, headers, ...(payload === undefined ? {} : { payload }) });
    const found = [...faults(request, response), ...unsound(request, response.statusCode, response.body)];
    if (found.length > 0) throw new Error(found.join('\n'));
  });
}

/** What is not sound about a result in JSON, where it can be told what the article was. */
function unsound({ path, method, headers, payload }: Request, status: number, body: string): string[] {
  if (path !== '/v1/quotes' || method !== 'POST' || status !== 200 || !body.startsWith('{"')) return [];
  const result = JSON.parse(body) as Result & { article?: ArticleInput };
  // Those of JSON-LD have other members, and offsets in code points another unit.
  if (result.meta?.offsets !== 'utf16') return [];
  if (result.article !== undefined) return faultsOf(result.article, result);
  // As it arrives: half of a character is sent as the sign for none.
  const sent = Buffer.isBuffer(payload) ? payload.toString() : Buffer.from(String(payload)).toString();
  const article = /json/i.test(String(headers['content-type']))
    ? (JSON.parse(sent.replace(/^\ufeff/, '')) as ArticleInput)
    : { text: sent };
  return faultsOf(article, result);
}

/** The result of any text with any options is sound, the same again, and can be written in every format. */
function ofTexts() {
  const attribute = createAttributor();
  const texts = fc.oneof(articles, mixedUp, newsy, anything);
  const options: fc.Arbitrary<Partial<Options>> = fc.record(
    { types: fc.constant(allTypes), explain: fc.boolean(), minConfidence: fc.double({ min: 0, max: 1, noNaN: true }) },
    { requiredKeys: [] },
  );
  return fc.asyncProperty(texts, fc.option(texts, { nil: undefined }), options, async (text, title, chosen) => {
    const article = { text, ...(title === undefined ? {} : { title }) };
    const result = attribute(article, chosen);
    const found = faultsOf(article, result);
    if (JSON.stringify(attribute(article, chosen)) !== JSON.stringify(result)) found.push('the second answer is another');
    for (const { name } of formats) if (writeAs(name, article, result) === '') found.push(`${name} is empty`);
    if (found.length > 0) throw new Error(found.join('\n'));
  });
}
