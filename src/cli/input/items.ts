import { extname } from 'node:path'
import type { Product } from '../../types.js'
import { type Context, UsageError } from '../command.js'
import { type Columns, toRecord } from './columns.js'
import { csvRecords, isHeadings } from './csv.js'
import { type Found, jsonLines, parseObject } from './json-lines.js'
import { notUtf8 } from './lines.js'
import { peek } from './peek.js'
import { nameOf, openBytes, ReadError, unpackedName } from './source.js'

/** How the input is read. */
export interface InputOptions {
  readonly columns: Columns
  /** Of CSV; null to take what the headings are divided by. */
  readonly delimiter: string | null
  /** Of a text that is one product. */
  readonly title: string | null
  /** Told of bytes of the files as they are read, packed ones as they are. */
  onRead?(bytes: number): void
}

type Kind = 'lines' | 'table' | 'text' | 'either'

const kinds: Readonly<Record<string, Kind>> = {
  '.ndjson': 'lines',
  '.jsonl': 'lines',
  '.csv': 'table',
  '.tsv': 'table',
  '.txt': 'text',
  '.md': 'text',
  '.html': 'text',
  '.htm': 'text',
  // a pipe the shell gave a name: /dev/stdin, /dev/fd/63
  '': 'either',
}

/** How a file is read, by the end of its name. @throws UsageError for an end that says nothing to us. */
export function kindOf(file: string): Kind {
  const kind = kinds[extname(unpackedName(file)).toLowerCase()]
  if (kind === undefined) {
    throw new UsageError(
      `${file}: only .ndjson, .jsonl, .csv, .tsv, .txt, .md and .html files are read, each also with .gz.`,
    )
  }
  return file === '-' ? 'either' : kind
}

/** A product of which only the text, and perhaps a name and a title, are known. */
export function textProduct(description: string, id: string | null, title: string | null): Product {
  return { ...(id === null ? {} : { id }), ...(title === null ? {} : { title }), description }
}

async function textItem(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  id: string | null,
  title: string | null,
): Promise<Found> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  try {
    const description = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
    return { where: file, value: { ...textProduct(description, id, title) }, problem: null }
  } catch {
    return { where: file, value: null, problem: notUtf8 }
  }
}

async function* lineItems(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  columns: Columns,
): AsyncGenerator<Found> {
  for await (const found of jsonLines(file, bytes)) {
    yield found.problem === null ? { ...found, value: toRecord(found.value, columns) } : found
  }
}

async function* itemsOf(file: string, options: InputOptions, context: Context): AsyncGenerator<Found> {
  const { columns, delimiter, title, onRead } = options
  const kind = kindOf(file)
  const name = nameOf(file)
  const bytes = openBytes(file, context, onRead)
  if (kind === 'lines') return yield* lineItems(name, bytes, columns)
  if (kind === 'text') return yield await textItem(name, bytes, file, title)
  const peeked = await peek(bytes)
  const { line } = peeked
  if (kind === 'either' && typeof parseObject(line) !== 'string') {
    yield* lineItems(name, peeked.bytes, columns)
  } else if (kind === 'table' || delimiter !== null || isHeadings(line, columns, delimiter)) {
    yield* csvRecords(name, peeked, columns, delimiter)
  } else {
    yield await textItem(name, peeked.bytes, null, title)
  }
}

/** Everything that the named files hold, in their order; `-` is stdin. A file that cannot be read is one problem. */
export async function* readItems(
  files: readonly string[],
  options: InputOptions,
  context: Context,
): AsyncGenerator<Found> {
  for (const file of files) {
    try {
      yield* itemsOf(file, options, context)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      yield { where: error.file, value: null, problem: error.problem }
    }
  }
}
