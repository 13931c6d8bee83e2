import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../contract/problems.js';
import type { Executor } from '../../workers/executor.js';
import { createWorkers, type Times } from '../../workers/queue.js';

const job = { given: {} };

/** An executor whose jobs the test ends by hand, in the order in which they were begun. */
function byHand(size = 1) {
  const begun: ((outcome?: unknown) => void)[] = [];
  const executor: Executor = {
    size,
    execute: () =>
      new Promise((resolve, reject) => {
        begun.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome as never)));
      }),
    vitals: () => ({ workers: size, heap: 0, renewals: 0 }),
    close: async () => {},
  };
  return { executor, begun };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Problem) => error.code ?? error.message,
  );

describe('the queue before the workers', () => {
  test('lets as many wait as may, and refuses the next at once, with how long to stay away', async () => {
    const { executor, begun } = byHand();
    const workers = createWorkers(executor, 2);
    const runs = [1, 2, 3].map(() => codeOf(workers.run('call', job)));
    await sleep(0);
    expect(workers.state()).toMatchObject({ busy: 1, waiting: 2 });
    expect(() => workers.admit()).toThrow(expect.objectContaining({ code: 'overloaded' }));
    const refused = await workers.run('call', job).catch((error: Problem) => error);
    expect(refused).toMatchObject({ code: 'overloaded', facts: { headers: { 'retry-after': '1' } } });
    for (let one = 0; one < 3; one++) {
      begun[one]?.();
      await sleep(0);
    }
    expect(await Promise.all(runs)).toEqual(['done', 'done', 'done']);
    expect(workers.state()).toMatchObject({ busy: 0, waiting: 0, fates: { done: 3, refused: 2 } });
    workers.admit();
  });

  test('lets none wait where none may, and still does as many as there are workers', async () => {
    const { executor, begun } = byHand(2);
    const workers = createWorkers(executor, 0);
    const runs = [1, 2, 3].map(() => codeOf(workers.run('call', job)));
    await sleep(0);
    expect(begun).toHaveLength(2);
    for (const end of begun) end();
    expect(await Promise.all(runs)).toEqual(['done', 'done', 'overloaded']);
  });

  test('makes the patient wait however many they are, and counts them for nobody else', async () => {
    const { executor, begun } = byHand();
    const workers = createWorkers(executor, 1);
    const runs = [1, 2, 3, 4].map(() => codeOf(workers.run('line', { line: new Uint8Array(), query: {} }, { patient: true })));
    const impatient = codeOf(workers.run('call', job));
    expect(await codeOf(workers.run('call', job))).toBe('overloaded');
    for (let one = 0; one < 5; one++) {
      await sleep(0);
      begun[one]?.();
    }
    expect(await Promise.all([...runs, impatient])).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  test('drops what nobody waits for any more, before a worker has it', async () => {
    const { executor, begun } = byHand();
    const workers = createWorkers(executor, 5);
    const first = codeOf(workers.run('call', job));
    const gone = new AbortController();
    const second = workers.run('call', job, { signal: gone.signal }).catch(() => 'dropped');
    gone.abort();
    expect(await second).toBe('dropped');
    begun[0]?.();
    expect(await first).toBe('done');
    expect(begun).toHaveLength(1);
    expect(workers.state()).toMatchObject({ waiting: 0, fates: { dropped: 1, broken: 0 } });
  });

  test('holds the place of what a worker has until it is done, though nobody waits for it any more', async () => {
    const { executor, begun } = byHand();
    const workers = createWorkers(executor, 0);
    const gone = new AbortController();
    const first = codeOf(workers.run('call', job, { signal: gone.signal }));
    await sleep(0);
    gone.abort();
    await sleep(0);
    expect(workers.state().busy).toBe(1);
    expect(await codeOf(workers.run('call', job))).toBe('overloaded');
    begun[0]?.();
    expect(await first).toBe('done');
  });

  test('passes on what broke, and counts it apart from what was answered by a problem', async () => {
    const { executor, begun } = byHand();
    const workers = createWorkers(executor, 5);
    const broken = codeOf(workers.run('call', job));
    await sleep(0);
    begun[0]?.(new Error('broke'));
    expect(await broken).toBe('broke');
    for (const code of ['over-budget', 'empty-text'] as const) {
      const failed = codeOf(workers.run('call', job));
      await sleep(0);
      begun.at(-1)?.(new Problem(code));
      expect(await failed).toBe(code);
    }
    expect(workers.state().fates).toMatchObject({ broken: 1, 'over-budget': 1, done: 1 });
  });

  test('tells when what happened to a job: taken on, or never', async () => {
    const { executor, begun } = byHand();
    const workers = createWorkers(executor, 5);
    const told: Times[] = [];
    const gone = new AbortController();
    const timed = (times: Times) => told.push(times);
    const done = codeOf(workers.run('call', job, { timed }));
    const dropped = workers.run('call', job, { timed, signal: gone.signal }).catch(() => 'dropped');
    await sleep(5);
    gone.abort();
    await dropped;
    begun[0]?.();
    await done;
    expect(told).toMatchObject([
      { fate: 'dropped', begun: null },
      { fate: 'done', begun: expect.any(Number) },
    ]);
    for (const { came, begun, ended } of told) {
      expect(begun ?? came).toBeGreaterThanOrEqual(came);
      expect(ended).toBeGreaterThan(begun ?? came);
    }
  });
});
