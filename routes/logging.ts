import type { FastifyInstance } from 'fastify';
import { type DestinationStream, type LogFn, type Logger, type LoggerOptions, stdTimeFunctions } from 'pino';
import { logStream } from './log-stream.js';
import type { Observer } from './observers.js';
import type { Settings } from './settings.js';

/**
 * How the service logs: one JSON object a line, with times as ISO 8601.
 *
 * @param level the least grave line that is written
 * @param stream where to; standard output where there is none
 */
export function loggerOptions(
  level: Settings['LOG_LEVEL'],
  stream: DestinationStream = logStream(),
): LoggerOptions & { stream: DestinationStream } {
  return {
    level,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: withoutMessage, req: nothing, res: nothing },
    hooks: { logMethod },
    stream,
  };
}

/** Writes the one line that a request gets, and one of what was none. The route is its pattern, never the address. */
export function log(app: FastifyInstance): Observer {
  return {
    ended: ({ log, method, facts }, { route, status, ms, bytesOut }) => {
      const { bytes = 0, words = 0, key, problem, batch } = facts;
      // Without a key there is no such field: what is undefined is not written.
      const line = { method, route, status, ms: Math.round(ms * 10) / 10, bytesIn: bytes, bytesOut, words, key, ...batch };
      log[status === 500 ? 'error' : 'info'](problem === undefined ? line : { ...line, problem }, 'request');
    },
    unread: ({ id, ...line }) => app.log.info({ reqId: id, route: null, ...line }, 'request'),
  };
}

/** An error for the log: its kind and where it arose, but not its message, which may hold a piece of an article. */
export function withoutMessage(error: unknown): { type: string; code?: string; stack?: string[] } {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? { code } : {}),
    stack: frames(error),
  };
}

/** The frames of an error's stack. The message stands before them and may look like one, so it is cut away first. */
function frames(error: Error): string[] {
  const stack = String(error.stack ?? '');
  const message = stack.indexOf(error.message);
  const after = message < 0 ? stack : stack.slice(message + error.message.length);
  return after
    .split('\n')
    .filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim());
}

/** Pino takes the message of an error for the text of a line that has none: here such a line gets a text of ours. */
function logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, text, ...rest] = args as unknown[];
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
  if (error instanceof Error) {
    const line = typeof text === 'string' && text !== error.message ? text : 'error';
    method.apply(this, [{ ...(first instanceof Error ? {} : (first as object)), err: error }, line, ...rest] as Parameters<LogFn>);
  } else method.apply(this, args);
}

function nothing(): undefined {
  return undefined;
}
