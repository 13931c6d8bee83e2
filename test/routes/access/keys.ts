/** Files of keys for tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { newKey } from '../../../routes/access/keys.js';

/** Two keys, and the lines that let them in. */
export const desk = newKey('desk');
export const archive = newKey('archive');

/** Header fields with a key. */
export const by = ({ key }: { key: string }) => ({ authorization: `Bearer ${key}` });

/** Writes a file of keys that is gone after the tests of the file; `desk` has one where nothing else is said. */
export function keyFile(content = `${desk.line}\n`): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribune-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'keys');
  writeFileSync(file, content);
  return file;
}
