/** The short form of `npm run fuzz`: known seeds first, then some cases of each property, the same every time. `SEED=$RANDOM RUNS=3000` looks further. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { warmUp } from '../../routes/lifecycle.js';
import { service, workersHere } from '../routes/service.js';
import { faults } from './answers.js';
import { properties, settings } from './properties.js';
import { attempt, readSeeds } from './seeds.js';

const { app } = service(settings);
await warmUp(app.lifecycle, workersHere());
const all = properties(app);

const seed = Number(process.env.SEED ?? 20261127);
const cases = Number(process.env.RUNS ?? 300);

test.each(readSeeds())('a case that was wrong once is right: $property, $why', async ({ property, seed, path }) => {
  expect(await attempt(property, all[property], { seed, path, cases: path === undefined ? 100 : 1 })).toBeNull();
});

test.each(Object.keys(all))('what has to hold does: %s', { timeout: 120_000 }, async (name) => {
  const found = await attempt(name, all[name], { seed, cases });
  expect(found?.failure ?? null).toBeNull();
});

describe('an answer that the contract does not promise is found:', () => {
  const request = { path: '/v1/quotes', method: 'POST', url: '/v1/quotes', headers: {} };
  const problem = { type: '/problems/x', title: 'x', status: 400, detail: 'x', instance: 'urn:request:1' };
  const answer = (statusCode: number, type: string, body: string) =>
    [...faults(request, { statusCode, headers: { 'content-type': type }, body } as never)].join();

  test.each([
    ['a status', 302, 'text/plain', '', /302/],
    ['a failure', 500, 'application/problem+json', JSON.stringify({ ...problem, status: 500 }), /500/],
    ['a type', 400, 'text/plain', '', /text\/plain/],
    ['a body', 400, 'application/problem+json', JSON.stringify({ ...problem, title: 7 }), /title must be string/],
    [
      'words that were sent',
      400,
      'application/problem+json',
      JSON.stringify({ ...problem, detail: 'xanthoprotein' }),
      /words that were sent/,
    ],
  ])('%s', (_, status, type, body, fault) => {
    expect(answer(status, type, body)).toMatch(fault);
  });

  test('and one that it promises is not', () => {
    expect(answer(400, 'application/problem+json; charset=utf-8', JSON.stringify(problem))).toBe('');
  });
});

test('a case that fails is found again by its seed and path, in its smallest form', async () => {
  const small = fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), async (value) => {
    if (value >= 77) throw new Error('too large');
  });
  const found = await attempt('small', small as never, { seed, cases: 100 });
  expect(found?.seed).toMatchObject({ property: 'small', seed, why: 'too large' });
  expect(found?.failure).toMatch(/^small: too large\nseed -?\d+, path [\d:]+\n\[77\]$/);
  expect(await attempt('small', small as never, { seed, path: found?.seed.path, cases: 1 })).toEqual(found);
});
