/** What XML 1.0 has no way to write: controls, halves of surrogate pairs, two noncharacters. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Words as the content of an element. A reader of XML gets each character back, carriage returns too; what XML cannot hold becomes U+FFFD, one for
 * one, so that no offset moves.
 */
export function xmlText(words: string): string {
  return words.replace(unwritable, '\uFFFD').replace(/[&<>\r]/g, (character) => entities[character]);
}

/** Attributes with their values; those without one are left out. */
export function xmlAttributes(values: Record<string, string | number | null | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${String(value)
          .replace(unwritable, '\uFFFD')
          .replace(/[&<>"\t\n\r]/g, (one) => entities[one])}"`,
    )
    .join('');
}
