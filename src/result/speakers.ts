import type { Decision, Findings } from '../article.js';
import type { Alternative, Span, Speaker, SpeakerKind, SpeakerRef } from '../types.js';
import { mentionSpan } from './quote.js';
import { rounded } from './rounded.js';
import type { Utterance } from './utterances.js';

/** Alternatives below this are noise. */
const leastAlternative = 0.02;
const mostAlternatives = 4;

/** The speakers of a result, and how quotes refer to them. */
export interface Speakers {
  /** Speakers with spans into the article for mentions. */
  list: (Omit<Speaker, 'mentions'> & { mentions: Span[] })[];
  refOf(entity: number): SpeakerRef;
  alternativesOf(decision: Decision, speaker: number): Alternative[];
}

/** Numbers the speakers in the order of their first quote, then those that are only alternatives. */
export function gatherSpeakers(findings: Findings, utterances: readonly Utterance[], idOf: ReadonlyMap<Utterance, string>): Speakers {
  const ids = new Map<number, string>();
  const quotes = new Map<number, string[]>();
  const number = (entity: number) => {
    if (!ids.has(entity)) ids.set(entity, `s${ids.size + 1}`);
  };
  for (const utterance of utterances) {
    if (utterance.speaker < 0) continue;
    number(utterance.speaker);
    const own = quotes.get(utterance.speaker) ?? [];
    own.push(idOf.get(utterance) as string);
    quotes.set(utterance.speaker, own);
  }
  const others = (decision: Decision, speaker: number) =>
    decision.entities
      .filter(({ entity, probability }) => entity !== speaker && (probability >= leastAlternative || entity === decision.entity))
      .slice(0, mostAlternatives);
  for (const { decision, speaker } of utterances) for (const { entity } of others(decision, speaker)) number(entity);

  const refOf = (entity: number): SpeakerRef => ({ id: ids.get(entity) as string, name: findings.entities.list[entity].name });
  return {
    list: [...ids.keys()].map((entity) => ({ ...refOf(entity), ...profile(findings, entity), quotes: quotes.get(entity) ?? [] })),
    refOf,
    alternativesOf: (decision, speaker) =>
      others(decision, speaker).map(({ entity, probability }) => ({ ...refOf(entity), confidence: rounded(probability) })),
  };
}

function profile(findings: Findings, entity: number) {
  const { entities, article } = findings;
  const { kind, gender, role, mentions: own } = entities.list[entity];
  return {
    // A place that says something is its government (“Japan said”).
    kind: (kind === 'place' ? 'organisation' : kind) as SpeakerKind,
    role:
      role === null
        ? null
        : article.text
            .slice(role.start, role.end)
            .replace(/^(?:the|an?)\s+/i, '')
            .replace(/\s+/g, ' '),
    gender,
    mentions: own.map((index) => mentionSpan(findings, index)),
  };
}
