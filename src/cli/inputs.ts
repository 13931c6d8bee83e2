import { createReadStream } from 'node:fs';
import { DocumentError, type Extracted, readers } from '../../documents/index.js';
import type { ArticleInput, Options } from '../index.js';
import type { Settings } from './arguments.js';
import { articleOf } from './line.js';
import { LIMIT, type Problem, problem, problemReading } from './problems.js';

/** One article to do, or why it cannot be done. */
export type Input = {
  /** What a message calls it: a path, a path and a line, or standard input. */
  name: string;
  /** The caller's name for the article: of a file its path. */
  id?: string | undefined;
} & ({ article: ArticleInput; options: Partial<Options>; extracted?: Extracted } | { problem: Problem });

/** Every input of a command line in order, read only as fast as it is asked for. */
export async function* inputs({ files, ndjson, title, input }: Settings): AsyncGenerator<Input> {
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    try {
      if (ndjson) yield* linesOf(file, name);
      else yield await wholeOf(file, name, title, input);
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
  const text = decode(Buffer.concat(parts));
  if (text === null) return { name, id, problem: problem('not-utf8') };
  const reader = readers.find((one) =>
    kind === undefined ? one.extensions.some((end) => file.toLowerCase().endsWith(end)) : one.name === kind,
  );
  if (reader === undefined) return { name, id, article: { text, id, title }, options: {} };
  try {
    const extracted = reader.read(text);
    const { blocks: _, ...article } = extracted;
    return { name, id, article: { ...article, id, ...(title === undefined ? {} : { title }) }, options: {}, extracted };
  } catch (error) {
    if (error instanceof DocumentError) return { name, id, problem: problem(error.code) };
    throw error;
  }
}

async function* linesOf(file: string, name: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of splitLines(bytesOf(file))) {
    number++;
    const place = `${name}, line ${number}`;
    if (line === null) {
      yield { name: place, problem: problem('too-long') };
      continue;
    }
    const text = decode(line);
    if (text === null) yield { name: place, problem: problem('not-utf8') };
    else if (text.trim() !== '') yield { name: place, ...articleOf(text) };
  }
}

/**
 * The lines of a stream of bytes, without their ends; null for one that is too long. Bytes, because a decoded stream no longer tells broken
 * UTF-8; not `readline`, because it also breaks at U+2028, which JSON allows inside a string.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, limit = LIMIT): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const take = () => {
    const line = size > limit ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

function bytesOf(file: string): AsyncIterable<Buffer> {
  return file === '-' ? process.stdin : createReadStream(file);
}

// A byte order mark is kept: taking it away would move every offset.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
