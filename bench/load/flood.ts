/** A client that sends at its own pace, whether or not anybody keeps up: so readers come, and so overload is. */
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answers, noAnswers } from './answers.js';

/** Longest that an answer is waited for, in milliseconds: more than a queue without an end takes to be worked off here. */
const PATIENCE = 180_000;

/** What is under way. */
export interface Flood {
  /** When the last article was sent. */
  sent: Promise<unknown>;
  /** When each has been answered, or has not. */
  answered: Promise<Answers & { sent: number; refusedInVain: number }>;
}

/**
 * Sends so many articles a second, evenly, each on a connection of its own if need be.
 *
 * @returns at once; the promises tell how far it is
 */
export function flood(port: number, texts: string[], rate: number, seconds: number): Flood {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const answers = noAnswers();
  const count = Math.round(rate * seconds);
  const pending: Promise<void>[] = [];
  let refusedInVain = 0;
  const send = async () => {
    const start = performance.now();
    for (let number = 0; number < count; number++) {
      const due = start + (1000 * number) / rate;
      if (due > performance.now()) await sleep(due - performance.now());
      pending.push(
        post(port, agent, texts[number % texts.length]).then(({ status, retryAfter }) => {
          // From when it was due: a client that is late itself must not flatter the service.
          answers.add(status, performance.now() - due);
          if (status === 503 && retryAfter === undefined) refusedInVain++;
        }),
      );
    }
  };
  const sent = send();
  const answered = sent
    .then(() => Promise.all(pending))
    .then(() => {
      agent.destroy();
      return Object.assign(answers, { sent: count, refusedInVain });
    });
  return { sent, answered };
}

/** One article; its status, `none` where the connection broke or nothing came in time. */
function post(port: number, agent: http.Agent, text: string): Promise<{ status: number | 'none'; retryAfter?: string | undefined }> {
  return new Promise((resolve) => {
    const lost = () => resolve({ status: 'none' });
    const headers = { 'content-type': 'application/json' };
    const options = { host: '127.0.0.1', port, path: '/v1/quotes', method: 'POST', headers, agent, timeout: PATIENCE };
    const request = http.request(options, (response) => {
      response.on('error', lost).resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 'none', retryAfter: response.headers['retry-after'] }));
    });
    request.on('timeout', () => request.destroy()).on('error', lost);
    request.end(JSON.stringify({ text }));
  });
}
