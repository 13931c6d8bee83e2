/** How the clauses of a sentence hang together, as far as single words show it. */
import type { Mention, Tokens } from '../article.js';
import type { Context } from './context.js';

/** Whether a comma behind a name opens an apposition or a participle (“Ms Roe (Lab), also a candidate, said”, “the mayor, asked by us, said”). */
export function opensAside({ article: { tokens }, mentions }: Context, comma: number): boolean {
  const before = tokens.words[comma - 1]?.text === ')' ? openingBracket(tokens, comma - 1) - 1 : comma - 1;
  const mention = mentions.list[mentions.at[before]];
  if (mention === undefined || mention.possessive) return false;
  const tag = tokens.tags[comma + 1];
  if (mention.kind === 'name')
    return /^(?:DET|NOUN|ADJ)$/.test(tag) || asideWords.has(tokens.words[comma + 1].lower) || isParticiple(tokens, comma + 1);
  return mention.kind === 'description' && isParticiple(tokens, comma + 1);
}

/** Words that an apposition may begin with. */
const asideWords = new Set(['also', 'now', 'then', 'formerly', 'once', 'himself', 'herself', 'itself', 'themselves']);

function isParticiple({ words, tags }: Tokens, token: number): boolean {
  return tags[token] === 'VERB' && /(?:ing|ed)$/.test(words[token].lower);
}

/** Whether “and” or “but” joins a verb to another one before it. */
export function sharesVerb({ words, tags }: Tokens, verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && tags[at] === 'ADV' && !words[at].capital) at -= 1;
  return at > 0 && /^(?:and|or|but)$/.test(words[at].lower);
}

/** Whether another verb of the same subject follows (“was hailed by Mr Dale; and declared …”). */
export function sharesSubject({ words, tags }: Tokens, token: number): boolean {
  const at = /^(?:and|or|but)$/.test(words[token]?.lower ?? '') ? token + 1 : token;
  return tags[at] === 'VERB';
}

/** Whether a mention stands in a phrase of its own with its participle: “…, with Mr Dale taking the stand to call her …”. */
export function isAbsolute({ article: { tokens } }: Context, { first, phrase, last }: Mention): boolean {
  if (tokens.words[Math.min(first, phrase) - 1]?.lower !== 'with') return false;
  const at = tokens.tags[last + 1] === 'ADV' ? last + 2 : last + 1;
  return tokens.tags[at] === 'VERB' && tokens.words[at].lower.endsWith('ing');
}

/** The bracket that a closing one answers, a few tokens before it; or the closing one itself. */
export function openingBracket({ words }: Tokens, closing: number): number {
  for (let token = closing - 1; token >= Math.max(0, closing - 8); token--) if (words[token].text === '(') return token;
  return closing;
}
