import { document } from '../openapi/published.js';

/** A schema as it stands in the published contract. */
type Schema = Record<string, unknown>;

const schemas = document.components?.schemas as unknown as Record<string, Schema>;
const reference = '#/components/schemas/';

/** What the tool is called. */
export const name = 'extract_quotes';

/** What a model reads before it decides to call the tool. */
export const about = {
  title: 'Who said what in an article',
  description: [
    'Finds every quotation in a news article (English) and says who said it, by which words, and how sure that is.',
    'Use it instead of quoting from memory: each quotation comes back word for word with its place in the text, and no speaker is invented.',
    'Where nobody can be named surely, speaker is null and alternatives are ranked. Nothing of the article is kept.',
  ].join(' '),
  // It reads what it is given and nothing else, so a client may call it without asking, and twice.
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
};

const { corrections: _, ...properties } = (schemas.Article as { properties: Record<string, Schema> }).properties;

/**
 * What the tool takes: the article of the contract, written out whole, because not every client follows references there; without corrections, which a person
 * makes who looks at a result.
 */
export const inputSchema = writtenOut({ ...schemas.Article, properties }) as Schema;

/** What the tool answers: the result of the contract, with its parts as definitions of its own. */
export const outputSchema: Schema = {
  ...local(schemas.Result),
  $defs: Object.fromEntries(partsOf('Result').map((part) => [part, local(schemas[part])])),
};

function writtenOut(value: unknown): unknown {
  return mapped(value, (target) => writtenOut(schemas[target]));
}

function local(value: unknown): Schema {
  return mapped(value, (target) => ({ $ref: `#/$defs/${target}` })) as Schema;
}

/** A copy of a schema in which every reference to a named schema is what `instead` makes of its name. */
function mapped(value: unknown, instead: (target: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, instead));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref === 'string' && $ref.startsWith(reference)) return instead($ref.slice(reference.length));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, instead)]));
}

/** The names of all schemas that a schema needs, directly or through others, in order of first use. */
function partsOf(root: string): string[] {
  const found = new Set<string>();
  const visit = (schema: unknown): void => {
    mapped(schema, (target) => {
      if (found.has(target)) return;
      found.add(target);
      visit(schemas[target]);
    });
  };
  visit(schemas[root]);
  return [...found];
}
