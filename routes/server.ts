import { setTimeout as sleep } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { createAttributor } from '../src/index.js';
import { buildApp } from './app.js';
import { warmUp } from './lifecycle.js';
import { readSettings, type Settings, SettingsError } from './settings.js';

/** Starts the service and keeps it until a signal stops it. Exit code 0: stopped cleanly; 1: failed; 2: settings that cannot be used. */
async function main(): Promise<void> {
  const settings = orExit(() => readSettings(process.env));
  const attribute = createAttributor();
  const app = orExit(() => buildApp({ settings, attribute }));
  stopWithGrace(app, settings);
  await app.listen({ host: settings.HOST, port: settings.PORT }).catch((error: NodeJS.ErrnoException) => {
    exit(1, `Cannot listen on ${settings.HOST}, port ${settings.PORT} (${error.code}). Change HOST or PORT, or stop what is using it.`);
  });
  warmUp(app.lifecycle, attribute);
  app.log.info('ready');
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
