/** What kind of quote an utterance is, and the words that show who said it. */
import type { Findings, Range } from '../article.js';
import type { Basis, QuoteType, Span } from '../types.js';
import type { Utterance } from './utterances.js';

/** Indirect, mixed where other words than those in quotation marks belong to it, else direct; scare or title where nobody is likelier than anybody. */
export function typeOf(findings: Findings, { passages: own, decision, attribution, segments }: Utterance): QuoteType {
  if (own.length === 0) return 'indirect';
  const { passages, article, sentences } = findings;
  const { first, last, open, close } = passages.list[own[0]];
  const { words } = article.tokens;
  if (decision.entity < 0) {
    const inside = words.slice(first, Math.min(last + 1, first + 40)).filter(({ kind, lower }) => kind === 'word' && lower.length > 3);
    // What stands alone as a sentence was said, even where nobody can be found who did.
    const sentence = sentences.starts[first] === 1 && (last - first > 6 || (last - first > 2 && /^[.?!…]$/.test(words[last].text)));
    if (decision.nobody < 0.5 || sentence) return 'direct';
    return inside.length > 0 && words[first].capital && inside.every(({ capital }) => capital) && last > first ? 'title' : 'scare';
  }
  if (attribution !== null && hasOwnWords(findings, own, segments)) return 'mixed';
  const before = words[open - 1]?.text ?? '';
  const whole =
    words[first].capital || sentences.starts[first] === 1 || /^[:,]$/.test(before) || /^[,.?!]$/.test(words[Math.max(first, last)].text);
  return open >= 0 && close >= 0 && !whole ? 'mixed' : 'direct';
}

/** Whether segments hold words outside the passages: both are in order, and each passage lies in one segment. */
function hasOwnWords({ passages, article: { text } }: Findings, own: readonly number[], segments: readonly Span[]): boolean {
  const hasWords = (start: number, end: number) => /[\p{L}\d]/u.test(text.slice(start, Math.max(start, end)));
  let next = 0;
  return segments.some(({ start, end }) => {
    let at = start;
    for (; next < own.length && passages.list[own[next]].start < end; next++) {
      const passage = passages.list[own[next]];
      if (hasWords(at, passage.start)) return true;
      at = Math.max(at, passage.end);
    }
    return hasWords(at, end);
  });
}

/** The words that name who said it, those that say so, and how that links them. */
export function groundOf(
  findings: Findings,
  { decision: { link, entity: speaker }, attribution }: Utterance,
): { mention: Span | null; cue: Span | null; basis: Basis } {
  const { cues } = findings;
  const linked = link !== null && link.basis !== 'continuation' ? mentionSpan(findings, link.mention) : null;
  if (attribution === null)
    return {
      mention: linked,
      cue: link !== null && link.cue >= 0 ? tokenSpan(findings, cues.list[link.cue]) : null,
      basis: link?.basis ?? 'none',
    };
  const { source, mention, cue, basis } = attribution;
  // The source of the cue, unless the ranking found somebody else.
  const agrees = link === null || mention < 0 || findings.entities.readings[mention].some(({ entity }) => entity === speaker);
  const byCue = link === null || link.basis === 'continuation' || link.basis === 'context' || link.basis === 'none';
  return {
    mention: source !== null && agrees ? sourceSpan(findings, source) : linked,
    cue: tokenSpan(findings, cue),
    basis: byCue ? basis : link.basis,
  };
}

/** A source without the comma or dash behind it (“Jane Doe, the mayor|,| said”). */
export function sourceSpan(findings: Findings, { first, last }: Range): Span {
  const { words } = findings.article.tokens;
  let end = last;
  while (end > first && /^[,;:–—―-]+$/.test(words[end].text)) end -= 1;
  return tokenSpan(findings, { first, last: end });
}

export function tokenSpan({ article: { tokens } }: Findings, { first, last }: Range): Span {
  return { start: tokens.start[first], end: tokens.end[last] };
}

export function mentionSpan(findings: Findings, index: number): Span {
  return tokenSpan(findings, findings.mentions.list[index]);
}
