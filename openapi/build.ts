/** `npm run openapi`: writes the contract anew, as JSON and as YAML. */
import { writeFileSync } from 'node:fs';
import { createAttributor } from '../src/index.js';
import { buildDocument } from './document.js';
import { asJson, asYaml } from './writing.js';

const document = buildDocument(createAttributor());
writeFileSync(new URL('openapi.json', import.meta.url), asJson(document));
writeFileSync(new URL('openapi.yaml', import.meta.url), asYaml(document));
