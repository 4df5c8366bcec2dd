import { Readable, Writable } from 'node:stream'
import type { Context } from '../../src/cli/command.js'
import { main } from '../../src/cli/main.js'

class Sink extends Writable {
  text = ''
  isTTY = false
  columns = 80
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}

export interface Result {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  /** What is piped in, in as many pieces as given. */
  readonly stdin?: string | readonly (string | Uint8Array)[]
  readonly env?: Context['env']
  /** Whether stdout is a terminal. */
  readonly terminal?: boolean
  /** Given what a signal would call. */
  readonly onInterrupt?: (stop: () => void) => void
}

/** Runs one command line as the program would, with everything around it made up. */
export async function shelfmark(args: readonly string[], around: Surroundings = {}): Promise<Result> {
  const stdout = new Sink()
  stdout.isTTY = around.terminal ?? false
  const stderr = new Sink()
  const pieces = typeof around.stdin === 'string' ? [around.stdin] : (around.stdin ?? [])
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))
  const context: Context = {
    stdin: Readable.from(bytes),
    stdout,
    stderr,
    env: around.env ?? {},
    version: '1.2.3',
    worker: new URL('../../src/cli-worker.ts', import.meta.url),
    onInterrupt(stop) {
      around.onInterrupt?.(stop)
      return () => {}
    },
  }
  const code = await main(args, context)
  return { code, stdout: stdout.text, stderr: stderr.text }
}

/** The JSON values on the lines of some output. */
export function parseLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
