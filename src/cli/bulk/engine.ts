import { Tinypool } from 'tinypool'
import type { RulesetData } from '../../ruleset.js'
import type { JobSpec } from '../jobs.js'
import { type BatchResult, type Job, runBatch } from './job.js'

/** Where batches are done. */
export interface Engine {
  run(records: readonly unknown[]): Promise<BatchResult>
  /** Batches that keep it busy. */
  readonly ahead: number
  close(): Promise<void>
}

/** What a worker thread makes its job of. */
export interface WorkerData {
  readonly spec: JobSpec
  /** null for the rules in the package. */
  readonly rules: RulesetData | null
}

/** Does batches in this thread. */
export function inThisThread(job: Job): Engine {
  return {
    run: async (records) => runBatch(job, records),
    ahead: 1,
    close: async () => {},
  }
}

/** Does batches in threads of their own. `file`: the worker's module. */
export function inThreads(threads: number, file: URL, workerData: WorkerData): Engine {
  const pool = new Tinypool({
    filename: file.href,
    minThreads: threads,
    maxThreads: threads,
    workerData,
  })
  return {
    run: (records) => pool.run(records) as Promise<BatchResult>,
    ahead: threads * 3,
    close: () => pool.destroy(),
  }
}
