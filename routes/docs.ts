import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyPluginAsync } from 'fastify';
import { document, json, yaml } from '../openapi/published.js';
import { css, icon, script } from './docs-theme.js';

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

/** The contract for programs, and the same for people who want to try it. */
export const docs: FastifyPluginAsync = async (app) => {
  app.get('/openapi.json', { config: { produces: ['application/json'] } }, async (_, reply) => reply.type('application/json').send(json));

  app.get('/openapi.yaml', { config: { produces: ['application/yaml'] } }, async (_, reply) => reply.type('application/yaml').send(yaml));

  // The plugin hands on any document; only its types stop at OpenAPI 3.0.
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: policy,
    theme: {
      title: 'Attribune API',
      css: [{ filename: 'house.css', content: css }],
      js: [{ filename: 'house.js', content: script }],
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
