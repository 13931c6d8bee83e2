import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { OpenAPIV3_1 } from 'openapi-types';

/**
 * The contract as it is committed; a test proves that it is what `npm run openapi` writes. It lies at the root of the package, whether this file
 * runs as TypeScript or from `dist`.
 */
const folder = new URL('openapi/', pathToFileURL(createRequire(import.meta.url).resolve('attribune/package.json')));

/** The text of `/openapi.json`. */
export const json = readFileSync(new URL('openapi.json', folder), 'utf8');

/** The text of `/openapi.yaml`. */
export const yaml = readFileSync(new URL('openapi.yaml', folder), 'utf8');

/** The contract as a value. */
export const document = JSON.parse(json) as OpenAPIV3_1.Document;
