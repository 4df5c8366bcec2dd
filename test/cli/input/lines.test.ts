import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, notUtf8, splitLines } from '../../../src/cli/input/lines.js'

async function* bytesOf(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

async function lines(pieces: readonly (string | Uint8Array)[], longest?: number): Promise<Line[]> {
  const found: Line[] = []
  for await (const line of splitLines(bytesOf(pieces), longest)) found.push(line)
  return found
}

const texts = async (...pieces: (string | Uint8Array)[]): Promise<(string | null)[]> =>
  (await lines(pieces)).map(({ text }) => text)

test('splits at line feeds and counts from 1', async () => {
  expect(await lines(['a\nb\n'])).toEqual([
    { number: 1, text: 'a', problem: null },
    { number: 2, text: 'b', problem: null },
  ])
})

test('a last line without a line feed counts, an empty end does not', async () => {
  expect(await texts('a\nb')).toEqual(['a', 'b'])
  expect(await texts('a\n\nb\n')).toEqual(['a', '', 'b'])
  expect(await texts('')).toEqual([])
})

test('U+2028, U+2029 and U+0085 are part of a line', async () => {
  expect(await texts('a\u2028b\u2029c\u0085d\n')).toEqual(['a\u2028b\u2029c\u0085d'])
})

test('drops a byte order mark and carriage returns before line feeds', async () => {
  expect(await texts('\ufeffa\r\nb\rc\r\n')).toEqual(['a', 'b\rc'])
})

test('a character cut by a chunk stays whole', async () => {
  const bytes = Buffer.from('ä😀\n')
  expect(await texts(...[...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(['ä😀'])
})

test('a line that is too long is a problem, the next is not', async () => {
  expect(await lines(['aaaa', 'aaaa\nbb\n'], 5)).toEqual([
    { number: 1, text: null, problem: 'longer than 5 bytes' },
    { number: 2, text: 'bb', problem: null },
  ])
})

test('a line that is no UTF-8 is a problem, the next is not', async () => {
  expect(await lines([Uint8Array.of(0xe4, 0x0a), 'ok\n'])).toEqual([
    { number: 1, text: null, problem: notUtf8 },
    { number: 2, text: 'ok', problem: null },
  ])
})

test('however the bytes are cut, the lines are the same', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'ß', '\u2028', '😀', '"') })
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(40)), async (whole, cuts) => {
      const bytes = Buffer.from(whole)
      const edges = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
      const pieces = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end))
      const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''))
      if (whole === '' || whole.endsWith('\n')) expected.pop()
      expect(await texts(...pieces)).toEqual(expected)
    }),
  )
})
