import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installedPackages, installTarball, run } from './package.js'

const liveCourse = 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.'
const expected = 'service-with-digital-content'

let folder = ''
beforeAll(() => {
  folder = installTarball()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const script = `process.stdout.write(classify({ description: ${JSON.stringify(liveCourse)} }).category)`

test('classifies when imported as an ES module', () => {
  const code = `import { classify } from 'shelfmark'; ${script}`
  expect(run('node', ['--input-type=module', '-e', code], folder)).toBe(expected)
})

test('classifies when required as CommonJS', () => {
  const code = `const { classify } = require('shelfmark'); ${script}`
  expect(run('node', ['--input-type=commonjs', '-e', code], folder)).toBe(expected)
})

test.each([
  ['module', `import { loadRuleset } from 'shelfmark/rules'; import { classify } from 'shelfmark'`],
  [
    'commonjs',
    `const { loadRuleset } = require('shelfmark/rules'); const { classify } = require('shelfmark')`,
  ],
])('loads the packed rule files through shelfmark/rules (%s)', (type, load) => {
  const code = `${load}
    const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs')
    const folder = 'node_modules/shelfmark/rules/'
    const names = readdirSync(folder, { recursive: true })
    const paths = names.filter((name) => name.endsWith('.json') && !name.startsWith('schema'))
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(folder + path, 'utf8')]))
    const ruleset = loadRuleset(files)
    process.stdout.write(classify({ description: ${JSON.stringify(liveCourse)} }, { ruleset }).category)`
  expect(run('node', [`--input-type=${type}`, '-e', code], folder)).toBe(expected)
})

test('puts the command shelfmark into the path', () => {
  const bin = join('node_modules', '.bin', 'shelfmark')
  const { version } = JSON.parse(
    run('npm', ['pkg', 'get', 'version', 'name'], join(folder, 'node_modules/shelfmark')),
  )
  expect(run(bin, ['--version'], folder).trim()).toBe(version)
  const [line = ''] = run(
    bin,
    ['classify'],
    folder,
    `${JSON.stringify({ id: 'a', description: liveCourse })}\n`,
  ).split('\n')
  expect(JSON.parse(line)).toMatchObject({ id: 'a', category: expected })
})

test('installs at most 10 packages, none of them native', () => {
  const packages = installedPackages(folder)
  expect(packages.length, packages.join(', ')).toBeLessThanOrEqual(10)
  const files = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => name.endsWith('.node') || name.endsWith('binding.gyp'))).toEqual([])
})

test('registers its element in a bundle, though nothing of it is named there', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import 'shelfmark/element'`, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  })
  expect(outputFiles[0]?.text).toContain('shelfmark-review')
})

test('brings the page of the desk along', () => {
  expect(readdirSync(join(folder, 'node_modules/shelfmark/dist/desk'))).toEqual(['page.js'])
})

test('holds nothing that only the build needs', () => {
  const files = readdirSync(join(folder, 'node_modules/shelfmark'), { recursive: true, encoding: 'utf8' })
  expect(files).toContain('THIRD_PARTY_NOTICES.md')
  expect(files).toContain('LICENSE')
  expect(files.filter((name) => /metafile|\.test\.|^src|^scripts|^stubs/.test(name))).toEqual([])
})
