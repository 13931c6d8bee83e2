import type { Article } from '../article.js';
import { headless, tailless } from '../lexicon/elisions.js';
import { type Family, marks, type Role } from '../lexicon/marks.js';

/** A free-standing mark and what stands around it. */
export interface Mark {
  /** Its token. */
  token: number;
  family: Family;
  role: Role;
  /** Whether it could open: nothing or an opening before it, words after it. */
  canOpen: boolean;
  /** Whether it could close: words or their punctuation before it, no word after it. */
  canClose: boolean;
  /** Whether punctuation stands right before it, so that a closing mark is no apostrophe. */
  afterPunctuation: boolean;
  /** Whether it may well be an apostrophe: after a plural (“players’ union”), a cut word (“doin’”), or before one (“’em”). */
  maybeApostrophe: boolean;
}

/** The marks of each paragraph, by its index. */
export function markContexts({ text, tokens, paragraphs }: Article): Mark[][] {
  // French points its angles outwards and sets spaces inside, German points them inwards: the first one tells.
  const opening = /[«»]/.exec(text)?.[0] === '»' ? '»›' : '«‹';
  return paragraphs.map(({ start, end, first, last }) => {
    const found: Mark[] = [];
    for (let token = first; token <= last; token++) {
      const word = tokens.words[token];
      if (word.kind !== 'mark') continue;
      const known = marks.get(word.lower);
      if (known === undefined) continue;
      const from = tokens.start[token];
      const to = tokens.end[token];
      const before = from > start ? text[from - 1] : ' ';
      const after = to < end ? text[to] : ' ';
      if (known.family === 'angle' || known.family === 'small angle') {
        const opens = opening.includes(word.lower);
        found.push({
          token,
          ...known,
          role: opens ? 'open' : 'close',
          canOpen: opens,
          canClose: !opens,
          afterPunctuation: true,
          maybeApostrophe: false,
        });
        continue;
      }
      const neighbour = found.at(-1);
      const touching = neighbour?.token === token - 1 && tokens.end[token - 1] === from ? neighbour : undefined;
      found.push({
        token,
        ...known,
        canOpen: touching ? touching.canOpen && !/\s/.test(after) : /[\s([{\-–—―/…¿¡]/.test(before) && !/[\s.,;:!?)\]}]/.test(after),
        canClose: touching ? touching.canClose || !touching.canOpen : !/[\s([{]/.test(before) && !/[\p{L}\p{N}]/u.test(after),
        afterPunctuation: touching ? touching.afterPunctuation || touching.canClose : /[.,!?…;:)\]%—–-]/.test(before),
        maybeApostrophe: known.family === 'single' && (cutBefore(tokens, token) || cutAfter(tokens, token)),
      });
    }
    return found;
  });
}

/** Whether the word before an apostrophe could be a plural possessive or a word without its end. */
function cutBefore(tokens: Article['tokens'], token: number): boolean {
  if (token === 0 || tokens.end[token - 1] !== tokens.start[token]) return false;
  const { lower, kind } = tokens.words[token - 1];
  return kind === 'word' && (/[sxz]$/.test(lower) || /[a-z]in$/.test(lower) || tailless.has(lower));
}

/** Whether the word after an apostrophe could be a word without its beginning, or a decade. */
function cutAfter(tokens: Article['tokens'], token: number): boolean {
  if (token + 1 >= tokens.count || tokens.end[token] !== tokens.start[token + 1]) return false;
  const { lower } = tokens.words[token + 1];
  return headless.has(lower) || /^\d0s$/.test(lower) || /^\d\d$/.test(lower);
}
