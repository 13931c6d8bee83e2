import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { asList, readSettings, settingsTable } from '../../routes/settings.js';
import { launch } from './service.js';

const defaults = {
  HOST: '127.0.0.1',
  PORT: 8080,
  LOG_LEVEL: 'info',
  BODY_LIMIT: 1048576,
  BATCH_LINE_LIMIT: 1048576,
  BATCH_IDLE_TIMEOUT: 60000,
  REQUEST_TIMEOUT: 60000,
  WORKERS: 0,
  WORKER_HEAP: 128,
  QUEUE_LIMIT: 100,
  BATCH_LIMIT: 16,
  ARTICLE_TIMEOUT: 20000,
  SHUTDOWN_DELAY: 0,
  SHUTDOWN_GRACE: 10000,
  MCP_HOSTS: 'localhost,127.0.0.1,[::1]',
  API_KEYS_FILE: '',
  RATE_LIMIT: 0,
  RATE_WINDOW: 60,
  CORS_ORIGINS: '',
  TRUST_PROXY: '',
  OTEL_EXPORTER_OTLP_ENDPOINT: '',
};

/** A value in a regular expression that matches it and nothing else. */
const literally = (value: string | number) => (value === '' ? 'none' : `\`${String(value).replace(/[.[\]]/g, '\\$&')}\``);

describe('the settings', () => {
  test('have defaults, also where a variable is empty', () => {
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings({ PORT: '', HOST: ' ' })).toEqual(defaults);
  });

  test('are read from the environment, which may have much else', () => {
    expect(readSettings({ PORT: '0', HOST: '::1', LOG_LEVEL: 'silent', PATH: '/bin', port: '1' })).toEqual({
      ...defaults,
      PORT: 0,
      HOST: '::1',
      LOG_LEVEL: 'silent',
    });
  });

  test.each([
    [{ PORT: '80a' }, 'PORT is "80a", but must be a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT is "65536", but must be a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1", but must be a whole number from 0 to 65535.'],
    [{ PORT: '80.5' }, 'PORT is "80.5", but must be a whole number from 0 to 65535.'],
    [{ PORT: '0x10' }, 'PORT is "0x10", but must be a whole number from 0 to 65535.'],
    [{ BODY_LIMIT: '1e6' }, 'BODY_LIMIT is "1e6", but must be a whole number from 1024 to 104857600.'],
    [{ BODY_LIMIT: '1MB' }, 'BODY_LIMIT is "1MB", but must be a whole number from 1024 to 104857600.'],
    [{ MCP_HOSTS: 'http://a.example/' }, 'MCP_HOSTS is "http://a.example/", but must be host names or addresses with commas between.'],
    [{ RATE_WINDOW: '0' }, 'RATE_WINDOW is "0", but must be a whole number from 1 to 86400.'],
    ...['*', 'null', 'desk.example', 'https://desk.example/', 'https://a.example,', 'https://a.example https://b.example'].map(
      (value): [Record<string, string>, string] => [
        { CORS_ORIGINS: value },
        `CORS_ORIGINS is "${value}", but must be origins such as https://desk.example with commas between.`,
      ],
    ),
    ...['true', '1', 'proxy.example', '10.0.0.300', '10.0.0.0/33', '10.0.0.0/0', '::1/129', '10.0.0.1,', '10.0.0.1/a'].map(
      (value): [Record<string, string>, string] => [
        { TRUST_PROXY: value },
        `TRUST_PROXY is "${value}", but must be addresses or ranges such as 10.0.0.0/8 with commas between.`,
      ],
    ),
    ...['127.0.0.1:4318', 'grpc://127.0.0.1:4317', 'http://', 'http://a b', 'http://a/?b', 'http://name:secret@a'].map(
      (value): [Record<string, string>, string] => [
        { OTEL_EXPORTER_OTLP_ENDPOINT: value },
        `OTEL_EXPORTER_OTLP_ENDPOINT is "${value}", but must be an address such as http://127.0.0.1:4318.`,
      ],
    ),
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud", but must be one of trace, debug, info, warn, error, fatal, silent.'],
  ])('that cannot be used are named, with what is allowed: %j', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  test('may be lists', () => {
    const lists = {
      CORS_ORIGINS: 'https://desk.example,http://localhost:3000,http://[::1]:80',
      TRUST_PROXY: '127.0.0.1,10.0.0.0/8,::1,fd00::/8',
    };
    expect(readSettings(lists)).toEqual({ ...defaults, ...lists });
    for (const list of Object.values(lists)) expect(asList(list)).toHaveLength(list.split(',').length);
    expect(asList('')).toEqual([]);
  });

  test('that cannot be used are all named at once', () => {
    expect(() => readSettings({ PORT: 'x', SHUTDOWN_GRACE: 'y' })).toThrow(/^PORT .*\nSHUTDOWN_GRACE .*$/);
  });

  test('are listed with default, range and use', () => {
    const rows = settingsTable().split('\n');
    expect(rows).toHaveLength(2 + Object.keys(defaults).length);
    for (const [at, [name, value]] of Object.entries(defaults).entries())
      expect(rows[at + 2]).toMatch(new RegExp(`^\\| \`${name}\` \\| ${literally(value)} \\| \\S.* \\| \\S.* \\|$`));
  });
});

describe('a server that cannot start', () => {
  async function failure(environment: Record<string, string>) {
    const child = launch(environment);
    let errors = '';
    child.stderr?.on('data', (data) => {
      errors += data;
    });
    const [code] = await once(child, 'close');
    return { code, errors };
  }

  test('says which setting is wrong and ends with 2', async () => {
    const { code, errors } = await failure({ PORT: 'eighty', LOG_LEVEL: 'loud' });
    expect(errors.split('\n')).toEqual([
      'PORT is "eighty", but must be a whole number from 0 to 65535.',
      'LOG_LEVEL is "loud", but must be one of trace, debug, info, warn, error, fatal, silent.',
      'The service was not started. All settings are listed in the README.',
      '',
    ]);
    expect(code).toBe(2);
  });

  test('says that its port is taken and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, errors } = await failure({ PORT: String(port) });
    other.close();
    expect(errors).toBe(`Cannot listen on 127.0.0.1, port ${port} (EADDRINUSE). Change HOST or PORT, or stop what is using it.\n`);
    expect(code).toBe(1);
  });
});
