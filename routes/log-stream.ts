import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import type { DestinationStream } from 'pino';

/**
 * Where log lines go. A line that cannot be written, because the disk is full or nobody reads any more, is lost and counted; nothing waits for it, and
 * it is kept nowhere. The first line that can be written again comes behind one that says how many were lost.
 *
 * Pino's own stream throws such an error where nobody catches it, keeps all lines that come after it, and at the end tries for ever to write them.
 *
 * @param write as much of these bytes as it can, and says how many that were
 */
export function logStream(write: (bytes: Uint8Array) => number = (bytes) => writeSync(1, bytes)): DestinationStream {
  let lost = 0;
  /** Whether the last thing written is a piece of a line. */
  let torn = false;

  const attempt = (text: string): boolean => {
    let rest: Uint8Array = Buffer.from(torn ? `\n${text}` : text);
    try {
      while (rest.length > 0) {
        const written = write(rest);
        if (written === 0) return false;
        torn = written < rest.length;
        rest = rest.subarray(written);
      }
      return true;
    } catch {
      return false;
    }
  };

  return {
    write(line) {
      if (lost > 0 && attempt(lossLine(lost))) lost = 0;
      if (lost > 0 || !attempt(line)) lost++;
    },
  };
}

/** In the form of all others, and of level warn. */
function lossLine(lost: number): string {
  const line = { level: 40, time: new Date().toISOString(), pid: process.pid, hostname: hostname(), lost, msg: 'log lines were lost' };
  return `${JSON.stringify(line)}\n`;
}
