import type { Extracted } from '../../documents/index.js';
import type { ArticleInput, Result } from '../index.js';
import type { Format } from './arguments.js';
import type { Problem } from './problems.js';
import { paintWith } from './terminal.js';
import { view } from './view.js';

/** What became of one input. */
export type Answer = {
  /** What a message calls the input. */
  name: string;
  id?: string | undefined;
} & ({ article: ArticleInput; result: Result & { article?: Extracted } } | { problem: Problem });

/** How the command prints, in the order of the inputs. */
export interface Writer {
  /** What to print for one answer. */
  add(answer: Answer): string;
  /** What to print when there are no more. */
  end(): string;
}

interface Setting {
  /** Whether there is more than one file. */
  many: boolean;
  /** Columns of the terminal, where there is one. */
  width: number | undefined;
  colours: boolean;
}

/** One writer a format. */
export const writers: Record<Format, (setting: Setting) => Writer> = {
  ndjson: () => ({ add: (answer) => `${JSON.stringify(machine(answer))}\n`, end: () => '' }),

  json: ({ many }) => {
    let before = '[';
    const list = {
      add(answer: Answer) {
        const item = `${before}\n${JSON.stringify(machine(answer), null, 2)}`;
        before = ',';
        return item;
      },
      end: () => '\n]\n',
    };
    return many ? list : { add: (answer) => `${JSON.stringify(machine(answer), null, 2)}\n`, end: () => '' };
  },

  text: ({ many, width, colours }) => {
    const paint = paintWith(colours);
    let before = '';
    return {
      add(answer) {
        if ('problem' in answer) return '';
        const page = before + view(answer.article, answer.result, { heading: many ? answer.name : undefined, width, paint });
        before = '\n';
        return page;
      },
      end: () => '',
    };
  },
};

function machine(answer: Answer) {
  if ('result' in answer) return answer.result;
  return answer.id === undefined ? { problem: answer.problem } : { id: answer.id, problem: answer.problem };
}
