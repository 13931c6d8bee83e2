import { hashOf } from '../model/hash.js';
import { type Columns, likelyCue } from './columns.js';

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

/** Scans once forward and once backward. */
export function scansOf(columns: Columns): Scans {
  const column = () => new Int32Array(columns.count).fill(-1);
  const scans = {
    verbBefore: column(),
    verbBehind: column(),
    cueBefore: column(),
    cueBehind: column(),
    stopBefore: column(),
    stopBehind: column(),
    that: column(),
    farCueBefore: column(),
    farCueBehind: column(),
    closeBefore: column(),
    openBehind: column(),
    first: column(),
    last: column(),
    open: column(),
    close: column(),
  };
  forward(columns, scans);
  backward(columns, scans);
  return scans;
}

function forward({ count, paragraph, sentence, verb, prior, quote, stop, word }: Columns, scans: Scans): void {
  let [lastVerb, lastCue, lastStop, farCue, lastClose, first, lastThat, open] = [-1, -1, -1, -1, -1, 0, -1, -1];
  for (let at = 0; at < count; at++) {
    if (at > 0 && paragraph[at] !== paragraph[at - 1]) farCue = lastClose = open = -1;
    if (at === 0 || sentence[at] !== sentence[at - 1]) {
      lastVerb = lastCue = lastStop = lastThat = -1;
      first = at;
    }
    if (quote[at] === 2) open = at;
    else if (quote[at] === 0) open = -1;
    scans.verbBefore[at] = lastVerb;
    scans.cueBefore[at] = lastCue;
    scans.stopBefore[at] = lastStop;
    scans.farCueBefore[at] = farCue;
    scans.closeBefore[at] = lastClose;
    scans.first[at] = first;
    scans.that[at] = lastThat;
    scans.open[at] = open;
    if (verb[at] === 1) lastVerb = at;
    if (prior[at] >= likelyCue && quote[at] !== 1) lastCue = farCue = at;
    if (stop[at] > 0) lastStop = at;
    if (quote[at] === 3) {
      lastClose = at;
      open = -1;
    }
    if (word[at] === that) lastThat = at;
  }
}

function backward({ count, paragraph, sentence, verb, prior, quote, stop }: Columns, scans: Scans): void {
  let [nextVerb, nextCue, nextStop, farCue, nextOpen, last, close] = [-1, -1, -1, -1, -1, count - 1, -1];
  for (let at = count - 1; at >= 0; at--) {
    if (at < count - 1 && paragraph[at] !== paragraph[at + 1]) farCue = nextOpen = close = -1;
    if (at === count - 1 || sentence[at] !== sentence[at + 1]) {
      nextVerb = nextCue = nextStop = -1;
      last = at;
    }
    if (quote[at] === 3) close = at;
    else if (quote[at] === 0) close = -1;
    scans.verbBehind[at] = nextVerb;
    scans.cueBehind[at] = nextCue;
    scans.stopBehind[at] = nextStop;
    scans.farCueBehind[at] = farCue;
    scans.openBehind[at] = nextOpen;
    scans.last[at] = last;
    scans.close[at] = close;
    if (verb[at] === 1) nextVerb = at;
    if (prior[at] >= likelyCue && quote[at] !== 1) nextCue = farCue = at;
    if (stop[at] > 0) nextStop = at;
    if (quote[at] === 2) {
      nextOpen = at;
      close = -1;
    }
  }
}
