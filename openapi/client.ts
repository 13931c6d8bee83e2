/** `npm run client`: writes the typed client anew, from the committed contract. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateApi } from 'swagger-typescript-api';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The client, as a generator makes it of the contract: one file that needs nothing but `fetch`. */
export async function buildClient(): Promise<string> {
  const { files } = await generateApi({
    input: path('openapi.json'),
    output: false,
    silent: true,
    httpClientType: 'fetch',
    apiClassName: 'Attribune',
  });
  const [{ fileContent }] = files;
  return `// Written by npm run client from openapi/openapi.json; not edited by hand.\n${fileContent}`;
}

if (process.argv[1] === path('client.ts')) writeFileSync(path('../client/index.ts'), await buildClient());
