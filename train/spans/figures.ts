/** What the model card says of attributions: figures on articles of the gold that the models had not seen. */
import { percent, table } from '../text.js';
import type { Matches, SpanOutcome } from './judge-spans.js';
import { spanParts } from './judge-spans.js';

/** The section of attributions. */
export function attributionTable(outcomes: readonly SpanOutcome[]): string {
  const rows: [string, (outcome: SpanOutcome) => Matches][] = [
    ['content, overlap of 0.3', ({ loose }) => loose],
    ['content, overlap of 0.8', ({ strict }) => strict],
    ['source, exact', ({ exact }) => exact.source],
    ['cue, exact', ({ exact }) => exact.cue],
    ['content, exact', ({ exact }) => exact.content],
  ];
  return `## Attributions

The models of src/attributions were learned anew without a part of the articles of PolNeAR (${spanParts} parts, dealt two by two; ${outcomes.length} of them measured here), and asked about that part.
F1 in percent, of all attributions: statements, beliefs and intentions. Spans are compared as the project's scorer does, without the marks at their ends.
Quotations are joined to their cues by the shipped models of speakers, which had seen the part held out: so these figures flatter a little where a statement is quoted.

${table(['', ...outcomes.map((_, part) => `part ${part + 1}`)], [...rows.map(([what, of]) => [what, ...outcomes.map((outcome) => f1(of(outcome)))]), ['acceptance: attributions that people marked, of those found', ...outcomes.map(precision)]])}

They learn from political news of one country alone. Cues that are nouns, and those of belief and intention, are missed or made up more often than verbs of
saying; where content ends behind a relative clause, or goes on in the next sentence, is the commonest fault of its ends.`;
}

function f1({ both, gold, found }: Matches): string {
  return percent(2 * both, gold + found);
}

function precision({ verdicts }: SpanOutcome): string {
  return `${percent(verdicts.filter(({ right }) => right).length, verdicts.length)} %`;
}
