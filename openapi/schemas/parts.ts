import { Type } from 'typebox';

/** What a named schema says of itself: its name among the components of the document, and what it is. */
interface About {
  title: string;
  description: string;
}

/**
 * An object that has the fields named and no other: what is not known is refused in a request, and shown to be missing here in a response.
 *
 * @param about its title becomes its name under `components.schemas`
 * @param fields each with a description and an example
 */
export function closed<Fields extends Type.TProperties>(about: About, fields: Fields) {
  return Type.Object(fields, { ...about, additionalProperties: false });
}

/** A value that may be null, with the description and the examples of both. */
export function nullable<Schema extends Type.TSchema>(schema: Schema, about: { description: string; examples: unknown[] }) {
  return Type.Union([schema, Type.Null()], about);
}

/** One of a closed list of words. The type is said as well: not every tool concludes it from the words. */
export function oneOf<Word extends string>(words: readonly Word[], about: Type.TSchemaOptions = {}): Type.TEnum<Word[]> {
  return Type.Enum([...words], { type: 'string', ...about });
}
