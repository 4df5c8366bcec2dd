import { resolve } from 'node:path'
import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  sourcemap: false,
  metafile: true,
  external: [/^node:/, 'stream'],
  removeNodeProtocol: false,
  // bundled, so that a consumer installs two packages and no jsonpath-plus (its evaluation runs code)
  noExternal: [
    /^natural/,
    /^@?lit/,
    'csv-parse',
    'fastest-levenshtein',
    /^@noble/,
    'htmlparser2',
    'json-rules-engine',
    'jsonc-parser',
    'tinypool',
  ],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main']
    options.alias = {
      eventemitter2: resolve('stubs/eventemitter2.cjs'),
      'jsonpath-plus': resolve('stubs/jsonpath-plus.cjs'),
      'stopwords-iso': resolve('stubs/stopwords-iso.cjs'),
    }
  },
}

/** tsup sets `baseUrl` while it writes types, which TypeScript 6 calls deprecated. */
const dts = {
  compilerOptions: {
    ignoreDeprecations: '6.0',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  },
  entry: { index: 'src/index.ts', rules: 'src/rules.ts', element: 'src/element/index.ts' },
}

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      rules: 'src/rules.ts',
      element: 'src/element/index.ts',
      'desk/page': 'src/desk/page/main.ts',
      cli: 'src/cli.ts',
      'cli-worker': 'src/cli-worker.ts',
      // tinypool starts its threads with this file, which it looks for beside the one that it is in
      'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
    },
    format: 'esm',
    dts,
    clean: true,
  },
  {
    ...shared,
    entry: { index: 'src/index.ts', rules: 'src/rules.ts', element: 'src/element/index.ts' },
    format: 'cjs',
    dts,
  },
])
