import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Evaluation } from '../../src/index.js'
import { shelfmark } from './terminal.js'

const live = 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.'
const recorded = 'Video course with 40 recorded lessons. No live calls, no personal support.'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelfmark-evaluate-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const right = { id: 'x-1', description: live, category: 'service-with-digital-content', lang: 'en' }
const wrong = { id: 'x-2', title: 'Course', description: recorded, category: 'other-service', tags: ['no'] }

test('prints the misses with what was found, and the tables', async () => {
  const path = file('both.jsonl', lines(right, wrong))
  const { code, stdout, stderr } = await shelfmark(['evaluate', path])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^Misses: 1\n\n {2}x-2 · Course {2}\(no\)\n {4}labelled {2}other-service\n/)
  expect(stdout).toMatch(/found {5}digital-product, (clear|likely), by the rule content-only/)
  expect(stdout).toContain('live-session · denied: “No live calls” (because of “No”)')
  expect(stdout).toMatch(/^1 of 2 right: 50\.0 % · macro-F1 0\.333$/m)
  expect(stdout).toMatch(/^ {2}en +1 +1 +100\.0 %$/m)
})

test('--format json holds everything, also of a packed file and of stdin', async () => {
  const packed = file('right.jsonl.gz', gzipSync(lines(right)))
  const { stdout } = await shelfmark(['evaluate', packed, '-', '--format', 'json'], { stdin: lines(wrong) })
  const evaluation = JSON.parse(stdout) as Evaluation
  expect(evaluation).toMatchObject({ products: 2, right: 1 })
  expect(evaluation.results.map(({ id }) => id)).toEqual(['x-1', 'x-2'])
})

test('--baseline shows what got better and worse', async () => {
  const before = await shelfmark(['evaluate', file('a.jsonl', lines(right, wrong)), '--format', 'json'])
  const baseline = file('baseline.json', before.stdout)
  const after = file(
    'b.jsonl',
    lines({ ...right, category: null }, { ...wrong, category: 'digital-product' }, { ...wrong, id: 'x-3' }),
  )
  const { stdout } = await shelfmark(['evaluate', after, '--baseline', baseline])
  const since = stdout.slice(stdout.indexOf('Since the baseline'))
  expect(since).toContain('accuracy −16.7 points')
  expect(since).toMatch(/better: 1\n {4}x-2: digital-product, (\w+) → digital-product, \1/)
  expect(since).toContain('worse: 1\n    x-1:')
  expect(since).toContain('not in the baseline: 1')
})

test('--min-accuracy ends with 1 below, with 0 at the number itself', async () => {
  const path = file('c.jsonl', lines(right, wrong))
  const below = await shelfmark(['evaluate', path, '--min-accuracy', '50.1'])
  expect(below.code).toBe(1)
  expect(below.stderr).toBe('shelfmark: 50.0 % right is less than the 50.1 % asked for.\n')
  expect((await shelfmark(['evaluate', path, '--min-accuracy', '50'])).code).toBe(0)
})

test('--half takes those whose id ends in such a number', async () => {
  const path = file('d.jsonl', lines(right, wrong, { ...wrong, id: 'no number' }))
  for (const [half, id] of [
    ['odd', 'x-1'],
    ['even', 'x-2'],
  ]) {
    const { stdout } = await shelfmark(['evaluate', path, '--half', `${half}`, '--format', 'json'])
    expect((JSON.parse(stdout) as Evaluation).results.map((result) => result.id)).toEqual([id])
  }
})

test('a bad label is named with its line, the others are measured', async () => {
  const path = file(
    'e.jsonl',
    `${lines(right, { ...wrong, category: 'digital product' }, { id: 'n', description: live }, right)}{\n${lines(
      { ...wrong, id: 'y', reason: 'mixed-offer' },
      { ...wrong, id: 'z', tags: 'no' },
      { ...wrong, id: 'q', description: null },
    )}`,
  )
  const { code, stdout, stderr } = await shelfmark(['evaluate', path, join(folder, 'none.jsonl')])
  expect(code).toBe(1)
  expect(stdout).toMatch(/^1 of 1 right/m)
  const problems = stderr.trimEnd().split('\n')
  expect(problems[0]).toMatch(`${path}:2: "category" is "digital product", not one of`)
  expect(problems[0]).toMatch('Did you mean "digital-product"?')
  expect(problems[1]).toMatch(`${path}:3: "category" is missing`)
  expect(problems[2]).toBe(`${path}:4: the id "x-1" is that of ${path}:1 too.`)
  expect(problems[3]).toMatch(`${path}:5: not JSON`)
  expect(problems[4]).toMatch(`${path}:6: "reason" and "productType" go with`)
  expect(problems[5]).toMatch(`${path}:7: "tags" must be`)
  expect(problems[6]).toMatch(`${path}:8: "description" must be`)
  expect(problems[7]).toBe(`${join(folder, 'none.jsonl')}: no such file`)
})

test('without anything to measure it says so', async () => {
  const { code, stdout, stderr } = await shelfmark(['evaluate', '-'], { stdin: '\n' })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toBe('shelfmark: no labelled product to measure on.\n')
})

test.each([
  [[], 'Give the files'],
  [['a.jsonl', '--half', 'first'], '--half is odd or even, not "first".'],
  [['a.jsonl', '--format', 'jsn'], '--format is text or json, not "jsn". Did you mean "json"?'],
  [['a.jsonl', '--min-accuracy', '0,9'], '--min-accuracy is a number from 0 to 100, not "0,9".'],
  [['a.jsonl', '--baseline', 'no/such.json'], 'no/such.json: no such file.'],
  [
    ['a.jsonl', '--baseline', 'package.json'],
    'package.json: not what "shelfmark evaluate --format json" writes.',
  ],
])('%j is a wrong command line', async (args, message) => {
  const { code, stderr } = await shelfmark(['evaluate', ...args])
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
