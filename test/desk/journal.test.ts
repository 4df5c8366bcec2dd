import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Journal, type NewEntry } from '../../src/desk/server/journal.js'

const folder = mkdtempSync(join(tmpdir(), 'shelfmark-desk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const fresh = (): string => join(folder, `${files++}.ndjson`)

const entry = (key: string, reviewer = 'Ann'): NewEntry => ({
  kind: 'decision',
  at: '2026-11-25T12:00:00.000Z',
  reviewer,
  key,
  id: null,
  decision: 'approve',
  category: 'digital-product',
  reason: null,
  productType: null,
  overrideReason: null,
  message: null,
  override: false,
  record: null,
})
const undo = (key: string, undoes: number): NewEntry => ({
  kind: 'undo',
  at: '2026-11-25T12:01:00.000Z',
  reviewer: 'Ann',
  key,
  id: null,
  undoes,
})

test('is what it was after it is opened again', async () => {
  const file = fresh()
  const first = await Journal.open(file)
  await first.append('a', 0, () => entry('a'))
  await first.append('b', 0, () => entry('b'))
  await first.append('a', 1, ({ decision }) => undo('a', decision?.sequence ?? 0))
  await first.close()
  const second = await Journal.open(file)
  expect(second.standing('a')).toMatchObject({ sequence: 3, decision: null })
  expect(second.standing('b').decision?.sequence).toBe(2)
  expect(second.decided).toBe(1)
  await second.close()
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3)
})

test('of two who know the same, one is told that the other was faster', async () => {
  const journal = await Journal.open(fresh())
  const both = await Promise.all([
    journal.append('a', 0, () => entry('a', 'Ann')),
    journal.append('a', 0, () => entry('a', 'Bob')),
  ])
  expect(both).toEqual([true, false])
  expect(journal.standing('a').decision?.reviewer).toBe('Ann')
  expect(await journal.append('a', 1, () => entry('a', 'Bob'))).toBe(true)
  expect(journal.standing('a').decision?.reviewer).toBe('Bob')
  await journal.close()
})

test('taking back a second decision brings the first one back', async () => {
  const journal = await Journal.open(fresh())
  await journal.append('a', 0, () => entry('a', 'Ann'))
  await journal.append('a', 1, () => entry('a', 'Bob'))
  await journal.append('a', 2, ({ decision }) => undo('a', decision?.sequence ?? 0))
  expect(journal.standing('a')).toMatchObject({ sequence: 3, decision: { reviewer: 'Ann' } })
  await journal.close()
})

test('half a line at the end, which nobody was told of, is dropped', async () => {
  const file = fresh()
  const first = await Journal.open(file)
  await first.append('a', 0, () => entry('a'))
  await first.close()
  const whole = readFileSync(file, 'utf8')
  appendFileSync(file, whole.slice(0, 40))
  const second = await Journal.open(file)
  await second.append('b', 0, () => entry('b'))
  await second.close()
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { key: string }).key)).toEqual(['a', 'b'])
})

test('a file with something else in it is left alone, the line named', async () => {
  const file = fresh()
  const text = '{"id":"a","description":"A product"}\n'
  writeFileSync(file, text)
  await expect(Journal.open(file)).rejects.toThrow(`${file}:1: this line is no decision`)
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(existsSync(`${file}.lock`)).toBe(false)
})

test('two desks cannot have one file; one that was killed does not keep it', async () => {
  const file = fresh()
  const journal = await Journal.open(file)
  await expect(Journal.open(file)).rejects.toThrow(/open already|has it open/)
  await journal.close()
  writeFileSync(`${file}.lock`, '999999999\n')
  const again = await Journal.open(file)
  await again.close()
  expect(existsSync(`${file}.lock`)).toBe(false)
})
