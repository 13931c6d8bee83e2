import type { Attribution, Range, Stages } from '../article.js';
import { actOf } from '../lexicon/acts.js';
import type { Basis, Polarity } from '../types.js';

/** The word of a cue that says what is done: its last verb, or else its last noun or adjective, or its last word. */
export function headOf({ article: { tokens } }: Stages, { first, last }: Range): number {
  for (let at = last; at >= first; at--) if (tokens.tags[at] === 'VERB') return at;
  for (let at = last; at >= first; at--) if (tokens.tags[at] === 'NOUN' || tokens.tags[at] === 'ADJ') return at;
  return last;
}

/** What a cue means: how it links, what is done, and whether it was done at all. */
export function meaningOf(stages: Stages, cue: Range, head: number, source: Range | null): Pick<Attribution, 'basis' | 'act' | 'polarity'> {
  const { words } = stages.article.tokens;
  return { basis: basisOf(stages, cue, head), act: actOf(words[head].lower), polarity: polarityOf(stages, cue, source) };
}

function basisOf({ article: { tokens } }: Stages, cue: Range, head: number): Basis {
  if (/^(?:according|per)$/.test(tokens.words[cue.first].lower)) return 'according-to';
  if (tokens.tags[head] === 'NOUN') return 'noun';
  return tokens.tags[head] === 'ADJ' ? 'adjective' : 'verb';
}

const declining = /^(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing))$/;
const negating = /^(?:not|n['’]t|never|without|cannot|nor|neither|hardly|no)$/;
const supposing = /^(?:would|could|might|may|should|must|['’]d|if|unless|whether|hypothetically)$/;

/** How many words before a cue may change what it means. */
const reach = 4;

/** Looks at the words of the cue, and at the small words right before it. */
function polarityOf({ article: { tokens }, sentences }: Stages, cue: Range, source: Range | null): Polarity {
  let supposed = false;
  let negated = false;
  const look = (at: number) => {
    const { lower } = tokens.words[at];
    supposed ||= supposing.test(lower);
    negated ||= negating.test(lower);
    return declining.test(lower);
  };
  for (let at = cue.first; at <= cue.last; at++) if (look(at)) return 'declined';
  for (let at = cue.first - 1; at >= Math.max(0, cue.first - reach); at--) {
    if (sentences.of[at] !== sentences.of[cue.first] || !/^(?:ADV|AUX|PART|VERB)$/.test(tokens.tags[at])) break;
    if (look(at)) return 'declined';
    if (tokens.tags[at] === 'VERB') break;
  }
  // “If he says”, “nobody said”.
  if (source !== null && source.last < cue.first) {
    const before = source.first - 1;
    if (before >= 0 && sentences.of[before] === sentences.of[cue.first] && /^(?:if|unless)$/.test(tokens.words[before].lower))
      supposed = true;
    negated ||= /^(?:nobody|no-one|none|no|neither)$/.test(tokens.words[source.first].lower);
  }
  if (supposed) return 'hypothetical';
  return negated ? 'negated' : 'affirmed';
}
