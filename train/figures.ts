/** The sections of the model card that hold figures. */
import { groupColumns } from './columns.js';
import { ablationRecipe, type Counts, type Fold, type Measured, type Share } from './held-out.js';
import { subjects } from './learn.js';
import { linearRecipe, pairsOf } from './linear.js';
import { above, binsOf, calibrated, calibrationError, uncalibrated } from './reliability.js';
import { many, percent, share, sum, table } from './text.js';
import type { Outcome } from './verdicts.js';

type Scheme = Fold['scheme'];

const of = (measured: readonly Measured[], scheme: Scheme) => measured.filter(({ fold }) => fold.scheme === scheme);
const total = (measured: readonly Measured[], pick: (one: Measured) => Counts | undefined) =>
  sum(measured.flatMap((one) => pick(one) ?? []));

const names: Record<Scheme, string> = {
  random: 'PolNeAR, five random folds of articles',
  publisher: 'PolNeAR, each publisher held out',
  file: 'own articles, four folds of files',
};

/** How often the right mention is found. */
export function mentionTable(measured: readonly Measured[]): string {
  const row = (name: string, counts: Counts, hand: Counts) => [
    name,
    many(counts.sources),
    percent(counts.reachable, counts.sources),
    percent(counts.right, counts.reachable),
    percent(counts.right, counts.sources),
    percent(hand.right, hand.reachable),
    percent(hand.right, hand.sources),
    percent(counts.rejected, counts.others),
    percent(hand.rejected, hand.others),
    percent(counts.silenced, counts.reachable),
  ];
  const schemes = (['random', 'publisher', 'file'] as const).map((scheme) => of(measured, scheme));
  const totals = schemes.map((folds) =>
    row(
      names[folds[0].fold.scheme],
      total(folds, ({ trees }) => trees),
      total(folds, ({ hand }) => hand),
    ),
  );
  const publishers = of(measured, 'publisher').map(({ held, trees, hand }) => row(`– without ${held}`, trees, hand));
  const [random, publisher] = schemes
    .map((folds) => total(folds, ({ trees }) => trees))
    .map(({ right, reachable }) => (100 * right) / reachable);
  return `## The mention that is the source

Cross-validated: everything was learned without what is held out. The best candidate is right where it is the source or another mention of the same bearer.
Shares in percent: of passages with a source, those whose source is among the candidates; then the right ones of those, and of all; the same with nothing but
the weights set by hand (for pronouns and descriptions too); scare quotes and titles that are given to nobody; speech that is given to nobody.

${table(
  [
    'held out',
    'passages',
    'reachable',
    'right, of reachable',
    'right, of all',
    'by hand, of reachable',
    'by hand, of all',
    'scare, title rejected',
    'by hand',
    'speech rejected',
  ],
  [...totals.slice(0, 2), ...publishers, totals[2]],
)}

Holding out whole publishers costs ${(random - publisher).toFixed(1)} points against random folds.`;
}

/** Trees against the linear model. */
export function families(measured: readonly Measured[]): string {
  const rows = (['publisher', 'file'] as const).flatMap((scheme) => {
    const folds = of(measured, scheme);
    const line = (name: string, { right, reachable, rejected, others, silenced }: Counts) => [
      `${names[scheme]}: ${name}`,
      percent(right, reachable),
      percent(rejected, others),
      percent(silenced, reachable),
    ];
    return [
      line(
        'boosted trees',
        total(folds, ({ trees }) => trees),
      ),
      line(
        'linear, with crossed features',
        total(folds, ({ linear }) => linear),
      ),
      line(
        'weights set by hand',
        total(folds, ({ hand }) => hand),
      ),
    ];
  });
  const both = of(measured, 'publisher').flatMap(({ trees, linear }) =>
    linear === undefined ? [] : [{ trees: trees.right, linear: linear.right }],
  );
  const ahead = both.filter(({ trees, linear }) => trees > linear).length;
  const all = sum(both);
  const verdict =
    all.trees >= all.linear
      ? 'They are kept: they do better on the whole, and no pairs have to be thought of beforehand.'
      : 'They are kept although the rival is ahead on the whole: no pairs have to be thought of beforehand.';
  return `## Two families of model

The rival (train/linear.ts) has the same rows, the same loss and the same start; its features are the columns cut into about ${linearRecipe.bins} bins, one feature each, and
${pairsOf(subjects.speakers.features).length} pairs of columns cut into about ${linearRecipe.pairBins}, with a ridge of ${linearRecipe.ridge} that, like the bins, was chosen to suit it. Same folds:

${table(['', 'right, of reachable', 'scare, title rejected', 'speech rejected'], rows)}

The trees are ahead on ${ahead} of ${both.length} publishers. ${verdict}`;
}

/** What each group of columns is worth. */
export function ablationTable(measured: readonly Measured[]): string {
  const folds = of(measured, 'publisher');
  const counts = (group: string) => total(folds, ({ ablation }) => ablation?.[group]);
  const all = counts('all');
  const groups = groupColumns(subjects.speakers.features);
  const line = (name: string, columns: string, { right, reachable, rejected, others }: Counts) => [
    name,
    columns,
    percent(right, reachable),
    ((100 * right) / reachable - (100 * all.right) / all.reachable).toFixed(1),
    percent(rejected, others),
  ];
  return `## What each group of features is worth

Each publisher held out; ${ablationRecipe.trees} trees with a rate of ${ablationRecipe.rate}, each from ${100 * ablationRecipe.groups} % of the passages, so figures are to be compared with the first line only. The
scores set by hand, which are made of the hand-set features, remain the start but in the last line; the history is that of the whole model’s decisions.

${table(
  ['left out', 'columns', 'right, of reachable', 'change', 'scare, title rejected'],
  [
    line('nothing', '0', all),
    ...[...groups].map(([group, columns]) => line(group, String(columns.length), counts(group))),
    line('the start set by hand', '1', counts('start')),
  ],
)}`;
}

/** Whom pronouns and descriptions mean. */
export function referenceTable(measured: readonly Measured[]): string {
  const add = (folds: readonly Measured[], subject: 'pronouns' | 'descriptions', by: 'learned' | 'hand'): Share =>
    sum(folds.map(({ references }) => references[subject][by]));
  const line = (name: string, scheme: Scheme, subject: 'pronouns' | 'descriptions') => {
    const learned = add(of(measured, scheme), subject, 'learned');
    return [name, many(learned.all), share(learned), share(add(of(measured, scheme), subject, 'hand'))];
  };
  return `## Pronouns and descriptions

Held out; those before are taken as answered rightly, and the right answer is among the antecedents.

${table(
  ['', 'questions', 'right', 'by hand'],
  [
    line('pronouns of own articles, by file', 'file', 'pronouns'),
    line('descriptions of own articles, by file (“nobody known” is an answer)', 'file', 'descriptions'),
    line('pronouns of PolNeAR, by publisher, against silver', 'publisher', 'pronouns'),
  ],
)}`;
}

/** How it ends on own articles. */
export function endToEnd(measured: readonly Measured[]): string {
  const folds = of(measured, 'file');
  const outcomes = folds.flatMap(({ outcome }) => outcome ?? []);
  const kinds = [...new Set(outcomes.flatMap(({ speech }) => Object.keys(speech)))].sort();
  const ofKind = (kind: string): Share => sum([{ right: 0, all: 0 }, ...outcomes.flatMap(({ speech }) => speech[kind] ?? [])]);
  const speech = speechOf(outcomes);
  const raw = uncalibrated(outcomes);
  const named = of(measured, 'publisher').flatMap(({ named: own }) => own ?? []);
  const sure = calibrated(outcomes, named);
  const bins = binsOf(raw.speech).map((bin, at) => [bin, binsOf(sure.speech)[at]]);
  const shown = (count: number, value: number) => (count === 0 ? '–' : value.toFixed(3));
  const line = (name: string, list: readonly Outcome[]) => [name, share(speechOf(list)), share(sum(list.map(({ other }) => other)))];
  const left = (model: string) => folds.flatMap(({ without }) => without?.[model] ?? []);
  const at = (name: string, decided: typeof raw) => {
    const { precision, recall } = above(0.9, decided, speech.all);
    const ece = calibrationError(decided.speech);
    return [name, percent(ece, 1), percent(precision, 1), percent(recall, 1)];
  };
  return `## End to end, on own articles

Four folds of files; a speaker is right where most mentions of the entity that was given mean that speaker. By what told the speaker (“none”: nothing did):

${table(
  ['', 'passages', 'right'],
  [...kinds.map((kind) => [kind, many(ofKind(kind).all), share(ofKind(kind))]), ['all speech', many(speech.all), share(speech)]],
)}

With something else in the place of one model, the others as learned with it:

${table(
  ['', 'speakers right', 'scare, title rejected'],
  [
    line('all models', outcomes),
    line('descriptions by hand', left('descriptions')),
    line('pronouns by hand', left('pronouns')),
    line('speakers by hand', left('speakers')),
    line('speakers by the linear model', left('linear')),
    line('everything by hand', left('all')),
  ],
)}

### Confidence

Stated confidence against the share that was right, in ten bins; calibrated by what the other folds taught:

${table(
  ['confidence', 'before: passages', 'stated', 'right', 'after: passages', 'stated', 'right'],
  bins.map((pair, bin) => [
    `${(bin / 10).toFixed(1)} to ${((bin + 1) / 10).toFixed(1)}`,
    ...pair.flatMap(({ count, stated, right }) => [many(count), shown(count, stated), shown(count, right)]),
  ]),
)}

${table(['', 'calibration error', 'precision at 0.9', 'recall at 0.9'], [at('before', raw), at('after', sure)])}

Precision counts a speaker given to a scare quote or a title as wrong; recall is of all speech. In percent.`;
}

function speechOf(outcomes: readonly Outcome[]): Share {
  return sum([{ right: 0, all: 0 }, ...outcomes.flatMap(({ speech }) => Object.values(speech))]);
}
