/** What a caller has sent in the window that is open for it. */
interface Window {
  current: number;
  /** When it began, on the clock of `performance.now()`. */
  begun: number;
}

/** What is left of a window: how many requests it has had, and for how many milliseconds it stays open. */
export interface Counted {
  current: number;
  ttl: number;
}

/**
 * The windows of callers, as the library wants them. Its own go by the time of day: where somebody sets that back by an hour, whoever has used up a
 * window is locked out for an hour.
 *
 * @param most how many callers are counted at once; beyond that the one not seen for longest is forgotten
 */
export function windowsOf(most: number) {
  const windows = new Map<string, Window>();
  return class {
    incr(caller: string, tell: (error: Error | null, counted?: Counted) => void, length = 0): void {
      const now = performance.now();
      const last = windows.get(caller);
      const window = last !== undefined && now - last.begun < length ? last : { current: 0, begun: now };
      window.current++;
      // Those seen last stand last.
      windows.delete(caller);
      windows.set(caller, window);
      if (windows.size > most) windows.delete(windows.keys().next().value as string);
      tell(null, { current: window.current, ttl: length - (now - window.begun) });
    }

    child(): this {
      return this;
    }
  };
}
