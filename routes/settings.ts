import { isIP } from 'node:net';
import { Ajv, type ErrorObject, type JSONSchemaType } from 'ajv';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What the operator chose, each checked. */
export interface Settings {
  HOST: string;
  PORT: number;
  LOG_LEVEL: (typeof levels)[number];
  BODY_LIMIT: number;
  BATCH_LINE_LIMIT: number;
  BATCH_IDLE_TIMEOUT: number;
  REQUEST_TIMEOUT: number;
  WORKERS: number;
  WORKER_HEAP: number;
  QUEUE_LIMIT: number;
  BATCH_LIMIT: number;
  ARTICLE_TIMEOUT: number;
  SHUTDOWN_DELAY: number;
  SHUTDOWN_GRACE: number;
  MCP_HOSTS: string;
  API_KEYS_FILE: string;
  RATE_LIMIT: number;
  RATE_WINDOW: number;
  CORS_ORIGINS: string;
  TRUST_PROXY: string;
}

/**
 * Every setting: the name of its environment variable, what it may be, its default and what it is for. The same table checks the environment at
 * start and is shown by `settingsTable()`. Plain JSON Schema, since a library that writes it would be loaded at every start.
 */
const schema: JSONSchemaType<Settings> = {
  type: 'object',
  properties: {
    HOST: {
      type: 'string',
      default: '127.0.0.1',
      description: 'Address to listen on; `0.0.0.0` for every IPv4 address of the machine.',
      title: 'a host name or an address',
    },
    PORT: { type: 'integer', minimum: 0, maximum: 65535, default: 8080, description: 'Port to listen on; 0 takes any free one.' },
    LOG_LEVEL: {
      type: 'string',
      enum: levels,
      default: 'info',
      description: 'The least grave log line that is written. One line a request is of level info.',
    },
    BODY_LIMIT: {
      type: 'integer',
      minimum: 1024,
      maximum: 104857600,
      default: 1048576,
      description: 'Longest body of a request, in bytes; not of a batch.',
    },
    BATCH_LINE_LIMIT: {
      type: 'integer',
      minimum: 1024,
      maximum: 104857600,
      default: 1048576,
      description: 'Longest line of a batch, in bytes; the batch as a whole may be as long as it likes.',
    },
    BATCH_IDLE_TIMEOUT: {
      type: 'integer',
      minimum: 100,
      maximum: 3600000,
      default: 60000,
      description: 'How long a batch may stand still, its caller neither sending nor reading, in milliseconds.',
    },
    REQUEST_TIMEOUT: {
      type: 'integer',
      minimum: 100,
      maximum: 3600000,
      default: 60000,
      description: 'How long a request may take to arrive whole, in milliseconds; a batch may take as long as it moves.',
    },
    WORKERS: {
      type: 'integer',
      minimum: 0,
      maximum: 256,
      default: 0,
      description: 'Most threads that read articles at a time, some 90 MB each; 0 for as many as the machine has cores.',
    },
    WORKER_HEAP: {
      type: 'integer',
      minimum: 64,
      maximum: 65536,
      default: 128,
      description:
        'Most memory for the heap of such a thread, in MiB; one that needs more is replaced, and its article answered with a problem.',
    },
    QUEUE_LIMIT: {
      type: 'integer',
      minimum: 0,
      maximum: 100000,
      default: 100,
      description: 'How many articles may wait for a thread; one more is refused with `503` and `Retry-After`.',
    },
    BATCH_LIMIT: {
      type: 'integer',
      minimum: 1,
      maximum: 10000,
      default: 16,
      description: 'How many batches may be under way at a time; one more is refused in the same way.',
    },
    ARTICLE_TIMEOUT: {
      type: 'integer',
      minimum: 100,
      maximum: 3600000,
      default: 20000,
      description:
        'How long a thread may be at one article, in milliseconds; then it is replaced, and the article answered with a problem.',
    },
    SHUTDOWN_DELAY: {
      type: 'integer',
      minimum: 0,
      maximum: 600000,
      default: 0,
      description:
        'How long, after a signal to stop, connections are still accepted while `/readyz` answers 503, in milliseconds: time for a load balancer to notice.',
    },
    SHUTDOWN_GRACE: {
      type: 'integer',
      minimum: 100,
      maximum: 600000,
      default: 10000,
      description: 'How long after that the requests in flight may take to finish, in milliseconds.',
    },
    MCP_HOSTS: {
      type: 'string',
      pattern: '^[a-zA-Z0-9.:[\\]_-]+(,[a-zA-Z0-9.:[\\]_-]+)*$',
      default: 'localhost,127.0.0.1,[::1]',
      description: 'By which names, without port, `/mcp` may be called: what `Host`, and `Origin` where there is one, must be.',
      title: 'host names or addresses with commas between',
    },
    API_KEYS_FILE: {
      type: 'string',
      default: '',
      description: 'File of the API keys, one a line. With one, `/v1/…` and `/mcp` need a key; a change holds within seconds.',
      title: 'the path of a file',
    },
    RATE_LIMIT: {
      type: 'integer',
      minimum: 0,
      maximum: 1000000000,
      default: 0,
      description: 'How many requests a caller (a holder of keys, else an address) may send in one window; 0 for any number.',
    },
    RATE_WINDOW: {
      type: 'integer',
      minimum: 1,
      maximum: 86400,
      default: 60,
      description: 'How long such a window is, in seconds.',
    },
    CORS_ORIGINS: {
      type: 'string',
      pattern: '^([a-z][a-z0-9+.-]*://[a-z0-9.:[\\]_-]+(,(?=.)|$))*$',
      default: '',
      description: 'Pages of which other origins may call `/v1/…` and `/mcp`.',
      title: 'origins such as https://desk.example with commas between',
    },
    TRUST_PROXY: {
      type: 'string',
      format: 'ranges',
      default: '',
      description: 'From which proxies `X-Forwarded-For` is believed, which tells the limit whom a request comes from.',
      title: 'addresses or ranges such as 10.0.0.0/8 with commas between',
    },
  },
  required: [],
};

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

const ajv = new Ajv({ allErrors: true, useDefaults: true, verbose: true });
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
