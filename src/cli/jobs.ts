import type { Ruleset } from '../ruleset.js'
import type { Job } from './bulk/job.js'
import { classifyJob } from './classify-job.js'
import { type ReviewJobOptions, reviewJob } from './review-job.js'

/** A job by name with its options; plain JSON, because it is sent to worker threads. */
export type JobSpec =
  | { readonly name: 'classify' }
  | { readonly name: 'review'; readonly options: ReviewJobOptions }

/** Makes a job ready to run. */
export function createJob(spec: JobSpec, ruleset: Ruleset): Job {
  switch (spec.name) {
    case 'classify':
      return classifyJob(ruleset)
    case 'review':
      return reviewJob(ruleset, spec.options)
    default:
      return spec satisfies never
  }
}
