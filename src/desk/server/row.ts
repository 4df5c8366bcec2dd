import { assertProduct, classify, InputError } from '../../classify.js'
import type { Proposal } from '../../explain/proposal.js'
import { parseCategory } from '../../review/category.js'
import { review } from '../../review/review.js'
import type { Category, Product } from '../../types.js'
import type { CatalogueProduct, Row } from '../protocol.js'

/** Units of a description that stand for a missing title. */
const longestName = 90

function nameOf({ title = '', description }: Product): string {
  if (title.trim() !== '') return title.trim().slice(0, longestName * 2)
  const words = description
    .slice(0, longestName * 8)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= longestName ? words : `${words.slice(0, longestName).trimEnd()}…`
}

function declaredOf(value: object): Category | null {
  const { declaredCategory } = value as { declaredCategory?: unknown }
  return typeof declaredCategory === 'string' ? parseCategory(declaredCategory) : null
}

const outcome = ({ category, reason, certainty }: Proposal) => ({ category, reason, certainty })

/** A record as a product with its row, or why it is none. A category that is none of the four counts as not declared. */
export function rowOf(
  value: unknown,
  row: number,
  keyOf: (product: CatalogueProduct) => string,
): { readonly row: Row; readonly product: CatalogueProduct } | string {
  try {
    assertProduct(value)
    const declared = declaredOf(value)
    const { id, title, description, language } = value
    const product: CatalogueProduct = {
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      description,
      ...(language === undefined ? {} : { language }),
      ...(declared === null ? {} : { declaredCategory: declared }),
    }
    const head = { row, key: keyOf(product), id: id ?? null, name: nameOf(product), declared }
    if (declared === null) {
      return { product, row: { ...head, ...outcome(classify(product)), verdict: null, distance: null } }
    }
    const { proposal, verdict, distance } = review({ ...product, declaredCategory: declared })
    return { product, row: { ...head, ...outcome(proposal), verdict, distance } }
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}
