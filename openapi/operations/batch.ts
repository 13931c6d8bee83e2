import { onlyInLines } from '../../contract/problems.js';
import { countedHeaders, keyed, ref } from '../components.js';
import { examples } from '../examples/index.js';
import { problemExample, problemsWith } from '../responses.js';
import { LineProblemSchema } from '../schemas/problem.js';
import { ArticleSchema } from '../schemas/request.js';
import { ResultSchema } from '../schemas/result.js';
import { queryParameters } from './quotes.js';

const description = `Takes any number of articles, one JSON object a line as \`POST /v1/quotes\` takes it, and answers each with one line, in the same order: what
\`/v1/quotes\` answers, or a problem that has \`line\`, the number of the line from 1, and \`id\` where the line had one. A line that cannot be used spoils no other.
Blank lines are counted and have no answer.

Options in the query are for all lines; a line may choose others in its \`options\`, but not the same one twice.

Both ways are a stream: answers come while lines are sent, and lines are read only as fast as answers are taken. **Read while you send**: who sends
all before reading is held up as soon as the buffers between are full. A batch may be as long as it likes and take as long as it moves; where it stands still
for long, or the service stops, its last line is a problem that says from which line on to send again.`;

const about = 'One JSON object a line, UTF-8, ended by a line feed or by carriage return and line feed.';
const sent = `${examples
  .slice(0, 2)
  .map(({ request }) => JSON.stringify(request))
  .join('\n')}\n{"id": "broken", "text": 7}\n`;
const types = ['application/x-ndjson', 'application/jsonl'];

/** The operation for many articles. */
export const batchPath = {
  '/v1/batch': {
    post: {
      operationId: 'findQuotesInBatch',
      tags: ['Quotes'],
      summary: 'Who said what in many articles',
      description,
      security: keyed,
      parameters: queryParameters(),
      requestBody: {
        required: true,
        description: 'The articles, one a line.',
        content: ofTypes({
          schema: { type: 'string', description: about, contentMediaType: 'application/x-ndjson', contentSchema: ref(ArticleSchema) },
          examples: { three: { summary: 'Two articles, and a line that does not fit the contract', value: sent } },
        }),
      },
      responses: {
        200: {
          description: 'A result or a problem a line.',
          headers: countedHeaders,
          content: ofTypes({
            schema: {
              type: 'string',
              description: about,
              contentMediaType: 'application/x-ndjson',
              contentSchema: { anyOf: [ref(ResultSchema), ref(LineProblemSchema)] },
            },
            examples: Object.fromEntries(onlyInLines.map((name) => [name, lineExample(name)])),
          }),
        },
        ...problemsWith(400, 401, 406, 408, 415, 429, 500, 503),
      },
    },
  },
};

function lineExample(name: (typeof onlyInLines)[number]) {
  const { summary, value } = problemExample(name);
  return { summary, value: `${JSON.stringify({ ...value, line: 3 })}\n` };
}

function ofTypes<T>(content: T): Record<string, T> {
  return Object.fromEntries(types.map((type) => [type, content]));
}
