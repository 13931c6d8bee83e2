import { AttribuneError } from './errors.js';
import type { Act, OffsetUnit, QuoteType } from './types.js';

/** What a caller may choose, for an attributor or for one article. */
export interface Options {
  /** What the offsets of the result count: UTF-16 code units (JavaScript, Java, C#) or Unicode code points (Python, Web Annotation). */
  offsets: OffsetUnit;
  /** A speaker whose confidence is lower is answered as null, and stays first among the alternatives; 0 to 1. */
  minConfidence: number;
  /** Whether each quote carries its ranked candidates and the features that ranked them. */
  explain: boolean;
  /**
   * Which statements without quotation marks come back, by what their cue says that somebody did. What stands in quotation marks comes back in any
   * case. With all four, what is less than a statement comes back too: without somebody who says it, without a verb (“called for calm”), or less
   * sure. Where `types` lacks `indirect`, none is looked for.
   */
  acts: readonly Act[];
  /** Which kinds of quotes come back. */
  types: readonly QuoteType[];
}

/** All that somebody can do in a quote. */
export const allActs: readonly Act[] = Object.freeze(['speech', 'thought', 'intention', 'perception'] as const);

/** All kinds of quotes. */
export const allTypes: readonly QuoteType[] = Object.freeze(['direct', 'mixed', 'indirect', 'scare', 'title'] as const);

export const defaults: Readonly<Options> = Object.freeze({
  // The engine's own unit, and that of the languages whose strings are UTF-16.
  offsets: 'utf16',
  // The engine already answers null where no candidate beats "nobody"; a stricter bar is the reader's to set.
  minConfidence: 0,
  // Ten times the size of a plain result, and of use only to somebody who looks into one.
  explain: false,
  // In a newsroom a quote is something said: who thinks or wants what reads as noise among it.
  acts: Object.freeze(['speech'] as const),
  // Statements without quotation marks take as long again as all the rest, and are right less often: who wants them asks for them.
  types: Object.freeze(allTypes.filter((type) => type !== 'indirect')),
});

/** What each option must be, in words and as a test. */
const rules: { [K in keyof Options]: { expected: string; valid: (value: unknown) => boolean } } = {
  offsets: { expected: '"utf16" or "codepoint"', valid: (value) => value === 'utf16' || value === 'codepoint' },
  minConfidence: { expected: 'a number from 0 to 1', valid: (value) => typeof value === 'number' && value >= 0 && value <= 1 },
  explain: { expected: 'true or false', valid: (value) => typeof value === 'boolean' },
  acts: listOf(allActs),
  types: listOf(allTypes),
};

function listOf(known: readonly string[]) {
  const expected = `a list of any of ${known.map((one) => `"${one}"`).join(', ')}`;
  return { expected, valid: (value: unknown) => Array.isArray(value) && value.every((one) => known.includes(one)) };
}

/**
 * The options with every default filled in.
 *
 * @param chosen what the caller chose; a key that is undefined keeps its default
 * @param base what stands where nothing was chosen
 * @throws {AttribuneError} UNKNOWN_OPTION or BAD_OPTION
 */
export function complete(chosen: Partial<Options>, base: Readonly<Options> = defaults): Options {
  const options: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(chosen)) {
    if (!Object.hasOwn(rules, name)) throw new AttribuneError('UNKNOWN_OPTION', { name, known: Object.keys(rules).join(', ') });
    if (value === undefined) continue;
    const rule = rules[name as keyof Options];
    if (!rule.valid(value)) throw new AttribuneError('BAD_OPTION', { name, expected: rule.expected });
    options[name] = value;
  }
  return options as unknown as Options;
}
