/** The contract as it is committed, as far as requests are made from it and answers are held to it. */
import { readFileSync } from 'node:fs';

/** A JSON schema, as the contract uses them. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
}

/** What an operation answers with one status. */
export interface Response {
  $ref?: string;
  headers?: Record<string, { $ref: string }>;
  content: Record<string, { schema: Schema }>;
}

export interface Operation {
  parameters?: { name: string; in: 'query' | 'path'; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, Response>;
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response>; headers: Record<string, { required?: boolean }> };
}

export const contract = JSON.parse(readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8')) as Contract;

/** Every operation, with its path and method. */
export const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/** A schema, or the one that it refers to. */
export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : contract.components.schemas[lastOf(schema.$ref)];
}

/** What an operation promises of an answer with a status, named or by the range that it is in; undefined where it promises none. */
export function promised({ responses }: Operation, status: number): Response | undefined {
  const response = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  return response?.$ref === undefined ? response : contract.components.responses[lastOf(response.$ref)];
}

/** What a reference leads to, by its name. */
export function lastOf(reference: string): string {
  return reference.split('/').at(-1) as string;
}
