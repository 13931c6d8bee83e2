/** What the models of attributions find in articles that they had not seen. */
import { type Attribution, createPipeline, type Findings, loadSpans, type SpanModels, shipped, statementsOf } from '../../src/training.js';
import type { GoldArticle } from '../gold.js';
import { logistic } from '../logistic.js';
import { type Agreement, compare, noAgreement, overlap, type Span, type Spans, says } from './agreement.js';
import { learnSpans } from './learn-spans.js';
import { judgeSteps } from './steps.js';

/** An attribution that was found: what it looks like to the calibration, and whether people marked it so. */
export interface SpanVerdict {
  row: readonly number[];
  right: boolean;
}

export interface SpanOutcome {
  verdicts: SpanVerdict[];
  /** Statements as the result has them: all, and those of saying. */
  all: Agreement;
  saying: Agreement;
  /** Attributions before quotations are joined to them. */
  found: Agreement;
  /** The same without the last steps, by step. */
  steps: Record<string, Agreement>;
}

/** So many parts are dealt; a part is held out as a whole. */
export const spanParts = 4;

/** Two by two, because every other article of the gold has strange names. */
const partOf = (index: number) => (index >> 1) % spanParts;

/** Learns without a part of the gold, and judges on that; also what the models find without their last steps, where that is asked for. */
export function judgePart(gold: readonly GoldArticle[], part: number, steps = false): SpanOutcome {
  const outside = gold.filter((_, index) => partOf(index) !== part);
  const held = gold.filter((_, index) => partOf(index) === part);
  const spans = loadSpans(learnSpans(outside));
  return { ...judgeSpans(held, spans), steps: steps ? judgeSteps(outside, held, spans) : {} };
}

/** The weights of the calibration, learned from a part of the gold by models that had not seen it. */
export function learnTrust(verdicts: readonly SpanVerdict[]): number[] {
  const weights = logistic(
    verdicts.map(({ row }) => row),
    verdicts.map(({ right }) => right),
  );
  return weights.map((weight) => Number(weight.toPrecision(6)));
}

function judgeSpans(articles: readonly GoldArticle[], spans: SpanModels): Omit<SpanOutcome, 'steps'> {
  const findAll = createPipeline({ ...shipped(), spans });
  const outcome = { verdicts: [] as SpanVerdict[], all: noAgreement(), saying: noAgreement(), found: noAgreement() };
  for (const article of articles) {
    const found: [Attribution, readonly number[]][] = [];
    const observer = {
      description: () => undefined,
      pronoun: () => undefined,
      passage: () => undefined,
      attributed: (one: Attribution, row: readonly number[]) => void found.push([one, row]),
    };
    const findings = findAll(article.text, { statements: true, observe: () => observer });
    for (const [one, row] of found) if (one.source !== null) outcome.verdicts.push({ row, right: isMarked(findings, one, article) });
    compare(
      article,
      found.map(([one]) => spansOf(findings, one)),
      outcome.found,
    );
    const statements = statementsIn(findings);
    compare(article, statements, outcome.all);
    compare(article, statements, outcome.saying, (one) => says(article.text, one));
  }
  return outcome;
}

function spansOf(findings: Findings, { cue, source, content }: Pick<Attribution, 'cue' | 'source' | 'content'>): Spans {
  return {
    cue: [spanOf(findings, cue)],
    source: source === null ? [] : [spanOf(findings, source)],
    content: content.map((range) => spanOf(findings, range)),
  };
}

function spanOf({ article: { tokens } }: Findings, { first, last }: { first: number; last: number }): Span {
  return [tokens.start[first], tokens.end[last]];
}

/** Whether people marked the same source for much the same content. */
function isMarked(findings: Findings, { content, source }: Attribution, { attributions }: GoldArticle): boolean {
  const own = content.map((range) => spanOf(findings, range));
  const [from, to] = spanOf(findings, source as { first: number; last: number });
  return attributions.some((one) => overlap(own, one.content) >= 0.5 && one.source.some(([start, end]) => start < to && end > from));
}

/** What the result has, with the source and the cue of the attribution or of the ranking. */
function statementsIn(findings: Findings): Spans[] {
  const { cues, mentions } = findings;
  return statementsOf(findings, () => 0).flatMap(({ segments, attribution, decision: { link } }) => {
    if (attribution === null && link === null) return [];
    const content = segments.map(({ start, end }): Span => [start, end]);
    const cue = attribution?.cue ?? (link !== null && link.cue >= 0 ? cues.list[link.cue] : null);
    const source = attribution?.source ?? (link === null ? null : mentions.list[link.mention]);
    const spans = (range: typeof cue) => (range === null ? [] : [spanOf(findings, range)]);
    return [{ content, cue: spans(cue), source: spans(source) }];
  });
}
