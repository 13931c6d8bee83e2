import { spawnSync } from 'node:child_process';

/**
 * Builds once before the tests, so that the command and the service are tested as they are shipped. A build that fails may leave an
 * older one in its place, so that no test would say anything about the sources: then none is run.
 */
export default function build(): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed, so no test was run.');
}
