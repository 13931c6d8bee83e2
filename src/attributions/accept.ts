/** What tells whether a cue with all that was found for it is an attribution. */
import type { Range } from '../article.js';
import { hashOf, mix } from '../model/hash.js';
import { headOfCue, heads, type Linked, sideOf } from './boundaries.js';
import { near, width } from './features.js';
import type { Scene } from './scene.js';
import { baseOf, begin, clear, note, noteAll, type Sheet } from './sheet.js';

/** How sure the answer to each question was, by the number of its head. */
export type Sureness = Float64Array;

const nothing = hashOf('<nothing>');

/** Twentieths of a probability. */
function part(probability: number): number {
  return Math.min(19, Math.floor(probability * 20));
}

function mean(values: Float64Array, range: Range | null, from: number): number {
  if (range === null) return 0;
  let sum = 0;
  for (let at = range.first; at <= range.last; at++) sum += values[at - from];
  return sum / (range.last - range.first + 1);
}

/** Notes the one candidate of the last question. */
export function noteLinked(sheet: Sheet, scene: Scene, linked: Linked, sureness: Sureness): void {
  const { cue, source, left, right } = linked;
  const { beliefs, first, features } = scene;
  clear(sheet);
  begin(sheet, 1, width + 100);
  let place = 200;
  const base = baseOf(heads.accept);
  const say = (value: number) => note(sheet, base, mix(value, place++));
  noteAll(sheet, base, features, (headOfCue(scene, cue) - first) * width, width);
  let most = 0;
  for (let at = cue.first; at <= cue.last; at++) most = Math.max(most, beliefs.cue[at - first]);
  const sure = part(most);
  const shape = (left === null ? 0 : 1) + (right === null ? 0 : 2) + 4 * sideOf(cue, source);
  say(0);
  say(part(mean(beliefs.cue, cue, first)));
  say(sure);
  say(part(beliefs.cueBegins[cue.first - first]));
  say(shape);
  say(mix(shape, sure >> 1));
  for (let head = heads.source; head <= heads.leftFirst; head++) {
    say(part(sureness[head]));
    say(mix(part(sureness[head]) >> 1, shape));
  }
  noteWords(scene, linked, say, sure);
  noteContent(scene, linked, say, sure);
}

type Say = (value: number) => void;

/** The words of cue and source. */
function noteWords(scene: Scene, { cue, source }: Linked, say: Say, sure: number): void {
  const { columns, beliefs, first, last } = scene;
  const { stem, tag, prior, quote, paragraph, word, mention, saying } = columns;
  const head = headOfCue(scene, cue);
  const sourceTag = source === null ? 0 : tag[source.last];
  say(stem[head]);
  say(mix(stem[head], sure >> 2));
  say(mix(prior[head], sure >> 1));
  say(mix(saying[head], sure >> 1));
  say(mix(tag[head], sure >> 1));
  say(sourceTag);
  say(mix(sourceTag, sure >> 1));
  say(source === null ? nothing : word[source.last]);
  say(source === null ? nothing : mention[source.last]);
  say(part(mean(beliefs.source, source, first)));
  say(source === null ? 99 : near(source.last - source.first));
  say(cue.last - cue.first);
  say(stem[cue.first]);
  say(stem[cue.last]);
  say(mix(tag[cue.first], mix(tag[cue.last], cue.last - cue.first)));
  const next = cue.last < last ? cue.last + 1 : -1;
  say(next < 0 ? nothing : stem[next]);
  say(mix(stem[head], next < 0 ? 0 : tag[next]));
  say(cue.first > first ? stem[cue.first - 1] : nothing);
  say(mix(quote[cue.first], sure >> 1));
  say(Math.min(3, paragraph[cue.first]));
}

/** The content. */
function noteContent({ columns, beliefs, first }: Scene, { cue, left, right }: Linked, say: Say, sure: number): void {
  const { stem, tag, quote, stop, sentence } = columns;
  const length = (range: Range | null) => (range === null ? 0 : range.last - range.first + 1);
  const whole = near(length(left) + length(right));
  say(whole);
  say(mix(whole, sure >> 2));
  say(mix(left === null ? 9 : quote[left.first], right === null ? 9 : quote[right.first]));
  say(part(mean(beliefs.behind, right, first)));
  say(part(mean(beliefs.before, left, first)));
  say(right === null ? nothing : stem[right.first]);
  say(right === null ? nothing : mix(stem[right.first], stem[cue.last]));
  say(right === null ? nothing : mix(tag[right.first], near(right.first - cue.last)));
  say(right === null ? 9 : mix(stop[right.last], sentence[right.last] - sentence[cue.first]));
  say(left === null ? 9 : mix(stop[left.last], near(cue.first - left.last)));
}
