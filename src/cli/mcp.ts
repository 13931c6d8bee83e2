import { usage } from './arguments.js';

/**
 * `attribune mcp`: serves the Model Context Protocol on standard input and output. It imports the protocol only now, so that no other use of the
 * command waits for it.
 *
 * @param argv the arguments after `mcp`
 * @returns the exit status: 0, or 2 where there are arguments
 */
export async function mcp(argv: string[]): Promise<0 | 2> {
  if (argv[0] === '--help' || argv[0] === '-h') {
    process.stdout.write(usage);
    return 0;
  }
  if (argv.length > 0) {
    process.stderr.write('attribune: mcp takes no arguments; an article in a file of this name is ./mcp.\nTry: attribune --help\n');
    return 2;
  }
  const { serve } = await import('../../mcp/stdio.js');
  serve();
  return 0;
}
