import { MultiBar } from 'cli-progress';

/** How far a run is, for whoever waits for it. */
export interface Progress {
  /** Prints on standard error, above the bar. */
  say(text: string): void;
  /** More lines are answered. @param size their length in characters, as near as that is to bytes. */
  advance(lines: number, failed: number, size: number): void;
  stop(): void;
}

/**
 * A progress bar on standard error where that is a terminal, and nothing elsewhere.
 *
 * @param wanted whether it may be shown at all
 * @param total bytes of the input; null where that is not known, and the lines are only counted
 * @param lines that an earlier run answered
 * @param stream where to, for tests
 */
export function startProgress(wanted: boolean, total: number | null, lines: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!wanted || !stream.isTTY) {
    return { say: (text) => void (text !== '' && stream.write(text)), advance: () => {}, stop: () => {} };
  }
  const shown = { lines, failed: 0 };
  const format =
    total === null
      ? '{lines} lines, {failed} failed, {duration_formatted}'
      : '[{bar}] {percentage}% | {lines} lines, {failed} failed | {eta_formatted} left';
  const bars = new MultiBar({ stream, format, fps: 5, etaBuffer: 200, gracefulExit: false, linewrap: null, noTTYOutput: false });
  const bar = bars.create(total ?? 0, 0, shown);
  let read = 0;
  return {
    say: (text) => void (text !== '' && bars.log(text)),
    advance(more, failed, size) {
      shown.lines += more;
      shown.failed += failed;
      // The input may hold blank lines and characters of several bytes, so that the sum falls short; it is never more than there is.
      read = Math.min(read + size + more, total ?? read + size);
      bar.update(read, shown);
    },
    stop() {
      if (total !== null) bar.update(total, shown);
      bars.update(); // what was to be said since the last drawing would be dropped
      bars.stop();
    },
  };
}
