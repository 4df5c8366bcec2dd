import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classify } from '../../src/index.js'
import { parseLines, shelfmark } from './terminal.js'

const live = 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.'
const recorded = 'Video course with 40 recorded lessons. No live calls, no personal support.'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelfmark-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

test('gives what the library gives, a line for each product, in order, with its id', async () => {
  const products = [
    { id: 'a', description: live },
    { id: 'b', title: 'Course', description: recorded },
    { description: live, language: 'de' },
  ]
  const { code, stdout, stderr } = await shelfmark(['classify', '--quiet'], { stdin: products.map(line) })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(parseLines(stdout)).toEqual(products.map((product) => classify(product)))
})

test('ignores keys that are no part of a product, "lang" among them', async () => {
  const stdin = line({ id: 'a', lang: 'fr', price: 3, description: live })
  const { stdout } = await shelfmark(['classify'], { stdin })
  expect(parseLines(stdout)).toEqual([classify({ id: 'a', description: live })])
})

test('takes null for a missing field and a number for an id, as exports write them', async () => {
  const stdin = line({ id: 7, title: null, language: null, description: live })
  const { stdout } = await shelfmark(['classify'], { stdin })
  expect(parseLines(stdout)).toEqual([classify({ id: '7', description: live })])
})

test('a bad line is named on stderr, the others are done, the exit code is 1', async () => {
  const path = file(
    'bad.ndjson',
    `${line({ id: 'a', description: live })}{"id": "b", \n\n[1]\n${line({ id: 'c' })}${line({ id: 'd', description: recorded })}`,
  )
  const { code, stdout, stderr } = await shelfmark(['classify', '-q', path])
  expect(code).toBe(1)
  expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a', 'd'])
  const problems = stderr.trimEnd().split('\n')
  expect(problems).toHaveLength(3)
  expect(problems[0]).toMatch(`${path}:2: not JSON (`)
  expect(problems[1]).toBe(`${path}:4: not a JSON object`)
  expect(problems[2]).toMatch(`${path}:5: "description"`)
})

test('a separator character inside a JSON string does not end the line', async () => {
  const stdin = `{"id":"a","description":"Recorded lessons.\u2028${live}"}\n`
  const { code, stdout } = await shelfmark(['classify'], { stdin })
  expect(code).toBe(0)
  expect(parseLines(stdout)).toHaveLength(1)
})

test('reads a text file as one product named after the file', async () => {
  for (const name of ['a.txt', 'b.md', 'c.html', 'd.HTM']) {
    const path = file(name, `\ufeff${live}\r\n`)
    const { code, stdout } = await shelfmark(['classify', path, '--title', 'My course'])
    expect(code).toBe(0)
    const product = { id: path, title: 'My course', description: `${live}\r\n` }
    expect(parseLines(stdout)).toEqual([classify(product)])
  }
})

test('goes through several files and stdin in their order', async () => {
  const first = file('first.jsonl', line({ id: 'one', description: live }))
  const last = file('last.txt', recorded)
  const { stdout } = await shelfmark(['classify', first, '-', last], {
    stdin: line({ id: 'two', description: live }),
  })
  expect(parseLines(stdout).map(({ id }) => id)).toEqual(['one', 'two', last])
})

test('a file that cannot be read is one problem', async () => {
  const missing = join(folder, 'missing.txt')
  const latin1 = file('latin1.txt', Uint8Array.of(0x4b, 0xfc, 0x72))
  const good = file('good.txt', live)
  const { code, stdout, stderr } = await shelfmark(['classify', '-q', missing, folder, latin1, good])
  expect(code).toBe(1)
  expect(stderr).toBe(
    `${missing}: no such file\n${folder}: a folder, not a file\n${latin1}: not UTF-8 text; save it as UTF-8 (in Excel: “CSV UTF-8”)\n`,
  )
  expect(parseLines(stdout)).toHaveLength(1)
})

test.each([
  ['plain text', live],
  ['text that begins with a brace', '{ A note } Forty recorded lessons.'],
  ['text in several lines', '{"not": "closed"\nForty recorded lessons.'],
  ['an array', '["a"]'],
  ['nothing', ''],
])('stdin that is %s is one text', async (_, stdin) => {
  const { code, stdout } = await shelfmark(['classify'], { stdin: [...stdin].map(String) })
  expect(code).toBe(0)
  expect(parseLines(stdout)).toEqual([classify({ description: stdin })])
})

test('stdin is NDJSON after empty lines too', async () => {
  const { stdout } = await shelfmark(['classify'], { stdin: `\n\r\n${line({ id: 'a', description: live })}` })
  expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a'])
})

test('--text and --title make one product', async () => {
  const { stdout } = await shelfmark(['classify', '--text', live, '--title', 'My course'])
  expect(parseLines(stdout)).toEqual([classify({ title: 'My course', description: live })])
})

test('a terminal gets a report, --format says otherwise', async () => {
  const report = await shelfmark(['classify', '--text', live], { terminal: true, env: { NO_COLOR: '1' } })
  expect(report.stdout).toMatch(/^Service with digital content\n/)
  const asked = await shelfmark(['classify', '--text', live, '--format', 'pretty'])
  expect(asked.stdout).toMatch(/^Service with digital content\n/)
  const lines = await shelfmark(['classify', '--text', live, '--format', 'ndjson'], { terminal: true })
  expect(parseLines(lines.stdout)).toHaveLength(1)
})

test('goes by the rules in a folder', async () => {
  const { code, stdout, stderr } = await shelfmark(['classify', '--text', live, '--rules', 'rules'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(parseLines(stdout)).toEqual([classify({ description: live })])
})
