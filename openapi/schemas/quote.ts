import { Type } from 'typebox';
import { ExplainedCandidateSchema, reason } from './explanation.js';
import { closed, nullable, oneOf } from './parts.js';
import { field, offsets, SpanSchema, TextSpanSchema, words } from './spans.js';

const speakerId = Type.String({ description: 'Id of an entry in `speakers`.', examples: ['s1'] });
const speakerName = Type.String({ description: 'The fullest name in the article, without titles.', examples: ['Ada Quill'] });

/** What names an entity wherever one is named. */
export const speakerRef = { id: speakerId, name: speakerName };

/** A speaker as a quote names it. */
export const SpeakerRefSchema = closed({ title: 'SpeakerRef', description: 'A speaker as a quote names it.' }, speakerRef);

/** Another entity that may have said a quote. */
export const AlternativeSchema = closed(
  { title: 'Alternative', description: 'Another entity that may have said the quote.' },
  {
    ...speakerRef,
    confidence: Type.Number({ minimum: 0, maximum: 1, description: 'Probability that this is the speaker.', examples: [0.02] }),
  },
);

const type = oneOf(['direct', 'mixed', 'indirect', 'scare', 'title'], {
  description: [
    'What the quote is.',
    '`direct`: whole quoted words.',
    '`mixed`: quoted words inside reported ones.',
    '`indirect`: reported without quotation marks.',
    '`scare`: quoted words that nobody is credited with.',
    '`title`: the name of a work.',
  ].join('\n- '),
  examples: ['direct'],
});

const act = nullable(oneOf(['speech', 'thought', 'intention', 'perception']), {
  description: [
    'What the cue says that somebody did; null for `scare` and `title`. Told apart where `types` has `indirect`; else `speech`.',
    '`speech`: said or wrote it.',
    '`thought`: thinks, believes or feels it.',
    '`intention`: means to do it.',
    '`perception`: saw or heard it.',
  ].join('\n- '),
  examples: ['speech'],
});

const polarity = oneOf(['affirmed', 'negated', 'hypothetical', 'declined'], {
  description: [
    'Whether it was said at all. Told apart where `types` has `indirect`; else `affirmed`.',
    '`affirmed`: it was.',
    '`negated`: it was not (“did not say”).',
    '`hypothetical`: it may be or would be (“would have said”).',
    '`declined`: somebody would not say it (“declined to say”).',
  ].join('\n- '),
  examples: ['affirmed'],
});

const basis = oneOf(['verb', 'noun', 'adjective', 'according-to', 'colon', 'turn', 'continuation', 'context', 'correction', 'none'], {
  description: [
    'How the quote was linked to its speaker.',
    '`verb`: subject of a verb of saying.',
    '`noun`: owner of a noun of saying (“Quill’s response”).',
    '`adjective`: subject of an adjective of manner (“was blunt”).',
    '`according-to`: stands after “according to” or its like.',
    '`colon`: stands before the colon that opens the quotation.',
    '`turn`: label of a turn in a transcript.',
    '`continuation`: goes on from the quotation before it.',
    '`context`: no words of saying, only the sentence or paragraph around it.',
    '`correction`: a person has put it right.',
    '`none`: nobody is credited.',
  ].join('\n- '),
  examples: ['verb'],
});

/** One attributed utterance. */
export const QuoteSchema = closed(
  { title: 'Quote', description: 'One attributed utterance: what was said, who said it, and the words that show it.' },
  {
    id: Type.String({ description: '`q1`, `q2` … in order.', examples: ['q1'] }),
    type,
    act,
    polarity,
    ...offsets,
    text: words,
    field: Type.Optional(field),
    segments: Type.Array(SpanSchema, {
      description: 'The content without what interrupts it (“I never,” she said, “said that”): ordered, and inside the quote.',
      examples: [[{ start: 0, end: 15 }]],
    }),
    passages: Type.Array(SpanSchema, {
      description:
        'Its parts in quotation marks, the marks included: the verbatim words. A turn of an interview has none and is one passage. Empty for `indirect`.',
      examples: [[{ start: 0, end: 15 }]],
    }),
    parent: nullable(Type.String(), { description: 'Id of the quote that this one is nested in.', examples: [null, 'q1'] }),
    speaker: nullable(SpeakerRefSchema, {
      description: 'Who said it; null where nobody is credited or the engine is not sure enough.',
      examples: [{ id: 's1', name: 'Ada Quill' }],
    }),
    mention: nullable(TextSpanSchema, {
      description: 'The source words that were used; null where the speaker is implied.',
      examples: [{ start: 16, end: 31, text: 'Mayor Ada Quill' }],
    }),
    cue: nullable(TextSpanSchema, {
      description: 'The word or words of saying; null where there is none.',
      examples: [{ start: 32, end: 36, text: 'said' }],
    }),
    basis,
    confidence: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Probability that the speaker is right; where `speaker` is null, that nobody else in the article is better than none.',
      examples: [0.97],
    }),
    alternatives: Type.Array(AlternativeSchema, {
      description: 'Other entities that may have said it, the likeliest first.',
      examples: [[{ id: 's2', name: 'Tom Okoro', confidence: 0.02 }]],
    }),
    explanation: Type.Optional(
      Type.Array(ExplainedCandidateSchema, {
        description:
          'With the option `explain`: the candidates, up to ten, and the features that ranked them, the best first. Of `indirect` the source that its cue has, and what tells how far that can be trusted; empty where it has none.',
        examples: [
          [
            {
              mention: { start: 16, end: 31, text: 'Mayor Ada Quill' },
              name: 'Ada Quill',
              score: 5.125,
              probability: 0.97,
              reasons: [reason],
            },
          ],
        ],
      }),
    ),
  },
);
