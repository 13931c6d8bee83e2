import type { ArticleInput, Options, Result } from '../../src/index.js';
import type { Engine } from './messages.js';

const unknown = 'The service does not know this key.';

/** The service wants a key, or another one. */
export class KeyNeeded extends Error {}

/**
 * The service that this page came from. Used only where the reader has switched to it: the text is then sent there.
 *
 * @param key what the reader has typed; empty where the service has asked for none so far
 */
export function serviceEngine(key: string): Engine {
  let explained: { about: string; result: Result } | undefined;
  return {
    attribute: (article, options) => post(key, article, options),
    async explain(article, options, quote) {
      const about = JSON.stringify([article, options]);
      if (explained?.about !== about) explained = { about, result: await post(key, article, { ...options, explain: true }) };
      return explained.result.quotes.find(({ id }) => id === quote)?.explanation ?? [];
    },
  };
}

async function post(key: string, article: ArticleInput, options: Partial<Options>): Promise<Result> {
  // What no header field can carry is no key, and a browser would not send it.
  if (!/^[!-~]*$/.test(key)) throw new KeyNeeded(unknown);
  const response = await fetch('/v1/quotes', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ ...article, options }),
  }).catch(() => {
    throw new Error('The service cannot be reached. Switch to private mode, which needs no network, or try again.');
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Result;
  if (response.status === 401) throw new KeyNeeded(key === '' ? 'This service asks for a key.' : unknown);
  throw new Error(body?.detail ?? `The service answered ${response.status}.`);
}
