import type { Decision, Findings } from './article.js';
import type { Models } from './model/models.js';
import { codePointOffsets } from './offsets.js';
import { allActs, type Options } from './options.js';
import { groundOf, mentionSpan, typeOf } from './result/quote.js';
import { elsewhere, reasonsOf } from './result/reasons.js';
import { rounded } from './result/rounded.js';
import { gatherSpeakers } from './result/speakers.js';
import { endOf, startOf, statementsOf } from './result/statements.js';
import type { Utterance } from './result/utterances.js';
import type { ExplainedCandidate, Quote, Result, Span, TextSpan } from './types.js';
import { model, version } from './version.js';

/**
 * Turns what the stages found into a result.
 *
 * @param models what ranked the speakers, to explain it
 * @param from offset in the article at which the caller’s text begins: what stands before it is no part of the result
 */
export function buildResult(findings: Findings, models: Models, id: string | undefined, options: Options, from: number): Result {
  const { article } = findings;
  const utterances = statementsOf(findings)
    .filter((utterance) => startOf(utterance) >= from && isWanted(findings, utterance, options))
    .map((utterance) => (clears(utterance, options.minConfidence) ? utterance : { ...utterance, speaker: -1 }));
  const ids = idsOf(utterances);
  const speakers = gatherSpeakers(findings, utterances, ids.ofUtterance, from);
  const text = from === 0 ? article.text : article.text.slice(from);
  const convert = options.offsets === 'codepoint' ? codePointOffsets(text) : (offset: number) => offset;
  const span = ({ start, end }: Span): Span => ({ start: convert(start - from), end: convert(end - from) });
  const textSpan = (own: Span): TextSpan => ({ ...span(own), text: article.text.slice(own.start, own.end) });

  const quotes = utterances.map((utterance): Quote => {
    const { passages, segments, decision, speaker, attribution, within } = utterance;
    const whole = { start: startOf(utterance), end: endOf(utterance) };
    const type = typeOf(findings, utterance);
    const { mention, cue, basis } = groundOf(findings, utterance);
    const around = within < 0 ? undefined : ids.ofPassage.get(within);
    return {
      id: ids.ofUtterance.get(utterance) as string,
      type,
      act: type === 'scare' || type === 'title' ? null : (attribution?.act ?? 'speech'),
      polarity: attribution?.polarity ?? 'affirmed',
      ...textSpan(whole),
      segments: segments.map(span),
      passages: passages.map((index) => span(findings.passages.list[index])),
      parent: around !== undefined && isInside(whole, around.utterance) ? around.id : null,
      speaker: speaker >= 0 ? speakers.refOf(speaker) : null,
      mention: mention && inText(mention, from, textSpan),
      cue: cue && inText(cue, from, textSpan),
      basis,
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

/**
 * Whether the caller asked for it; words in quotation marks whatever their cue says is done. Of what was said without them only statements come back, with
 * somebody who says them and a verb in them, unless the caller asked for all acts: then all that the article attributes to anybody.
 */
function isWanted(findings: Findings, utterance: Utterance, { acts, types }: Options): boolean {
  const { passages, attribution } = utterance;
  if (!types.includes(typeOf(findings, utterance))) return false;
  if (passages.length > 0 || attribution === null || allActs.every((act) => acts.includes(act))) return true;
  return acts.includes(attribution.act) && attribution.statement && utterance.decision.entity >= 0;
}

/** The ids of utterances, and of those that hold each passage. */
function idsOf(utterances: readonly Utterance[]) {
  const ofUtterance = new Map<Utterance, string>();
  const ofPassage = new Map<number, { id: string; utterance: Utterance }>();
  utterances.forEach((utterance, index) => {
    const id = `q${index + 1}`;
    ofUtterance.set(utterance, id);
    for (const passage of utterance.passages) ofPassage.set(passage, { id, utterance });
  });
  return { ofUtterance, ofPassage };
}

function isInside({ start, end }: Span, utterance: Utterance): boolean {
  return start >= startOf(utterance) && end <= endOf(utterance);
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

function inText(own: Span, from: number, textSpan: (span: Span) => TextSpan): TextSpan | null {
  return own.start >= from ? textSpan(own) : null;
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
