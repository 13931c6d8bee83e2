import type { OpenAPIV3_1 } from 'openapi-types';
import { type Attributor, version } from '../src/door.js';
import { headers, schemas, securitySchemes } from './components.js';
import { batchPath } from './operations/batch.js';
import { helpPaths } from './operations/help.js';
import { metricsPath } from './operations/metrics.js';
import { probePaths } from './operations/probes.js';
import { quotesPath } from './operations/quotes.js';
import { responses } from './responses.js';

const description = `Attribune reads a news article and says who said what: every quoted passage, linked to its speaker, with the words that show it and how sure it is.

- **Try it**: open *Who said what in an article* below, choose an example, press *Execute*.
- **It never invents a speaker.** Where it is not sure, \`speaker\` is null and \`alternatives\` are ranked. Every passage in quotation marks comes back.
- **It keeps nothing.** No word of an article is stored, logged, or repeated in an error.
- **Errors** are problem details (RFC 9457): a stable \`type\`, what happened, what to do, and for a bad body a JSON pointer to each fault. Fields that are not known are refused.`;

/**
 * The contract of the service: OpenAPI 3.1, made of the schemas that the routes check with.
 *
 * @param attribute the engine, whose answer to the first example is shown
 */
export function buildDocument(attribute: Attributor): OpenAPIV3_1.Document {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Attribune',
      version,
      summary: 'Who said what in a news article.',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This service' }],
    security: [],
    tags: [
      { name: 'Quotes', description: 'Quotations and their speakers.' },
      { name: 'Probes', description: 'For whatever watches over the process.' },
      { name: 'Metrics', description: 'For whoever wants to know how it does.' },
      { name: 'Help', description: 'This contract, and what problems mean.' },
    ],
    paths: { ...quotesPath(attribute), ...batchPath, ...probePaths, ...metricsPath, ...helpPaths } as unknown as OpenAPIV3_1.PathsObject,
    components: { schemas, responses, headers, securitySchemes } as unknown as OpenAPIV3_1.ComponentsObject,
  };
}
