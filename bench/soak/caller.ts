import http from 'node:http';
import type { Errand } from './traffic.js';

/** Longest that an answer is waited for, in milliseconds. */
const PATIENCE = 60_000;

/** How an errand ended: with a status, or the caller having hung up as meant. */
export interface Outcome {
  status: number | 'hung up';
  /** What was not as it must be; null where all was well. */
  fault: string | null;
}

/** Does one errand. */
export function call(port: number, agent: http.Agent, errand: Errand): Promise<Outcome> {
  const { method = 'POST', path, type, body = '', accept, hangsUp } = errand;
  const length = Buffer.byteLength(body);
  const headers = {
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(accept === undefined ? {} : { accept }),
    ...(method === 'POST' ? { 'content-length': length } : {}),
  };
  return new Promise((resolve) => {
    const leave = () => {
      resolve({ status: 'hung up', fault: null });
      request.destroy();
    };
    const request = http.request({ host: '127.0.0.1', port, path, method, headers, agent, timeout: PATIENCE }, (response) => {
      if (hangsUp === 'reading') return response.once('data', leave).on('error', leave);
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', (error) => resolve({ status: 0, fault: error.message }));
      response.on('end', () => resolve(judged(errand, response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString())));
      return response;
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', (error) => resolve({ status: 0, fault: error.message }));
    if (hangsUp === 'sending') {
      request.write(body.slice(0, body.length / 2));
      setTimeout(leave, 20);
    } else request.end(body);
  });
}

/** A refusal that says when to come again is an answer too: the service may be busy. */
function judged({ status: expected, holds }: Errand, status: number, headers: http.IncomingHttpHeaders, body: string): Outcome {
  if (status === 503 && headers['retry-after'] !== undefined) return { status, fault: null };
  if (status !== expected) return { status, fault: `answered ${status} in place of ${expected}` };
  return { status, fault: holds === undefined || body.includes(holds) ? null : `${holds} is missing` };
}
