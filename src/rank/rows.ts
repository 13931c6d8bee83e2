import type { Candidate } from '../article.js';
import type { speakerWeights } from '../model/weights.js';
import { firstFromToken } from '../sorted.js';
import { lookAtCandidate } from './candidate-row.js';
import { at, atNobody, atSeen, nobodyNames } from './columns.js';
import type { NobodyFeatures, Scene } from './scene.js';
import type { Surroundings } from './surroundings.js';

/** One row of numbers for each candidate of a passage, and at the end that of nobody. */
export function rowsOf(
  scene: Scene,
  index: number,
  around: Surroundings,
  candidates: readonly Candidate[],
  scores: readonly number[],
  nobodyOwn: NobodyFeatures,
): Float64Array[] {
  const rows = scene.rows(candidates.length + 1);
  const shared = rows[candidates.length].fill(0);
  lookAtPassage(shared, scene, index, around);
  const inside = entitiesInside(scene, around);
  candidates.forEach((candidate, one) => {
    const row = rows[one];
    row.set(shared);
    for (const name in candidate.features) row[at[name]] = candidate.features[name as keyof typeof speakerWeights] as number;
    lookAtCandidate(row, scene, around, candidate, inside);
    row[atSeen.byHandGap] = gap(scores, one);
  });
  rank(rows, scene, around, candidates);
  for (let one = 0; one < nobodyNames.length; one++) shared[atNobody[one]] = nobodyOwn[nobodyNames[one]] ?? 0;
  shared[atSeen.nobody] = 1;
  shared[atSeen.byHandGap] = gap(scores, scores.length - 1);
  return rows;
}

/** How far a score lies above the best of the others. */
function gap(scores: readonly number[], one: number): number {
  let most = -10;
  for (let other = 0; other < scores.length; other++) if (other !== one && scores[other] > most) most = scores[other];
  return Math.max(-10, Math.min(10, scores[one] - most));
}

/** What the passage is and where it stands. */
function lookAtPassage(row: Float64Array, scene: Scene, index: number, around: Surroundings): void {
  const { article, decisions, previous, passages } = scene;
  const { words, tags } = article.tokens;
  const { passage, first, last, sentence } = around;
  const before = previous[index];
  let ending = passage.last;
  while (ending > passage.first && words[ending].kind === 'mark') ending -= 1;
  const beside = (token: number) => neighbour(words[token].text, tags[token], words[token].saying?.strength ?? 0);
  row[atSeen.passageWords] = Math.min(40, passage.last - passage.first + 1);
  row[atSeen.ending] = endingOf(words[ending].text);
  row[atSeen.capital] = words[passage.first].capital ? 1 : 0;
  row[atSeen.alone] = around.alone ? 1 : 0;
  row[atSeen.beginsParagraph] = around.beginsParagraph ? 1 : 0;
  row[atSeen.endsParagraph] = last === article.paragraphs[passage.paragraph].last ? 1 : 0;
  row[atSeen.opensWithColon] = around.colon ? 1 : 0;
  if (first > sentence.first) row[atSeen.lead] = beside(first - 1);
  if (last < sentence.last) row[atSeen.next] = beside(last + 1);
  if (first > sentence.first + 1) row[atSeen.leadBefore] = beside(first - 2);
  row[atSeen.nested] = passage.parent >= 0 ? 1 : 0;
  row[atSeen.otherMarks] = passage.open >= 0 && passage.parent < 0 && words[passage.open].text !== scene.usualMark ? 1 : 0;
  row[atSeen.firstWord] = beside(passage.first);
  while (ending > passage.first && words[ending].kind === 'punctuation') ending -= 1;
  row[atSeen.lastWord] = beside(ending);
  for (let token = passage.first; token < Math.min(passage.last, passage.first + 40) && row[atSeen.verbsInside] < 3; token++)
    if (tags[token] === 'VERB' || tags[token] === 'AUX') row[atSeen.verbsInside] += 1;
  row[atSeen.lastParagraphs] =
    before < 0 || !decisions[before]?.chosen ? 9 : Math.min(8, passage.paragraph - passages.list[before].paragraph);
  lookAtCues(row, scene, around);
}

function endingOf(text: string): number {
  if (text === ',') return 1;
  if (text === '.') return 2;
  if (/^[?!…]$/.test(text)) return 3;
  return /^[—–;:-]/.test(text) ? 4 : 0;
}

const tagOrder = ['VERB', 'AUX', 'PRON', 'PROPN', 'NOUN', 'ADP', 'SCONJ', 'DET', 'ADJ', 'CCONJ', 'ADV', 'PART', 'NUM', 'PUNCT'];

/** What stands right beside a passage, as a number that orders kinds. */
function neighbour(text: string, tag: string, strength: number): number {
  if (text === ':') return 1;
  if (text === ',') return 2;
  if (strength > 0.6 && tag === 'VERB') return 3;
  if (/^that$/i.test(text)) return 4;
  return 5 + tagOrder.indexOf(tag);
}

/** How near the nearest cues of the sentence are, before and behind. */
function lookAtCues(row: Float64Array, { cues: { list } }: Scene, around: Surroundings): void {
  for (let cue = firstFromToken(list, around.sentence.first); cue < list.length && list[cue].first <= around.sentence.last; cue++) {
    const { first, last, passage, strength } = list[cue];
    if (passage !== around.passage.parent) continue;
    if (first > around.last) row[atSeen.cueBehindNear] = Math.max(row[atSeen.cueBehindNear], strength / (1 + (first - around.last) / 4));
    else if (last < around.first)
      row[atSeen.cueBeforeNear] = Math.max(row[atSeen.cueBeforeNear], strength / (1 + (around.first - last) / 4));
  }
}

/** How many candidates stand nearer on the same side. */
function rank(rows: readonly Float64Array[], { mentions }: Scene, around: Surroundings, candidates: readonly Candidate[]): void {
  const heads = candidates.map(({ mention }) => mentions.list[mention].head);
  heads.forEach((head, one) => {
    const before = head < around.first;
    let nearer = 0;
    for (const other of heads) if (before ? other > head && other < around.first : other < head && other > around.last) nearer += 1;
    rows[one][atSeen.rank] = Math.min(9, nearer);
  });
}

/** Entities that names inside the passage mean. */
function entitiesInside({ mentions, entities }: Scene, { first, last }: Surroundings): Set<number> {
  const inside = new Set<number>();
  for (let token = first; token <= Math.min(last, first + 60); token++) {
    const mention = mentions.at[token];
    const reading = mention >= 0 ? entities.readings[mention][0] : undefined;
    if (reading !== undefined) inside.add(reading.entity);
  }
  return inside;
}
