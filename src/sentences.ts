import type { Article, Passages, Sentences, Tokens } from './article.js';
import { elsewhere } from './lexicon/abbreviations.js';

/** Behind a question or an exclamation in quotation marks its tag (“… ?” she asked) has its verb within so many tokens. */
const longestTag = 8;

/**
 * Cuts the article into sentences as they are seen from outside its quotations: “Go!” she said is one. Inside a passage only the beginnings of
 * sentences are marked.
 */
export function findSentences({ tokens, paragraphs }: Article, passages: Passages): Sentences {
  const of = new Int32Array(tokens.count);
  const starts = new Uint8Array(tokens.count);
  let sentence = -1;
  for (const { first, last, stamp } of paragraphs) {
    for (let token = first; token <= last; token++) {
      const begins = token === first || token - 1 === stamp || breaksBefore(tokens, passages, token, last);
      if (begins) sentence += 1;
      of[token] = sentence;
      if (begins || startsInside(tokens, passages, token)) starts[token] = 1;
      if (token > first && tokens.words[token - 1].kind === 'mark' && starts[token - 1] === 1) starts[token] = 1;
    }
  }
  return { of, starts };
}

/** Whether a sentence, seen from outside, ends between the token and the one before it. */
function breaksBefore(tokens: Tokens, passages: Passages, token: number, last: number): boolean {
  const inside = passages.outer[token];
  const before = passages.outer[token - 1];
  if (inside >= 0 && inside === before) return false;
  const word = tokens.words[token];
  const starts = word.capital || word.kind === 'mark' || word.kind === 'number' || inside >= 0;
  if (before < 0) return starts && endsSentence(tokens, token - 1);
  // Right behind a passage: what counts is how its words end.
  const passage = passages.list[before];
  const end = lastWord(tokens, passage.first, passage.last);
  if (end < 0) return false;
  const text = tokens.words[end].text;
  if (text === '.') return starts || passage.label !== null;
  if (/^(?:[?!…]|\.{2,})$/.test(text)) return starts && !tagFollows(tokens, token, last);
  return false;
}

function lastWord(tokens: Tokens, first: number, last: number): number {
  let token = last;
  while (token >= first && tokens.words[token].kind === 'mark') token -= 1;
  return token >= first ? token : -1;
}

/** Whether a sentence may end with the token: a stop, or a short form with one that is no title. */
function endsSentence(tokens: Tokens, token: number): boolean {
  const { text, lower, kind } = tokens.words[token];
  if (kind === 'punctuation' && /^(?:[.?!…]|\.{2,})$/.test(text)) return true;
  if (kind === 'mark' && token > 0) return /^[.?!…]$/.test(tokens.words[token - 1].text);
  if (!text.endsWith('.') || kind !== 'word') return false;
  const next = tokens.words[token + 1];
  const name = next?.capital === true && tokens.tags[token + 1] === 'PROPN';
  return (elsewhere.has(lower.slice(0, -1)) || lower.indexOf('.') < lower.length - 1) && !name;
}

function startsInside(tokens: Tokens, passages: Passages, token: number): boolean {
  return passages.inner[token] >= 0 && tokens.words[token].capital && endsSentence(tokens, token - 1);
}

/** Whether the words behind a quotation that asks or exclaims are its tag. */
function tagFollows(tokens: Tokens, token: number, last: number): boolean {
  for (let at = token; at <= Math.min(last, token + longestTag); at++) {
    const { text, saying, kind } = tokens.words[at];
    if (kind === 'mark' || /^[.;:]$/.test(text)) return false;
    if (saying !== null && saying.strength >= 0.9 && tokens.tags[at] !== 'NOUN' && saying.form !== 'base') return true;
  }
  return false;
}
