/** The model card as text: what is the same whatever was measured stands here, the figures in train/figures.ts. */
import { readFileSync } from 'node:fs';
import { confidenceColumns, type Forest, type SpanData, unpack } from '../src/training.js';
import { ablationTable, endToEnd, families, mentionTable, referenceTable } from './figures.js';
import type { Measured } from './held-out.js';
import { goldWeights, subjects } from './learn.js';
import type { Facts } from './report-worker.js';
import { attributionTable } from './spans/figures.js';
import type { SpanOutcome } from './spans/judge-spans.js';
import { many, table } from './text.js';

/** What was measured; empty where it was not. */
export interface Known {
  facts: Facts | null;
  measured: readonly Measured[];
  attributions: readonly SpanOutcome[];
}

/** A section with what it needs to be known. */
interface Section {
  title: string;
  needs: keyof Known | null;
  write(known: Known): string;
}

/** All sections, in order; each begins with its title as a heading. */
export const sections: readonly Section[] = [
  { title: 'What is learned', needs: null, write: whatIsLearned },
  { title: 'What it learned from', needs: 'facts', write: ({ facts }) => learnedFrom(facts as Facts) },
  { title: 'How it learns', needs: null, write: () => method },
  { title: 'What it is for, and what it is bad at', needs: null, write: () => use },
  { title: 'The mention that is the source', needs: 'measured', write: ({ measured }) => mentionTable(measured) },
  { title: 'Two families of model', needs: 'measured', write: ({ measured }) => families(measured) },
  { title: 'What each group of features is worth', needs: 'measured', write: ({ measured }) => ablationTable(measured) },
  { title: 'Pronouns and descriptions', needs: 'measured', write: ({ measured }) => referenceTable(measured) },
  { title: 'End to end, on own articles', needs: 'measured', write: ({ measured }) => endToEnd(measured) },
  { title: 'Attributions', needs: 'attributions', write: ({ attributions }) => attributionTable(attributions) },
];

export const head = `# Model card

Written by \`npm run report\` (train/report.ts), which learns as \`npm run train\` does, once for each fold; a section alone by
\`npm run report -- --section TITLE\`. Not edited by hand.`;

/** The whole card. */
export function cardOf(known: Known): string {
  return `${[head, ...sections.map(({ write }) => write(known))].join('\n\n')}\n`;
}

/**
 * A card with one section written anew.
 * @throws {Error} where the card has no such section
 */
export function withSection(card: string, title: string, known: Known): string {
  const start = card.indexOf(`## ${title}\n`);
  const section = sections.find((one) => one.title === title);
  if (start < 0 || section === undefined) throw new Error(`The card has no section “${title}”.`);
  const end = card.indexOf('\n## ', start);
  return `${card.slice(0, start)}${section.write(known)}\n${end < 0 ? '' : card.slice(end)}`;
}

/** The string in a learned file of src/model. */
function learned<Data>(file: string): { data: Data; size: string } {
  const text = readFileSync(`src/model/${file}.ts`, 'utf8');
  const data: Data = JSON.parse(text.slice(text.indexOf("'") + 1, text.lastIndexOf("'")).replaceAll('\\\\', '\\'));
  return { data, size: kilobytes(text.length) };
}

const kilobytes = (characters: number) => `${many(Math.ceil(characters / 1024))} kB`;

function whatIsLearned(): string {
  const forest = (what: string, file: string) => {
    const { data, size } = learned<Forest>(file);
    return [what, many(data.features.length), many(data.roots.length), many(data.feature.length), size];
  };
  const { cueWords, sequence, ranker, trust } = learned<SpanData>('attributions').data;
  const words = cueWords.reduce((count, list) => count + list.split(' ').filter(Boolean).length, 0);
  const spread = (bits: number) => `2^${bits}`;
  const [chain, heads] = [unpack(sequence.weights, sequence.labels).rows.length, unpack(ranker.weights, 1).rows.length];
  return `## What is learned

For what stands in quotation marks, three forests of trees:

${table(
  ['model', 'features', 'trees', 'nodes', 'size'],
  [
    forest('whom a description means (“the senator”)', 'descriptions'),
    forest('whom a pronoun means', 'pronouns'),
    forest('which mention is the source of a passage, or nobody', 'speakers'),
  ],
)}

Beside them a calibration of ${confidenceColumns.length} weights, which turns what a decision looks like into how often such a one is right. For what stands outside quotation
marks (src/attributions), models whose features are hashed:

${table(
  ['model', 'hashed features', 'not zero', 'size'],
  [
    ['how often a word is a cue', '', `${many(words)} words`, kilobytes(cueWords.join(' ').length)],
    [
      `what each token is, a sequence model of ${sequence.labels} labels`,
      spread(sequence.bits),
      many(chain),
      kilobytes(sequence.weights.length),
    ],
    [
      'where source and content begin and end, and what is an attribution: rankers',
      spread(ranker.bits),
      many(heads),
      kilobytes(ranker.weights.length),
    ],
    ['how far an attribution can be trusted', '', many(trust?.length ?? 0), ''],
  ],
)}

All of it is in src/model as text, and is loaded when an attributor is made, the second half when statements without quotation marks are first asked for. The
features of each model are named in src/entities/description-rows.ts, src/entities/pronoun-rows.ts, src/rank/columns.ts, src/rank/confidence.ts,
src/attributions/features.ts, candidate.ts, accept.ts and trust.ts; test/model.test.ts holds the weights and those names together.`;
}

function learnedFrom({ gold, own, files, characters }: Facts): string {
  const amounts = [gold, own];
  const row = (what: string, of: (one: Facts['gold']) => number) => [what, ...amounts.map((one) => many(of(one)))];
  return `## What it learned from

${table(
  ['', 'PolNeAR, train', 'own articles'],
  [
    row('articles', ({ articles }) => articles),
    row('words', ({ words }) => words),
    row('passages whose source is among the candidates', ({ said }) => said),
    row('passages that nobody said (scare quotes, titles, terms)', ({ unsaid }) => unsaid),
    row('pronouns', ({ pronouns }) => pronouns),
    row('descriptions', ({ descriptions }) => descriptions),
  ],
)}

- **PolNeAR 1.0** (Newell, Margolin and Ruths, “An attribution relations corpus for political news”, LREC 2018): political news of seven publishers of the
  United States from 2015 and 2016, in which people marked the source of each attribution, though not who that source is. It teaches which mention is the
  source. Nothing of its text is in this project. Every other article has its given names misspelt (train/strange.ts), so that names which no list has are met too.
- **Silver**: chains of coreference that a parser (CoreNLP) found in the same articles. It made errors; the pronouns of the first column come from it, and
  count ${goldWeights.pronouns} each. It measures nothing here but how far the model agrees with it. Its names with
  their kinds (person, organisation, place) are not used, nor were they tried: kinds come from a name's own words, those beside it, and what means it.
- **Own articles**: ${many(own.articles)} in ${files} files (train/articles), invented for this project: news, sport, courts, business, science, obituaries, interviews, live
  blogs and more, in conventions of Africa, Asia, Britain and Ireland, the Pacific and Canada, the United States and of wires. Every passage and every
  mention of their ${many(characters)} characters is marked. Each counts twice, because there are fewer of them and they are of more kinds. They were written with help of a
  language model: they are tidier than a newsroom’s copy.

The articles in test/articles, and the two sets on which the project is scored (bench/RESULTS.md), taught nothing.`;
}

const { speakers } = subjects;

const method = `## How it learns

Each model scores the candidates of one question (those who may have said a passage, and nobody; those whom a pronoun or a description may mean), and the
scores become probabilities by a softmax. A score is what the weights set by hand say (src/model/weights.ts, src/entities) plus the sum of gradient-boosted
regression trees (Friedman, “Greedy function approximation: a gradient boosting machine”, Annals of Statistics 2001), which begin from the former and so
learn what it misses. Trees for speakers are ${speakers.trees}, at most ${speakers.depth} questions deep, with a rate of ${speakers.rate}; each sees ${100 * speakers.columns} % of the features and ${100 * speakers.groups} % of the questions. What is right is
a set: any mention of the speaker among the candidates.

Descriptions and pronouns are learned first, then asked with what was learned, then the passages. While it learns, each decision sees the right earlier ones;
while it is measured, it sees its own.

Confidence is calibrated by a logistic regression on decisions about articles that the models had not seen, our own ones and passages of the gold that have a
name beside them (Platt, “Probabilistic outputs for support
vector machines”, 1999, here with more inputs than one; Niculescu-Mizil and Caruana, “Predicting good probabilities with supervised learning”, ICML 2005,
say why boosted trees need it).

The same data give the same models, byte for byte: chance comes from a seeded generator, and every sum is taken in a fixed order.`;

const use = `## What it is for, and what it is bad at

For saying who said the passages in quotation marks of English news, with a confidence that an editor can sort by. Not for evidence: a name that is given
wrongly accuses somebody. Where it matters, a person should look at everything below a confidence of 0.9, and at some of what is above.

- Whoever is learned from is political news of one country and one time, and our own articles: nothing of poems, scripts, social media or languages other than
  English.
- The figures on own articles flatter: learner and examiner were written by the same hands. Those on publishers held out do not say who the source is, only
  where it stands.
- One wrong antecedent costs every quotation that hangs on it: errors come in bunches, and a confidence holds for quotations on average, not within an article.
- Passages without a cue of their own (context below) are the weakest, then descriptions and pronouns in articles with many people of one kind.
- Scare quotes that look like speech, a few words of a sentence, are often given a speaker.
- Gender is taken from the article’s words and from lists of given names; the lists know some cultures better than others. A pronoun that the article uses
  overrules them.`;
