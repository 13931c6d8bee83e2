import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAttributor, formats, type Result, version, writeAs } from '../../src/index.js';
import { attribune, command } from './command.js';

const article = `Ferry strike called off

“We have an agreement,” union leader Ailsa Buchan told reporters in Oban on Friday.

The operator said it was “relieved”. 👍
`;

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attribune-'));
  await writeFile(inFolder('ferry.txt'), article);
  await writeFile(inFolder('empty.txt'), ' \n');
  await writeFile(inFolder('latin.txt'), Buffer.from('Caf\xe9 owner Jean Dupr\xe9 confessed to secretwords.', 'latin1'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('an article', () => {
  test('is read from standard input, with or without the dash, and shown to a person', async () => {
    const [plain, dash] = await Promise.all([attribune([], article), attribune(['-'], article)]);
    expect(plain.code).toBe(0);
    expect(plain.stderr).toBe('');
    expect(plain.stdout).toContain('Ailsa Buchan');
    expect(plain.stdout).toContain('“We have an agreement,”');
    expect(plain.stdout).toContain('line 3');
    expect(dash).toEqual(plain);
  });

  test('gives as JSON what the library gives', async () => {
    const { code, stdout } = await attribune(['--format', 'json', inFolder('ferry.txt')]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(createAttributor()({ text: article, id: inFolder('ferry.txt') }));
  });

  test('passes on the options and the title', async () => {
    const args = ['--format', 'ndjson', '--offsets', 'codepoint', '--min-confidence', '1', '--explain', '--title', 'Ferries to sail', '-'];
    const { stdout } = await attribune(args, article);
    const expected = createAttributor()(
      { text: article, title: 'Ferries to sail' },
      { offsets: 'codepoint', minConfidence: 1, explain: true },
    );
    expect(stdout).toBe(`${JSON.stringify(expected)}\n`);
    expect(expected.meta.length).toBe(article.length - 1); // the thumb is one code point of two code units
  });
});

describe('a format of the engine', () => {
  const result = (id: string) => createAttributor()({ text: article, id });
  /** As this test's reader of the command's output decodes it: without the byte order mark at its start. */
  const decoded = (written: string) => written.replace(/^\uFEFF/, '');

  test.each(formats.filter(({ name }) => name !== 'json').map(({ name }) => name))('%s is what the library writes', async (name) => {
    const { code, stdout } = await attribune(['--format', name, inFolder('ferry.txt')]);
    const id = inFolder('ferry.txt');
    expect({ code, stdout: stdout.trimEnd() }).toEqual({
      code: 0,
      stdout: decoded(writeAs(name, { text: article, id }, result(id))).trimEnd(),
    });
  });

  test('csv of several files is one table, in order; what cannot be used is named on standard error', async () => {
    await writeFile(inFolder('again.txt'), article);
    const names = ['ferry.txt', 'empty.txt', 'again.txt'].map(inFolder);
    const { code, stdout, stderr } = await attribune(['--format', 'csv-bom', ...names]);
    expect(code).toBe(1);
    expect(stderr).toContain('empty.txt: The article is empty');
    const rows = parseCsv(stdout, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map((row) => row.article)).toEqual([names[0], names[0], names[2], names[2]]);
    expect(stdout).not.toContain('\uFEFF'); // but for the one at the start
    const raw = await promisify(execFile)(process.execPath, [command, '--format', 'csv-bom', inFolder('ferry.txt')], {
      encoding: 'buffer',
    });
    expect(raw.stdout.subarray(0, 3).toString('hex')).toBe('efbbbf');
  });

  test('csv goes with --ndjson, too', async () => {
    const lines = ['a', 'b'].map((id) => JSON.stringify({ id, text: article })).join('\n');
    const rows = parseCsv((await attribune(['--ndjson', '--format', 'csv'], lines)).stdout, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row.article)).toEqual(['a', 'a', 'b', 'b']);
  });

  test('annotations of several files are a list, and of none an empty one', async () => {
    const names = [inFolder('ferry.txt'), inFolder('ferry.txt')];
    const list = JSON.parse((await attribune(['--format', 'annotation', ...names])).stdout);
    expect(list.map(({ type }: { type: string }) => type)).toEqual(['AnnotationCollection', 'AnnotationCollection']);
    expect((await attribune(['--format', 'quotation', inFolder('empty.txt'), inFolder('empty.txt')])).stdout).toBe('[]\n');
  });
});

describe('what comes back', () => {
  const told = 'Ada Quill said that the ferry would sail. “It is time,” she added. Tom Okoro believes that the mayor is wrong.';
  const typesFor = async (...args: string[]) => {
    const { stdout } = await attribune(['--format', 'json', ...args, '-'], told);
    return (JSON.parse(stdout) as Result).quotes.map(({ type, act }) => `${type} ${act}`);
  };

  test('is chosen by act and by type', async () => {
    expect(await typesFor()).toEqual(['direct speech']);
    expect(await typesFor('--types', 'all')).toEqual(['indirect speech', 'direct speech']);
    expect(await typesFor('--acts', 'all')).toEqual(['indirect speech', 'direct speech', 'indirect thought']);
    expect(await typesFor('--acts', 'thought,perception', '--types', 'indirect')).toEqual(['indirect thought']);
  });

  test('is not guessed from a word that is none', async () => {
    const { code, stderr } = await attribune(['--acts', 'speech,song', '-'], told);
    expect(code).toBe(2);
    expect(stderr).toContain('--acts must be one of speech, thought, intention, perception');
  });
});

describe('several files', () => {
  test('are shown under their names', async () => {
    const { code, stdout } = await attribune([inFolder('ferry.txt'), inFolder('ferry.txt')]);
    expect(code).toBe(0);
    expect(stdout.split(inFolder('ferry.txt'))).toHaveLength(3);
  });

  test('that fail are named and answered in their places, without a word of theirs, and the rest is done', async () => {
    const names = ['nowhere.txt', 'latin.txt', 'ferry.txt', 'empty.txt', '.'].map(inFolder);
    const { code, stdout, stderr } = await attribune(['--format', 'json', ...names]);
    expect(code).toBe(1);
    const answers = JSON.parse(stdout);
    expect(answers.map((one: { id: string }) => one.id)).toEqual(names);
    expect(answers.map((one: { problem?: { type: string } }) => one.problem?.type)).toEqual([
      '/problems/file-not-found',
      '/problems/not-utf8',
      undefined,
      '/problems/empty-text',
      '/problems/file-is-folder',
    ]);
    expect(stderr.trim().split('\n')).toEqual(
      names.filter((name) => !name.endsWith('ferry.txt')).map((name) => expect.stringContaining(name)),
    );
    expect(stdout + stderr).not.toContain('secretwords');
  });

  test('as lines of NDJSON keep their order', async () => {
    const names = ['ferry.txt', 'nowhere.txt', 'ferry.txt'].map(inFolder);
    const { stdout } = await attribune(['--format', 'ndjson', ...names]);
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(names);
  });
});

describe('--ndjson', () => {
  test('answers every line in order, the bad ones in their places', async () => {
    const good = { id: 'a', text: article };
    const lines = [
      JSON.stringify(good),
      '',
      '{"id": "b", "text": "secretwords',
      '["secretwords"]',
      JSON.stringify({ id: 'c', text: 7 }),
      JSON.stringify({ id: 'd', text: '\n ' }),
      JSON.stringify({ id: 'e', text: article, tagline: 'secretwords' }),
      Buffer.from('{"text": "\xff secretwords"}', 'latin1'),
      JSON.stringify({ id: 'f', text: article, title: 'Ferries', options: { offsets: 'codepoint' } }).replace('Friday', '\u2028Friday'),
      JSON.stringify({ id: 'g', text: article, options: { offsets: 'miles' } }),
      JSON.stringify({ id: 'g2', text: article, options: null }),
      JSON.stringify({ id: 'h', text: article }), // no end of line after the last
    ];
    const bytes = Buffer.concat(lines.flatMap((line, at) => [Buffer.from(line), Buffer.from(at < lines.length - 1 ? '\n' : '')]));
    const { code, stdout, stderr } = await attribune(['--ndjson'], bytes);
    expect(code).toBe(1);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((one) => [one.id, one.problem?.type])).toEqual([
      ['a', undefined],
      [undefined, '/problems/malformed-json'],
      [undefined, '/problems/invalid-body'],
      ['c', '/problems/invalid-body'],
      ['d', '/problems/empty-text'],
      ['e', '/problems/invalid-body'],
      [undefined, '/problems/not-utf8'],
      ['f', undefined],
      ['g', '/problems/invalid-body'],
      ['g2', '/problems/invalid-body'],
      ['h', undefined],
    ]);
    expect(answers[0]).toEqual(createAttributor()(good));
    expect(answers[7].meta.offsets).toBe('codepoint');
    expect(answers[5].problem.detail).toMatch(/Known are text, .*\. A line may have options, too\.$/);
    expect(answers[1].problem).toEqual({
      type: '/problems/malformed-json',
      status: 400,
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect([...stderr.matchAll(/line (\d+)/g)].map((match) => Number(match[1]))).toEqual([3, 4, 5, 6, 7, 8, 10, 11]);
    expect(stdout + stderr).not.toContain('secretwords');
  });

  test('answers a line before the next one comes, as a pipe needs', async () => {
    const child = spawn(process.execPath, [command, '--ndjson']);
    child.stdin.write(`${JSON.stringify({ id: 'first', text: article })}\n`);
    const [chunk] = await once(child.stdout, 'data');
    expect(JSON.parse(String(chunk)).id).toBe('first');
    child.stdin.end();
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
  });

  test('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [command, '--ndjson']);
    const complaints = text(child.stderr);
    child.stdin.on('error', () => {});
    const line = `${JSON.stringify({ text: article })}\n`;
    child.stdin.write(line.repeat(2000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end();
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    expect(await complaints).toBe('');
  });
});

describe('the command line', () => {
  test.each([
    { args: ['--formt', 'json'], says: "'--formt'" },
    { args: ['--format', 'xml'], says: '--format must be one of text, json, ndjson' },
    { args: ['--ndjson', '--format', 'json'], says: '--ndjson' },
    { args: ['--format', 'tei', 'a.txt', 'b.txt'], says: '--format tei writes one article' },
    { args: ['--min-confidence', '1.5'], says: '--min-confidence must be a number from 0 to 1' },
    { args: ['--min-confidence', ''], says: '--min-confidence must be a number from 0 to 1' },
    { args: ['--offsets', 'bytes'], says: '--offsets must be one of utf16, codepoint' },
    { args: ['--title', 'T', 'a.txt', 'b.txt'], says: '--title is of one article' },
  ])('$args is wrong usage', async ({ args, says }) => {
    const { code, stdout, stderr } = await attribune(args, article);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(stderr).toContain('attribune --help');
  });

  test('tells its version and its usage, which lists every option', async () => {
    expect((await attribune(['--version'])).stdout).toBe(`${version}\n`);
    const { code, stdout } = await attribune(['--help']);
    expect(code).toBe(0);
    for (const option of ['format', 'ndjson', 'title', 'min-confidence', 'offsets', 'acts', 'types', 'explain', 'version', 'help']) {
      expect(stdout).toContain(`--${option}`);
    }
    for (const { name, title } of formats) expect(stdout).toContain(`${name}: ${title}`);
  });
});

describe('colours', () => {
  const start = '\u001B[';

  test('are for terminals only, unless the environment says otherwise', async () => {
    const [piped, forced, refused] = await Promise.all([
      attribune([], article),
      attribune([], article, { FORCE_COLOR: '1' }),
      attribune([], article, { FORCE_COLOR: '0', CI: 'true' }),
    ]);
    expect(piped.stdout).not.toContain(start);
    expect(forced.stdout).toContain(start);
    expect(refused.stdout).not.toContain(start);
  });

  test('of an article do not reach the terminal', async () => {
    const { stdout } = await attribune([], `“Wipe \u001B[2J it \u202E all,” said Ada Byron.`, { NO_COLOR: '1' });
    expect(stdout).toContain('Wipe');
    expect(stdout).not.toContain('\u001B');
    expect(stdout).not.toContain('\u202E');
  });
});

test('the package, packed and installed elsewhere, has a command and a library that work', async () => {
  const sh = promisify(execFile);
  const root = path.resolve(command, '../../..');
  const { stdout: packed } = await sh('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string; mode: number }[] }];
  const names = files.map((file) => file.path);
  expect(names).toEqual(expect.arrayContaining(['dist/src/cli.js', 'dist/src/index.d.ts', 'LICENSE', 'README.md']));
  expect(names.filter((name) => /^(test|bench|src|dist\/bench|dist\/test)\//.test(name))).toEqual([]);
  await sh('tar', ['-xzf', inFolder(filename), '-C', folder]);
  const unpacked = inFolder('package');
  await symlink(path.join(root, 'node_modules'), path.join(unpacked, 'node_modules'));
  const printed = await sh(path.join(unpacked, 'dist/src/cli.js'), ['--version']); // by its own right to be run and its first line
  expect(printed.stdout).toBe(`${version}\n`);
  const script = `import { createAttributor } from 'attribune'; console.log(JSON.stringify(createAttributor()(${JSON.stringify(article)})))`;
  const { stdout } = await sh(process.execPath, ['--input-type=module', '-e', script], { cwd: unpacked });
  expect(JSON.parse(stdout)).toEqual(createAttributor()(article));
});
