import { Type } from 'typebox';
import { closed } from './parts.js';
import { TextSpanSchema } from './spans.js';

/** One feature's share in a decision. */
export const ReasonSchema = closed(
  { title: 'Reason', description: 'One feature’s share in the ranking of a candidate.' },
  {
    feature: Type.String({ description: 'Name of the feature.', examples: ['tagBehind'] }),
    value: Type.Number({ description: 'Its value for this candidate.', examples: [1] }),
    contribution: Type.Number({
      description:
        'What it added to the score: its value times its weight, and what the trees made of it beyond what they made of the mean candidate.',
      examples: [5.125],
    }),
    words: Type.String({
      description: 'What the feature and its value mean, in at most 90 characters of plain English and none of the article’s words.',
      examples: ['is the subject of a word of saying right behind the quotation'],
    }),
  },
);

/** A reason as the examples have it. */
export const reason = {
  feature: 'tagBehind',
  value: 1,
  contribution: 5.125,
  words: 'is the subject of a word of saying right behind the quotation',
};

/** A candidate source of a quote, as it was ranked. */
export const ExplainedCandidateSchema = closed(
  { title: 'ExplainedCandidate', description: 'A candidate source of a quote, as it was ranked.' },
  {
    mention: TextSpanSchema,
    name: Type.String({ description: 'Name of the entity that the mention was resolved to.', examples: ['Ada Quill'] }),
    score: Type.Number({
      description:
        'Sum of the contributions: for two candidates of a quote the difference is the logarithm of the odds; of `indirect` it is that of being right.',
      examples: [5.125],
    }),
    probability: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Share of probability among the candidates; of `indirect` how often such a source with such words is right.',
      examples: [0.97],
    }),
    reasons: Type.Array(ReasonSchema, {
      description:
        'The features that changed its odds by about a tenth or more, the weightiest first; then, as `slight`, how many others there are and their sum. Where the same words are quoted elsewhere with a word of saying, `elsewhere` comes first, contribution 0: candidates and reasons are those found there.',
      examples: [[reason]],
    }),
  },
);
