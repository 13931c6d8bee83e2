import { constants } from 'node:buffer';
import { createReadStream, existsSync } from 'node:fs';
import { createAttributor, splitLines } from '../index.js';
import { answersTo, type RawLine } from './answer.js';
import { type Settings, UsageError } from './arguments.js';
import { articleOf } from './line.js';

/** What of an output stays. */
export interface Kept {
  lines: number;
  /** How many of them are problems. */
  failed: number;
  /** Length of those lines, their ends included. */
  bytes: number;
}

/**
 * Looks through the output of a run that was interrupted, and passes over as many lines of the input as it answers. A last line without its end was
 * torn, and is done anew.
 *
 * @param lines of the input, none of which was read yet; afterwards the next one is the first that has no answer
 * @throws {UsageError} where it is not the beginning of what this run would write: another id, or the last answer come out otherwise
 */
export async function keptAnswers({ output, options }: Settings, lines: AsyncIterator<RawLine | null>): Promise<Kept> {
  const kept: Kept = { lines: 0, failed: 0, bytes: 0 };
  if (output === undefined || !existsSync(output)) return kept;
  let last: { line: RawLine; answer: string } | undefined;
  for await (const bytes of wholeLines(output)) {
    const answer = Buffer.from(bytes).toString();
    const line = await next(lines);
    if (line === undefined) throw misfit(output, `it has more lines than the input has articles, from line ${kept.lines + 1} on`);
    const read = readAnswer(answer);
    if (read === null || read.id !== idOf(line)) throw misfit(output, `line ${kept.lines + 1} does not answer ${line.name}`);
    kept.lines++;
    kept.bytes += bytes.length + 1;
    if (read.failed) kept.failed++;
    last = { line, answer };
  }
  // One article done anew tells of other words, other options and another engine.
  if (last !== undefined && answersTo([last.line], createAttributor(options)).text !== `${last.answer}\n`) {
    throw misfit(output, `line ${kept.lines} is not what comes out now; the text, the options or the version are others`);
  }
  return kept;
}

/** The lines of a file that have their ends. */
async function* wholeLines(file: string): AsyncGenerator<Uint8Array> {
  let ended = true;
  async function* chunks() {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      ended = chunk[chunk.length - 1] === 10;
      yield chunk;
    }
  }
  let before: Uint8Array | undefined;
  for await (const lines of splitLines(chunks(), constants.MAX_STRING_LENGTH)) {
    for (const line of lines) {
      if (before !== undefined) yield before;
      before = line ?? new Uint8Array();
    }
  }
  if (before !== undefined && ended) yield before;
}

async function next(lines: AsyncIterator<RawLine | null>): Promise<RawLine | undefined> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) return undefined;
    if (value !== null) return value;
  }
}

function readAnswer(line: string): { id: string | undefined; failed: boolean } | null {
  try {
    const { id, quotes, problem } = JSON.parse(line) as Record<string, unknown>;
    if (quotes === undefined && problem === undefined) return null;
    return { id: id as string | undefined, failed: problem !== undefined };
  } catch {
    return null;
  }
}

function idOf(line: RawLine): string | undefined {
  return 'text' in line ? articleOf(line.text).id : line.id;
}

function misfit(output: string, why: string): UsageError {
  return new UsageError(`${output} is not the beginning of this run's output: ${why}. Name another file, or leave out --resume.`);
}
