/**
 * `npm run key -- NAME`: makes a key. The key goes to standard output, the only time that anybody sees it; its line for the file of keys goes to
 * standard error, so that `2>> FILE` adds it there.
 */
import { holderName, newKey } from './keys.js';

const [name = '', ...more] = process.argv.slice(2);
if (!holderName.test(name) || more.length > 0) {
  process.stderr.write('Usage: npm run key -- NAME\nNAME is whose key it is: up to 64 letters, digits and any of . _ -\n');
  process.exitCode = 2;
} else {
  const { key, line } = newKey(name);
  process.stdout.write(`${key}\n`);
  process.stderr.write(`${line}\n`);
}
