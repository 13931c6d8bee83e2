import { realpathSync } from 'node:fs';
import { createAttributor, version } from '../index.js';
import { answerTo, type Failure } from './answer.js';
import { readArguments, type Settings, UsageError, usage } from './arguments.js';
import { inputs } from './inputs.js';
import { writerOf } from './output.js';
import { cannotWrite, type Sink, sinkTo } from './sink.js';
import { hasColours, printable } from './terminal.js';

/**
 * The whole command.
 *
 * @param argv the arguments after the command's own name
 * @returns the exit status: 0 all done, 1 some input failed, 2 the command line is wrong
 */
export async function run(argv: string[]): Promise<0 | 1 | 2> {
  endQuietlyWithoutReader();
  try {
    const settings = readArguments(argv);
    if (settings === 'help' || settings === 'version') {
      await sinkTo(undefined).write(settings === 'help' ? usage : `${version}\n`);
      return 0;
    }
    refuseToOverwriteInput(settings);
    return (await attribute(settings)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`attribune: ${printable(error.message)}\nTry: attribune --help\n`);
    return 2;
  }
}

/** Does every input in order. Whether all of them could be done. */
async function attribute(settings: Settings): Promise<boolean> {
  if (settings.files.includes('-') && process.stdin.isTTY) process.stderr.write('Reading the terminal: end the article with Ctrl-D.\n');
  const sink = sinkTo(settings.output);
  const allDone = settings.ndjson ? await answerLines(settings, sink) : await answerEach(settings, sink);
  await sink.end();
  return allDone;
}

async function answerLines(settings: Settings, sink: Sink): Promise<boolean> {
  // Threads and progress bar are loaded by whoever has many articles.
  const { answerMany } = await import('./many.js');
  return answerMany(settings, sink, ({ failures }) => failures.map(complaint).join(''));
}

async function answerEach(settings: Settings, sink: Sink): Promise<boolean> {
  const attributor = createAttributor(settings.options);
  const toFile = settings.output !== undefined;
  const writer = writerOf(settings.format)({
    many: settings.files.length > 1,
    width: toFile ? undefined : process.stdout.columns || undefined, // some terminals say 0
    colours: !toFile && hasColours(process.stdout, process.env),
  });
  await sink.open(0);
  let failed = 0;
  for await (const input of inputs(settings)) {
    const answer = answerTo(input, attributor);
    if ('problem' in answer) {
      failed++;
      process.stderr.write(complaint(answer));
    }
    await sink.write(writer.add(answer));
  }
  await sink.write(writer.end());
  return failed === 0;
}

function complaint({ name, id, problem: { title, detail } }: Failure): string {
  const which = id === undefined || id === name ? name : `${name} (id ${JSON.stringify(id)})`;
  return `attribune: ${printable(which)}: ${title}. ${printable(detail)}\n`;
}

/**
 * @throws {UsageError} where the output would take the place of an input
 */
function refuseToOverwriteInput({ files, output }: Settings): void {
  if (output === undefined) return;
  const place = realPath(output);
  if (place !== null && files.some((file) => file !== '-' && realPath(file) === place)) {
    throw new UsageError('--output names an input, which would be lost. Name another file.');
  }
}

function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}

/** A reader that has seen enough (`| head`) is no mistake; anything else that stops the output is. */
function endQuietlyWithoutReader(): void {
  process.stderr.on('error', () => {}); // whoever closed it does not want to know
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    cannotWrite(error);
  });
}
