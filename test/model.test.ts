import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { calibration } from '../src/model/calibration.js';
import { descriptionForest } from '../src/model/descriptions.js';
import { pronounForest } from '../src/model/pronouns.js';
import { shortlist } from '../src/model/shortlist.js';
import { speakerForest } from '../src/model/speakers.js';
import {
  confidenceColumns,
  createPipeline,
  descriptionColumns,
  type Forest,
  loadForest,
  pronounColumns,
  type SpanModels,
  shipped,
  speakerColumns,
  trustColumns,
  trustOf,
} from '../src/training.js';
import { generator } from '../train/boost.js';
import { readArticles } from './support/articles.js';

const forests: [name: string, forest: Forest, columns: readonly string[]][] = [
  ['descriptions', JSON.parse(descriptionForest), descriptionColumns],
  ['pronouns', JSON.parse(pronounForest), pronounColumns],
  ['speakers', JSON.parse(speakerForest), speakerColumns],
];

test('a tree sends a value where it was learned to go: right where it is above the threshold, below nought and far away too', () => {
  for (const threshold of [-0.3, 0.1, -5, 7.25]) {
    const trees = loadForest({ features: ['one'], roots: [0], feature: [0, -1, -1], value: [threshold, 1, 2], right: [2, 0, 0] });
    for (const value of [threshold, threshold - 0.01, threshold + 0.01, -140_000, 140_000, -1e300, 1e300])
      expect([value, trees.score(Float64Array.of(value))]).toEqual([value, value > threshold ? 2 : 1]);
  }
});

test('whole numbers, whose way is written down, go as all others do, also at the ends of what is written down', () => {
  for (const threshold of [-49, -48.5, -48, -0.5, 0, 3, 79, 79.5, 80]) {
    // The feature asked for has one before it and one behind it with thresholds of their own.
    const trees = loadForest({
      features: ['before', 'asked', 'behind'],
      roots: [0, 3, 6],
      feature: [0, -1, -1, 1, -1, -1, 2, -1, -1],
      value: [-7, 0, 0, threshold, 1, 2, 9, 0, 0],
      right: [2, 0, 0, 5, 0, 0, 8, 0, 0],
    });
    const near = [threshold - 1, threshold - 0.5, threshold, threshold + 0.5, threshold + 1, Math.floor(threshold), Math.ceil(threshold)];
    for (const value of [...near, -50, -49, -48, -0, 0, 79, 80, 81, 2 ** 32, 2 ** 32 + 5, -(2 ** 32), 2 ** 31])
      expect([threshold, value, trees.score(Float64Array.of(1, value, 1))]).toEqual([threshold, value, value > threshold ? 2 : 1]);
  }
});

describe.each(forests)('the forest of %s', (_, forest, columns) => {
  test('was learned for the columns that the code has: if not, run `npm run train`', () => {
    expect(forest.features).toEqual(columns);
  });

  test('is made of trees whose every way ends in a leaf', () => {
    const { roots, feature, value, right } = forest;
    expect([feature.length, right.length]).toEqual([value.length, value.length]);
    const ends = [...roots.slice(1), feature.length];
    const stray = roots.flatMap((root, tree) => {
      let seen = 0;
      const walk = (node: number): void => {
        seen += 1;
        if (feature[node] < 0) return;
        expect(right[node]).toBeGreaterThan(node + 1);
        walk(node + 1);
        walk(right[node]);
      };
      walk(root);
      return seen === ends[tree] - root ? [] : [tree];
    });
    expect(stray).toEqual([]);
    expect(feature.filter((one) => one >= columns.length || one < -1)).toEqual([]);
  });

  test('gives every row a finite score, which its reasons add up to', () => {
    const trees = loadForest(forest);
    const random = generator(1);
    const scores = Array.from({ length: 200 }, () => {
      const row = Float64Array.from(columns, () => Math.round((random() - 0.3) * 20));
      const reasons = trees.reasons(row).reduce((sum, one) => sum + one, 0);
      return { score: trees.score(row), reasons };
    });
    expect(scores.filter(({ score, reasons }) => !Number.isFinite(score) || !Number.isFinite(reasons))).toEqual([]);
    // The reasons leave out where all trees begin, which is the same for every row.
    const begins = scores.map(({ score, reasons }) => score - reasons);
    expect(Math.max(...begins) - Math.min(...begins)).toBeLessThan(1e-9);
    expect(new Set(scores.map(({ score }) => score)).size).toBeGreaterThan(100);
  });
});

test('the calibration was learned for what the code tells of a decision', () => {
  expect(Object.keys(calibration)).toEqual([...confidenceColumns]);
  expect(Object.values<number>(calibration).every(Number.isFinite)).toBe(true);
  expect(shipped().spans?.trust?.map(Number.isFinite)).toEqual(trustColumns.map(() => true));
});

describe('the trust in attributions', () => {
  const { spans, ...others } = shipped();
  const trust = spans?.trust ?? [];
  const found = (weights: readonly number[] | null) => {
    const rows: number[][] = [];
    const seen = { description: () => undefined, pronoun: () => undefined, passage: () => undefined };
    const observe = () => ({ ...seen, attributed: (_: unknown, row: readonly number[]) => void rows.push([...row]) });
    const findAll = createPipeline({ ...others, spans: { ...(spans as SpanModels), trust: weights } });
    return {
      rows,
      attributions: readArticles()
        .slice(0, 5)
        .flatMap(({ text }) => findAll(text, { statements: true, observe }).attributions),
    };
  };

  test('was learned for what the code tells of one', () => {
    expect(trust).toHaveLength(trustColumns.length);
    expect(trust.every(Number.isFinite)).toBe(true);
    const { rows, attributions } = found(trust);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => row.length !== trustColumns.length || !row.every(Number.isFinite))).toEqual([]);
    expect(attributions.map(({ sureness }) => sureness)).toEqual(rows.map((row) => trustOf(row, trust)));
  });

  test('is greater the likelier the cue is one and the surer its source', () => {
    for (const column of ['cue', 'source'] as const) expect([column, trust[trustColumns.indexOf(column)] > 0]).toEqual([column, true]);
  });

  test('decides what may be a statement', () => {
    const statements = (bias: number) =>
      found(trustColumns.map((name) => (name === 'bias' ? bias : 0))).attributions.filter((one) => one.statement);
    expect(statements(0.84)).toEqual([]); // 0.698
    expect(statements(0.86).length).toBeGreaterThan(10); // 0.703
  });
});

describe('all models together', () => {
  const folder = fileURLToPath(new URL('../src/model/', import.meta.url));

  test('are at most 4 MB, and 1.2 MB when compressed', () => {
    const files = readdirSync(folder).filter((file) => readFileSync(folder + file, 'utf8').startsWith('/** Learned by train/train.ts'));
    expect(files.sort()).toEqual(['attributions.ts', 'calibration.ts', 'descriptions.ts', 'pronouns.ts', 'speakers.ts']);
    expect(files.reduce((sum, file) => sum + statSync(folder + file).size, 0)).toBeLessThanOrEqual(4_000_000);
    const compressed = files.reduce((sum, file) => sum + gzipSync(readFileSync(folder + file), { level: 9 }).length, 0);
    expect(compressed).toBeLessThanOrEqual(1_200_000);
  });

  test('are loaded in at most 50 ms', () => {
    // The best of several: the machine may be busy with something else.
    const times = Array.from({ length: 7 }, () => {
      const begun = performance.now();
      shipped();
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(50);
  });

  test('give shares from 0 to 1 that leave nobody out', () => {
    const findAll = createPipeline(shipped());
    const decisions = readArticles()
      .slice(0, 10)
      .flatMap(({ text }) => findAll(text).decisions);
    expect(decisions.length).toBeGreaterThan(100);
    for (const { candidates, entities, nobody } of decisions) {
      for (const { probability } of [...candidates, ...entities]) expect(probability >= 0 && probability <= 1).toBe(true);
      expect(candidates.reduce((sum, { probability }) => sum + probability, nobody)).toBeCloseTo(1, 9);
    }
  });
});

describe('a shortlist', () => {
  const own = (score: number) => score;

  test('keeps what comes near the best, in its order', () => {
    expect(shortlist([1, -7, 0.5, -7.5, 1], own)).toEqual([1, -7, 0.5, 1]);
    expect(shortlist([], own)).toEqual([]);
  });

  test('keeps the best eight of many', () => {
    expect(shortlist([0, 1, 2, 3, 4, 5, 6, 5.5, 4.5, 3.5], own)).toEqual([2, 3, 4, 5, 6, 5.5, 4.5, 3.5]);
  });
});
