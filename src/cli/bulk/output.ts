import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises'
import { type Context, outputError, UsageError, write } from '../command.js'

/** Where the lines of a run go. */
export interface Output {
  /** @throws OutputError when they cannot be written. */
  write(text: string): Promise<void>
  /** Called once, after the last line. @throws OutputError */
  finish(): Promise<void>
  /** Called once instead of `finish` when the run ends early. */
  abandon(): Promise<void>
  /** The unfinished file that a later run can go on with; null where there is none. */
  readonly partial: string | null
}

/** To a stream: nothing of it can be taken back or gone on with. */
export function streamOutput({ stdout }: Context): Output {
  return {
    write: (text) => write(stdout, text),
    finish: async () => {},
    abandon: async () => {},
    partial: null,
  }
}

async function attempt<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw outputError(error, file)
  }
}

/** Writes all of it: the operating system may take less at once. */
async function writeAll(handle: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, from)
    from += bytesWritten
  }
}

/** To something that is there already and no file: a device, a named pipe. */
async function deviceOutput(file: string): Promise<Output> {
  const handle = await attempt(file, () => open(file, 'w'))
  return {
    write: (text) => attempt(file, () => writeAll(handle, text)),
    finish: () => attempt(file, () => handle.close()),
    abandon: () => handle.close(),
    partial: null,
  }
}

/** The name under which a file is written until it is whole. */
const partialOf = (file: string): string => `${file}.partial`

async function partialOutput(file: string, handle: FileHandle): Promise<Output> {
  const partial = partialOf(file)
  return {
    write: (text) => attempt(partial, () => writeAll(handle, text)),
    async finish() {
      await attempt(partial, async () => {
        await handle.sync()
        await handle.close()
      })
      await attempt(file, () => rename(partial, file))
    },
    abandon: () => handle.close(),
    partial,
  }
}

async function exists(file: string): Promise<'file' | 'other' | null> {
  try {
    return (await stat(file)).isFile() ? 'file' : 'other'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw outputError(error, file)
  }
}

/** A file of the user's as the run finds it. */
export type Target =
  | { readonly kind: 'new'; open(): Promise<Output> }
  /** An earlier run ended early. */
  | { readonly kind: 'unfinished'; readonly partial: string; continue(at: number): Promise<Output> }
  /** An earlier run came to its end. */
  | { readonly kind: 'finished'; readonly file: string }

/**
 * Looks at what there is of an output file.
 * @throws UsageError where an earlier run's output would be lost, or cannot be gone on with.
 */
export async function findTarget(asked: string, resume: boolean): Promise<Target> {
  const there = await exists(asked)
  if (there === 'other') {
    if (resume)
      throw new UsageError(`${asked} is no file, so there is nothing to go on with; leave out --resume.`)
    return { kind: 'new', open: () => deviceOutput(asked) }
  }
  const file = there === null ? asked : await realpath(asked)
  const partial = partialOf(file)
  if ((await exists(partial)) !== null) {
    if (!resume) {
      throw new UsageError(
        `${partial} is there, of a run that did not end; go on with it with --resume, or delete it to start anew.`,
      )
    }
    return {
      kind: 'unfinished',
      partial,
      async continue(at) {
        const handle = await attempt(partial, () => open(partial, 'r+'))
        await attempt(partial, () => handle.truncate(at))
        await handle.close()
        return partialOutput(file, await attempt(partial, () => open(partial, 'a')))
      },
    }
  }
  if (resume && there !== null) return { kind: 'finished', file }
  // "x": of two runs that begin at once, one has to stop
  return {
    kind: 'new',
    open: async () => partialOutput(file, await attempt(partial, () => open(partial, 'wx'))),
  }
}
