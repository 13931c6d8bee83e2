/**
 * The automata with which wink-nlp corrects the likeliest tags of words by those beside them, run over whole numbers: the same rules, in a fraction of
 * the time. Tags are numbers as in its model.
 */

/** An automaton, made ready to be run. State 0 is where every search begins. */
export interface Automaton {
  /** By state and event the state that follows; 0 where none does. */
  next: Uint8Array;
  /** By state the state that was reached before, should none follow; 0 for none. */
  fallback: Uint8Array;
  /** By state 1 where a pattern ends. */
  ends: Uint8Array;
  /** By state where a pattern ends: the tag that it asks for, negative where the word takes it in any case; 0 for none. */
  target: Int8Array;
  /** By state where a pattern ends: how many words behind its first one stands the word that it tags. */
  offset: Uint8Array;
}

/** What a word is to an automaton: its tag, or what its spelling hints at, which goes before. */
export const hintsFrom = 32;
/** Room for tags and hints, so that state and event make one index. */
const events = 128;

/** What stands for a hint, and for the state to fall back to, where a model is written. */
const hint = 1_080_000;
const otherwise = 2_070_003;

/** An automaton as wink-nlp's model has it: a version, the last state, transitions, names of patterns, and which of their words are meant. */
type Written = [
  number,
  number,
  Record<string, Record<string, number>>,
  Record<string, string>,
  Record<string, readonly [number, number] | undefined>,
];

export function loadAutomaton(json: string): Automaton {
  const [, last, transitions, names, marks] = JSON.parse(json) as Written;
  const automaton: Automaton = {
    next: new Uint8Array((last + 1) * events),
    fallback: new Uint8Array(last + 1),
    ends: new Uint8Array(last + 1),
    target: new Int8Array(last + 1),
    offset: new Uint8Array(last + 1),
  };
  for (const [state, row] of Object.entries(transitions)) {
    for (const [name, next] of Object.entries(row)) {
      const event = Number(name);
      if (event === otherwise) automaton.fallback[Number(state)] = next;
      else if (event >= hint) automaton.next[Number(state) * events + hintsFrom + event - hint] = next;
      else if (event >= 0) automaton.next[Number(state) * events + event] = next;
    }
  }
  for (const [state, name] of Object.entries(names)) {
    automaton.ends[Number(state)] = 1;
    automaton.target[Number(state)] = Number(name);
    automaton.offset[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return automaton;
}

/**
 * Finds the patterns in a row of words, the longest first, and gives each to `found`: the word that it tags, and the tag that it asks for.
 *
 * @param seen what each word is: its tag, or its hint from `hintsFrom` on
 */
export function run(automaton: Automaton, seen: Uint8Array, count: number, found: (word: number, target: number) => void): void {
  const { next, fallback, ends, target, offset } = automaton;
  let state = 0;
  let first = 0;
  // The longest pattern so far that a longer one may still go on from, and where it ends.
  let known = 0;
  let knownAt = 0;
  for (let from = 0; from < count; from++) {
    for (let at = from; ; at++) {
      const following = at < count ? next[state * events + seen[at]] : 0;
      if (state === 0 && following !== 0) first = at;
      if (following !== 0 && ends[following] === 0) {
        state = following;
        if (fallback[state] !== 0) {
          known = fallback[state];
          knownAt = at;
        }
        continue;
      }
      state = 0;
      const end = following !== 0 ? following : known;
      if (end !== 0) {
        found(first + offset[end], target[end]);
        from = following !== 0 ? at : knownAt;
        known = 0;
      }
      break;
    }
  }
}
