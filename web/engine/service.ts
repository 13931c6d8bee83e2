import type { ArticleInput, Options, Result } from '../../src/index.js';
import type { Engine } from './messages.js';

/** The service that this page came from. Used only where the reader has switched to it: the text is then sent there. */
export function serviceEngine(): Engine {
  let explained: { key: string; result: Result } | undefined;
  return {
    attribute: post,
    async explain(article, options, quote) {
      const key = JSON.stringify([article, options]);
      if (explained?.key !== key) explained = { key, result: await post(article, { ...options, explain: true }) };
      return explained.result.quotes.find(({ id }) => id === quote)?.explanation ?? [];
    },
  };
}

async function post(article: ArticleInput, options: Partial<Options>): Promise<Result> {
  const response = await fetch('/v1/quotes', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...article, options }),
  }).catch(() => {
    throw new Error('The service cannot be reached. Switch to private mode, which needs no network, or try again.');
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Result;
  throw new Error(body?.detail ?? `The service answered ${response.status}.`);
}
