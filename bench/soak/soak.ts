import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './caller.js';
import { type Memory, memoryOf, residentOf } from './memory.js';
import { errand } from './traffic.js';

/** Growth of memory, from the second third to the last, from which on a soak has failed. */
export const LEAK = 1.1;

/** What a soak is of. */
export interface Soak {
  port: number;
  /** The process that is watched. */
  pid: number | undefined;
  seconds: number;
  /** How many callers come at once. */
  callers: number;
  /** Seconds between two looks at the memory. */
  every: number;
}

/** What came of it. */
export interface Report {
  /** How often each status was answered. */
  statuses: Map<number | 'hung up', number>;
  /** What was not as it must be, in words: errand and fault. */
  faults: string[];
  /** Null where the system does not tell of it. */
  memory: Memory | null;
}

/** Has callers come for a while, each with the next errand when the last is done, and watches the memory of the service. */
export async function soak({ port, pid, seconds, callers, every }: Soak): Promise<Report> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: callers });
  const report: Report = { statuses: new Map(), faults: [], memory: null };
  const end = performance.now() + 1000 * seconds;
  let number = 0;
  const caller = async () => {
    while (performance.now() < end) {
      const next = errand(number++);
      const { status, fault } = await call(port, agent, next);
      report.statuses.set(status, (report.statuses.get(status) ?? 0) + 1);
      if (fault !== null) report.faults.push(`${next.name}: ${fault}`);
    }
  };
  const samples: number[] = [];
  const watch = async () => {
    for (let due = performance.now() + 1000 * every; due <= end; due += 1000 * every) {
      await sleep(due - performance.now());
      const resident = await residentOf(pid);
      if (resident !== null) samples.push(resident);
    }
  };
  await Promise.all([watch(), ...Array.from({ length: callers }, caller)]);
  agent.destroy();
  return { ...report, memory: samples.length < 3 ? null : memoryOf(samples) };
}
