import { isIP } from 'node:net';
import { Ajv, type ErrorObject } from 'ajv';
import { type Settings, schema } from './settings/table.js';

export type { Settings } from './settings/table.js';

/** A row of the table, as far as it is shown to people. */
interface Row {
  type: 'string' | 'integer';
  default: string | number;
  description: string;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  /** What it may be, in words, where the schema does not say it by itself. */
  title?: string;
}

const rows = schema.properties as unknown as Readonly<Record<keyof Settings, Row>>;

/** A setting that cannot be used; its message is for the operator and names the variable, the value and what is allowed. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const ajv = new Ajv({ allErrors: true, useDefaults: true, verbose: true, validateSchema: false });
ajv.addFormat('ranges', (value: string) => asList(value).every(isRange));
const validate = ajv.compile(schema);

/**
 * The settings that an environment asks for.
 *
 * @param environment the variables; those that are not settings are not looked at, an empty one counts as not set
 * @throws {SettingsError} with one line for each variable that cannot be used
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const chosen: Record<string, unknown> = {};
  for (const [name, { type }] of Object.entries(rows)) {
    const value = environment[name]?.trim();
    // Plain digits only: what else counts as a number, such as 1e6 or 0x10, is more likely a slip.
    if (value) chosen[name] = type === 'integer' && /^\d+$/.test(value) ? Number(value) : value;
  }
  if (validate(chosen)) return chosen;
  throw new SettingsError((validate.errors ?? []).map((error) => complaint(error, environment)).join('\n'));
}

/** The list that a setting is; an empty one has nothing in it. */
export function asList(setting: string): string[] {
  return setting === '' ? [] : setting.split(',');
}

/** Whether this is an IP address, or a range of such (`10.0.0.0/8`). */
function isRange(value: string): boolean {
  const [, address = value, bits] = /^([^/]*)\/([1-9]\d{0,2})$/.exec(value) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits ?? 1) <= (version === 4 ? 32 : 128);
}

/** The settings as a table in Markdown, for the README. */
export function settingsTable(): string {
  const lines = Object.entries(rows).map(
    ([name, row]) => `| \`${name}\` | ${row.default === '' ? 'none' : `\`${row.default}\``} | ${allowed(row)} | ${row.description} |`,
  );
  return ['| Variable | Default | Allowed | What for |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function complaint(error: ErrorObject, environment: Readonly<Record<string, string | undefined>>): string {
  const name = error.instancePath.slice(1) as keyof Settings;
  return `${name} is "${environment[name]}", but must be ${allowed(rows[name])}.`;
}

/** What a setting may be, in words. */
function allowed(row: Row): string {
  if (row.enum) return `one of ${row.enum.join(', ')}`;
  if (row.minimum !== undefined) return `a whole number from ${row.minimum} to ${row.maximum}`;
  return row.title ?? '';
}
