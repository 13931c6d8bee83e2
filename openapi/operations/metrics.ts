import { countedHeaders, keyed } from '../components.js';
import { problemsWith } from '../responses.js';

/** A few lines of an answer. */
const example = `# HELP http_requests_total Requests that have ended, by status; 499 where the caller hung up.
# TYPE http_requests_total counter
http_requests_total{method="POST",route="/v1/quotes",status="200"} 1027
# HELP attribune_queue_waiting Articles that wait for a worker.
# TYPE attribune_queue_waiting gauge
attribune_queue_waiting 0
`;

/** What Prometheus scrapes. */
export const metricsPath = {
  '/metrics': {
    get: {
      operationId: 'getMetrics',
      tags: ['Metrics'],
      summary: 'How much, how fast, how busy?',
      description:
        'Figures in the text format of Prometheus, whatever `Accept` says: requests, words, lines of batches, the queue, the workers, the process. No figure and no label holds anything of a request but its method, the pattern of its route and its status.',
      security: keyed,
      responses: {
        200: {
          description: 'The figures, counted since the process started.',
          headers: countedHeaders,
          content: { 'text/plain': { schema: { type: 'string' }, example } },
        },
        ...problemsWith(401, 429, 500),
      },
    },
  },
};
