import { InputError } from '../../classify.js'
import { type Counted, count, emptyTally, type Tally } from './tally.js'

/**
 * What is done to every record of a catalogue. A worker thread makes its own from the command's name and
 * options, so a job keeps no state from one record to the next.
 */
export interface Job {
  /** What is wrong with a record, in words; null where `run` can take it. Much cheaper than `run`. */
  check(record: unknown): string | null
  /** The value of the record's line of output. */
  run(record: unknown): unknown
  /** What the summary counts of a line, also of one read back from an unfinished output. */
  count(line: unknown): Counted
  /** What the summary says on what was found, a line each. */
  summary(tally: Tally): string[]
}

/** What `check` says of a record on which `assert` throws InputError. */
export function inputProblem(assert: () => void): string | null {
  try {
    assert()
    return null
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

/** One record that could not be done, by its place in the batch. */
interface Failure {
  readonly index: number
  readonly problem: string
}

export interface BatchResult {
  /** The lines of output, each with its line break. */
  readonly text: string
  readonly tally: Tally
  readonly failures: readonly Failure[]
}

/** Does checked records in their order. A record on which the job fails gets a line that says so. */
export function runBatch(job: Job, records: readonly unknown[]): BatchResult {
  const tally = emptyTally()
  const failures: Failure[] = []
  const lines = records.map((record, index) => {
    try {
      const line = job.run(record)
      count(tally, job.count(line))
      return `${JSON.stringify(line)}\n`
    } catch (error) {
      const problem = `could not be done (${(error as Error).message})`
      failures.push({ index, problem })
      // with a line of its own, so that the lines of output still tell how far the input was done
      return `${JSON.stringify({ id: (record as { id?: string }).id, error: problem })}\n`
    }
  })
  return { text: lines.join(''), tally, failures }
}
