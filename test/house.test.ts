import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { version } from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));

/** The engine's files, from src. */
const engine = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/^cli[./]/.test(file));

/** What a file of the engine imports, from src. */
function importsOf(file: string): string[] {
  const specifiers = [...read(`src/${file}`).matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, specifier]) => specifier);
  return specifiers.map((specifier) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts'));
}

/** The stage that a file is, or is part of: `mentions.ts` and all of `mentions/`. */
const stageOf = (file: string) => file.replace(/[./].*$/, '');

describe('of the engine', () => {
  const leaves = [
    'types',
    'article',
    'word',
    'sorted',
    'offsets',
    'paragraphs',
    'observer',
    'errors',
    'options',
    'version',
    'lexicon',
    'model',
  ];

  /** The parts that a part may import, beside its own files; the others are stages, and may import the leaves. */
  const joins: Record<string, string[]> = {
    types: [],
    article: ['types', 'model', 'word'],
    word: ['types', 'article'],
    observer: ['article'],
    training: ['article', 'attributions', 'entities', 'lexicon', 'model', 'observer', 'pipeline', 'rank', 'result'],
    blank: [],
    attributor: ['errors', 'model', 'options', 'pipeline', 'result', 'types'],
    corrections: ['errors', 'types'],
    errors: [],
    lines: [],
    options: ['errors', 'types'],
    version: [],
    sorted: [],
    offsets: [],
    paragraphs: ['types'],
    formats: ['errors', 'offsets', 'paragraphs', 'types', 'version'],
    lexicon: ['types', 'article'],
    model: ['types'],
    door: ['attributor', 'blank', 'corrections', 'errors', 'formats', 'lines', 'options', 'types', 'version'],
    index: ['attributor', 'door'],
  };

  test.each(engine.filter((file) => file !== 'pipeline.ts'))('%s imports no other stage', (file) => {
    const stage = stageOf(file);
    const allowed = [stage, ...(joins[stage] ?? leaves)];
    expect(importsOf(file).filter((imported) => !allowed.includes(stageOf(imported)))).toEqual([]);
  });

  test('the door only re-exports, and what is for types only has no code', () => {
    const statements = (file: string) =>
      read(`src/${file}`)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split(/;\s*\n/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
    expect(statements('index.ts').filter((statement) => !/^export [^;=]* from '\.\/[a-z]+\.js'$/.test(statement))).toEqual([]);
    for (const file of ['types.ts', 'word.ts', ...engine.filter((one) => stageOf(one) === 'article')])
      expect(read(`src/${file}`)).not.toMatch(/^\s*(export )?(const|let|function|class|enum)\b/m);
  });

  test('is compiled without the types of Node and of browsers', () => {
    const { types, lib } = json('tsconfig.base.json').compilerOptions;
    expect({ types, lib }).toEqual({ types: [], lib: ['ES2023'] });
    expect(Object.keys(json('src/tsconfig.json').compilerOptions)).toEqual(['rootDir', 'outDir', 'tsBuildInfoFile']);
  });
});

describe('the linter', () => {
  const imports = 'lint/style/noRestrictedImports';
  const globals = 'lint/style/noRestrictedGlobals';

  /** What must not stand in a file, and the rule that says so. */
  const bad: [file: string, code: string, rule: string][] = [
    ...['node:fs', 'fs', 'fastify', '@fastify/swagger', 'typebox', 'typebox/value', 'pino', 'wink-nlp', 'wink-eng-lite-web-model'].map(
      (name): [string, string, string] => ['src/rank.ts', `import '${name}';`, imports],
    ),
    ['src/rank/deep.ts', "export { x } from 'pino';", imports],
    ['src/rank/deep.ts', "await import('pino');", imports],
    ['src/read/tagger.ts', "import 'fastify';", imports],
    ['src/read.ts', "import 'node:fs';", imports],
    ['src/cli.ts', "import './index.js';", imports],
    ['src/cli/run.ts', "import '../options.js';", imports],
    ['src/cli/run.ts', "import '../read/tagger.js';", imports],
    ['src/cli/run.ts', "import '../../routes/app.js';", imports],
    ['src/cli/run.ts', "import '../../contract/answer.js';", imports],
    ['src/cli/run.ts', "import 'fastify';", imports],
    ['routes/app.ts', "import '../src/options.js';", imports],
    ['routes/v1/quotes.ts', "import '../../src/read/tagger.js';", imports],
    ['openapi/schemas.ts', "import '../src/types.js';", imports],
    ['bench/bench.ts', "import '../src/attributor.js';", imports],
    ['mcp/call.ts', "import '../src/attributor.js';", imports],
    ['mcp/call.ts', "import '../routes/problems.js';", imports],
    ['mcp/call.ts', "import 'fastify';", imports],
    ['contract/answer.ts', "import '../src/attributor.js';", imports],
    ['contract/answer.ts', "import '../routes/app.js';", imports],
    ['contract/answer.ts', "import '../mcp/tool.js';", imports],
    ['contract/answer.ts', "import 'fastify';", imports],
    ['contract/answer.ts', 'console.log();', 'lint/suspicious/noConsole'],
    ['contract/long.ts', 'String();\n'.repeat(301), 'lint/style/noExcessiveLinesPerFile'],
    ['openapi/responses.ts', "import '../routes/problems.js';", imports],
    ['src/cli/mcp.ts', "import '../../mcp/call.js';", imports],
    ['documents/html.ts', "import '../src/types.js';", imports],
    ['documents/html/walk.ts', "import '../../routes/app.js';", imports],
    ['documents/html/walk.ts', "import '../../mcp/tool.js';", imports],
    ['documents/html/walk.ts', "import '../../contract/answer.js';", imports],
    ['documents/html.ts', "import 'fastify';", imports],
    ...['documents/html.ts', 'routes/app.ts', 'mcp/call.ts', 'src/cli/run.ts'].map((file): [string, string, string] => [
      file,
      "import 'vitest';",
      'lint/correctness/noUndeclaredDependencies',
    ]),
    ['src/cli/run.ts', "import '../../documents/index.js';", imports],
    ['routes/bodies.ts', "import '../documents/index.js';", imports],
    ['routes/app.ts', "import '../src/index.js';", imports],
    ['workers/jobs.ts', "import '../routes/app.js';", imports],
    ['workers/jobs.ts', "import 'fastify';", imports],
    ['workers/thread.ts', "import '../src/attributor.js';", imports],
    ['workers/thread.ts', 'console.log();', 'lint/suspicious/noConsole'],
    ['documents/html.ts', "import 'node:fs';", 'lint/correctness/noNodejsModules'],
    ['documents/html.ts', 'String(process);', 'lint/correctness/noProcessGlobal'],
    ['documents/html.ts', 'console.log();', 'lint/suspicious/noConsole'],
    ['documents/long.ts', 'String();\n'.repeat(301), 'lint/style/noExcessiveLinesPerFile'],
    ['mcp/call.ts', 'console.log();', 'lint/suspicious/noConsole'],
    ['mcp/long.ts', 'String();\n'.repeat(301), 'lint/style/noExcessiveLinesPerFile'],
    ['train/fit.ts', "import '../src/rank.js';", imports],
    ['web/app.tsx', "import '../src/corrections.js';", imports],
    ['web/parts/card.tsx', "import '../../src/options.js';", imports],
    ...['process', 'Buffer', 'Date', 'performance', 'globalThis', 'fetch', 'crypto', 'setTimeout'].map((name): [string, string, string] => [
      'src/rank.ts',
      `String(${name});`,
      globals,
    ]),
    ['src/rank.ts', 'String(Math.random());', 'lint/nursery/noJsRestrictedProperties'],
    ['src/rank.ts', 'console.log();', 'lint/suspicious/noConsole'],
    ['routes/app.ts', 'console.log();', 'lint/suspicious/noConsole'],
    ['src/long.ts', 'String();\n'.repeat(301), 'lint/style/noExcessiveLinesPerFile'],
  ];

  /** What the house needs, and the linter must let pass. */
  const good: [file: string, code: string][] = [
    ['src/rank.ts', "import './options.js';"],
    ['src/rank/deep.ts', "import '../lexicon/marks.js';"],
    ['src/read/tagger.ts', "import 'wink-nlp';"],
    ['src/read.ts', "import 'wink-eng-lite-web-model';"],
    ['src/cli.ts', "import './cli/run.js';"],
    ['src/cli/run.ts', "import 'node:fs';\nimport '../index.js';\nimport './view.js';\nimport 'wrap-ansi';"],
    ['src/cli/mcp.ts', "await import('../../mcp/stdio.js');"],
    ['documents/html.ts', "import 'parse5';\nimport './html/parse.js';\nimport '../src/index.js';"],
    ['mcp/call.ts', "import '../src/index.js';\nimport '../contract/problems.js';\nimport '../openapi/published.js';"],
    ['contract/answer.ts', "import '../src/index.js';\nimport '../openapi/published.js';\nimport 'ajv';"],
    [
      'routes/app.ts',
      "import '../src/door.js';\nimport '../workers/queue.js';\nimport './settings.js';\nimport '../contract/problems.js';\nimport '../documents/door.js';\nimport 'fastify';",
    ],
    ['workers/thread.ts', "import '../src/index.js';\nimport '../src/door.js';\nimport '../mcp/call.js';\nimport 'tinypool';"],
    ['bench/bench.ts', "import '../src/index.js';\nimport 'wink-nlp';"],
    ['test/house.test.ts', "import 'vitest';"],
    ['web/parts/card.tsx', "import '../../src/index.js';\nimport 'preact/hooks';"],
    ['src/lexicon/verbs.ts', 'String();\n'.repeat(301)],
  ];

  /** What the linter finds in files of these contents, with the project's settings: `file:line rule`. */
  function lint(contents: Map<string, string>): string[] {
    const folder = mkdtempSync(path.join(tmpdir(), 'attribune-lint-'));
    try {
      for (const settings of ['biome.json', 'package.json']) cpSync(path.join(root, settings), path.join(folder, settings));
      for (const [file, code] of contents) {
        mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(folder, file), code);
      }
      const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
      const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
      const { diagnostics } = JSON.parse(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout) as Lint;
      return diagnostics.map(({ category, location }) => `${location.path}:${location.start?.line ?? 1} ${category}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  type Lint = { diagnostics: { category: string; location: { path: string; start?: { line: number } } }[] };

  test('refuses what the house forbids', () => {
    const contents = new Map<string, string>();
    const expected = bad.map(([file, code, rule]) => {
      const before = contents.get(file) ?? '';
      contents.set(file, `${before}${code}\n`);
      return `${file}:${before.split('\n').length} ${rule}`;
    });
    const found = lint(contents);
    expect(expected.filter((one) => !found.includes(one))).toEqual([]);
  });

  test('passes what the house needs', () => {
    expect(lint(new Map(good))).toEqual([]);
  });
});

test.each(['door', 'errors', 'offsets', 'readers'])('documents/%s.ts loads nothing that reads a document', (file) => {
  const loaded = [...read(`documents/${file}.ts`).matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm)].map(([, from]) => from);
  expect(loaded.filter((from) => !['./errors.js', './offsets.js', './readers.js'].includes(from))).toEqual([]);
});

describe('the package', () => {
  test('and the engine have one version', () => {
    expect(version).toBe(json('package.json').version);
    expect(json('package-lock.json').version).toBe(version);
  });

  test('tells no address that its packages came from', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
  });

  test('tells nothing of the machine that it was written on', () => {
    const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
    const places = [`${path.dirname(root.replace(/\/$/, ''))}/`, `${homedir()}/`, ['registry', 'npmjs', 'org'].join('.')].filter(
      (place) => place.length > 3,
    );
    const telling = tracked
      .split('\0')
      .filter((file) => file !== '' && /\.(ts|js|json|md|yaml|yml|txt|npmrc)$|run$|Dockerfile$/.test(file));
    expect(telling.length).toBeGreaterThan(20);
    expect(telling.filter((file) => places.some((place) => read(file).includes(place)))).toEqual([]);
  });
});
