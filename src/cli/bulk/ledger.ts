import { stat } from 'node:fs/promises'
import type { Context } from '../command.js'
import type { Done } from './done.js'
import type { BatchResult, Job } from './job.js'
import { Progress, type State } from './progress.js'
import { summary } from './summary.js'
import { emptyTally, merge } from './tally.js'

/** Bytes of all the files together; null where one has no size, as a pipe. */
export async function sizeOfFiles(files: readonly string[]): Promise<number | null> {
  let sum = 0
  for (const file of files) {
    const found = await stat(file).catch(() => null) // a file that is missing is reported when it is read
    if (file === '-' || found?.isFile() === false) return null
    sum += found?.size ?? 0
  }
  return sum
}

/** Keeps count of a run, and tells of it on stderr. */
export class Ledger {
  private readonly tally = emptyTally()
  private readonly progress: Progress
  private records = 0
  private problems = 0
  private bytes = 0
  /** Where the work of this run began, after what an earlier one had done. */
  private begun: { readonly at: number; readonly records: number; readonly bytes: number } | null = null

  constructor(
    stderr: Context['stderr'],
    private readonly size: number | null,
    private readonly quiet: boolean,
  ) {
    this.progress = new Progress(stderr, () => this.state())
    if (!quiet) this.progress.start()
  }

  private state(): State {
    const { tally, records, problems, bytes, size } = this
    const begun = this.begun ?? { at: performance.now(), records: 0, bytes: 0 }
    const share = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.min(1, part / whole))
    return {
      records,
      here: records - begun.records,
      seconds: (performance.now() - begun.at) / 1000,
      share: size === null ? null : share(bytes, size),
      shareHere: size === null ? null : share(bytes - begun.bytes, size - begun.bytes),
      problems,
      tally,
    }
  }

  get hasProblems(): boolean {
    return this.problems > 0
  }

  /** Lines written, those of an earlier run included. */
  get lines(): number {
    return this.tally.lines
  }

  addBytes(bytes: number): void {
    this.bytes += bytes
  }

  addRecord(): void {
    this.records++
  }

  /** The next record is the first that this run has to do. */
  begin(): void {
    this.begun ??= { at: performance.now(), records: this.records - 1, bytes: this.bytes }
  }

  addDone({ tally, failures }: Done): void {
    merge(this.tally, tally)
    this.problems += failures
  }

  addResult({ tally, failures }: BatchResult, where: (index: number) => string): void {
    merge(this.tally, tally)
    for (const { index, problem } of failures) this.report(where(index), problem)
  }

  /** A record or file that could not be done. */
  report(where: string, problem: string): void {
    this.problems++
    this.say(`${where}: ${problem}`)
  }

  say(line: string): void {
    this.progress.say(line)
  }

  stop(): void {
    this.progress.stop()
  }

  /** Sums up; what would say no more than the one line of output is left out. */
  sumUp(job: Job): void {
    this.progress.stop()
    if (!this.quiet && this.records > 1) this.say(summary(this.state(), job.summary(this.tally)))
  }
}
