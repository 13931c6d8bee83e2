import { describe, expect, test } from 'vitest';
import { createBelieve, labelCount, mayFollow, pack, type Sequence, start, unpack, width } from '../src/training.js';
import { generator } from '../train/boost.js';
import { createLearner, nudge, quantise } from '../train/spans/follow.js';

describe('packed weights', () => {
  test.each([1, 8])('come back as they were, with %i labels', (labels) => {
    const random = generator(labels);
    const values = Int8Array.from({ length: 5000 * labels }, () => (random() < 0.05 ? Math.floor(random() * 255) - 127 : 0));
    const back = new Int8Array(values.length);
    const { rows, values: filled } = unpack(pack({ values, labels }), labels);
    rows.forEach((row, index) => {
      back.set(filled.subarray(index * labels, (index + 1) * labels), row * labels);
    });
    expect(back).toEqual(values);
  });

  test('may be none', () => {
    expect(unpack(pack({ values: new Int8Array(80), labels: 8 }), 8).rows).toHaveLength(0);
  });
});

describe('the sequence model', () => {
  const random = generator(2);
  const bits = 4;
  const half = labelCount / 2;
  const weights = Array.from({ length: 1 << bits }, () => Array.from({ length: labelCount }, () => Math.floor(random() * 100) - 50));
  const sequence: Sequence = {
    pairs: Int32Array.from({ length: (1 << bits) * half }, (_, at) => {
      const own = weights[Math.floor(at / half)];
      return own[2 * (at % half) + 1] * 65536 + own[2 * (at % half)];
    }),
    mask: (1 << bits) - 1,
    step: 0.002,
    transitions: Float64Array.from({ length: (labelCount + 1) * labelCount }, () => random() * 2 - 1),
  };

  test('gives each label the share of the ways that lead through it', () => {
    const count = 3;
    const features = Int32Array.from({ length: count * width }, () => Math.floor(random() * 1000));
    const score = (token: number, label: number) => {
      let sum = 0;
      for (let at = token * width; at < (token + 1) * width; at++) sum += weights[features[at] & sequence.mask][label];
      return sum * sequence.step;
    };
    const shares = new Float64Array(count * labelCount);
    let all = 0;
    const walk = (way: number[], sum: number): void => {
      if (way.length === count) {
        const share = Math.exp(sum);
        all += share;
        way.forEach((label, token) => {
          shares[token * labelCount + label] += share;
        });
        return;
      }
      const before = way.at(-1) ?? start;
      for (let label = 0; label < labelCount; label++)
        if (mayFollow(before, label))
          walk([...way, label], sum + sequence.transitions[before * labelCount + label] + score(way.length, label));
    };
    walk([], 0);
    const found = createBelieve(sequence)(features, count);
    for (let at = 0; at < shares.length; at++) expect(found[at]).toBeCloseTo(shares[at] / all, 9);
  });
});

describe('online learning', () => {
  test('finds the feature that tells and leaves the others at zero', () => {
    const random = generator(4);
    const learner = createLearner(20, { rate: 0.1, lasso: 3, ridge: 0 });
    for (let step = 0; step < 3000; step++) {
      const noise = 1 + Math.floor(random() * 19);
      const tells = random() < 0.5;
      const right = random() < (tells ? 0.9 : 0.5) ? 1 : 0;
      const sum = (tells ? learner.weights[0] : 0) + learner.weights[noise];
      const push = right - 1 / (1 + Math.exp(-sum));
      if (tells) nudge(learner, 0, push);
      nudge(learner, noise, push / 10);
    }
    expect(learner.weights[0]).toBeGreaterThan(1);
    expect(learner.weights.slice(1).filter((weight) => weight === 0).length).toBeGreaterThan(10);
  });

  test('its weights become whole numbers, the least of them none', () => {
    const { values, step } = quantise(Float32Array.of(0.5, -2, 0.001, 1), 1, 1);
    expect([...values]).toEqual([64, -127, 0, 127]);
    expect(values[0] * step).toBeCloseTo(0.5, 2);
  });
});
