import type { JSONSchemaType } from 'ajv';

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
  OTEL_EXPORTER_OTLP_ENDPOINT: string;
}

/**
 * Every setting: the name of its environment variable, what it may be, its default and what it is for. The same table checks the environment at
 * start and is shown by `settingsTable()`. Plain JSON Schema, since a library that writes it would be loaded at every start.
 */
export const schema: JSONSchemaType<Settings> = {
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
        'Most memory for what lasts on the heap of such a thread, in MiB, beside 48 for what does not; one that needs more is replaced, and its article answered with a problem.',
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
      description: 'File of the API keys, one a line. With one, `/v1/…`, `/mcp` and `/metrics` need a key; a change holds within seconds.',
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
      description: 'Pages of which other origins may call `/v1/…`, `/mcp` and `/metrics`.',
      title: 'origins such as https://desk.example with commas between',
    },
    TRUST_PROXY: {
      type: 'string',
      format: 'ranges',
      default: '',
      description: 'From which proxies `X-Forwarded-For` is believed, which tells the limit whom a request comes from.',
      title: 'addresses or ranges such as 10.0.0.0/8 with commas between',
    },
    OTEL_EXPORTER_OTLP_ENDPOINT: {
      type: 'string',
      pattern: '^(https?://[^\\s/?#@]+(/[^\\s?#]*)?)?$',
      default: '',
      description: 'Collector of OpenTelemetry to which traces are sent (OTLP over HTTP, with `/v1/traces` added).',
      title: 'an address such as http://127.0.0.1:4318',
    },
  },
  required: [],
};
