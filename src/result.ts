import type { Attribution, Decision, Findings } from './article.js';
import type { Models } from './model/models.js';
import { allActs, type Options } from './options.js';
import type { Layout } from './result/fields.js';
import { groundOf, mentionSpan, sourceSpan, typeOf } from './result/quote.js';
import { elsewhere, reasonsOf, reasonsToTrust } from './result/reasons.js';
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
 * @param layout where the caller’s fields stand in what the stages read
 */
export function buildResult(findings: Findings, models: Models, id: string | undefined, options: Options, layout: Layout): Result {
  const { article } = findings;
  const utterances = statementsOf(findings, layout.indexOf)
    .filter((utterance) => layout.mayQuote(startOf(utterance)) && isWanted(findings, utterance, options))
    .map((utterance) => (clears(utterance, options.minConfidence) ? utterance : { ...utterance, speaker: -1 }));
  const ids = idsOf(utterances);
  const speakers = gatherSpeakers(findings, utterances, ids.ofUtterance);
  const span = (own: Span): Span => {
    const { start, end } = layout.within(own, options.offsets);
    return { start, end };
  };
  const textSpan = (own: Span): TextSpan => {
    const { start, end, field } = layout.within(own, options.offsets);
    const text = article.text.slice(own.start, own.end);
    return field === undefined ? { start, end, text } : { start, end, text, field };
  };
  // What stands outside quotation marks was not ranked: its cue has one source, or none.
  const trust = ({ attribution }: Utterance): ExplainedCandidate[] => {
    const source = attribution?.source && sourceSpan(findings, attribution.source);
    return attribution && source && layout.holds(source) ? [trustedSource(findings, attribution, textSpan(source))] : [];
  };

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
      mention: mention && layout.holds(mention) ? textSpan(mention) : null,
      cue: cue && layout.holds(cue) ? textSpan(cue) : null,
      basis,
      confidence: rounded(confidenceOf(decision, speaker)),
      alternatives: speakers.alternativesOf(decision, speaker),
      ...(options.explain ? { explanation: passages.length > 0 ? explain(findings, models, utterance, textSpan) : trust(utterance) } : {}),
    };
  });
  return {
    ...(id === undefined ? {} : { id }),
    quotes,
    speakers: speakers.list.map((entry) => ({ ...entry, mentions: entry.mentions.filter(layout.holds).map(textSpan) })),
    meta: { engine: version, model, offsets: options.offsets, length: layout.length(options.offsets) },
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
  return acts.includes(attribution.act) && attribution.statement && likelyRight(utterance.decision);
}

/** Whether somebody says it who is likelier to be the right one than not. */
function likelyRight({ entity, entities }: Decision): boolean {
  return entity >= 0 && entities[0].probability >= 0.5;
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

/** More candidates than this are never worth reading, and would make an answer large without bounds. */
const mostExplained = 10;

/** The best candidates of the decision as they were ranked. */
function explain(
  findings: Findings,
  { speakers }: Models,
  { passages, decision }: Utterance,
  textSpan: (span: Span) => TextSpan,
): ExplainedCandidate[] {
  const elsewhereFirst = passages.includes(decision.passage) ? [] : [elsewhere];
  const shown = decision.candidates.slice(0, mostExplained);
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

/** The source of an attribution, and what tells how far that can be trusted. */
function trustedSource({ entities }: Findings, { mention: index, facts, sureness }: Attribution, mention: TextSpan): ExplainedCandidate {
  const entity = entities.readings[index]?.[0]?.entity;
  const { reasons, score } = reasonsToTrust(facts);
  const name = entity === undefined ? mention.text : entities.list[entity].name;
  return { mention, name, score: rounded(score), probability: rounded(sureness), reasons };
}
