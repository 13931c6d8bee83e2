import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyPluginAsync } from 'fastify';
import { document, json, yaml } from '../openapi/published.js';

/** Swagger UI brings all its own files: nothing may come from elsewhere. It styles its parts in place, and shows small images as data. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Half a pair of quotation marks, for the tab of the browser. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f3a5f"/><path d="M14 8c-5 2-7 6-7 11v5h7v-7h-3c0-3 1-5 4-6zm11 0c-5 2-7 6-7 11v5h7v-7h-3c0-3 1-5 4-6z" fill="#fff"/></svg>';

/** The contract for programs, and the same for people who want to try it. */
export const docs: FastifyPluginAsync = async (app) => {
  app.get('/', async (_, reply) => reply.redirect('/docs', 307));

  app.get('/openapi.json', { config: { produces: ['application/json'] } }, async (_, reply) => reply.type('application/json').send(json));

  app.get('/openapi.yaml', { config: { produces: ['application/yaml'] } }, async (_, reply) => reply.type('application/yaml').send(yaml));

  // The plugin hands on any document; only its types stop at OpenAPI 3.0.
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: policy,
    theme: {
      title: 'Attribune API',
      favicon: [{ filename: 'icon.svg', rel: 'icon', sizes: 'any', type: 'image/svg+xml', content: icon }],
    },
    uiConfig: {
      // Without the bar at the top, which asks for the address of another document.
      layout: 'BaseLayout',
      docExpansion: 'list',
      deepLinking: true,
      tryItOutEnabled: true,
      displayRequestDuration: true,
      defaultModelsExpandDepth: 1,
    },
  });
};
