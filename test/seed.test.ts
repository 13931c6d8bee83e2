import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAttributor, type Result } from '../src/index.js';
import { service } from './routes/service.js';

const file = '../shared/seed/article.txt';
const there = existsSync(file);
if (!there) console.warn(`The article that the project was made from is not at ${file}: its tests are skipped.`);

describe.skipIf(!there)('the article that the project was made from', () => {
  const text = there ? readFileSync(file, 'utf8') : '';
  const result = createAttributor()(text);
  const { app } = service();

  test.each([
    ['He behaved very correctly', 'Vladimir Putin'],
    ['Ready.', 'Vladimir Putin'],
    ['what is going to happen now', 'Vladimir Putin'],
    ['unacceptable for Ukraine', 'Volodymyr Zelenskyy'],
    ['unfriendly country', 'Dmitry Peskov'],
    ['We sincerely hope', 'Volodymyr Zelenskyy'],
  ])('credits “%s …” to %s', (words, name) => {
    expect(result.quotes.filter((quote) => quote.text.includes(words)).map(({ speaker }) => speaker?.name)).toEqual([name]);
  });

  test('takes the paragraph with the stray mark for one quote, and finds the word in the headline', () => {
    expect(result.quotes.find((quote) => quote.text.includes('We sincerely hope'))?.text).toContain('is what America needs,”');
    const courage = result.quotes.find((quote) => quote.text === '‘Courage’');
    expect(courage?.type === 'scare' || courage?.speaker?.name === 'Vladimir Putin').toBe(true);
    expect(result.quotes).toHaveLength(7);
  });

  test('is answered alike by library, command and service', async () => {
    const command = JSON.parse(execFileSync('node', ['dist/src/cli.js', '--format', 'json', file], { encoding: 'utf8' })) as Result;
    expect(command.quotes).toEqual(result.quotes);
    expect(command.speakers).toEqual(result.speakers);
    const answer = await app.inject({ method: 'POST', url: '/v1/quotes', payload: { text } });
    expect(answer.json()).toMatchObject({ quotes: result.quotes, speakers: result.speakers });
  });
});
