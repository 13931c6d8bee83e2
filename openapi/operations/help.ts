import { problemNames } from '../../contract/problems.js';
import { requestIdHeader } from '../components.js';
import { problemsWith } from '../responses.js';

/** The contract itself, and the pages that explain problems. */
export const helpPaths = {
  '/openapi.json': {
    get: {
      operationId: 'getContract',
      tags: ['Help'],
      summary: 'This contract as JSON',
      responses: {
        200: { description: 'OpenAPI 3.1.', headers: requestIdHeader, content: { 'application/json': { schema: { type: 'object' } } } },
        ...problemsWith(406, 500),
      },
    },
  },
  '/openapi.yaml': {
    get: {
      operationId: 'getContractAsYaml',
      tags: ['Help'],
      summary: 'This contract as YAML',
      responses: {
        200: { description: 'OpenAPI 3.1.', headers: requestIdHeader, content: { 'application/yaml': { schema: { type: 'string' } } } },
        ...problemsWith(406, 500),
      },
    },
  },
  '/problems': {
    get: {
      operationId: 'listProblems',
      tags: ['Help'],
      summary: 'Every kind of problem',
      description: 'A page for people.',
      responses: { 200: page('The list.'), ...problemsWith(406, 500) },
    },
  },
  '/problems/{name}': {
    get: {
      operationId: 'explainProblem',
      tags: ['Help'],
      summary: 'What a problem means and what to do about it',
      description: 'A page for people. The `type` of every problem leads here.',
      parameters: [
        {
          name: 'name',
          in: 'path',
          required: true,
          description: 'The end of the problem’s `type`.',
          schema: { type: 'string', enum: problemNames },
          example: 'too-long',
        },
      ],
      responses: { 200: page('The explanation.'), ...problemsWith(404, 406, 500) },
    },
  },
};

function page(description: string) {
  return { description, headers: requestIdHeader, content: { 'text/html': { schema: { type: 'string' } } } };
}
