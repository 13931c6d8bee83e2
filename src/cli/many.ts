import { availableParallelism } from 'node:os';
import { pMapIterable } from 'p-map';
import { Tinypool } from 'tinypool';
import { createAttributor } from '../index.js';
import { type Answers, answersTo, type RawLine } from './answer.js';
import type { Format, Settings } from './arguments.js';
import { rawLines, sizeOf } from './inputs.js';
import { startProgress } from './progress.js';
import { type Kept, keptAnswers } from './resume.js';
import type { Sink } from './sink.js';

/** Characters of lines that make one piece of work: a tenth of a second for the engine, so that handing it over costs next to nothing. */
const PIECE = 16 * 1024;

/** Bytes for which one more thread pays: it takes half a second to start, in which the engine reads about as much. */
const PAYS = 256 * 1024;

/**
 * Answers every line of NDJSON in order, with as many threads as pay. What is in flight at a time is a few pieces a thread, however long the input.
 *
 * @param tell says on standard error which lines failed
 * @returns whether all of them could be done
 * @throws {UsageError} where an output to go on with does not fit the input
 */
export async function answerMany(settings: Settings, sink: Sink, tell: (answers: Answers) => string): Promise<boolean> {
  const lines = rawLines(settings);
  const kept: Kept = settings.resume ? await keptAnswers(settings, lines) : { lines: 0, failed: 0, bytes: 0 };
  await sink.open(kept.bytes);
  const size = await sizeOf(settings.files);
  const jobs =
    settings.jobs ?? Math.min(availableParallelism(), size === null ? Number.POSITIVE_INFINITY : Math.ceil(Math.max(size, 1) / PAYS));
  const progress = startProgress(settings.progress, size, kept.lines);
  const workers = jobs === 1 ? alone(settings) : pool(settings, jobs);
  let begun = kept.lines > 0;
  let failed = kept.failed;
  try {
    const answered = pMapIterable(
      pieces(lines),
      async (piece) => ({ ...(await workers.answer(piece)), count: piece.length, read: sum(piece) }),
      { concurrency: jobs, backpressure: jobs * 2 },
    );
    for await (const { count, read, ...answers } of answered) {
      failed += answers.failures.length;
      progress.say(tell(answers));
      await sink.write(begun ? goingOn(settings.format, answers.text) : answers.text);
      begun ||= answers.text !== '';
      progress.advance(count, answers.failures.length, read);
    }
  } finally {
    progress.stop();
    await workers.stop();
  }
  return failed === 0;
}

/** Lines that came together, in pieces of some size. One that comes alone is a piece at once: whoever sent it may be waiting. */
async function* pieces(lines: AsyncIterable<RawLine | null>): AsyncGenerator<RawLine[]> {
  let piece: RawLine[] = [];
  let size = 0;
  for await (const line of lines) {
    if (line !== null) {
      piece.push(line);
      size += sum([line]);
    }
    if (piece.length > 0 && (line === null || size >= PIECE)) {
      yield piece;
      piece = [];
      size = 0;
    }
  }
  if (piece.length > 0) yield piece;
}

function sum(lines: readonly RawLine[]): number {
  return lines.reduce((all, line) => all + ('text' in line ? line.text.length : 0), 0);
}

/**
 * What a thread may keep, in MiB: without a limit V8 lets each thread grow as if it were alone on the machine (two of them to
 * 600 MiB). The smaller figure is for short-lived things: twice as much reads articles of 800 words a few hundredths faster, and holds 30 MiB more. An
 * article too long for it is answered by the process itself.
 */
const heapOfThread = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 };

/** What threads are told when they start. */
export type Task = Pick<Settings, 'options' | 'format'>;

/** Text of a piece behind others: a table has its header once. */
function goingOn(format: Format, text: string): string {
  return format === 'ndjson' ? text : text.slice(text.indexOf('\n') + 1);
}

interface Workers {
  answer(piece: RawLine[]): Promise<Answers>;
  stop(): Promise<void>;
}

function alone({ options, format }: Task): Workers {
  const attributor = createAttributor(options);
  return { answer: async (piece) => answersTo(piece, attributor, format), stop: async () => {} };
}

/** Threads, started as work piles up. */
function pool({ options, format }: Task, jobs: number): Workers {
  const filename = new URL('./worker.js', import.meta.url).href;
  const threads = new Tinypool({
    filename,
    runtime: 'worker_threads',
    minThreads: 1,
    maxThreads: jobs,
    isolateWorkers: false,
    idleTimeout: 60_000,
    workerData: { options, format } satisfies Task,
    resourceLimits: heapOfThread,
  });
  let here: Workers | undefined;
  const answer = async (piece: RawLine[]): Promise<Answers> => {
    try {
      return (await threads.run(piece)) as Answers;
    } catch {
      if (piece.length > 1) return inTurn(piece, format, answer);
      here ??= alone({ options, format });
      return here.answer(piece);
    }
  };
  return { answer, stop: () => threads.destroy() };
}

/** A thread that fell over for want of memory is replaced; which line it was is found by giving each alone, and that one is answered by the process itself. */
async function inTurn(piece: RawLine[], format: Format, answer: Workers['answer']): Promise<Answers> {
  const all: Answers = { text: '', failures: [] };
  for (const line of piece) {
    const { text, failures } = await answer([line]);
    all.text += all.text === '' ? text : goingOn(format, text);
    all.failures.push(...failures);
  }
  return all;
}
