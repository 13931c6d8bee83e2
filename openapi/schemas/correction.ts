import { Type } from 'typebox';
import { closed, oneOf } from './parts.js';

/** One thing that a person has put right. Which fields go with which kind is checked where it is applied, with the same words for every door. */
export const CorrectionSchema = closed(
  {
    title: 'Correction',
    description: [
      'One thing that a person has put right in a result.',
      '`speaker`: `speaker`, an id of the result, says `quote`.',
      '`name`: somebody called `name` says `quote`, a speaker of the result or a new one.',
      '`nobody`: `quote` has no speaker.',
      '`not-a-quote`: nobody says `quote`; in quotation marks it stays, as `scare`, without them it goes.',
      '`merge`: `speaker` is the same as `into`.',
    ].join('\n- '),
  },
  {
    kind: oneOf(['speaker', 'name', 'nobody', 'not-a-quote', 'merge'], { description: 'What is put right.', examples: ['name'] }),
    quote: Type.Optional(Type.String({ description: 'Id of a quote.', examples: ['q1'] })),
    speaker: Type.Optional(Type.String({ description: 'Id of a speaker.', examples: ['s1'] })),
    into: Type.Optional(Type.String({ description: 'Id of the speaker that stays.', examples: ['s2'] })),
    name: Type.Optional(Type.String({ maxLength: 256, description: 'Name of the speaker.', examples: ['Ada Quill'] })),
  },
);
