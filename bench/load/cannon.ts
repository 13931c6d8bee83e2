/** autocannon: clients that each send their next article when the last one is answered, so that they never ask for more than there is. */
import autocannon from 'autocannon';
import { type Answers, noAnswers } from './answers.js';

/** How long clients work, and how hard. */
export interface Course {
  port: number;
  texts: string[];
  connections: number;
  seconds: number;
  /** Articles a second of all clients together, sent at the beginning of each second; as many as are answered where it is left out. */
  rate?: number;
}

/**
 * Has clients send articles for a while.
 *
 * @returns what was answered in that time; what was under way at its end does not count
 */
export async function fire({ port, texts, connections, seconds, rate }: Course): Promise<Answers & { seconds: number }> {
  const answers = noAnswers();
  const options: autocannon.Options = {
    url: `http://127.0.0.1:${port}/v1/quotes`,
    connections,
    duration: seconds,
    timeout: 60,
    requests: texts.map((text) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })),
    ...(rate === undefined ? {} : { overallRate: rate }),
  };
  const { errors, timeouts, duration } = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    // Its own histogram, where there is a rate, adds values that nobody measured.
    instance.on('response', (_client, status, _bytes, ms) => answers.add(status, ms));
  });
  for (let lost = errors + timeouts; lost > 0; lost--) answers.add('none', Number.NaN);
  return Object.assign(answers, { seconds: duration });
}
