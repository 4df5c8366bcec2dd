import { assertProduct, classify } from '../classify.js'
import type { Proposal } from '../explain/proposal.js'
import type { Ruleset } from '../ruleset.js'
import type { Product } from '../types.js'
import { inputProblem, type Job } from './bulk/job.js'
import { thousands } from './bulk/progress.js'
import { countLines } from './bulk/summary.js'

/** `classify` for many products: a proposal a line. */
export function classifyJob(ruleset: Ruleset): Job {
  return {
    check: (record) => inputProblem(() => assertProduct(record)),
    run: (record) => classify(record as Product, { ruleset }),
    count(line) {
      const { category, reason, certainty } = line as Proposal
      return {
        values: { category: category ?? `none: ${reason}`, certainty },
        look: certainty !== 'clear',
      }
    },
    summary: (tally) => [
      ...countLines(tally, ['category', 'certainty']),
      `  to look at: ${thousands(tally.look)} not clear`,
    ],
  }
}
