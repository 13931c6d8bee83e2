import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildDocument } from '../../openapi/document.js';
import { lintContract } from '../../openapi/lint.js';
import { asJson, asYaml } from '../../openapi/writing.js';
import { createAttributor, version } from '../../src/index.js';

const path = (file: string) => fileURLToPath(new URL(`../../openapi/${file}`, import.meta.url));
const committed = (file: string) => readFileSync(path(file), 'utf8');
const document = JSON.parse(committed('openapi.json'));

interface Node {
  $ref?: string;
  type?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Node>;
  additionalProperties?: unknown;
  [key: string]: unknown;
}
const schemas: Record<string, Node> = document.components.schemas;
const fields = Object.entries(schemas).flatMap(([name, schema]) =>
  Object.entries(schema.properties ?? {}).map(([field, value]) => ({ name: `${name}.${field}`, field: value })),
);

describe('the committed contract', () => {
  test('is what the schemas, the problems and the engine make of it: if not, run `npm run openapi`', () => {
    const fresh = buildDocument(createAttributor());
    expect(committed('openapi.json')).toBe(asJson(fresh));
    expect(committed('openapi.yaml')).toBe(asYaml(fresh));
  });

  test('is the same as YAML', () => {
    expect(parse(committed('openapi.yaml'))).toEqual(document);
  });

  test('is OpenAPI 3.1, of the version of the engine', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info.version).toBe(version);
  });

  test('is clean under the linter', async () => {
    expect((await lintContract(path('openapi.json'))).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  test('refers to nothing that it does not have, nor to anything elsewhere', () => {
    const references = [...committed('openapi.json').matchAll(/"\$ref": "([^"]*)"/g)].map(([, reference]) => String(reference));
    expect(references.length).toBeGreaterThan(50);
    for (const reference of references) {
      expect(reference).toMatch(/^#\/components\/(schemas|responses|headers)\/\w+$/);
      const [, , kind = '', name = ''] = reference.split('/');
      expect(document.components[kind], reference).toHaveProperty(name);
    }
  });
});

describe('the linter', () => {
  test('would find a fault', async () => {
    const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
    const { tmpdir } = await import('node:os');
    const folder = await mkdtemp(`${tmpdir()}/attribune-contract-`);
    try {
      const faulty = structuredClone(document);
      delete faulty.paths['/livez'].get.operationId;
      faulty.paths['/livez'].get.tags = ['Nonsense'];
      await writeFile(`${folder}/faulty.json`, JSON.stringify(faulty));
      const rules = (await lintContract(`${folder}/faulty.json`)).map(({ ruleId }) => ruleId);
      expect(rules).toContain('operation-operationId');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'contract', components: { schemas } });
  const validatorOf = (schema: Node) =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/')) as object);

  test.each(Object.entries(schemas))('says what it is and takes nothing unknown: %s', (_, schema) => {
    expect(schema.type).toBe('object');
    expect(schema.description).toMatch(/^[A-Z].*\.$/s);
    expect(schema.additionalProperties).toBe(false);
  });

  test.each(fields)('says of each field what it is, with an example that fits: $name', ({ field }) => {
    if (field.$ref !== undefined) return;
    expect(field.description).toMatch(/^[A-Z`].*\.$/s);
    expect(field.examples).not.toHaveLength(0);
    const valid = validatorOf(field);
    for (const example of field.examples ?? []) expect(valid(example), JSON.stringify([example, valid.errors])).toBe(true);
  });

  test('has examples whose words are as long as their offsets say', () => {
    const spans: { start: number; end: number; text: string }[] = [];
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('start' in value && 'text' in value) spans.push(value as (typeof spans)[number]);
      for (const inner of Object.values(value)) collect(inner);
    };
    collect(fields.map(({ field }) => field.examples));
    expect(spans.length).toBeGreaterThan(3);
    const sentence = '“We are ready,” Mayor Ada Quill said on Monday.';
    for (const { start, end, text } of spans) expect(sentence.slice(start, end)).toBe(text);
  });
});
