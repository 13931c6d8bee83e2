import { hashOf } from '../model/hash.js';
import { type Columns, likelyCue, quoteStates } from './columns.js';

/** For each token what stands nearest on either side of it: token indices, -1 for none. */
export interface Scans {
  /** Within its sentence: verbs, likely cues outside quotation marks, stops. */
  readonly verbBefore: Int32Array;
  readonly verbBehind: Int32Array;
  readonly cueBefore: Int32Array;
  readonly cueBehind: Int32Array;
  readonly stopBefore: Int32Array;
  readonly stopBehind: Int32Array;
  /** The last “that” before it. */
  readonly that: Int32Array;
  /** Within its paragraph: likely cues, the last closing mark before it, the first opening mark behind it. */
  readonly farCueBefore: Int32Array;
  readonly farCueBehind: Int32Array;
  readonly closeBefore: Int32Array;
  readonly openBehind: Int32Array;
  /** First and last token of its sentence. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Opening and closing mark of the quotation that holds it. */
  readonly open: Int32Array;
  readonly close: Int32Array;
}

const that = hashOf('that');
const { outside, inside, opening, closing } = quoteStates;

/** What a scan in one direction finds: for each token what it has passed last, -1 for nothing. */
interface Side {
  verb: Int32Array;
  cue: Int32Array;
  stop: Int32Array;
  farCue: Int32Array;
  /** The mark that ends a quotation, seen in this direction; and the one that began the quotation which holds the token. */
  ended: Int32Array;
  began: Int32Array;
  /** The token at which its sentence was entered. */
  edge: Int32Array;
}

/** Scans once forward and once backward. */
export function scansOf(columns: Columns): Scans {
  const before = scan(columns, 1);
  const behind = scan(columns, -1);
  return {
    verbBefore: before.verb,
    verbBehind: behind.verb,
    cueBefore: before.cue,
    cueBehind: behind.cue,
    stopBefore: before.stop,
    stopBehind: behind.stop,
    that: lastThat(columns),
    farCueBefore: before.farCue,
    farCueBehind: behind.farCue,
    closeBefore: before.ended,
    openBehind: behind.ended,
    first: before.edge,
    last: behind.edge,
    open: before.began,
    close: behind.began,
  };
}

/** @param step 1 from the first token on, -1 from the last one back: there a quotation begins with its closing mark */
function scan({ count, paragraph, sentence, verb, prior, quote, stop }: Columns, step: 1 | -1): Side {
  const column = () => new Int32Array(count);
  const side: Side = {
    verb: column(),
    cue: column(),
    stop: column(),
    farCue: column(),
    ended: column(),
    began: column(),
    edge: column(),
  };
  const [begins, ends] = step === 1 ? [opening, closing] : [closing, opening];
  let [lastVerb, lastCue, lastStop, farCue, ended, began, edge] = [-1, -1, -1, -1, -1, -1, -1];
  for (let at = step === 1 ? 0 : count - 1; at >= 0 && at < count; at += step) {
    if (edge >= 0 && paragraph[at] !== paragraph[at - step]) farCue = ended = began = -1;
    if (edge < 0 || sentence[at] !== sentence[at - step]) {
      lastVerb = lastCue = lastStop = -1;
      edge = at;
    }
    if (quote[at] === begins) began = at;
    else if (quote[at] === outside) began = -1;
    side.verb[at] = lastVerb;
    side.cue[at] = lastCue;
    side.stop[at] = lastStop;
    side.farCue[at] = farCue;
    side.ended[at] = ended;
    side.began[at] = began;
    side.edge[at] = edge;
    if (verb[at] === 1) lastVerb = at;
    if (prior[at] >= likelyCue && quote[at] !== inside) lastCue = farCue = at;
    if (stop[at] > 0) lastStop = at;
    if (quote[at] === ends) {
      ended = at;
      began = -1;
    }
  }
  return side;
}

/** For each token the last “that” before it in its sentence. */
function lastThat({ count, sentence, word }: Columns): Int32Array {
  const column = new Int32Array(count);
  let last = -1;
  for (let at = 0; at < count; at++) {
    if (at > 0 && sentence[at] !== sentence[at - 1]) last = -1;
    column[at] = last;
    if (word[at] === that) last = at;
  }
  return column;
}
