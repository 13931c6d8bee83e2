import { readFile } from 'node:fs/promises';
import { median } from '../statistics.js';

/** What a process holds now, in MiB; null where the system does not tell. */
export async function residentOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

/** How memory went over time. */
export interface Memory {
  min: number;
  median: number;
  max: number;
  /** Median of the second third: what the process needs once it is warm. */
  second: number;
  /** Median of the last third. */
  last: number;
  /** The last third by the second one. */
  growth: number;
}

/**
 * Sums samples up. The first third is left out of the growth: caches fill, and the heap finds its size. Medians, because what a single sample
 * finds depends on when garbage was last collected.
 *
 * @param samples resident memory at even intervals, in MiB
 */
export function memoryOf(samples: number[]): Memory {
  const third = Math.floor(samples.length / 3);
  const [second, last] = [median(samples.slice(third, -third)), median(samples.slice(-third))];
  return { min: Math.min(...samples), median: median(samples), max: Math.max(...samples), second, last, growth: last / second };
}
