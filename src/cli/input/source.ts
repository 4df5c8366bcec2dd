import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Context } from '../command.js'

/** A file cannot be read; the message names it. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  constructor(
    readonly file: string,
    readonly problem: string,
  ) {
    super(`${file}: ${problem}`)
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder, not a file',
  EACCES: 'no right to read it',
  Z_DATA_ERROR: 'broken gzip data',
  Z_BUF_ERROR: 'the gzip data ends too early',
}

/** Why a file cannot be read, without the file's name; null if the error is no matter of files. */
function readProblem(error: unknown): string | null {
  const { code, message } = error as NodeJS.ErrnoException
  return code === undefined ? null : (problems[code] ?? message)
}

const gzip = /\.gz$/i

/** A file's name without the `.gz` of a packed one. */
export const unpackedName = (file: string): string => file.replace(gzip, '')

/** A file's name for people. */
export const nameOf = (file: string): string => (file === '-' ? 'stdin' : file)

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onRead(chunk.length)
    yield chunk
  }
}

/**
 * The bytes of a file, unpacked if its name ends in `.gz`; `-` is stdin. `onRead` is told of the bytes of the file.
 * @throws ReadError where they cannot be read (further).
 */
export async function* openBytes(
  file: string,
  context: Context,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const raw = counted(file === '-' ? context.stdin : createReadStream(file), onRead)
  try {
    // an error on either side of a pipeline reaches this loop through the stream it reads
    yield* gzip.test(file) ? pipeline(raw, createGunzip(), () => {}) : raw
  } catch (error) {
    const problem = readProblem(error)
    if (problem === null) throw error
    throw new ReadError(nameOf(file), problem)
  }
}
