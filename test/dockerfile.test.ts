/**
 * There is no container engine here. So the Dockerfile is read by a parser and a linter, its rules are checked, and its very commands are run in
 * folders that stand for its stages. That takes npm and a minute: it is done where ATTRIBUNE_SLOW is set, as CI does once.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DockerfileParser, ModifiableInstruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { afterAll, describe, expect, test } from 'vitest';
import { startOptions } from './routes/service.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const content = read('Dockerfile');

interface Step {
  keyword: string;
  /** Everything after the keyword and the flags, as it stands there. */
  rest: string;
  flags: Record<string, string>;
}

/** The instructions of each stage, the FROM first. */
const stages: Step[][] = [];
for (const instruction of DockerfileParser.parse(content).getInstructions()) {
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : [];
  const step = {
    keyword: instruction.getKeyword(),
    rest: instruction.getRawArgumentsContent() ?? '',
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
  };
  if (step.keyword === 'FROM') stages.push([step]);
  else stages.at(-1)?.push(step);
}
const last = stages.at(-1) ?? [];
const find = (keyword: string) => last.filter((step) => step.keyword === keyword);
const one = (keyword: string) => find(keyword).at(-1)?.rest ?? '';
const health = JSON.parse(one('HEALTHCHECK').replace(/^CMD /, '')) as string[];
const command = JSON.parse(one('CMD')) as string[];

describe('the Dockerfile', () => {
  test('is clean under the linter', () => {
    expect(validate(content)).toEqual([]);
    expect(
      validate(`${content}MAINTAINER nobody
`),
    ).toHaveLength(1);
  });

  test('has several stages on one base: a Node LTS under support, pinned to its last number', () => {
    const bases = new Set(stages.map(([from]) => from?.rest.split(' ')[0]));
    expect(stages.length).toBeGreaterThan(1);
    expect(bases.size).toBe(1);
    const [, major] = /^node:(\d+)\.\d+\.\d+-(alpine|slim)$/.exec([...bases][0] ?? '') ?? [];
    // Node 24 is under support until 2028-04-30.
    expect(major).toBe('24');
  });

  test('ends in an image without what only building needs', () => {
    expect(find('RUN').map(({ rest }) => rest)).toEqual([expect.stringContaining('npm ci --omit=dev')]);
    expect(find('COPY').some(({ rest }) => /^(\.|src|routes) /.test(rest))).toBe(false);
  });

  test('runs as a user with a number who is not root', () => {
    expect(one('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const after = last.slice(last.findIndex(({ keyword }) => keyword === 'USER') + 1).map(({ keyword }) => keyword);
    expect(after).toEqual(['EXPOSE', 'HEALTHCHECK', 'CMD']);
  });

  test('starts Node itself, so that signals reach it, and asks for its health with nothing but Node', () => {
    expect(command).toEqual(['node', ...startOptions, 'dist/routes/server.js']);
    expect(health[0]).toBe('node');
  });

  test('is given what it copies, and little else', () => {
    const ignored = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(ignored[0]).toBe('*');
    const given = ignored.slice(1).map((line) => line.replace(/^!/, ''));
    const copied = stages.flat().filter(({ keyword, flags }) => keyword === 'COPY' && flags.from === undefined);
    const sources = copied.flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    for (const source of sources) expect(given, source).toContain(source.split('/')[0]);
    for (const name of given) expect(sources.map((source) => source.split('/')[0])).toContain(name);
    for (const source of sources) expect(existsSync(path.join(root, source)), source).toBe(true);
  });
});

const slow = Boolean(process.env.ATTRIBUNE_SLOW);
if (!slow) console.warn('The commands of the Dockerfile are not run: set ATTRIBUNE_SLOW=1 to run them (npm, a minute).');

describe.skipIf(!slow)('the commands of the Dockerfile', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribune-docker-'));
  // Thousands of files, on whatever disk there is.
  afterAll(() => rm(folder, { recursive: true, force: true }), 300_000);
  const environment: Record<string, string> = {};
  /** The folder that stands for the file system of a stage. */
  const stageAt = (number: number) => path.join(folder, String(number));

  test('build the image', async () => {
    for (const [number, steps] of stages.entries()) await build(steps, number);
    const app = path.join(stageAt(stages.length - 1), 'app');
    expect(readdirSync(app).sort()).toEqual(['.npmrc', 'dist', 'node_modules', 'openapi', 'package-lock.json', 'package.json']);
    expect(existsSync(path.join(app, 'node_modules/typescript'))).toBe(false);
  });

  test('run it, as its user and without writing anything, in good health until it stops', async () => {
    const app = path.join(stageAt(stages.length - 1), 'app');
    const port = await freePort();
    const [uid, gid] = one('USER').split(':').map(Number);
    const isRoot = process.getuid?.() === 0;
    // A copy that every user can run: the one at hand may lie in somebody's home.
    const node = path.join(folder, 'node');
    copyFileSync(process.execPath, node);
    chmodSync(node, 0o755);
    // Who is not root cannot write where root has put everything; where the tests are not run by root, nobody may write.
    await run('chmod', ['-R', 'a-w,a+rX', folder]);
    const options = {
      cwd: app,
      env: { PATH: process.env.PATH, ...environment, PORT: String(port) },
      ...(isRoot ? { uid: uid as number, gid: gid as number } : {}),
    };
    const [program = '', ...words] = command;
    const server = spawn(program === 'node' ? node : program, words, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
    let log = '';
    server.stdout.on('data', (data) => {
      log += data;
    });
    const healthy = () =>
      run(node, health.slice(1), options).then(
        () => true,
        () => false,
      );
    try {
      await expect.poll(() => log, { timeout: 60_000 }).toContain('"ready"');
      expect(await healthy()).toBe(true);
      const response = await fetch(`http://127.0.0.1:${port}/v1/quotes`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: '“We are ready,” Mayor Ada Quill said on Monday.',
      });
      expect(await response.json()).toMatchObject({ quotes: [{ speaker: { name: 'Ada Quill' } }] });
      // Read to the end: an answer that is not taken in is in flight, and the stop waits for it.
      const styles = await fetch(`http://127.0.0.1:${port}/docs/static/swagger-ui.css`);
      expect([styles.status, (await styles.text()).length > 0]).toEqual([200, true]);
      expect(await (await fetch(`http://127.0.0.1:${port}/openapi.yaml`)).text()).toBe(read('openapi/openapi.yaml'));
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(await healthy()).toBe(false);
    } finally {
      server.kill('SIGKILL');
      await run('chmod', ['-R', 'u+w', folder]);
    }
  });

  async function build(steps: Step[], number: number): Promise<void> {
    let workdir = '/';
    const inside = (place: string) => path.join(stageAt(number), path.resolve(workdir, place));
    for (const { keyword, rest, flags } of steps) {
      if (keyword === 'WORKDIR') workdir = path.resolve(workdir, rest);
      if (keyword === 'ENV') Object.assign(environment, Object.fromEntries(rest.split(' ').map((pair) => pair.split('='))));
      if (keyword === 'COPY') copy(rest.split(' '), sourceOf(flags.from), inside);
      if (keyword === 'RUN')
        await run('sh', ['-c', rest], {
          cwd: inside('.'),
          env: { ...process.env, npm_config_cache: path.join(folder, 'cache') },
        });
      mkdirSync(inside('.'), { recursive: true });
    }
  }

  /** The folder that a COPY takes from: another stage, or the project. */
  function sourceOf(from: string | undefined): string {
    if (from === undefined) return root;
    return stageAt(stages.findIndex(([first]) => first?.rest.toLowerCase().endsWith(` as ${from}`)));
  }

  function copy(words: string[], source: string, inside: (place: string) => string): void {
    const target = inside(words.at(-1) ?? '');
    const names = words.slice(0, -1);
    for (const name of names) {
      const into = names.length > 1 || words.at(-1)?.endsWith('/') ? path.join(target, path.basename(name)) : target;
      cpSync(path.join(source, name), into, { recursive: true });
    }
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
