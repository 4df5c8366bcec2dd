import { assertProduct, InputError } from '../classify.js'
import { parseCategory } from '../review/category.js'
import { type ReviewOptions, review } from '../review/review.js'
import type { DeclaredProduct, Review } from '../review/types.js'
import type { Ruleset } from '../ruleset.js'
import { type Category, categories } from '../types.js'
import type { Job } from './bulk/job.js'
import { printable } from './style.js'

/** Plain JSON, because it is sent to worker threads. */
export interface ReviewJobOptions extends Pick<ReviewOptions, 'locale' | 'address'> {
  /** The category of products that name none. */
  readonly declared?: string
}

/** @throws InputError for a record without a category that is known. */
function declaredOf(record: unknown, fallback: string | undefined): Category {
  const given = (record as { declaredCategory?: unknown }).declaredCategory ?? fallback
  const category = typeof given === 'string' ? parseCategory(given) : null
  if (category !== null) return category
  const found = given === undefined || given === '' ? 'missing' : JSON.stringify(given).slice(0, 80)
  throw new InputError(
    'declaredCategory',
    `"declaredCategory" must be one of ${categories.join(', ')}, or a category's official name; it is ${found}.`,
  )
}

/** `review` for many products: a review a line. */
export function reviewJob(options: ReviewJobOptions, ruleset: Ruleset): Job {
  const { declared, locale, address } = options
  const reviewOptions = { ruleset, ...(locale && { locale }), ...(address && { address }) }
  return {
    check(record) {
      try {
        assertProduct(record)
        declaredOf(record, declared)
        return null
      } catch (error) {
        if (error instanceof InputError) return error.message
        throw error
      }
    },
    run(record) {
      const product = record as DeclaredProduct
      return review({ ...product, declaredCategory: declaredOf(record, declared) }, reviewOptions)
    },
    count(line) {
      const { id, verdict, declaredCategory, proposal, distance } = line as Review
      const look = verdict === 'reject' || verdict === 'check'
      const proposed = proposal.category ?? proposal.reason
      const away = distance === null ? 'far away' : `${distance} away`
      const name = id === undefined ? '' : `${printable(id)}: `
      const text = `${away.padEnd(9)} ${verdict.padEnd(6)} ${name}declared ${declaredCategory}, proposed ${proposed}`
      return {
        values: { verdict, [`declared ${declaredCategory}`]: verdict },
        look,
        ...(look ? { first: { rank: distance ?? Number.MAX_SAFE_INTEGER, text } } : {}),
      }
    },
  }
}
