import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { inRepository } from '../repository.js'

/** What a first call costs a new process. */
export interface Cold {
  readonly importMs: number
  readonly firstMs: number
  /** Resident memory above that of the process before the import, in bytes. */
  readonly memory: number
}

const script = (entry: string): string => `
const before = process.memoryUsage.rss()
const start = performance.now()
const { classify } = await import(${JSON.stringify(entry)})
const imported = performance.now()
classify({ description: 'Forty recorded lessons. Every Monday live Q&A on Zoom.' })
const done = performance.now()
const memory = process.memoryUsage.rss() - before
console.log(JSON.stringify({ importMs: imported - start, firstMs: done - imported, memory }))`

/** The best of several processes, since other work on the machine only makes them slower. */
export function coldStart(processes: number): Cold {
  const entry = pathToFileURL(inRepository('dist/index.js')).href
  const runs = Array.from({ length: processes }, () => {
    const args = ['--input-type=module', '-e', script(entry)]
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Cold
  })
  const least = (key: keyof Cold): number => Math.min(...runs.map((run) => run[key]))
  return { importMs: least('importMs'), firstMs: least('firstMs'), memory: least('memory') }
}

/** Bytes of the browser bundle of `classify` with its rules, after gzip. */
export async function bundleSize(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { classify } from './index.js'; globalThis.classify = classify",
      resolveDir: inRepository('dist'),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length
}
