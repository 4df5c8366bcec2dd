import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Context } from './command.js'

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

/**
 * The bytes of a file, unpacked if its name ends in `.gz`; `-` is stdin.
 * @throws ReadError where they cannot be read (further).
 */
export async function* openBytes(file: string, context: Context): AsyncGenerator<Uint8Array> {
  const raw = file === '-' ? context.stdin : createReadStream(file)
  try {
    if (!gzip.test(file)) {
      yield* raw
      return
    }
    // an error on either side reaches this loop through the stream it reads
    yield* pipeline(raw, createGunzip(), () => {})
  } catch (error) {
    const problem = readProblem(error)
    if (problem === null) throw error
    throw new ReadError(nameOf(file), problem)
  }
}
