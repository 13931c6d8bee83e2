import { once } from 'node:events';
import { type Attributor, createAttributor, version } from '../index.js';
import { readArguments, type Settings, UsageError, usage } from './arguments.js';
import { type Input, inputs } from './inputs.js';
import { type Answer, writerOf } from './output.js';
import { problem, problemOf } from './problems.js';
import { hasColours, printable } from './terminal.js';

/**
 * The whole command.
 *
 * @param argv the arguments after the command's own name
 * @returns the exit status: 0 all done, 1 some input failed, 2 the command line is wrong
 */
export async function run(argv: string[]): Promise<0 | 1 | 2> {
  let settings: ReturnType<typeof readArguments>;
  try {
    settings = readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`attribune: ${printable(error.message)}\nTry: attribune --help\n`);
    return 2;
  }
  endQuietlyWithoutReader();
  if (settings === 'help' || settings === 'version') {
    await write(settings === 'help' ? usage : `${version}\n`);
    return 0;
  }
  return (await attribute(settings)) ? 0 : 1;
}

/** Does every input in order. Whether all of them could be done. */
async function attribute(settings: Settings): Promise<boolean> {
  if (settings.files.includes('-') && process.stdin.isTTY) process.stderr.write('Reading the terminal: end the article with Ctrl-D.\n');
  const attributor = createAttributor(settings.options);
  const writer = writerOf(settings.format)({
    many: settings.files.length > 1,
    width: process.stdout.columns || undefined, // some terminals say 0
    colours: hasColours(process.stdout, process.env),
  });
  let failed = 0;
  for await (const input of inputs(settings)) {
    const answer = answerTo(input, attributor);
    if ('problem' in answer) {
      failed++;
      process.stderr.write(complaint(answer));
    }
    await write(writer.add(answer));
  }
  await write(writer.end());
  return failed === 0;
}

/** A character that a reader sees. */
const visible = /[^\s\p{Cc}\p{Cf}]/u;

function answerTo(input: Input, attributor: Attributor): Answer {
  const { name, id } = input;
  if ('problem' in input) return input;
  try {
    const { article, options } = input;
    if (typeof article.text === 'string' && !visible.test(article.text)) return { name, id, problem: problem('empty-text') };
    return { name, id, article, result: attributor(article, options) };
  } catch (error) {
    return { name, id, problem: problemOf(error) };
  }
}

function complaint({ name, id, problem: { title, detail } }: Extract<Answer, { problem: unknown }>): string {
  const which = id === undefined || id === name ? name : `${name} (id ${JSON.stringify(id)})`;
  return `attribune: ${printable(which)}: ${title}. ${printable(detail)}\n`;
}

/** Writes to standard output, and waits while its reader is slower than we are. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A reader that has seen enough (`| head`) is no mistake; anything else that stops the output is. */
function endQuietlyWithoutReader(): void {
  process.stderr.on('error', () => {}); // whoever closed it does not want to know
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`attribune: the output cannot be written (${error.code}).\n`);
    process.exit(1);
  });
}
