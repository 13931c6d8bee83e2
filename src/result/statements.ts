/**
 * Joins utterances in quotation marks with the attributions around them. What one cue takes for its content is one quote, with all passages in it
 * that the same speaker is credited with; what stands in quotation marks and belongs to no cue stays a quote of its own; content without a passage is
 * an indirect quote.
 */
import type { Attribution, Decision, Findings, Range } from '../article.js';
import type { Span } from '../types.js';
import { tokenSpan } from './quote.js';
import { type Utterance, utterancesOf } from './utterances.js';

/** A passage belongs to an attribution whose content holds at least this share of its tokens. */
const leastShare = 0.5;

/**
 * All that is said in an article, in order of start; of two that start together the longer one first.
 *
 * @param fieldOf which field of the article holds an offset: nothing goes on from one into another
 */
export function statementsOf(findings: Findings, fieldOf: (offset: number) => number): Utterance[] {
  const { attributions } = findings;
  const quoted = utterancesOf(findings, fieldOf);
  const claims = claimsOn(findings, quoted);
  const joined = new Set<Utterance>();
  const statements = attributions.flatMap((attribution, index) => {
    const own = claims.get(index) ?? [];
    const first = own.find(({ decision }) => usesCue(findings, decision, attribution)) ?? own[0];
    const content = attribution.content.filter((range) => !holdsAnother(findings, range, first?.speaker ?? -1));
    if (first === undefined)
      return content.length === 0 || isVerbatim(findings, attribution) ? [] : [indirect(findings, { ...attribution, content })];
    const same = own.filter(({ speaker }) => speaker === first.speaker);
    for (const utterance of same) joined.add(utterance);
    return [mixed(findings, { ...attribution, content }, first, same)];
  });
  const all = [...statements, ...quoted.filter((utterance) => !joined.has(utterance))];
  const ordered = (one: Utterance, other: Utterance) => startOf(one) - startOf(other) || endOf(other) - endOf(one);
  return withFloating(findings, all.sort(ordered));
}

/**
 * Gives a quotation without a cue to the one in the sentence before, where that has a cue, the same speaker and the same paragraph: “I am glad,” she
 * said. “We all are.” Any other stays a quote of its own.
 */
function withFloating(findings: Findings, ordered: readonly Utterance[]): Utterance[] {
  const kept: Utterance[] = [];
  const grown = new Set<Utterance>();
  let last: Utterance | null = null;
  for (const utterance of ordered) {
    if (last !== null && floatsBehind(findings, utterance, last)) {
      last.passages.push(...utterance.passages);
      last.segments.push(...utterance.segments);
      grown.add(last);
      continue;
    }
    kept.push(utterance);
    if (utterance.passages.length > 0 && utterance.within < 0) last = utterance;
  }
  // Put in order once, at the end: any number may go to one, also from between its own.
  for (const utterance of grown) {
    utterance.passages.sort((a, b) => a - b);
    utterance.segments = united(utterance.segments);
  }
  return kept;
}

function floatsBehind({ passages, sentences, article }: Findings, floating: Utterance, before: Utterance): boolean {
  const { decision, attribution, speaker, within } = floating;
  if (attribution !== null || before.attribution === null || within >= 0 || floating.passages.length === 0) return false;
  if (speaker < 0 || speaker !== before.speaker || (decision.link?.cue ?? -1) >= 0) return false;
  const { open, label, first } = passages.list[floating.passages[0]];
  const begin = open >= 0 ? open : first;
  if (label !== null || begin === 0 || sentences.starts[begin] === 0) return false;
  if (article.tokens.paragraph[begin] !== article.tokens.paragraph[begin - 1]) return false;
  const latest = passages.list[before.passages[before.passages.length - 1]];
  const sentence = sentences.of[begin - 1];
  return sentence === sentences.of[latest.last] || sentence === sentences.of[before.attribution.cue.last];
}

export function startOf({ segments }: Utterance): number {
  return segments[0].start;
}

export function endOf({ segments }: Utterance): number {
  return segments[segments.length - 1].end;
}

/** For each attribution the utterances, credited to somebody, whose first passage its content holds. */
function claimsOn(findings: Findings, quoted: readonly Utterance[]): Map<number, Utterance[]> {
  const { passages, attributions } = findings;
  const holder = holdersOf(attributions, passages.outer.length);
  const claims = new Map<number, Utterance[]>();
  for (const utterance of quoted) {
    const passage = passages.list[utterance.passages[0]];
    if (utterance.speaker < 0 || passage.label !== null) continue;
    const counts = new Map<number, number>();
    for (let at = passage.first; at <= passage.last; at++)
      for (const one of [holder.own[at], holder.other[at]])
        if (one >= 0 && passages.inner[attributions[one].cue.first] === passage.parent) counts.set(one, (counts.get(one) ?? 0) + 1);
    let best = -1;
    let most = leastShare * (passage.last - passage.first + 1);
    for (const [attribution, count] of counts) {
      if (takesCue(findings, utterance, attributions[attribution])) continue;
      if (count < most || (count === most && best >= 0)) continue;
      best = attribution;
      most = count;
    }
    if (best >= 0) claims.set(best, [...(claims.get(best) ?? []), utterance]);
  }
  return claims;
}

/**
 * Whether a noun or adjective that links an utterance (“her answer was brief:”) stands in the content of an attribution: it says who speaks, and is not
 * spoken.
 */
function takesCue({ cues }: Findings, { decision: { link } }: Utterance, { content }: Attribution): boolean {
  const cue = link !== null && /^(?:colon|noun|adjective)$/.test(link.basis) ? cues.list[link.cue] : undefined;
  return cue !== undefined && content.some(({ first, last }) => cue.first >= first && cue.last <= last);
}

/** For each token the last two attributions whose content it is part of, or -1. */
function holdersOf(attributions: readonly Attribution[], count: number): { own: Int32Array; other: Int32Array } {
  const own = new Int32Array(count).fill(-1);
  const other = new Int32Array(count).fill(-1);
  attributions.forEach(({ content }, index) => {
    for (const { first, last } of content)
      for (let at = first; at <= last; at++) {
        if (own[at] === index) continue;
        other[at] = own[at];
        own[at] = index;
      }
  });
  return { own, other };
}

/** Whether a range holds a passage that somebody else says: then it has gone too far. */
function holdsAnother({ passages, decisions }: Findings, { first, last }: Range, speaker: number): boolean {
  for (let at = first; at <= last; at++) {
    const passage = passages.outer[at];
    if (passage < 0) continue;
    const { entity } = decisions[passage];
    if (speaker >= 0 && entity >= 0 && entity !== speaker) return true;
  }
  return false;
}

/** Whether most of the content stands in quotation marks that its cue is not in: those words come back as a quote of their own. */
function isVerbatim({ passages: { inner } }: Findings, { cue, content }: Attribution): boolean {
  let own = 0;
  let verbatim = 0;
  for (const { first, last } of content)
    for (let at = first; at <= last; at++) {
      if (inner[at] >= 0 && inner[at] !== inner[cue.first]) verbatim += 1;
      else own += 1;
    }
  return verbatim > own;
}

function usesCue({ cues }: Findings, { link }: Decision, { cue }: Attribution): boolean {
  const used = link === null ? undefined : cues.list[link.cue];
  return used !== undefined && used.first <= cue.last && used.last >= cue.first;
}

/** What is told without quotation marks: whoever its source means says it. */
function indirect(findings: Findings, attribution: Attribution): Utterance {
  const { entities, passages } = findings;
  const readings = attribution.mention < 0 ? [] : entities.readings[attribution.mention];
  const likely = readings
    .map(({ entity, probability }) => ({ entity, probability: probability * attribution.sureness }))
    .sort((a, b) => b.probability - a.probability);
  const entity = likely[0]?.entity ?? -1;
  const nobody = likely.reduce((rest, { probability }) => rest - probability, 1);
  const decision = { passage: -1, candidates: [], entities: likely, entity, chosen: null, link: null, nobody: Math.max(0, nobody) };
  return {
    passages: [],
    segments: attribution.content.map((range) => tokenSpan(findings, range)),
    decision,
    attribution,
    within: passages.inner[attribution.cue.first],
    speaker: entity,
  };
}

/** What is told partly or wholly in quotation marks: its passages and the rest of its content. */
function mixed(findings: Findings, attribution: Attribution, first: Utterance, same: readonly Utterance[]): Utterance {
  const all = same.flatMap(({ passages }) => passages).sort((a, b) => a - b);
  const spans = [
    ...attribution.content.map((range) => tokenSpan(findings, range)),
    ...all.map((index) => ({ start: findings.passages.list[index].start, end: findings.passages.list[index].end })),
  ];
  return { ...first, passages: all, segments: united(spans), attribution };
}

/** Spans in order, those that overlap made one. */
function united(spans: Span[]): Span[] {
  const parts: Span[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = parts.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else parts.push({ start, end });
  }
  return parts;
}
