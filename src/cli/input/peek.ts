import { longestLine } from './lines.js'

/** The start of a stream, and the whole of it all the same. */
export interface Peeked {
  /** The first line that is not blank; the start of it if it is too long. */
  readonly line: string
  /** Every byte, a byte order mark left out. */
  readonly bytes: AsyncGenerator<Uint8Array>
}

const mark = [0xef, 0xbb, 0xbf] as const

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  mark.every((byte, at) => bytes[at] === byte) ? bytes.subarray(mark.length) : bytes

/** Reads ahead to the end of the first line that is not blank, and gives back what was read. */
export async function peek(source: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]()
  let read: Uint8Array = new Uint8Array()
  let start = ''
  let ended = false
  while (!start.includes('\n') && read.length <= longestLine) {
    const next = await iterator.next()
    if (next.done === true) {
      ended = true
      break
    }
    read = Buffer.concat([read, next.value])
    start = new TextDecoder().decode(read).trimStart()
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield withoutMark(read)
    if (ended) return
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  const [line = ''] = start.split('\n', 1)
  return { line: line.trimEnd(), bytes: bytes() }
}
