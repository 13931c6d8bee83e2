import type { FastifyPluginAsync } from 'fastify';
import { Problem } from '../contract/problems.js';

/** Whether the process lives, and whether it should be sent requests. Neither looks at `Accept`: a probe that fails by a header is an outage. */
export const probes: FastifyPluginAsync = async (app) => {
  app.get('/livez', async () => ({ status: 'alive' }));

  app.get('/readyz', async () => {
    const { phase } = app.lifecycle;
    if (phase === 'ready') return { status: 'ready' };
    throw new Problem('not-ready', {
      values: { phase: phase === 'starting' ? 'starting up' : 'shutting down' },
      headers: { 'retry-after': '5' },
    });
  });
};
