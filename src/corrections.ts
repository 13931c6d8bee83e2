import { AttribuneError } from './errors.js';
import type { Correction, Quote, Result, Speaker, SpeakerRef, TextSpan } from './types.js';

/**
 * A result as a person has put it right. Nothing is guessed: whoever else a correction might concern stays as it is. Ids stay what they were, so that
 * one list of corrections can grow, and undoing the last one is leaving it out: a quote keeps its id, a speaker too, new speakers get the next free
 * one, and a speaker whom nothing names any more is gone.
 *
 * @param result what an attributor answered; not changed
 * @param corrections what is to be changed, applied in order; ids are those of `result`
 * @returns the result corrected: the quotes concerned have basis `correction` and confidence 1
 * @throws {AttribuneError} BAD_CORRECTION where one has an id that the result does not have, a name without letters, or an unknown form
 */
export function applyCorrections(result: Result, corrections: readonly Correction[]): Result {
  if (corrections.length === 0) return result;
  const state: State = {
    quotes: new Map(result.quotes.map((quote) => [quote.id, quote])),
    speakers: result.speakers.map((speaker) => ({ ...speaker })),
    became: new Map(),
    next: 1 + result.speakers.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0),
  };
  corrections.forEach((correction, at) => {
    apply(state, correction, at);
  });
  return { ...result, quotes: [...state.quotes.values()], speakers: settled(state) };
}

interface State {
  /** By id, in the order of the result. */
  quotes: Map<string, Quote>;
  speakers: Speaker[];
  /** Speakers that were found to be somebody else, and whom. */
  became: Map<string, string>;
  /** Number of the next new speaker. */
  next: number;
}

function apply(state: State, correction: Correction, at: number): void {
  const bad = (fault: string) => new AttribuneError('BAD_CORRECTION', { number: String(at + 1), fault });
  const speakerOf = (id: string): Speaker => {
    let now = id;
    while (state.became.has(now)) now = state.became.get(now) as string;
    const speaker = state.speakers.find((one) => one.id === now);
    if (speaker === undefined) throw bad('names a speaker that the result does not have');
    return speaker;
  };
  const quoteOf = (id: string): Quote => {
    const quote = state.quotes.get(id);
    if (quote === undefined) throw bad('names a quote that the result does not have');
    return quote;
  };
  switch (correction?.kind) {
    case 'speaker':
      credit(state, quoteOf(correction.quote), speakerOf(correction.speaker));
      break;
    case 'name': {
      const name = String(correction.name ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      if (!/[\p{L}\p{N}]/u.test(name)) throw bad('has a name without a letter');
      credit(state, quoteOf(correction.quote), named(state, name));
      break;
    }
    case 'nobody':
      credit(state, quoteOf(correction.quote), null);
      break;
    case 'not-a-quote':
      dismiss(state, quoteOf(correction.quote));
      break;
    case 'merge':
      merge(state, speakerOf(correction.speaker), speakerOf(correction.into));
      break;
    default:
      throw bad('has none of the kinds speaker, name, nobody, not-a-quote and merge');
  }
}

/** The speaker of that name, or a new one. */
function named(state: State, name: string): Speaker {
  const known = state.speakers.find((speaker) => speaker.name === name);
  if (known !== undefined) return known;
  const speaker: Speaker = { id: `s${state.next++}`, name, kind: 'person', role: null, gender: null, mentions: [], quotes: [] };
  state.speakers.push(speaker);
  return speaker;
}

/** Whoever was credited before stays among the alternatives; words that pointed to somebody else are no ground any more. */
function credit(state: State, quote: Quote, speaker: Speaker | null): void {
  const same = speaker !== null && quote.speaker?.id === speaker.id;
  const before = quote.speaker === null || quote.basis === 'correction' ? [] : [{ ...quote.speaker, confidence: quote.confidence }];
  const others = [...before, ...quote.alternatives].filter(({ id }) => id !== speaker?.id).sort((a, b) => b.confidence - a.confidence);
  const wasSpeech = quote.type !== 'scare' && quote.type !== 'title';
  state.quotes.set(quote.id, {
    ...quote,
    // Who is credited with words says them: they are scare quotes or a title no more.
    ...(wasSpeech || speaker === null ? {} : { type: 'direct' as const, act: quote.act ?? 'speech' }),
    speaker: speaker && refTo(speaker),
    mention: same ? quote.mention : null,
    cue: same ? quote.cue : null,
    basis: 'correction',
    confidence: 1,
    alternatives: others,
  });
}

/** Words in quotation marks stay, as scare quotes: no passage is ever lost. A statement without them is no statement, and goes. */
function dismiss(state: State, quote: Quote): void {
  if (quote.passages.length > 0) {
    credit(state, quote, null);
    const now = state.quotes.get(quote.id) as Quote;
    state.quotes.set(quote.id, { ...now, type: quote.type === 'title' ? 'title' : 'scare', act: null, polarity: 'affirmed' });
    return;
  }
  state.quotes.delete(quote.id);
  for (const [id, one] of state.quotes) if (one.parent === quote.id) state.quotes.set(id, { ...one, parent: quote.parent });
}

/** One speaker where there were two. The one that stays keeps its name; what it lacks it takes from the other. */
function merge(state: State, from: Speaker, into: Speaker): void {
  if (from.id === into.id) return;
  state.became.set(from.id, into.id);
  const renamed = (ref: SpeakerRef | null) => (ref?.id === from.id ? { ...ref, ...refTo(into) } : ref);
  for (const quote of state.quotes.values()) {
    if (quote.speaker?.id !== from.id && !quote.alternatives.some(({ id }) => id === from.id)) continue;
    const speaker = renamed(quote.speaker);
    // Whoever is one with the speaker adds to how sure that is.
    const joined = speaker?.id === into.id ? quote.alternatives.find(({ id }) => id === from.id || id === into.id) : undefined;
    const sure = together(quote.confidence, joined?.confidence ?? 0);
    const alternatives = new Map<string, Quote['alternatives'][number]>();
    for (const one of quote.alternatives) {
      const { id, name } = one.id === from.id ? into : one;
      const confidence = together(alternatives.get(id)?.confidence ?? 0, one.confidence);
      if (id !== speaker?.id) alternatives.set(id, { id, name, confidence });
    }
    state.quotes.set(quote.id, {
      ...quote,
      speaker,
      confidence: sure,
      alternatives: [...alternatives.values()].sort((a, b) => b.confidence - a.confidence),
    });
  }
  const mentions = [...into.mentions, ...from.mentions].sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start || a.end - b.end);
  const merged = { ...into, role: into.role ?? from.role, gender: into.gender ?? from.gender, mentions };
  state.speakers = state.speakers.filter(({ id }) => id !== from.id).map((one) => (one.id === into.id ? merged : one));
}

/** Where the field of a span comes in a result: headline, text, captions by number, byline. */
function rankOf({ field = 'text' }: TextSpan): number {
  if (field.startsWith('captions/')) return 2 + Number(field.slice('captions/'.length));
  return field === 'byline' ? Number.POSITIVE_INFINITY : Number(field === 'text');
}

/** The speakers that a quote or an alternative names, in the order of their first quote, those that are only alternatives last. */
function settled({ quotes, speakers }: State): Speaker[] {
  const said = new Map<string, string[]>();
  const possible = new Set<string>();
  for (const { id, speaker, alternatives } of quotes.values()) {
    if (speaker !== null) {
      const own = said.get(speaker.id);
      if (own === undefined) said.set(speaker.id, [id]);
      else own.push(id);
    }
    for (const one of alternatives) possible.add(one.id);
  }
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const spoke = [...said].map(([id, own]) => ({ ...(byId.get(id) as Speaker), quotes: own }));
  const others = speakers.filter(({ id }) => possible.has(id) && !said.has(id)).map((speaker) => ({ ...speaker, quotes: [] }));
  return [...spoke, ...others];
}

/** Probabilities of two who are one, with three digits as everywhere. */
function together(one: number, other: number): number {
  return Math.min(1, Math.round((one + other) * 1000) / 1000);
}

function refTo({ id, name }: Speaker): SpeakerRef {
  return { id, name };
}
