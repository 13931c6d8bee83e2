import { ref, requestIdHeader } from '../components.js';
import { problemsWith } from '../responses.js';
import { HealthSchema } from '../schemas/health.js';

/** The probes. */
export const probePaths = {
  '/livez': {
    get: {
      operationId: 'isAlive',
      tags: ['Probes'],
      summary: 'Is the process alive?',
      description: 'Answers as long as the process can answer anything. If it does not, restart the process.',
      responses: { 200: healthy('The process is alive.', 'alive'), ...problemsWith(500) },
    },
  },
  '/readyz': {
    get: {
      operationId: 'isReady',
      tags: ['Probes'],
      summary: 'Should requests be sent here?',
      description: 'Content once the engine has answered a first article, and until the service is told to stop.',
      responses: { 200: healthy('The service is ready.', 'ready'), ...problemsWith(500, 503) },
    },
  },
};

function healthy(description: string, status: string) {
  return { description, headers: requestIdHeader, content: { 'application/json': { schema: ref(HealthSchema), example: { status } } } };
}
