/** Runs scripts/bench/run.ts, bundled, since what tsx adds to functions would be measured too. */
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'
import { inRepository } from './repository.js'

const outfile = inRepository('.bench/run.mjs')
await build({
  entryPoints: [inRepository('scripts/bench/run.ts')],
  bundle: true,
  outfile,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  // esbuild's own, and what is measured as it is installed
  external: ['esbuild', 'natural', 'wink-nlp', 'wink-eng-lite-web-model', 'json-rules-engine', 'mitata'],
  alias: {
    'stopwords-iso': inRepository('stubs/stopwords-iso.cjs'),
    eventemitter2: inRepository('stubs/eventemitter2.cjs'),
    'jsonpath-plus': inRepository('stubs/jsonpath-plus.cjs'),
  },
  logLevel: 'error',
})
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit' })
process.exitCode = status ?? 1
