import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';

/** Where the page is built, whether this file runs as TypeScript or from `dist`. */
const folder = fileURLToPath(new URL('dist/web/', pathToFileURL(createRequire(import.meta.url).resolve('attribune/package.json'))));

/**
 * The page has no script, style or image but its own files. It may ask this service, which it does in service mode only, and run its worker; no form of
 * it is sent anywhere, and nobody may frame it.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Names of these files change with their content. */
const hashed = '/assets/';

/** The page for people, built by Vite from `web/`; each of its files is an address, so that all others stay unknown. */
export const page: FastifyPluginAsync = async (app) => {
  if (!existsSync(`${folder}index.html`)) throw new Error('The page is not built. Run “npm run build” first.');
  app.addHook('onRequest', async (request, reply) => {
    const cache = request.url.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache';
    reply.headers({ 'content-security-policy': policy, 'cache-control': cache, vary: 'accept-encoding' });
  });
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    globIgnore: ['**/*.gz', '**/*.br'],
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
  });
};
