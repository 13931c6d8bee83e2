import { once } from 'node:events';
import { createWriteStream, ftruncateSync, openSync, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** Where results go: it takes no more than its reader or its disk keeps up with. */
export interface Sink {
  /** To be called before the first `write`. @param keep how many bytes of what is there already stay. */
  open(keep: number): Promise<void>;
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

/** A file, or standard output where none is named. */
export function sinkTo(file: string | undefined): Sink {
  let stream: WriteStream | NodeJS.WriteStream = process.stdout;
  return {
    async open(keep) {
      if (file === undefined) return;
      const fd = opened(file, keep);
      stream = createWriteStream(file, { fd, start: keep });
      stream.on('error', cannotWrite);
    },
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    async end() {
      if (stream === process.stdout) return;
      stream.end();
      await finished(stream);
    },
  };
}

/** Opens a file and cuts away what does not stay. */
function opened(file: string, keep: number): number {
  try {
    const fd = openSync(file, keep > 0 ? 'r+' : 'w');
    ftruncateSync(fd, keep);
    return fd;
  } catch (error) {
    return cannotWrite(error as NodeJS.ErrnoException);
  }
}

/** Nothing more can be done: what was to be written has no place. */
export function cannotWrite(error: NodeJS.ErrnoException): never {
  process.stderr.write(`attribune: the output cannot be written (${error.code}).\n`);
  process.exit(1);
}
