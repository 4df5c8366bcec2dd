import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { review } from '../../src/index.js'
import { parseLines, shelfmark } from './terminal.js'

const live = 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.'
const recorded = 'Video course with 40 recorded lessons. No live calls, no personal support.'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelfmark-review-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const fewer = 'Twelve recorded lessons in the member area. Every Monday there is a live call on Zoom.'
const support = 'Personal support on WhatsApp.'
const rejected = { id: 'a', description: live, declaredCategory: 'digital-product' } as const
const approved = { id: 'b', description: recorded, declaredCategory: 'digital-product' } as const

test('gives what the library gives, reading official names in three languages', async () => {
  const names = [
    'digital-product',
    'Digital Product',
    'digitales produkt',
    'PRODUIT NUMÉRIQUE',
    'digital product',
  ]
  const stdin = names.map((declaredCategory, i) =>
    lines({ id: `p${i}`, description: fewer, declaredCategory }),
  )
  const { code, stdout } = await shelfmark(['review', '--quiet'], { stdin })
  expect(code).toBe(0)
  expect(parseLines(stdout)).toEqual(
    names.map((_, i) => review({ id: `p${i}`, description: fewer, declaredCategory: 'digital-product' })),
  )
})

test('writes the messages in the locale and form of address asked for', async () => {
  const args = [
    'review',
    '--declared',
    'digital product',
    '--text',
    `${fewer} ${support}`,
    '--format',
    'text',
  ]
  const { stdout } = await shelfmark([...args, '--locale', 'de', '--address', 'informal'])
  const { message } = review(
    { description: `${fewer} ${support}`, declaredCategory: 'digital-product' },
    { locale: 'de', address: 'informal' },
  )
  expect(stdout).toBe(`${message.text}\n`)
})

test('reports a product without a category that is known, and goes on', async () => {
  const stdin = [
    lines({ description: fewer }),
    lines({ description: fewer, declaredCategory: 'e-book' }),
    lines({ description: fewer, declaredCategory: 'other service' }),
  ]
  const { code, stdout, stderr } = await shelfmark(['review', '--quiet'], { stdin })
  expect(code).toBe(1)
  expect(parseLines(stdout)).toHaveLength(1)
  expect(stderr).toContain('stdin:1: "declaredCategory" must be one of')
  expect(stderr).toContain('stdin:2: "declaredCategory" must be one of')
  expect(stderr).toContain('it is "e-book".')
})

const several = [
  lines({ id: 'far', description: `${fewer} ${support}`, declaredCategory: 'digital product' }),
  lines({
    id: 'near',
    description: `Twelve recorded lessons. No live calls. ${support}`,
    declaredCategory: 'digital product',
  }),
  lines({ id: 'right', description: 'Twelve recorded lessons.', declaredCategory: 'digital product' }),
]

test('ends a report with verdicts by declared category and the cases nearest to the border first', async () => {
  const { stdout } = await shelfmark(['review', '--format', 'pretty'], { stdin: several })
  const end = stdout.slice(stdout.indexOf('3 reviewed'))
  expect(end).toMatch(/declared +approve +reject +ask +check\n +digital-product +1 +1 +0 +1\n/)
  expect(end).toContain('closest to the border first')
  expect(end.indexOf('near: declared')).toBeLessThan(end.indexOf('far: declared'))
  expect(end).not.toContain('right:')
  expect(stdout).toContain('Reject: declared digital product, proposed service with digital content')
})

test('sums up on stderr where the output is for machines', async () => {
  const { stdout, stderr } = await shelfmark(['review'], { stdin: several })
  expect(parseLines(stdout)).toHaveLength(3)
  expect(stderr).toContain('near: declared digital-product, proposed')
  expect(stderr.indexOf('near: declared')).toBeLessThan(stderr.indexOf('far: declared'))
})

test('takes the locale and the form of address', async () => {
  const { code, stdout } = await shelfmark(['review', '--locale', 'de', '--address', 'informal'], {
    stdin: lines(rejected, approved),
  })
  expect(code).toBe(0)
  const options = { locale: 'de', address: 'informal' } as const
  expect(parseLines(stdout)).toEqual(
    [rejected, approved].map((product) => JSON.parse(JSON.stringify(review(product, options)))),
  )
})

test('reads CSV with official names, and takes --declared where there is none', async () => {
  const csv = `SKU;Text;Kategorie\r\na;"${live}";Digitales Produkt\r\nb;"${recorded}";\r\n`
  const output = join(folder, 'out.ndjson')
  const path = join(folder, 'catalogue.csv')
  writeFileSync(path, csv)
  const { code } = await shelfmark([
    ...['review', path, '-o', output, '--declared', 'other service'],
    ...['--map', 'id=SKU,description=Text,declaredCategory=Kategorie'],
  ])
  expect(code).toBe(0)
  const found = parseLines(readFileSync(output, 'utf8'))
  expect(found.map(({ id, declaredCategory }) => [id, declaredCategory])).toEqual([
    ['a', 'digital-product'],
    ['b', 'other-service'],
  ])
})

test('sums up by verdict and by declared category, with the cases to look at first', async () => {
  const { stderr } = await shelfmark(['review'], {
    stdin: lines(rejected, approved, { ...approved, id: 'c' }),
  })
  expect(stderr).toMatch(/^3 products in 0:00, /)
  expect(stderr).toMatch(/^ {2}verdict +approve +2 +66\.7 %$/m)
  expect(stderr).toMatch(/^ {2}digital-product +2 +1 +0 +0$/m)
  expect(stderr).toMatch(
    /^ {2}to look at: 1 rejected or to be checked; closest to the border first:\n {2}\d away +reject a: declared digital-product, /m,
  )
})

test('--format text prints the messages alone', async () => {
  const { stdout } = await shelfmark(['review', '--format', 'text'], { stdin: lines(rejected, approved) })
  const texts = [rejected, approved].map((product) => review(product).message.text)
  expect(stdout).toBe(`${texts.join('\n\n---\n\n')}\n`)
})

test('one text on the command line', async () => {
  const args = ['review', '--text', live, '--declared', 'digital product', '--format']
  const asLine = await shelfmark([...args, 'ndjson'])
  expect(parseLines(asLine.stdout)).toHaveLength(1)
  const { stdout } = await shelfmark([...args, 'pretty'])
  expect(stdout).toContain('declared digital product')
})

test.each([
  [['--address', 'du'], '--address is one of formal, informal'],
  [['--format', 'texts'], 'Did you mean "text"?'],
  [['--locale', 'es'], '--locale is one of en, de, fr, not "es".'],
  [['--text', 'a', '--workers', '2'], '--output and --workers go with files or stdin'],
  [['--text', 'a', 'b.txt'], 'Give either --text or files, not both.'],
])('%j is a wrong command line', async (args, message) => {
  const { code, stderr } = await shelfmark(['review', ...args])
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
