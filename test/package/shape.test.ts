import { rmSync } from 'node:fs'
import { afterAll, beforeAll, test } from 'vitest'
import { emptyFolder, packInto, repository, run } from './package.js'

const folder = emptyFolder()
let tarball = ''
beforeAll(() => {
  tarball = packInto(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// each prints its findings and fails when there are any
test('publint finds nothing', () => {
  run('npx', ['publint', 'run', tarball, '--strict'], repository)
})

test('the types resolve from ES modules, CommonJS and bundlers', () => {
  run('npx', ['attw', tarball, '--no-emoji'], repository)
})
