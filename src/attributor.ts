import { AttribuneError } from './errors.js';
import { complete, type Options } from './options.js';
import type { ArticleInput, Result } from './types.js';
import { model, version } from './version.js';

export type Attributor = (input: string | ArticleInput, options?: Partial<Options>) => Result;

export function createAttributor(options: Partial<Options> = {}): Attributor {
  const base = complete(options);
  return (input, chosen = {}) => {
    const article = typeof input === 'string' ? { text: input } : input;
    if (typeof article?.text !== 'string') throw new AttribuneError('INPUT_NOT_TEXT');
    const settings = complete(chosen, base);
    return {
      ...(article.id === undefined ? {} : { id: article.id }),
      quotes: [],
      speakers: [],
      meta: { engine: version, model, offsets: settings.offsets, length: article.text.length },
    };
  };
}
