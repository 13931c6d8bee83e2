import type { Extracted } from '../../documents/door.js';
import { type ArticleInput, type Format as EngineFormat, formats, type Result } from '../index.js';
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

type MakeWriter = (setting: Setting) => Writer;

/** How the command prints in a format. */
export function writerOf(format: Format): MakeWriter {
  if (format === 'text' || format === 'ndjson' || format === 'json') return own[format];
  return byTable(formats.find(({ name }) => name === format) as EngineFormat);
}

/** What is printed here in a way of its own. JSON, too: laid out for a person, with a problem in the place of what cannot be used. */
const own: Record<'text' | 'ndjson' | 'json', MakeWriter> = {
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

/** A format of the engine. An input that cannot be used has no place in it, and is only named on standard error. */
function byTable({ several, write }: EngineFormat): MakeWriter {
  return ({ many }) => {
    const list = many && several === 'array';
    let printed = 0;
    return {
      add(answer) {
        if ('problem' in answer) return '';
        const whole = write(answer.article, answer.result);
        const isFirst = printed++ === 0;
        if (several === 'array') return list ? `${isFirst ? '[\n' : ',\n'}${whole}` : `${whole}\n`;
        if (isFirst) return whole;
        return several === 'table' ? whole.slice(whole.indexOf('\n') + 1) : `\n${whole}`;
      },
      end() {
        if (!list) return '';
        return printed === 0 ? '[]\n' : '\n]\n';
      },
    };
  };
}

/** An answer as programs read it. */
function machine(answer: Answer) {
  if ('result' in answer) return answer.result;
  return answer.id === undefined ? { problem: answer.problem } : { id: answer.id, problem: answer.problem };
}
