import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { createWorkers, type Workers } from '../workers/queue.js';
import { threads } from '../workers/threads.js';
import { firstAnswer, warmUp } from './lifecycle.js';
import { readSettings, type Settings, SettingsError } from './settings.js';

/** Starts the service and keeps it until a signal stops it. Exit code 0: stopped cleanly; 1: failed; 2: settings that cannot be used. */
async function main(): Promise<void> {
  const settings = orExit(() => readSettings(process.env));
  const { workers, whenBroken } = startWorkers(settings);
  const answered = firstAnswer(workers);
  // Told below, when there is somebody to tell.
  answered.catch(() => {});
  // Loaded while the first thread loads the engine.
  const [{ buildApp }, { measureProcess }] = await Promise.all([import('./app.js'), import('./metrics/process.js')]);
  const app = orExit(() => buildApp({ settings, workers, ofProcess: measureProcess() }));
  whenBroken((err) => app.log.error({ err }, 'a worker ended by itself'));
  app.addHook('onClose', () => workers.close());
  stopWithGrace(app, settings);
  await app.listen({ host: settings.HOST, port: settings.PORT }).catch((error: NodeJS.ErrnoException) => {
    exit(1, `Cannot listen on ${settings.HOST}, port ${settings.PORT} (${error.code}). Change HOST or PORT, or stop what is using it.`);
  });
  await warmUp(app.lifecycle, workers, answered);
  app.log.info('ready');
}

/** The workers, and a way to be told why one of them ended, where no job is told. */
function startWorkers({ WORKERS, WORKER_HEAP, QUEUE_LIMIT, ARTICLE_TIMEOUT }: Settings) {
  let tell = (error: unknown): void => {
    throw error;
  };
  const executor = threads({ size: WORKERS || availableParallelism(), heap: WORKER_HEAP, time: ARTICLE_TIMEOUT }, (error) => tell(error));
  const workers: Workers = createWorkers(executor, QUEUE_LIMIT);
  const whenBroken = (then: typeof tell) => {
    tell = then;
  };
  return { workers, whenBroken };
}

/** What is made with the settings, which may turn out not to be of use. */
function orExit<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof SettingsError) exit(2, `${error.message}\nThe service was not started. All settings are listed in the README.`);
    throw error;
  }
}

/** On a signal: `/readyz` says no, new connections stop after the delay, and what is in flight is finished within the grace. */
function stopWithGrace(app: FastifyInstance, { SHUTDOWN_DELAY, SHUTDOWN_GRACE }: Settings): void {
  const forced = (why: string) => () => app.log.error(why);
  const options = {
    delay: SHUTDOWN_DELAY + SHUTDOWN_GRACE,
    logger: null,
    onTimeout: forced('stopped with requests in flight: the grace is over'),
    onSecondSignal: forced('stopped with requests in flight: a second signal came'),
    onSecondError: forced('stopped with requests in flight: a second failure'),
  };
  closeWithGrace(options, async ({ signal, err }) => {
    app.lifecycle.phase = 'stopping';
    if (err) app.log.fatal({ err }, 'stopping after a failure');
    else app.log.info({ signal }, 'stopping');
    await sleep(err ? 0 : SHUTDOWN_DELAY);
    await app.close();
    app.log.info('stopped');
  });
}

/** For the person who started it: on standard error, in plain words. */
function exit(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

await main();
