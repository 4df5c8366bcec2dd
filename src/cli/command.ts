import type { Readable, Writable } from 'node:stream'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { didYouMean } from '../load/nearest.js'

/** Everything of the process that a command may touch, so that tests can stand in for it. */
export interface Context {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly version: string
  /** The module that worker threads run. */
  readonly worker: URL
  /** Calls `stop` once when somebody wants the program to end (Ctrl-C, SIGTERM); returns what takes that back. */
  onInterrupt(stop: () => void): () => void
}

/** What a command returns to the shell. */
export const Exit = { ok: 0, problems: 1, usage: 2, interrupted: 130 } as const
export type ExitCode = (typeof Exit)[keyof typeof Exit]

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The page that `--help` prints, without a line break at its end. */
  readonly usage: string
  run(args: readonly string[], context: Context): Promise<ExitCode>
}

/** The command line makes no sense: the message goes to stderr, the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

const help = { help: { type: 'boolean', short: 'h' } } as const

/**
 * Reads a command's flags and words; `--help` is always among them.
 * @throws UsageError for a flag that is unknown, lacks its value, or has one it does not take.
 */
export function readArgs<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...help }, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const flag = /'(-[^\s'=]+)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const known = Object.keys({ ...options, ...help }).map((name) => `--${name}`)
      throw new UsageError(`There is no option ${flag}.${didYouMean(flag, known)}`)
    }
    throw new UsageError(message)
  }
}

/** The output takes no more: the reader has gone, the disk is full. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  constructor(
    message: string,
    /** Nobody reads any longer, as after `| head`. */
    readonly closed: boolean,
  ) {
    super(message)
  }
}

/** Puts a failed write to `name` into words. */
export function outputError(error: unknown, name: string): OutputError {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EPIPE':
    case 'ERR_STREAM_DESTROYED':
      return new OutputError(`${name}: whatever read it has ended`, true)
    case 'ENOSPC':
      return new OutputError(`${name}: no space left on the disk`, false)
    default:
      return new OutputError(`${name}: ${message}`, false)
  }
}

/**
 * Writes and waits until the text has left the program, so that a slow reader slows the writer down.
 * @throws OutputError when it could not be written.
 */
export async function write(stream: Writable, text: string): Promise<void> {
  // not `drain` or `errored`: process.stdout tells of a failure only here
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(outputError(error, 'output')) : resolve()))
  })
}
