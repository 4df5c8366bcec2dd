import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import type { Product } from '../types.js'
import { type Context, UsageError } from './command.js'
import { type Line, longestLine, splitLines } from './lines.js'

/**
 * One thing to classify, or why it cannot be. `value` is what the input holds in the shape of a product:
 * its fields' types are not checked yet.
 */
export type Item =
  | { readonly where: string; readonly value: Product; readonly problem: null }
  | { readonly where: string; readonly value: null; readonly problem: string }

type Kind = 'lines' | 'text' | 'either'

const kinds: Readonly<Record<string, Kind>> = {
  '.ndjson': 'lines',
  '.jsonl': 'lines',
  '.txt': 'text',
  '.md': 'text',
  '.html': 'text',
  '.htm': 'text',
  // a pipe the shell gave a name: /dev/stdin, /dev/fd/63
  '': 'either',
}

/** How a file is read, by the end of its name. @throws UsageError for an end that says nothing to us. */
export function kindOf(file: string): Kind {
  const kind = kinds[extname(file).toLowerCase()]
  if (kind === undefined) {
    throw new UsageError(`${file}: only .ndjson, .jsonl, .txt, .md and .html files are read.`)
  }
  return file === '-' ? 'either' : kind
}

const fields = ['id', 'title', 'description', 'language', 'declaredCategory'] as const

function toProduct(value: Record<string, unknown>): Product {
  const product: Record<string, unknown> = {}
  for (const field of fields) {
    const given = value[field]
    // exports from databases write null for an empty column, and numbers for ids
    if (given === undefined || (given === null && field !== 'description')) continue
    product[field] = field === 'id' && typeof given === 'number' ? String(given) : given
  }
  return product as unknown as Product
}

function parseObject(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
    return 'not a JSON object'
  } catch (error) {
    return `not JSON (${(error as Error).message})`
  }
}

function lineItem(file: string, line: Line): Item | null {
  const where = `${file}:${line.number}`
  if (line.problem !== null) return { where, value: null, problem: line.problem }
  if (line.text.trim() === '') return null
  const parsed = parseObject(line.text)
  return typeof parsed === 'string'
    ? { where, value: null, problem: parsed }
    : { where, value: toProduct(parsed), problem: null }
}

async function* lineItems(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  for await (const line of splitLines(bytes)) {
    const item = lineItem(file, line)
    if (item !== null) yield item
  }
}

async function textItem(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  id: string | null,
  title: string | null,
): Promise<Item> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  try {
    const description = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
    return { where: file, value: textProduct(description, id, title), problem: null }
  } catch {
    return { where: file, value: null, problem: 'not UTF-8 text' }
  }
}

/** A product of which only the text, and perhaps a name and a title, are known. */
export function textProduct(description: string, id: string | null, title: string | null): Product {
  return { ...(id === null ? {} : { id }), ...(title === null ? {} : { title }), description }
}

async function* chain(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** Reads ahead to the end of the first line that is not blank, and says whether it is a JSON object. */
async function startsWithObject(bytes: AsyncIterator<Uint8Array>, read: Uint8Array[]): Promise<boolean> {
  let length = 0
  for (let next = await bytes.next(); next.done !== true; next = await bytes.next()) {
    read.push(next.value)
    length += next.value.length
    const start = new TextDecoder().decode(Buffer.concat(read)).trimStart()
    if (start !== '' && !start.startsWith('{')) return false
    if (start.includes('\n') || length > longestLine) break
  }
  const [line = ''] = new TextDecoder().decode(Buffer.concat(read)).trimStart().split('\n', 1)
  return typeof parseObject(line) !== 'string'
}

async function* itemsOf(
  file: string,
  kind: Kind,
  bytes: AsyncIterable<Uint8Array>,
  title: string | null,
): AsyncGenerator<Item> {
  const name = file === '-' ? 'stdin' : file
  const id = file === '-' ? null : file
  if (kind === 'lines') return yield* lineItems(name, bytes)
  if (kind === 'text') return yield await textItem(name, bytes, id, title)
  const iterator = bytes[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  const lines = await startsWithObject(iterator, read)
  const all = chain(read, iterator)
  if (lines) yield* lineItems(name, all)
  else yield await textItem(name, all, null, title)
}

/** Everything that the named files hold, in their order; `-` is stdin. A file that cannot be read is one problem. */
export async function* readItems(
  files: readonly string[],
  title: string | null,
  context: Context,
): AsyncGenerator<Item> {
  for (const file of files) {
    try {
      yield* itemsOf(file, kindOf(file), file === '-' ? context.stdin : createReadStream(file), title)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      const problem =
        code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder, not a file' : message
      yield { where: file, value: null, problem }
    }
  }
}
