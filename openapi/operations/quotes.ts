import { hashOf } from '../../contract/article-text.js';
import { type Attributor, formats } from '../../src/door.js';
import { countedHeaders, keyed, ref } from '../components.js';
import { documents } from '../examples/documents.js';
import { type Example, examples } from '../examples/index.js';
import { problemsWith } from '../responses.js';
import { ArticleSchema, OptionsSchema } from '../schemas/request.js';
import { ResultSchema } from '../schemas/result.js';

const description = `Finds every quotation of one article, and says who said it, by which words, and how sure that is.

A quotation stands in quotation marks, or is a turn of an interview. Statements reported without them come back where \`types\` has \`indirect\`: with
\`acts\`, also what somebody thinks, means to do or perceives.

Send the article as JSON, bare as \`text/plain\`, or as a document: \`text/html\` (a page, or the body that a CMS keeps), \`text/markdown\`, or a news item of
IPTC ninjs (\`application/ninjs+json\`). A document is answered with \`article\`, what it was read as, and all offsets are into that; each of its blocks says where in the
document it stands. Options go into the body or, with any type, into the query; never into both. The text is read as UTF-8
to the last byte and never changed: a byte order mark at the start of a \`text/plain\` body is a character of it.

The answer is JSON, or what \`Accept\` asks for: ${formats.map(({ mediaType, title }) => `\`${mediaType}\` (${title})`).join('; ')}.

Offsets are half-open and count UTF-16 code units of the text as sent, unless \`offsets\` asks for code points.`;

/**
 * The one operation that does the work.
 *
 * @param attribute answers the example whose result is shown
 */
export function quotesPath(attribute: Attributor) {
  return {
    '/v1/quotes': {
      post: {
        operationId: 'findQuotes',
        tags: ['Quotes'],
        summary: 'Who said what in an article',
        description,
        security: keyed,
        parameters: queryParameters(),
        requestBody: {
          required: true,
          description: 'The article.',
          content: {
            'application/json': { schema: ref(ArticleSchema), examples: named((example) => example.request) },
            'text/plain': { schema: { type: 'string', description: 'The article.' }, examples: named((example) => example.request.text) },
            ...Object.fromEntries(documents.map(({ mediaType, description, example }) => [mediaType, documentBody(description, example)])),
          },
        },
        responses: {
          200: {
            description: 'Who said what.',
            headers: { ...countedHeaders, 'Server-Timing': { $ref: '#/components/headers/ServerTiming' } },
            content: answers(attribute),
          },
          ...problemsWith(400, 401, 406, 408, 413, 415, 422, 429, 500, 503, 504),
        },
      },
    },
  };
}

/** The options once more, as parameters of the query: without defaults, which Swagger UI would send along and so contradict the body. */
export function queryParameters() {
  return Object.entries(OptionsSchema.properties).map(([name, option]) => {
    const { description, default: byDefault, examples: _, ...schema } = option as unknown as OptionSchema;
    return { name, in: 'query', required: false, description: `${description} By default \`${byDefault}\`.`, schema };
  });
}

/** One example without a name: of named ones Swagger UI would look for that which was chosen for another type, and show none. */
function documentBody(description: string, example: string | object) {
  return { schema: { type: typeof example, description }, example };
}

interface OptionSchema {
  description: string;
  default: unknown;
  examples: unknown[];
}

function named(value: (example: Example) => unknown) {
  return Object.fromEntries(examples.map((example) => [example.name, { summary: example.summary, value: value(example) }]));
}

/** What the engine answers to the first example, in every format: made, not written, so that it cannot be wrong. */
function answers(attribute: Attributor) {
  const { name, summary, request } = examples[0] as Example;
  const { options, ...article } = request;
  const result = attribute(article, options ?? {});
  const answer = { ...result, meta: { ...result.meta, textHash: hashOf(article.text) } };
  return Object.fromEntries(
    formats.map(({ name: format, mediaType, title, write }) => {
      const written = write(article, answer);
      const value = mediaType.startsWith('application/ld+json') || format === 'json' ? JSON.parse(written) : written;
      const schema = format === 'json' ? ref(ResultSchema) : { type: typeof value, description: `${title}.` };
      return [mediaType, { schema, examples: { [name]: { summary, value } } }];
    }),
  );
}
