import { expect, test } from 'vitest'
import { type Columns, productColumns, productFields, readMap } from '../../../src/cli/input/columns.js'
import { csvRecords, guessDelimiter } from '../../../src/cli/input/csv.js'
import type { Found } from '../../../src/cli/input/json-lines.js'
import { longestLine, notUtf8 } from '../../../src/cli/input/lines.js'
import { peek } from '../../../src/cli/input/peek.js'

async function* bytesOf(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

async function records(
  pieces: string | readonly (string | Uint8Array)[],
  columns: Columns = productColumns,
  delimiter: string | null = null,
): Promise<Found[]> {
  const found: Found[] = []
  const peeked = await peek(bytesOf(typeof pieces === 'string' ? [pieces] : pieces))
  for await (const record of csvRecords('a.csv', peeked, columns, delimiter)) found.push(record)
  return found
}

const good = (where: string, value: Record<string, string>): Found => ({ where, value, problem: null })
const bad = (where: string, problem: string): Found => ({ where, value: null, problem })

test('reads what German Excel writes: byte order mark, semicolons, CRLF, quoted line breaks', async () => {
  const text = '\ufeffID;Titel;Beschreibung\r\n7;"Der ""Kurs""";"Zeile 1\nZeile; 2"\r\n8;;Videos, alle\r\n'
  const columns = readMap(productFields, ['description=Beschreibung,title=Titel'])
  expect(await records(text, columns)).toEqual([
    good('a.csv:2-3', { id: '7', title: 'Der "Kurs"', description: 'Zeile 1\nZeile; 2' }),
    good('a.csv:4', { id: '8', description: 'Videos, alle' }),
  ])
})

test('however the bytes are cut, the records are the same', async () => {
  const bytes = Buffer.from('\ufeffid;description\r\n1;"ä\r\n""b"""\r\n2;c\r\n')
  const whole = await records([bytes])
  expect(whole).toHaveLength(2)
  expect(await records([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
  for (let cut = 1; cut < bytes.length; cut++) {
    expect(await records([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole)
  }
})

test.each([
  ['id,title,description', ','],
  ['id;title;"a, b, c, d"', ';'],
  ['id\ttitle', '\t'],
  ['id|title', '|'],
  ['description', ','],
])('the headings %j are divided by %j', (headings, delimiter) => {
  expect(guessDelimiter(headings)).toBe(delimiter)
})

test('goes by the delimiter that Excel names above the headings, or that the user names', async () => {
  expect(await records('sep=;\r\nid;description\r\n1;a\r\n')).toEqual([
    good('a.csv:3', { id: '1', description: 'a' }),
  ])
  expect(
    await records(
      'id#description, all\n1#a\n',
      readMap(productFields, ['description=description, all']),
      '#',
    ),
  ).toEqual([good('a.csv:2', { id: '1', description: 'a' })])
})

test('headings in capitals, in any order, with others between', async () => {
  expect(await records('price,Description , ID\n3,text,a\n')).toEqual([
    good('a.csv:2', { id: 'a', description: 'text' }),
  ])
})

test('an empty description is one, an empty title or id is none', async () => {
  expect(await records('id,title,description\n,,\n')).toEqual([good('a.csv:2', { description: '' })])
})

test('a bad row is named by its lines, the others are read', async () => {
  const rows = ['id,description', '1,a', '', '2', '3,b,c', '4,"d', 'e",f', '5,24" screen', '6,g', '']
  expect(await records(rows.join('\n'))).toEqual([
    good('a.csv:2', { id: '1', description: 'a' }),
    bad('a.csv:4', 'not as many cells as there are headings'),
    bad('a.csv:5', 'not as many cells as there are headings'),
    bad('a.csv:6-7', 'not as many cells as there are headings'),
    good('a.csv:8', { id: '5', description: '24" screen' }),
    good('a.csv:9', { id: '6', description: 'g' }),
  ])
})

test('a row that is no UTF-8 is a problem, the next is not', async () => {
  const latin1 = Buffer.from('2,Käufer\n', 'latin1')
  expect(await records(['id,description\n1,ä\n', latin1, '3,ö\n'])).toEqual([
    good('a.csv:2', { id: '1', description: 'ä' }),
    bad('a.csv:3', notUtf8),
    good('a.csv:4', { id: '3', description: 'ö' }),
  ])
})

test('a quotation mark that is never closed is a problem with the lines it swallows', async () => {
  expect(await records('id,description\n1,a\n2,"b\n3,c\n4,d')).toEqual([
    good('a.csv:2', { id: '1', description: 'a' }),
    bad('a.csv:3-5', 'a quotation mark is opened and never closed'),
  ])
})

test('a record without an end is given up, and what comes after it is said not to be read', async () => {
  const line = `${'x'.repeat(1023)}\n`
  const long = Array.from({ length: longestLine / 1024 + 1 }, () => line)
  const found = await records(['id,description\n1,a\n2,"', ...long, '3,c\n'])
  expect(found).toHaveLength(2)
  expect(found[1]?.problem).toMatch(/^longer than 4194304 bytes.*the rest of the file is not read$/)
})

test.each([
  [
    'title,text\na,b\n',
    [],
    'no column "description" among "title", "text"; say which it is: --map description=…',
  ],
  [
    'id,Beschreibung\na,b\n',
    ['description=Beschreibng'],
    'no column "Beschreibng" among "id", "Beschreibung". Did you mean "Beschreibung"?',
  ],
  ['id,description\na,b\n', ['title=Titel'], 'no column "Titel" among "id", "description".'],
])('%j with --map %j lacks a column', async (text, map, problem) => {
  await expect(records(text, readMap(productFields, map))).rejects.toMatchObject({ problem })
})

test.each(['utf16le', 'latin1'] as const)('headings in %s are named as the trouble', async (encoding) => {
  const bytes = Buffer.from('id;description;Käufer\n1;a;b\n', encoding)
  await expect(records([bytes])).rejects.toMatchObject({ problem: expect.stringContaining(notUtf8) })
})
