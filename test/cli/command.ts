import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The command as it is shipped. */
export const command = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs the command to its end.
 *
 * @param input what it reads on standard input
 * @param env what its environment has besides this process's own, without the settings that colour terminals
 */
export async function attribune(args: string[], input: string | Buffer = '', env: Record<string, string> = {}): Promise<Outcome> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...own } = process.env;
  const child = spawn(process.execPath, [command, ...args], { env: { ...own, ...env } });
  child.stdin.on('error', () => {}); // it may end without reading
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, stdout, stderr };
}
