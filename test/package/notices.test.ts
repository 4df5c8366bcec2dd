import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from './package.js'

interface Metafile {
  readonly outputs: Record<string, { readonly inputs: Record<string, { readonly bytesInOutput: number }> }>
}

/** Packages whose code esbuild put into dist. */
function bundledPackages(metafile: string): string[] {
  const { outputs } = JSON.parse(readFileSync(join(repository, 'dist', metafile), 'utf8')) as Metafile
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
}

test('THIRD_PARTY_NOTICES.md has the licence of every package in the bundle, and of no other', () => {
  const bundled = new Set([...bundledPackages('metafile-esm.json'), ...bundledPackages('metafile-cjs.json')])
  const notices = readFileSync(join(repository, 'THIRD_PARTY_NOTICES.md'), 'utf8')
  const listed = [...notices.matchAll(/^## (\S+)$/gm)].map(([, name]) => name)
  expect([...listed].sort()).toEqual([...bundled].sort())
})
