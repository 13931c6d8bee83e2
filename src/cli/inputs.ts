import { createReadStream, fstat, type Stats, stat } from 'node:fs';
import { charsets, DocumentError, type Extracted, readers } from '../../documents/door.js';
import { type ArticleInput, type Options, splitLines } from '../index.js';
import type { RawLine } from './answer.js';
import type { Settings } from './arguments.js';
import { LIMIT, type Problem, problem, problemReading } from './problems.js';

/** One article to do, or why it cannot be done. */
export type Input = {
  /** What a message calls it: a path, a path and a line, or standard input. */
  name: string;
  /** The caller's name for the article: of a file its path. */
  id?: string | undefined;
} & ({ article: ArticleInput; options: Partial<Options>; extracted?: Extracted } | { problem: Problem });

/** Every article of a command line in order, a file each, read only as fast as it is asked for. */
export async function* inputs({ files, title, input }: Settings): AsyncGenerator<Input> {
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    try {
      yield await wholeOf(file, name, title, input);
    } catch (error) {
      yield { name, id: file === '-' ? undefined : file, problem: problemReading(error) };
    }
  }
}

async function wholeOf(file: string, name: string, title: string | undefined, kind: string | undefined): Promise<Input> {
  const id = file === '-' ? undefined : file;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytesOf(file)) {
    size += chunk.length;
    if (size > LIMIT) return { name, id, problem: problem('too-long') };
    parts.push(chunk);
  }
  const reader = readers.find((one) =>
    kind === undefined ? one.extensions.some((end) => file.toLowerCase().endsWith(end)) : one.name === kind,
  );
  const bytes = Buffer.concat(parts);
  const text = reader?.name === 'html' ? (await charsets()).decodeHtml(bytes) : decode(bytes);
  if (text === null) return { name, id, problem: problem('not-utf8') };
  if (reader === undefined) return { name, id, article: { text, id, title }, options: {} };
  try {
    const read = await reader.load();
    const extracted = read(text);
    const { blocks: _, ...article } = extracted;
    return { name, id, article: { ...article, id, ...(title === undefined ? {} : { title }) }, options: {}, extracted };
  } catch (error) {
    if (error instanceof DocumentError) return { name, id, problem: problem(error.code) };
    throw error;
  }
}

/**
 * Every line of a command line's inputs in order, undecoded beyond UTF-8 and read only as fast as they are asked for; blank ones are counted and
 * left out. Null after those that came at one time: the next ones may be long in coming.
 */
export async function* rawLines({ files }: Settings): AsyncGenerator<RawLine | null> {
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    try {
      yield* rawLinesOf(file, name);
    } catch (error) {
      yield { name, id: file === '-' ? undefined : file, problem: problemReading(error) };
    }
  }
}

async function* rawLinesOf(file: string, name: string): AsyncGenerator<RawLine | null> {
  let number = 0;
  for await (const lines of splitLines(bytesOf(file), LIMIT)) {
    for (const line of lines) {
      number++;
      const place = `${name}, line ${number}`;
      const text = line === null ? null : decode(line);
      if (line === null) yield { name: place, problem: problem('too-long') };
      else if (text === null) yield { name: place, problem: problem('not-utf8') };
      else if (text.trim() !== '') yield { name: place, text };
    }
    yield null;
  }
}

/** How many bytes the inputs have together; null where one is no file, so that nobody knows. */
export async function sizeOf(files: readonly string[]): Promise<number | null> {
  let all = 0;
  for (const file of files) {
    const found = await new Promise<Stats | null>((resolve) => {
      const then = (error: unknown, stats: Stats) => resolve(error ? null : stats);
      if (file === '-') fstat(process.stdin.fd, then);
      else stat(file, then);
    });
    if (found !== null && !found.isFile()) return null;
    all += found?.size ?? 0;
  }
  return all;
}

function bytesOf(file: string): AsyncIterable<Buffer> {
  return file === '-' ? process.stdin : createReadStream(file);
}

// A byte order mark is kept: taking it away would move every offset.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
