import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const folder = fileURLToPath(new URL('../dist/web', import.meta.url));

/** Writes each file once more as .gz and .br, which the service sends as they are. Brotli is kept from its slowest levels: every start builds. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(html|js|css|svg)$/.test(file)) continue;
        const whole = path.join(folder, file);
        const content = readFileSync(whole);
        writeFileSync(`${whole}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${whole}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
      }
    },
  };
}

/** The weights for statements without quotation marks: a megabyte that most readers never ask for. */
const attributions = fileURLToPath(new URL('../src/model/attributions.ts', import.meta.url));
const waiting = '\0waiting-attributions';

/**
 * Lets those weights come when they are first asked for. The engine reads them late, by one name; in the worker that name is empty until
 * `attributions:load` has been called.
 */
function later(): Plugin {
  return {
    name: 'later',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (source === 'attributions:load') return waiting;
      if (source === './attributions.js' && importer?.endsWith('/model/models.ts')) return waiting;
      return source === 'attributions:real' ? attributions : null;
    },
    load: (id) =>
      id === waiting
        ? `export let attributionModels;
           export const load = async () => { ({ attributionModels } = await import('attributions:real')); };`
        : null,
  };
}

/** wink-nlp's tables for lemmas, which the engine never asks for: 55 kB. */
function withoutLemmas(): Plugin {
  return {
    name: 'without-lemmas',
    enforce: 'pre',
    load: (id) => (/wn-\w+-exceptions\.js$/.test(id) ? 'module.exports = {};' : null),
  };
}

/** The page, from `web/` to `dist/web`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [compressed()],
  // Documents are read in a worker, where what decodes `&eacute;` with the help of an element has none.
  resolve: {
    conditions: ['worker', ...defaultClientConditions],
    // A browser has the tables of every charset itself.
    alias: { '@exodus/bytes/encoding-lite.js': '@exodus/bytes/encoding-browser.js' },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', plugins: () => [later(), withoutLemmas()] },
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the policy of the page allows nothing in line, and no data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 6000,
    reportCompressedSize: false,
    // The page takes formats and corrections from the engine's door, and leaves what it does not call to the worker.
    rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => !/[\\/](src|wink-)/.test(id) } },
  },
});
