/** What the model card says of attributions: figures on articles of the gold that the models had not seen. */
import { percent, table } from '../text.js';
import type { Agreement, Matches } from './agreement.js';
import type { SpanOutcome } from './judge-spans.js';
import { spanParts } from './judge-spans.js';

const figures: [string, (agreement: Agreement) => Matches][] = [
  ['content, overlap of 0.3', ({ loose }) => loose],
  ['content, overlap of 0.8', ({ strict }) => strict],
  ['source, exact', ({ exact }) => exact.source],
  ['cue, exact', ({ exact }) => exact.cue],
  ['content, exact', ({ exact }) => exact.content],
];

/** The section of attributions. */
export function attributionTable(outcomes: readonly SpanOutcome[]): string {
  const parts = outcomes.map((_, part) => `part ${part + 1}`);
  return `## Attributions

The models of src/attributions were learned anew without a part of the articles of PolNeAR (${spanParts} parts, dealt two by two; ${outcomes.length} of them measured here), and asked about that part.
F1 in percent. Spans are compared as the project's scorer does, without the marks at their ends; which verbs are of saying is told by src/lexicon/saying.ts (0.7 and
more), which takes for statements nearly what the list of that scorer does.
Quotations are joined to their cues by the shipped models of speakers, which had seen the part held out: so these figures flatter a little where a statement is quoted.

${table(
  ['all: statements, beliefs and intentions', ...parts, 'together'],
  [
    ...rowsOf(outcomes, ({ all }) => all),
    ['acceptance: attributions that people marked, of those found', ...outcomes.map((one) => precision([one])), precision(outcomes)],
  ],
)}

${table(
  ['statements: the cue has a verb of saying, or “according”', ...parts, 'together'],
  rowsOf(outcomes, ({ saying }) => saying),
)}

They learn from political news of one country alone. Cues that are nouns, and those of belief and intention, are missed or made up more often than verbs of
saying; where content ends behind a relative clause, or goes on in the next sentence, is the commonest fault of its ends. Sources inside a phrase of opinion
(“in the opinion of Ms Roe”) are not found. Of sources that are “I”, “we” or “you” outside quotation marks nobody is given as the speaker.

### What each step gives

The same parts, all attributions, before quotations are joined to them, both parts together. Without rankers a cue has the nearest source, and the nearest
content on either side, that are likelier than not; without acceptance every cue that is likelier than not is one.

${table(['', ...figures.map(([what]) => what)], stepsOf(outcomes))}`;
}

function rowsOf(outcomes: readonly SpanOutcome[], part: (outcome: SpanOutcome) => Agreement): string[][] {
  return figures.map(([what, of]) => {
    const matches = outcomes.map((outcome) => of(part(outcome)));
    return [what, ...matches.map((own) => f1([own])), f1(matches)];
  });
}

function stepsOf(outcomes: readonly SpanOutcome[]): string[][] {
  const row = (name: string, agreements: readonly Agreement[]) => [name, ...figures.map(([, of]) => f1(agreements.map(of)))];
  const names = Object.keys(outcomes[0]?.steps ?? {});
  return [
    ...names.map((name) =>
      row(
        name,
        outcomes.map(({ steps }) => steps[name]),
      ),
    ),
    row(
      'and with acceptance, as the engine has them',
      outcomes.map(({ found }) => found),
    ),
  ];
}

/** Of all together. */
function f1(matches: readonly Matches[]): string {
  const sum = (of: keyof Matches) => matches.reduce((total, one) => total + one[of], 0);
  return percent(2 * sum('both'), sum('gold') + sum('found'));
}

function precision(outcomes: readonly SpanOutcome[]): string {
  const verdicts = outcomes.flatMap((outcome) => outcome.verdicts);
  return percent(verdicts.filter(({ right }) => right).length, verdicts.length);
}
