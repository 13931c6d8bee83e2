/** The protocol over standard input and output, as an assistant on the same machine speaks it. Imports the SDK: see `server.ts`. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createAttributor } from '../src/index.js';
import { call } from './call.js';
import { createServer } from './server.js';

/** Serves until standard input ends. Nothing but the protocol is written to standard output, and nothing of an article to standard error. */
export function serve(): void {
  const attribute = createAttributor();
  const complain = (what: string) => () => process.stderr.write(`attribune: ${what}.\n`);
  const broken = complain('the engine failed; this is a fault of Attribune, not of the article');
  serveStdio(() => createServer((given) => call(attribute, given, {}, broken)), {
    onerror: complain('a message could not be read or answered'),
  });
}
