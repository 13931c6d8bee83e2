import { spawnSync } from 'node:child_process';

/**
 * Builds once before the tests, so that the command and the service are tested as they are shipped. The compiler writes what it can despite
 * wrong types, and so do the tests run: `npm run check` and CI are what holds the types.
 */
export default function build(): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (status !== 0) console.warn('The build has errors.');
}
