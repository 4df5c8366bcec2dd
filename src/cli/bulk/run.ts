import { type Context, Exit, type ExitCode, OutputError, UsageError } from '../command.js'
import { readItems } from '../input/items.js'
import { createJob, type JobSpec } from '../jobs.js'
import type { Rules } from '../rules.js'
import { batches } from './batches.js'
import { type Done, readDone } from './done.js'
import { type Engine, inThisThread, inThreads } from './engine.js'
import type { BulkFlags } from './flags.js'
import type { Job } from './job.js'
import { Ledger, sizeOfFiles } from './ledger.js'
import { findTarget, type Output, streamOutput } from './output.js'
import { pump } from './pump.js'

export interface BulkRun extends BulkFlags {
  readonly files: readonly string[]
  /** Of files that are one text. */
  readonly title: string | null
  readonly spec: JobSpec
  readonly rules: Rules
}

/** A record that passed the job's check. */
interface Checked {
  readonly where: string
  readonly record: Record<string, unknown>
}

const batchLimits = { most: 100, heaviest: 1 << 20, wait: 5 }

/** Characters of a record's text; what else it holds is short. */
function sizeOf({ record: { description } }: Checked): number {
  return typeof description === 'string' ? description.length : 0
}

/** The records that are left to do after the first `skip` good ones; bad ones are reported and skipped. */
async function* recordsOf(
  { files, columns, delimiter, title }: BulkRun,
  skip: number,
  job: Job,
  ledger: Ledger,
  context: Context,
): AsyncGenerator<Checked> {
  const onRead = (bytes: number): void => ledger.addBytes(bytes)
  let left = skip
  for await (const item of readItems(files, { columns, delimiter, title, onRead }, context)) {
    ledger.addRecord()
    const problem = item.problem ?? job.check(item.value)
    if (item.value === null || problem !== null) ledger.report(item.where, problem ?? '')
    else if (left > 0) left--
    else {
      ledger.begin()
      yield { where: item.where, record: item.value }
    }
  }
}

/** Does the last record again that is done already. @throws UsageError unless it comes out the same. */
async function verify(
  { last }: Done,
  partial: string,
  records: AsyncGenerator<Checked>,
  engine: Engine,
): Promise<void> {
  if (last === null) return
  const next = await records.next()
  const again = next.done === true ? null : await engine.run([next.value.record])
  if (again?.text === `${last}\n`) return
  throw new UsageError(
    `${partial} was not made from this input with these rules and options, so it cannot be gone on with. Delete it to start anew.`,
  )
}

/** Opens where the lines go, and passes over the records that an earlier run has done. */
async function begin(
  run: BulkRun,
  job: Job,
  ledger: Ledger,
  engine: Engine,
  context: Context,
): Promise<{ output: Output; records: AsyncGenerator<Checked> } | null> {
  if (run.output === null) {
    return { output: streamOutput(context), records: recordsOf(run, 0, job, ledger, context) }
  }
  const target = await findTarget(run.output, run.resume)
  if (target.kind === 'finished') {
    if (!run.quiet) ledger.say(`${target.file} is whole already; there is nothing to do.`)
    return null
  }
  if (target.kind === 'new') {
    return { output: await target.open(), records: recordsOf(run, 0, job, ledger, context) }
  }
  const done = await readDone(target.partial, job)
  ledger.addDone(done)
  const records = recordsOf(run, Math.max(0, done.lines - 1), job, ledger, context)
  await verify(done, target.partial, records, engine)
  return { output: await target.continue(done.bytes), records }
}

/** What to do after a run that ended early. */
const hint = ({ partial }: Output): string =>
  partial === null ? '' : ` What is done is in ${partial}; go on with the same command and --resume.`

async function go(
  run: BulkRun,
  job: Job,
  ledger: Ledger,
  engine: Engine,
  context: Context,
): Promise<ExitCode> {
  const begun = await begin(run, job, ledger, engine, context)
  if (begun === null) return Exit.ok
  const { output, records } = begun
  let interrupted = false
  let letGo = (): void => {}
  const stop = new Promise<void>((resolve) => {
    letGo = context.onInterrupt(() => {
      interrupted = true
      resolve()
    })
  })
  try {
    await pump(batches(records, sizeOf, batchLimits), {
      ahead: engine.ahead,
      stop,
      run: (batch) => engine.run(batch.map(({ record }) => record)),
      async take(result, batch) {
        await output.write(result.text)
        ledger.addResult(result, (index) => (batch[index] as Checked).where)
      },
    })
    if (!interrupted) {
      await output.finish()
      ledger.sumUp(job)
      return ledger.hasProblems ? Exit.problems : Exit.ok
    }
  } catch (error) {
    await output.abandon().catch(() => {}) // the first error is the one to tell
    if (!(error instanceof OutputError)) throw error
    ledger.stop()
    ledger.say(`shelfmark: ${error.message}. Stopped after ${ledger.lines} products.${hint(output)}`)
    return Exit.problems
  } finally {
    letGo()
  }
  await output.abandon()
  ledger.stop()
  ledger.say(`shelfmark: interrupted. Stopped after ${ledger.lines} products.${hint(output)}`)
  return Exit.interrupted
}

/**
 * Puts every record of the input through a job and writes a line for each, in order.
 * @throws UsageError where the output cannot be begun or gone on with.
 */
export async function runBulk(run: BulkRun, context: Context): Promise<ExitCode> {
  const { spec, rules, workers, files, quiet } = run
  const job = createJob(spec, rules.ruleset)
  const engine =
    workers === 0
      ? inThisThread(job)
      : inThreads(workers, context.worker, { spec, rules: rules.own ? rules.ruleset.data : null })
  const ledger = new Ledger(context.stderr, await sizeOfFiles(files), quiet)
  try {
    return await go(run, job, ledger, engine, context)
  } finally {
    ledger.stop()
    await engine.close()
  }
}
