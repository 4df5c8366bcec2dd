import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { inRepository } from '../repository.js'

export type Stages = typeof import('./stages.js')

const shared: BuildOptions = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  logLevel: 'error',
}

/** Bundles the stages as the build does, into `folder`. Two copies share no cache. */
export async function stageBundles(folder: string): Promise<{ stages: Stages; copy: Stages }> {
  const outfile = join(folder, 'stages.mjs')
  await build({
    ...shared,
    entryPoints: [inRepository('scripts/bench/stages.ts')],
    outfile,
    alias: Object.fromEntries(
      ['eventemitter2', 'jsonpath-plus', 'stopwords-iso'].map((name) => [
        name,
        inRepository(`stubs/${name}.cjs`),
      ]),
    ),
  })
  const { href } = pathToFileURL(outfile)
  return { stages: (await import(href)) as Stages, copy: (await import(`${href}?copy`)) as Stages }
}

export interface BrowserBundle {
  readonly name: string
  readonly bytes: number
  readonly gzip: number
}

/** What a web page loads, rules included, minified. */
export async function browserBundles(): Promise<BrowserBundle[]> {
  const dist = JSON.stringify(inRepository('dist/index.js'))
  const entries = { '`classify` alone': `export { classify } from ${dist}`, all: `export * from ${dist}` }
  return Promise.all(
    Object.entries(entries).map(async ([name, contents]) => {
      const { outputFiles } = await build({
        ...shared,
        platform: 'browser',
        minify: true,
        write: false,
        stdin: { contents, resolveDir: inRepository('.') },
      })
      const code = outputFiles[0]?.contents as Uint8Array
      return { name, bytes: code.length, gzip: gzipSync(code, { level: 9 }).length }
    }),
  )
}
