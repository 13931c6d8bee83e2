/** JSON values: those that a schema allows, and those that it does not. */
import fc, { type Arbitrary } from 'fast-check';
import { anything, articles, mixedUp, newsy } from '../arbitraries.js';
import { resolved, type Schema } from './contract.js';

/** Planted in what is sent, wherever words can stand: it must not come back in a refusal. */
export const marker = 'Xanthoprotein';

/** Words of every kind, most of them with the marker. */
export const words: Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: articles.map((text) => `“${marker} is here,” ${marker} said. ${text}`) },
  { weight: 1, arbitrary: mixedUp.map((text) => `${text} ${marker}`) },
  { weight: 1, arbitrary: newsy.map((text) => marker + text) },
  { weight: 1, arbitrary: anything },
);

/** A short text, in places where an article does not stand. */
const note = fc.oneof(
  fc.constant(marker),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', 's1', 'q1', 'q2', '__proto__'),
);

/**
 * Values that a schema allows, as nearly as it can be told: what is only wrong in ways that no schema says is wanted too.
 *
 * @param key the member that the value is of: only `text` and the captions are articles
 */
export function valid(schema: Schema, key = ''): Arbitrary<unknown> {
  const {
    type,
    anyOf,
    properties = {},
    required = [],
    items = {},
    minimum = 0,
    maximum = 9,
    maxLength,
    maxItems = 9,
    ...rest
  } = resolved(schema);
  if (rest.enum !== undefined) return fc.constantFrom(...rest.enum);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valid(one, key)));
  switch (type) {
    case 'object': {
      const members = Object.entries(properties).map(([name, member]) => [name, valid(member, name)]);
      return fc.record(Object.fromEntries(members) as Record<string, Arbitrary<unknown>>, { requiredKeys: required });
    }
    case 'array':
      return fc.array(valid(items, key), { maxLength: Math.min(maxItems, 4) });
    case 'string':
      return (key === 'text' || key === 'captions' ? words : note).map((text) => text.slice(0, maxLength));
    case 'integer':
      return fc.integer({ min: minimum, max: maximum });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

/** What hardly fits anywhere. */
const odd: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    0.5,
    '',
    [],
    {},
    [[]],
    { text: marker },
    marker,
    marker.repeat(400),
    '\ud800',
    '\0'.repeat(30),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A value with one thing about it changed: a member or an element put in place of another, added, or taken away, however deep. */
export function mutated(value: unknown): Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return odd;
  if (Array.isArray(value)) {
    const inside = value.map((one, at) => mutated(one).map((other) => value.with(at, other)));
    return fc.oneof(
      odd.map((one) => [...value, one]),
      fc.constant(value.slice(1)),
      odd,
      ...inside,
    );
  }
  const members = Object.entries(value);
  const without = members.map(([name]) => fc.constant(Object.fromEntries(members.filter(([other]) => other !== name))));
  const inside = members.map(([name, one]) => mutated(one).map((other) => ({ ...value, [name]: other })));
  const added = fc.tuple(fc.constantFrom(marker, 'Text', 'options', 'explain', '__proto__', 'constructor', ''), odd).map(([name, one]) =>
    // As JSON has it: a member of its own, whatever its name.
    Object.fromEntries([...members, [name, one]]),
  );
  return fc.oneof(odd, added, ...without, ...inside);
}
