import { open } from 'node:fs/promises'
import { outputError } from '../command.js'
import type { Job } from './job.js'
import { count, emptyTally, type Tally } from './tally.js'

/** What an unfinished output already holds. */
export interface Done {
  /** Whole lines; each is one record that is done. */
  readonly lines: number
  /** Bytes of the whole lines; what follows is torn. */
  readonly bytes: number
  /** The last whole line, without its line break; null if there is none. */
  readonly last: string | null
  readonly tally: Tally
  /** Lines that say that the job failed on their record. */
  readonly failures: number
}

const newline = 0x0a
const pieceSize = 1 << 20

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r')
  try {
    // no further than it is now, so that a file without an end has one
    const { size } = await handle.stat()
    let rest: Buffer[] = []
    for (let at = 0; at < size; ) {
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(Math.min(pieceSize, size - at)),
        0,
        null,
        at,
      )
      if (bytesRead === 0) return
      at += bytesRead
      const piece = buffer.subarray(0, bytesRead)
      let from = 0
      for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, from)) {
        yield Buffer.concat([...rest, piece.subarray(from, end)])
        rest = []
        from = end + 1
      }
      rest.push(piece.subarray(from))
    }
  } finally {
    await handle.close()
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Reads an unfinished output up to its last whole line. @throws OutputError if it cannot be read. */
export async function readDone(file: string, job: Job): Promise<Done> {
  const tally = emptyTally()
  let [lines, bytes, failures] = [0, 0, 0]
  let last: string | null = null
  try {
    for await (const line of linesOf(file)) {
      const text = line.toString('utf8')
      const value = parse(text)
      // after a power failure a file may hold zeros where its last bytes were
      if (typeof value !== 'object' || value === null) break
      if ('error' in value) failures++
      else count(tally, job.count(value))
      lines++
      bytes += line.length + 1
      last = text
    }
  } catch (error) {
    throw outputError(error, file)
  }
  return { lines, bytes, last, tally, failures }
}
