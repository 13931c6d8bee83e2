import { execFileSync } from 'node:child_process';

/** Builds once before the tests, so that the command and the service are tested as they are shipped. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
