import type { Article, Decision, Findings } from './article.js';
import type { Models } from './model/models.js';
import type { Options } from './options.js';
import { codePointOffsets } from './result/offsets.js';
import { elsewhere, reasonsOf } from './result/reasons.js';
import { rounded } from './result/rounded.js';
import { gatherSpeakers } from './result/speakers.js';
import { type Utterance, utterancesOf } from './result/utterances.js';
import type { ExplainedCandidate, Quote, QuoteType, Result, Span, TextSpan } from './types.js';
import { model, version } from './version.js';

/**
 * Turns what the stages found into a result.
 *
 * @param models what ranked the speakers, to explain it
 * @param from offset in the article at which the caller’s text begins: what stands before it is no part of the result
 */
export function buildResult(findings: Findings, models: Models, id: string | undefined, options: Options, from: number): Result {
  const { article } = findings;
  const utterances = utterancesOf(findings)
    .filter(({ passages }) => findings.passages.list[passages[0]].start >= from)
    .map((utterance) => (clears(utterance, options.minConfidence) ? utterance : { ...utterance, speaker: -1 }));
  const quoteOf = new Map<number, string>();
  utterances.forEach(({ passages }, index) => {
    for (const passage of passages) quoteOf.set(passage, `q${index + 1}`);
  });
  const speakers = gatherSpeakers(findings, utterances, quoteOf, from);
  const text = from === 0 ? article.text : article.text.slice(from);
  const convert = options.offsets === 'codepoint' ? codePointOffsets(text) : (offset: number) => offset;
  const span = ({ start, end }: Span): Span => ({ start: convert(start - from), end: convert(end - from) });
  const textSpan = (own: Span): TextSpan => ({ ...span(own), text: article.text.slice(own.start, own.end) });

  const quotes = utterances.map((utterance): Quote => {
    const { passages, decision, speaker } = utterance;
    const parts = passages.map((index) => findings.passages.list[index]);
    const whole = { start: parts[0].start, end: parts[parts.length - 1].end };
    const { link } = decision;
    const { parent } = parts[0];
    return {
      id: quoteOf.get(passages[0]) as string,
      type: typeOf(findings, passages[0], decision),
      ...textSpan(whole),
      segments: parts.map(span),
      passages: parts.map(span),
      parent: parent >= 0 ? (quoteOf.get(parent) ?? null) : null,
      speaker: speaker >= 0 ? speakers.refOf(speaker) : null,
      mention: link && link.basis !== 'continuation' ? within(mentionSpan(findings, link.mention), from, textSpan) : null,
      cue: link && link.cue >= 0 ? within(tokenSpan(article, findings.cues.list[link.cue]), from, textSpan) : null,
      basis: link?.basis ?? 'none',
      confidence: rounded(confidenceOf(decision, speaker)),
      alternatives: speakers.alternativesOf(decision, speaker),
      ...(options.explain ? { explanation: explain(findings, models, utterance, from, textSpan) } : {}),
    };
  });
  return {
    ...(id === undefined ? {} : { id }),
    quotes,
    speakers: speakers.list.map((entry) => ({ ...entry, mentions: entry.mentions.map(textSpan) })),
    meta: { engine: version, model, offsets: options.offsets, length: convert(text.length) },
  };
}

/** Whether an utterance's speaker is as sure as the reader wants. */
function clears({ decision, speaker }: Utterance, bar: number): boolean {
  return speaker < 0 || rounded(decision.entities[0].probability) >= bar;
}

/** How sure the answer is: that the speaker is right; that nobody in the article can be named; that nobody said it. */
function confidenceOf({ entities, link, nobody }: Decision, speaker: number): number {
  if (speaker >= 0) return entities[0].probability;
  return link ? 1 - (entities[0]?.probability ?? 0) : nobody;
}

function within(own: Span, from: number, textSpan: (span: Span) => TextSpan): TextSpan | null {
  return own.start >= from ? textSpan(own) : null;
}

/** Direct, or mixed where other words of its sentence belong to what was said; scare or title where nobody is likelier than anybody. */
function typeOf({ passages, article, sentences }: Findings, index: number, decision: Decision): QuoteType {
  const { first, last, open, close } = passages.list[index];
  const { words } = article.tokens;
  if (decision.entity < 0) {
    const inside = words.slice(first, Math.min(last + 1, first + 40)).filter(({ kind, lower }) => kind === 'word' && lower.length > 3);
    // What stands alone as a sentence was said, even where nobody can be found who did.
    const sentence = sentences.starts[first] === 1 && (last - first > 6 || (last - first > 2 && /^[.?!…]$/.test(words[last].text)));
    if (decision.nobody < 0.5 || sentence) return 'direct';
    return inside.length > 0 && words[first].capital && inside.every(({ capital }) => capital) && last > first ? 'title' : 'scare';
  }
  const before = words[open - 1]?.text ?? '';
  const whole =
    words[first].capital || sentences.starts[first] === 1 || /^[:,]$/.test(before) || /^[,.?!]$/.test(words[Math.max(first, last)].text);
  return open >= 0 && close >= 0 && !whole ? 'mixed' : 'direct';
}

function tokenSpan({ tokens }: Article, { first, last }: { first: number; last: number }): Span {
  return { start: tokens.start[first], end: tokens.end[last] };
}

function mentionSpan({ article, mentions }: Findings, index: number): Span {
  return tokenSpan(article, mentions.list[index]);
}

/** More candidates than this are never worth reading, and would make an answer large without bounds. */
const mostExplained = 10;

/** The best candidates of the decision as they were ranked, those in the title left out. */
function explain(
  findings: Findings,
  { speakers }: Models,
  { passages, decision }: Utterance,
  from: number,
  textSpan: (span: Span) => TextSpan,
): ExplainedCandidate[] {
  const elsewhereFirst = passages.includes(decision.passage) ? [] : [elsewhere];
  const shown = decision.candidates.filter(({ mention }) => mentionSpan(findings, mention).start >= from).slice(0, mostExplained);
  const explained = reasonsOf(shown, speakers);
  return shown.map(({ mention: index, probability }, at) => {
    const entity = findings.entities.readings[index][0]?.entity;
    const mention = textSpan(mentionSpan(findings, index));
    const { reasons, score } = explained[at];
    return {
      mention,
      name: entity === undefined ? mention.text : findings.entities.list[entity].name,
      score: rounded(score),
      probability: rounded(probability),
      reasons: [...elsewhereFirst, ...reasons],
    };
  });
}
