import type { Engine, Question, Reply } from './messages.js';

/** The engine in a worker of this browser. It is started at once, so that it has loaded before anybody pastes anything. */
export function privateEngine(): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  let count = 0;
  let broken = false;

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.number)?.resolve(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    broken = true;
    for (const { reject } of waiting.values()) reject(new Error(failed));
    waiting.clear();
  });

  const ask = (question: Omit<Question, 'number'>) =>
    new Promise<Reply>((resolve, reject) => {
      if (broken) return reject(new Error(failed));
      const number = ++count;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ ...question, number });
    });

  return {
    async attribute(article, options) {
      const reply = await ask({ article, options });
      if (!('result' in reply)) throw new Error(failed);
      return reply.result;
    },
    async explain(article, options, quote) {
      const reply = await ask({ article, options, explain: quote });
      if (!('explanation' in reply)) throw new Error(failed);
      return reply.explanation;
    },
  };
}

const failed = 'The engine could not be run in this browser. Load the page anew, or use the service instead.';
