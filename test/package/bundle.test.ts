import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { repository } from './package.js'

/**
 * Budget of a browser bundle with the rules, in bytes after gzip. The goal is 100 kB; the phrases of two languages alone
 * take some 210 kB and what words weigh and sentences say 250 kB (docs/performance.md), so this guards against more.
 */
const budget = 580_000

const dist = join(repository, 'dist')

async function browserBundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { classify } from './index.js'; globalThis.classify = classify`,
      resolveDir: dist,
    },
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

test('fits the budget of a browser bundle', async () => {
  const size = gzipSync(await browserBundle(), { level: 9 }).length
  console.log(`browser bundle: ${size} bytes after gzip, budget ${budget}`)
  expect(size).toBeLessThanOrEqual(budget)
})

test('runs where there is nothing of Node and no code from strings', async () => {
  const sandbox = createContext({ setTimeout, console }, { codeGeneration: { strings: false, wasm: false } })
  runInContext(await browserBundle(), sandbox)
  const description = 'Forty recorded lessons. Every Monday live Q&A on Zoom.'
  const category = runInContext(`classify({ description: ${JSON.stringify(description)} }).category`, sandbox)
  expect(category).toBe('service-with-digital-content')
})

/** The files of dist that an entry loads before it does anything. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const code = readFileSync(join(dist, file), 'utf8')
  for (const [, name = ''] of code.matchAll(/(?:from\s*|^import\s*|require\()["']\.\/([^"']+)["']/gm)) {
    loadedBy(name, seen)
  }
  return seen
}

test.each(['index.js', 'index.cjs', 'cli.js'])('%s loads neither zod nor compromise', (entry) => {
  for (const file of loadedBy(entry)) {
    const code = readFileSync(join(dist, file), 'utf8')
    expect(code, file).not.toMatch(/(from\s*|^import\s*|require\()["'](zod|compromise)/m)
  }
})
