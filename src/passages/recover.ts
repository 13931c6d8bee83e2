/** What is done where marks do not balance. */
import type { Article, Word } from '../article.js';
import type { Mark } from './marks.js';

/** The search for a tag or the beginning of a sentence looks at so many tokens. */
const reach = 150;

/** A tag has its verb of saying within so many tokens of its comma. */
const longestTag = 9;

const pronouns = new Set(['he', 'she', 'they', 'it', 'i', 'we']);

/** What a description in a tag begins with. */
const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'my', 'our', 'another', 'one']);

/** Whether the next paragraph's first mark takes up again the quotation that a mark opened and its paragraph did not close. */
export function takesUpAgain(opened: Mark, next: Mark | undefined, { tokens, paragraphs }: Article): boolean {
  if (next === undefined || next.family !== opened.family || !next.canOpen || next.role === 'close') return false;
  const paragraph = paragraphs[tokens.paragraph[next.token]];
  return paragraph.first === next.token;
}

/**
 * The last token of a quotation that lacks its closing mark but not its tag: the comma (or question mark) before “she said”, “said Ms Roe” or
 * “Roe, 38, said”. Undefined where there is no tag between `from` and `limit`.
 */
export function endBeforeTag({ tokens }: Article, from: number, limit: number): number | undefined {
  let nextVerb = -1;
  for (let token = Math.min(limit - 1, from + reach); token >= from; token--) {
    const word = tokens.words[token];
    if (tokens.tags[token] === 'VERB' && isTagVerb(word)) nextVerb = token;
    if (!/^[,?!]$/.test(word.text) || nextVerb < 0 || nextVerb - token > longestTag) continue;
    if (startsTag(tokens, token + 1, nextVerb)) return firstTag(tokens, from, token) ?? token;
  }
  return undefined;
}

/** The first place in the stretch that ends a quotation as well: the tag nearest to the opening mark is its own. */
function firstTag(tokens: Article['tokens'], from: number, to: number): number | undefined {
  for (let token = from; token < to; token++) {
    if (!/^[,?!]$/.test(tokens.words[token].text)) continue;
    // “Roe, 38, said Ms Dale”: of names the verb may stand behind the last comma.
    const last = tokens.tags[token + 1] === 'PROPN' ? to + 1 : to - 1;
    for (let verb = token + 1; verb <= Math.min(last, token + longestTag); verb++) {
      if (tokens.tags[verb] === 'VERB' && isTagVerb(tokens.words[verb]) && startsTag(tokens, token + 1, verb)) return token;
    }
  }
  return undefined;
}

function isTagVerb({ saying }: Word): boolean {
  return saying !== null && saying.strength >= 0.9 && (saying.form === 'past' || saying.form === 'third');
}

function startsTag(tokens: Article['tokens'], token: number, verb: number): boolean {
  const word = tokens.words[token];
  if (token === verb) return tokens.words[verb + 1]?.capital === true || determiners.has(tokens.words[verb + 1]?.lower ?? '');
  return pronouns.has(word.lower) ? verb - token <= 2 : tokens.tags[token] === 'PROPN' || determiners.has(word.lower);
}

/**
 * Where a quotation that lacks its opening mark begins: at the first sentence of its paragraph, or the first one behind the tag of the passage
 * that ended before `from`. Null where its words cannot be told from those of the tag.
 */
export function startAfterTag({ tokens }: Article, from: number, closing: number): number | null {
  if (from >= closing) return null;
  const first = from === 0 || tokens.paragraph[from - 1] !== tokens.paragraph[from];
  const goesOn = first || tokens.words[from - 1].kind !== 'mark' || /^[.!?…]$/.test(tokens.words[Math.max(0, from - 2)].text);
  if (goesOn && !tagAhead(tokens, from, closing)) return from;
  for (let token = from; token < Math.min(closing - 1, from + reach); token++) {
    if (/^[.!?]$/.test(tokens.words[token].text) && tokens.words[token + 1].capital) return token + 1;
  }
  return null;
}

/** Whether a verb of saying stands right behind a closing mark: that of its tag. */
export function tagBehind({ tokens }: Article, mark: number): boolean {
  for (let token = mark + 1; token <= Math.min(tokens.count - 1, mark + longestTag); token++) {
    if (/^[.!?]$/.test(tokens.words[token].text) || tokens.words[token].kind === 'mark') return false;
    if (isTagVerb(tokens.words[token])) return true;
  }
  return false;
}

function tagAhead(tokens: Article['tokens'], from: number, closing: number): boolean {
  for (let token = from; token < Math.min(closing, from + longestTag); token++) {
    if (/^[.!?]$/.test(tokens.words[token].text)) return false;
    if (isTagVerb(tokens.words[token]) && startsTag(tokens, from, token)) return true;
  }
  return false;
}
