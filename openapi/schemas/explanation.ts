import { Type } from 'typebox';
import { closed } from './parts.js';
import { TextSpanSchema } from './spans.js';

/** One feature's share in a decision. */
export const ReasonSchema = closed(
  { title: 'Reason', description: 'One feature’s share in the ranking of a candidate.' },
  {
    feature: Type.String({ description: 'Name of the feature.', examples: ['tagBehind'] }),
    value: Type.Number({ description: 'Its value for this candidate.', examples: [1] }),
    contribution: Type.Number({ description: 'What it added to the score: value times weight.', examples: [5.5] }),
  },
);

/** A candidate source of a quote, as it was ranked. */
export const ExplainedCandidateSchema = closed(
  { title: 'ExplainedCandidate', description: 'A candidate source of a quote, as it was ranked.' },
  {
    mention: TextSpanSchema,
    name: Type.String({ description: 'Name of the entity that the mention was resolved to.', examples: ['Ada Quill'] }),
    score: Type.Number({ description: 'Sum of the contributions.', examples: [5.5] }),
    probability: Type.Number({ minimum: 0, maximum: 1, description: 'Share of probability among the candidates.', examples: [0.97] }),
    reasons: Type.Array(ReasonSchema, {
      description: 'The features that were not zero, the weightiest first.',
      examples: [[{ feature: 'tagBehind', value: 1, contribution: 5.5 }]],
    }),
  },
);
