import { type CsvError, type Info, parse } from 'csv-parse'
import { type Columns, findColumns, missingColumn } from './columns.js'
import type { Found } from './json-lines.js'
import { longestLine, notUtf8 } from './lines.js'
import type { Peeked } from './peek.js'
import { ReadError } from './source.js'

interface Row {
  /** First and last line, counted from 1. */
  readonly first: number
  readonly last: number
  readonly cells: readonly Uint8Array[] | null
  readonly problem: string | null
}

const delimiters = [';', ',', '\t', '|'] as const

/** The delimiter of which a line of headings has most, outside of quotes; a comma where it has none. */
export function guessDelimiter(headings: string): string {
  const bare = headings.replace(/"[^"]*"?/g, '')
  const counted = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }))
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count === 0 ? ',' : best.sign
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function decode(cells: readonly Uint8Array[]): string[] | null {
  try {
    return cells.map((cell) => decoder.decode(cell))
  } catch {
    return null
  }
}

/** What csv-parse found wrong, in words for whoever has the file. */
function problemOf({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is opened and never closed'
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return 'not as many cells as there are headings'
    case 'CSV_MAX_RECORD_SIZE':
      return `longer than ${longestLine} bytes, perhaps for want of a closing quotation mark; the rest of the file is not read`
    default:
      return message
  }
}

async function* rows(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: string,
  fromLine: number,
): AsyncGenerator<Row> {
  const ready: Row[] = []
  let before = { lines: 0, empty_lines: 0 }
  let broken = false
  const add = (at: Pick<Info, 'lines' | 'empty_lines'>, row: Pick<Row, 'cells' | 'problem'>): void => {
    const first = before.lines + 1 + at.empty_lines - before.empty_lines
    if (!broken) ready.push({ first, last: at.lines, ...row })
    before = at
  }
  const parser = parse({
    // cells as bytes, so that one that is no UTF-8 is noticed
    encoding: false,
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    from_line: fromLine,
    skip_empty_lines: true,
    // an inch sign in an unquoted cell is no error
    relax_quotes: true,
    max_record_size: longestLine,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error !== undefined) add(error as CsvError & Info, { cells: null, problem: problemOf(error) })
      // csv-parse loses its place here
      if (error?.code === 'CSV_MAX_RECORD_SIZE') broken = true
    },
    on_record: (cells: unknown, { lines, empty_lines }) => {
      add({ lines, empty_lines }, { cells: cells as Uint8Array[], problem: null })
      return null
    },
  })
  parser.resume()
  for await (const chunk of bytes) {
    await new Promise<void>((resolve, reject) => {
      parser.write(chunk, (error) => (error ? reject(error) : resolve()))
    })
    yield* ready.splice(0)
    if (broken) return
  }
  await new Promise<void>((resolve, reject) => {
    parser.once('end', resolve).once('error', reject).end()
  })
  yield* ready.splice(0)
}

/** What Excel writes above the headings to say which delimiter it used. */
const excelNote = /^sep=(.)$/i

function delimiterOf(line: string, asked: string | null): string {
  return asked ?? excelNote.exec(line)?.[1] ?? guessDelimiter(line)
}

/** True if a line reads as the headings of a table with the columns that are needed. */
export function isHeadings(line: string, columns: Columns, asked: string | null): boolean {
  const delimiter = delimiterOf(line, asked)
  const headings = line.split(delimiter).map((heading) => heading.replace(/^\s*"|"\s*$/g, ''))
  return excelNote.test(line) || (headings.length > 1 && missingColumn(headings, columns) === null)
}

/** The record in a row of cells. An empty cell of a field that is not required counts as missing. */
function recordOf(
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  columns: Columns,
): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const { name, required } of columns.fields) {
    const cell = cells[places.get(name) ?? -1]
    if (cell !== undefined && (required || cell !== '')) record[name] = cell
  }
  return record
}

/**
 * The records of a CSV file as German or English Excel and databases write them, by their headings.
 * `asked`: the delimiter, or null to take what the headings are divided by.
 * @throws ReadError if a column that is needed is missing.
 */
export async function* csvRecords(
  file: string,
  { line, bytes }: Peeked,
  columns: Columns,
  asked: string | null,
): AsyncGenerator<Found> {
  let places: Map<string, number> | null = null
  const fromLine = excelNote.test(line) ? 2 : 1
  for await (const { first, last, cells, problem } of rows(bytes, delimiterOf(line, asked), fromLine)) {
    const where = first === last ? `${file}:${first}` : `${file}:${first}-${last}`
    const texts = cells === null ? null : decode(cells)
    if (places === null) {
      if (texts === null) throw new ReadError(file, `the headings cannot be read: ${problem ?? notUtf8}`)
      const missing = missingColumn(texts, columns)
      if (missing !== null) throw new ReadError(file, missing)
      places = findColumns(texts, columns)
    } else {
      yield texts === null
        ? { where, value: null, problem: problem ?? notUtf8 }
        : { where, value: recordOf(texts, places, columns), problem: null }
    }
  }
}
