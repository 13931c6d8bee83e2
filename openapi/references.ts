/**
 * A schema in which every named part (an object with a `title` among the components) is a reference to it, so that the document says each thing
 * once.
 *
 * @param schema as the routes use it, with its parts written out
 * @param names the titles that are components; the schema itself is written out even if it is one
 */
export function withReferences(schema: object, names: ReadonlySet<string>): object {
  // A title that is no text is a property called so.
  const entries = Object.entries(schema).filter(([key, value]) => key !== 'title' || typeof value !== 'string');
  return Object.fromEntries(entries.map(([key, value]) => [key, key === 'examples' ? value : referred(value, names)]));
}

function referred(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => referred(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const { title } = value as { title?: unknown };
  return typeof title === 'string' && names.has(title) ? { $ref: `#/components/schemas/${title}` } : withReferences(value, names);
}
