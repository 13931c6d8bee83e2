/** The short form of `npm run soak`: the built service under mixed traffic for seconds, its memory watched. And that a soak can fail. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryOf } from '../../bench/soak/memory.js';
import { type Soak, soak } from '../../bench/soak/soak.js';
import { errand } from '../../bench/soak/traffic.js';
import { type Process, withServer } from './service.js';

/** In seconds a heap has hardly found its size, so more is allowed than in the long form: a leak of this kind shows there. */
const allowed = 1.25;

const settings = { LOG_LEVEL: 'info' };
const traffic = ({ port, child }: Process): Omit<Soak, 'seconds'> => ({ port, pid: child.pid, callers: 2, every: 0.2 });
const watched = existsSync('/proc/self/status');

describe('a service that is kept busy', () => {
  test('answers everything as it must, and does not grow', async () => {
    await withServer(settings, async (server) => {
      const { statuses, faults, memory } = await soak({ ...traffic(server), seconds: 15 });
      expect(faults).toEqual([]);
      for (const status of [200, 400, 404, 406, 413, 415, 422, 'hung up'] as const) expect(statuses.get(status)).toBeGreaterThan(0);
      expect(statuses.has(500)).toBe(false);
      if (watched) expect(memory?.growth, JSON.stringify(memory)).toBeLessThan(allowed);
      expect(await server.stop()).toBe(0);
    });
  });

  test.skipIf(!watched)('is seen to grow where it does', async () => {
    const leaking = ['--import', './test/routes/leak.mjs'];
    await withServer(
      settings,
      async (server) => {
        const { memory } = await soak({ ...traffic(server), seconds: 6 });
        expect(memory?.growth, JSON.stringify(memory)).toBeGreaterThan(allowed);
      },
      leaking,
    );
  });

  test('is reported where it answers what it must not', async () => {
    await withServer(settings, async (server) => {
      // Nobody has asked for what this port does: every errand goes wrong.
      await server.stop();
      const { faults } = await soak({ ...traffic(server), seconds: 0.5 });
      expect(faults.length).toBeGreaterThan(0);
    });
  });
});

describe('the memory of a soak', () => {
  test('is judged by its last third against its second, whatever the first was', () => {
    const flat = [100, 180, 250, 300, 290, 310, 305, 295, 300];
    expect(memoryOf(flat)).toMatchObject({ min: 100, max: 310, second: 300, last: 300, growth: 1 });
    expect(memoryOf([100, 100, 100, 200, 210, 220, 300, 310, 320]).growth).toBeCloseTo(310 / 210);
  });
});

test('errands come in turns, and no two are alike', () => {
  const bodies = Array.from({ length: 170 }, (_, number) => errand(number)).filter(({ name }) => name !== 'no words' && name !== 'a probe');
  expect(new Set(bodies.map(({ path, type, body }) => `${path} ${type} ${body}`)).size).toBe(bodies.length);
  expect(errand(1).name).toBe(errand(18).name);
});
