import { InputError } from '../classify.js'
import { parseCategory } from '../review/category.js'
import { type ReviewOptions, review } from '../review/review.js'
import type { DeclaredProduct, Review } from '../review/types.js'
import { categories } from '../types.js'

/**
 * Reviews one record of the input, whose `declaredCategory` may be an id or an official name.
 * Throws InputError for a record that cannot be reviewed.
 */
export function reviewItem(record: unknown, options: ReviewOptions): Review {
  const given: unknown = (record as { declaredCategory?: unknown } | null)?.declaredCategory
  const known = `one of ${categories.join(', ')}, or a category's official name`
  if (given === undefined || given === '') {
    throw new InputError('declaredCategory', `"declaredCategory" is missing; it is ${known}.`)
  }
  const declaredCategory = typeof given === 'string' ? parseCategory(given) : null
  if (declaredCategory === null) {
    const shown = JSON.stringify(given).slice(0, 80)
    throw new InputError('declaredCategory', `"declaredCategory" is ${known}, not ${shown}.`)
  }
  return review({ ...(record as DeclaredProduct), declaredCategory }, options)
}
