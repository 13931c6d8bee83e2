import { Type } from 'typebox';
import { closed } from './parts.js';

/** One fault of a request. */
export const FaultSchema = closed(
  { title: 'Fault', description: 'One fault of a request: where it is, and what should be there. It never repeats what was sent.' },
  {
    pointer: Type.Optional(
      Type.String({ description: 'JSON pointer (RFC 6901) to the faulty part of the body.', examples: ['/options/minConfidence'] }),
    ),
    parameter: Type.Optional(Type.String({ description: 'Name of the faulty parameter of the query.', examples: ['minConfidence'] })),
    detail: Type.String({ description: 'What should be there.', examples: ['must be a number'] }),
  },
);

const fields = {
  type: Type.String({
    format: 'uri-reference',
    description: 'Stable name of the kind of problem. It is also a page of this service that explains it.',
    examples: ['/problems/invalid-body'],
  }),
  title: Type.String({ description: 'The kind of problem in words.', examples: ['The body does not fit the contract'] }),
  status: Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status.', examples: [400] }),
  detail: Type.String({
    description: 'What to do about it.',
    examples: ['The body is JSON, but not what is expected here. Mend what errors lists and send it again.'],
  }),
  instance: Type.String({
    format: 'uri-reference',
    description: 'This one occurrence: `urn:request:` and the request id, which the header `X-Request-Id` has too.',
    examples: ['urn:request:0193d6a2-5b0e-7c1f-9a57-3f4c6f0e2b11'],
  }),
  errors: Type.Optional(
    Type.Array(FaultSchema, {
      description: 'Each fault of the body or the query, where there are any to list.',
      examples: [[{ pointer: '/options/minConfidence', detail: 'must be a number' }]],
    }),
  ),
};

/** RFC 9457 problem details. */
export const ProblemSchema = closed(
  { title: 'Problem', description: 'What went wrong and what to do about it (RFC 9457). Never holds any of the text that was sent.' },
  fields,
);

/** The same as a line of a batch. */
export const LineProblemSchema = closed(
  { title: 'LineProblem', description: 'Why a line of a batch has no result: a problem that says which line it is.' },
  {
    ...fields,
    line: Type.Integer({ minimum: 1, description: 'Number of the line in the batch, from 1; blank ones count.', examples: [3] }),
    id: Type.Optional(Type.String({ description: 'The `id` of the line, where it has one that can be read.', examples: ['desk-4711'] })),
  },
);
