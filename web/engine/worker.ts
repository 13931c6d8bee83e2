/** The engine in a thread of its own: the same source and weights as in the service. Nothing leaves this browser. */
import { load } from 'attributions:load';
import { createAttributor, type Result } from '../../src/index.js';
import type { Question, Reply } from './messages.js';

const attribute = createAttributor();
// The first call loads the language model; it is made before anybody waits for it.
attribute('“Ready,” said Ada Quill.');

let explained: { key: string; result: Result } | undefined;

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  if (data.options.types?.includes('indirect')) await load().catch(() => undefined);
  postMessage(replyTo(data));
});

function replyTo({ number, article, options, explain }: Question): Reply {
  try {
    if (explain === undefined) return { number, result: attribute(article, options) };
    const key = JSON.stringify([article, options]);
    // Ten times as large as a plain result: it stays here, and is asked for quote by quote.
    if (explained?.key !== key) explained = { key, result: attribute(article, { ...options, explain: true }) };
    return { number, explanation: explained.result.quotes.find(({ id }) => id === explain)?.explanation ?? [] };
  } catch {
    return { number, failure: true };
  }
}
