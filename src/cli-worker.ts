/** A worker thread of a bulk run: takes batches of records, returns their lines. */
import { workerData } from 'node:worker_threads'
import type { WorkerData } from './cli/bulk/engine.js'
import { type BatchResult, runBatch } from './cli/bulk/job.js'
import { createJob } from './cli/jobs.js'
import { defaultRuleset } from './default-ruleset.js'
import { prepareRuleset } from './ruleset.js'

// tinypool puts data of its own first
const [, { spec, rules }] = workerData as [unknown, WorkerData]
const job = createJob(spec, rules === null ? defaultRuleset() : prepareRuleset(rules))

export default function work(records: readonly unknown[]): BatchResult {
  return runBatch(job, records)
}
