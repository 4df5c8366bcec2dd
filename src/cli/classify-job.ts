import { assertProduct, classify, InputError } from '../classify.js'
import type { Proposal } from '../explain/proposal.js'
import type { Ruleset } from '../ruleset.js'
import type { Product } from '../types.js'
import type { Job } from './bulk/job.js'

/** `classify` for many products: a proposal a line. */
export function classifyJob(ruleset: Ruleset): Job {
  return {
    check(record) {
      try {
        assertProduct(record)
        return null
      } catch (error) {
        if (error instanceof InputError) return error.message
        throw error
      }
    },
    run: (record) => classify(record as Product, { ruleset }),
    count(line) {
      const { category, reason, certainty } = line as Proposal
      return {
        values: { category: category ?? `none: ${reason}`, certainty },
        look: certainty !== 'clear',
      }
    },
  }
}
