import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { FastifyBaseLogger } from 'fastify';
import { SettingsError } from '../settings.js';
import { type Key, KeyLineError, readKeys } from './keys.js';

/** How often the file is looked at, in milliseconds. Looked at, not listened to: secrets that a cluster mounts are swapped behind a link. */
const interval = 1000;

/** The keys of a file as it is now. */
export interface KeyFile {
  /** Those in force. */
  keys: () => readonly Key[];
  /** Ends the watching. */
  close: () => void;
}

/**
 * Reads a file of keys, and again whenever it changes. One that can no longer be used changes nothing: the keys read before stay in force, because
 * a slip in a file should neither lock everybody out nor let everybody in.
 *
 * @param path of the file
 * @param log is told of each change, without a word of the file
 * @throws {SettingsError} where it cannot be used at the start
 */
export function openKeyFile(path: string, log: FastifyBaseLogger): KeyFile {
  let keys: readonly Key[] = [];
  const read = () => {
    const fresh = readKeys(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
    if (fresh.length === 0) throw new NoKeyError();
    keys = fresh;
  };
  const changed = () => {
    try {
      read();
      log.info({ keys: keys.length }, 'the keys were read anew');
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'the file of keys cannot be used any more: the keys read before stay in force');
    }
  };
  try {
    read();
  } catch (error) {
    throw new SettingsError(`API_KEYS_FILE is "${path}", but ${faultOf(error)}.`);
  }
  watchFile(path, { interval, persistent: false }, changed).unref();
  return { keys: () => keys, close: () => unwatchFile(path, changed) };
}

/** Taken for a slip, such as a file that is just being written: nobody could get in. */
class NoKeyError extends Error {}

/** What is wrong with the file, in words of ours: a message of the system's would repeat its path, and one of the reader's a secret. */
function faultOf(error: unknown): string {
  if (error instanceof KeyLineError) return `its line ${error.line} is not “name sha256:…”, with 64 hexadecimal digits`;
  if (error instanceof NoKeyError) return 'it has no key';
  return `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'})`;
}
