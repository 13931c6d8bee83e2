import { stringify } from 'yaml';

/** A document as JSON that a person can read and a diff can show. */
export function asJson(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A document as YAML; long lines stay whole, so that a change of one word shows as one line. */
export function asYaml(document: object): string {
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}
