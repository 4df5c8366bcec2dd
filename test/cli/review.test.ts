import { expect, test } from 'vitest'
import { review } from '../../src/index.js'
import { parseLines, shelfmark } from './terminal.js'

const live = 'Twelve recorded lessons in the member area. Every Monday there is a live call on Zoom.'
const support = 'Personal support on WhatsApp.'
const line = (value: unknown): string => `${JSON.stringify(value)}\n`

test('gives what the library gives, reading official names in three languages', async () => {
  const names = [
    'digital-product',
    'Digital Product',
    'digitales produkt',
    'PRODUIT NUMÉRIQUE',
    'digital product',
  ]
  const stdin = names.map((declaredCategory, i) => line({ id: `p${i}`, description: live, declaredCategory }))
  const { code, stdout } = await shelfmark(['review', '--quiet'], { stdin })
  expect(code).toBe(0)
  expect(parseLines(stdout)).toEqual(
    names.map((_, i) => review({ id: `p${i}`, description: live, declaredCategory: 'digital-product' })),
  )
})

test('writes the messages in the locale and form of address asked for', async () => {
  const args = ['review', '--declared', 'digital product', '--text', `${live} ${support}`, '--format', 'text']
  const { stdout } = await shelfmark([...args, '--locale', 'de', '--address', 'informal'])
  const { message } = review(
    { description: `${live} ${support}`, declaredCategory: 'digital-product' },
    { locale: 'de', address: 'informal' },
  )
  expect(stdout).toBe(`${message.text}\n`)
})

test('reports a product without a category that is known, and goes on', async () => {
  const stdin = [
    line({ description: live }),
    line({ description: live, declaredCategory: 'e-book' }),
    line({ description: live, declaredCategory: 'other service' }),
  ]
  const { code, stdout, stderr } = await shelfmark(['review', '--quiet'], { stdin })
  expect(code).toBe(1)
  expect(parseLines(stdout)).toHaveLength(1)
  expect(stderr).toContain('stdin:1: "declaredCategory" must be one of')
  expect(stderr).toContain('stdin:2: "declaredCategory" must be one of')
  expect(stderr).toContain('it is "e-book".')
})

const several = [
  line({ id: 'far', description: `${live} ${support}`, declaredCategory: 'digital product' }),
  line({
    id: 'near',
    description: `Twelve recorded lessons. ${support}`,
    declaredCategory: 'digital product',
  }),
  line({ id: 'right', description: 'Twelve recorded lessons.', declaredCategory: 'digital product' }),
]

test('ends a report with verdicts by declared category and the cases nearest to the border first', async () => {
  const { stdout } = await shelfmark(['review', '--format', 'pretty'], { stdin: several })
  const end = stdout.slice(stdout.indexOf('3 reviewed'))
  expect(end).toMatch(/declared +approve +reject +ask +check\n +digital-product +1 +1 +0 +1\n/)
  expect(end).toContain('Look at these first')
  expect(end.indexOf('near: declared')).toBeLessThan(end.indexOf('far: declared'))
  expect(end).not.toContain('right:')
  expect(stdout).toContain('Reject: declared digital product, proposed service with digital content')
})

test('sums up on stderr where the output is for machines', async () => {
  const { stdout, stderr } = await shelfmark(['review'], { stdin: several })
  expect(parseLines(stdout)).toHaveLength(3)
  expect(stderr).toContain('declared digital-product')
  expect(stderr.indexOf('near: declared')).toBeLessThan(stderr.indexOf('far: declared'))
})

test.each([
  [['--locale', 'es'], '--locale is one of en, de, fr'],
  [['--address', 'du'], '--address is one of formal, informal'],
  [['--format', 'texts'], 'Did you mean "text"?'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await shelfmark(['review', ...args])
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
