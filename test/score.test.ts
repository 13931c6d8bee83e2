import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type GoldArticle, tally } from '../bench/judge.js';
import { applyCorrections, createAttributor } from '../src/index.js';
import { writeGold } from '../web/gold.js';

const attribute = createAttributor();
const text = '“I am glad,” Mayor Ada Quill said. “We all are,” she added. The “plan” is off, said Tom Okoro.\n\nBo Dale: That is that.';
const result = attribute({ text, id: 'a1' });
const [, , plan] = result.quotes;

/** An article as somebody has marked it, and what the engine said before. */
function marked(gold = result): GoldArticle {
  return JSON.parse(writeGold({ text, id: 'a1' }, gold));
}

test('what was not put right agrees with itself', () => {
  const { speech, found, slighted, told, others, rejected } = tally([marked()], new Map([['a1', result]]));
  expect({ speech, found, slighted, others, rejected }).toEqual({ speech: 2, found: 2, slighted: 0, others: 1, rejected: 1 });
  expect(told.direct).toEqual({ all: 2, right: 2, wrong: 0 });
});

test('what a person has put right counts against the engine', () => {
  const gold = applyCorrections(result, [
    { kind: 'name', quote: result.quotes[0].id, name: 'Bo Dale' },
    { kind: 'name', quote: plan.id, name: 'Tom Okoro' },
  ]);
  const { slighted, told, others } = tally([marked(gold)], new Map([['a1', result]]));
  expect({ slighted, others }).toEqual({ slighted: 1, others: 0 });
  expect(told.direct).toEqual({ all: 2, right: 1, wrong: 1 });
  expect(told['taken for a scare quote or title']).toEqual({ all: 1, right: 0, wrong: 0 });
});

test('an article without a result is missed, and a passage inside another or without marks counts apart', () => {
  const article: GoldArticle = {
    id: 'a2',
    text: '“She said ‘no’ to me,” he said. Yes.',
    passages: [
      { start: 0, end: 22, kind: 'speech', speaker: 'Bo Dale' },
      { start: 10, end: 14, kind: 'speech', speaker: 'Ada Quill' },
      { start: 32, end: 36, kind: 'speech', speaker: 'Ada Quill' },
      { start: 15, end: 21, kind: 'unjudged', speaker: null },
    ],
  };
  const { speech, found, told } = tally([article], new Map());
  expect({ speech, found }).toEqual({ speech: 3, found: 0 });
  expect([told['inside another'].all, told['a turn'].all, told.direct.all]).toEqual([1, 1, 1]);
});

test('npm run score -- --gold FILE scores what the page exports', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribune-gold-'));
  try {
    const file = path.join(folder, 'gold.jsonl');
    writeFileSync(file, writeGold({ text, id: 'a1' }, result));
    const { stdout, status } = spawnSync('npm', ['run', '--silent', 'score', '--', '--gold', file], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('| speaker right, of all | 100.0 % |');
    expect(stdout).toContain('| speech | 2 |');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
