import { assertProduct, classify, InputError } from '../../classify.js'
import type { Proposal } from '../../explain/proposal.js'
import { parseCategory } from '../../review/category.js'
import { review } from '../../review/review.js'
import { type Category, categories, type Product } from '../../types.js'
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

/** The declared category, and what is wrong with what stands in its place; both null where nothing does. */
function declaredOf(value: object): { readonly declared: Category | null; readonly warning: string | null } {
  const { declaredCategory: given = '' } = value as { declaredCategory?: unknown }
  if (given === '' || given === null) return { declared: null, warning: null }
  const declared = typeof given === 'string' ? parseCategory(given) : null
  const said = JSON.stringify(given)?.slice(0, longestName)
  return {
    declared,
    warning:
      declared === null
        ? `"declaredCategory" is ${said}, none of ${categories.join(', ')}; the product is shown without it`
        : null,
  }
}

const outcome = ({ category, reason, certainty }: Proposal) => ({ category, reason, certainty })

/** A record as a product with its row, or why it is none. `warning` names a category that was left out. */
export function rowOf(
  value: unknown,
  index: number,
  keyOf: (product: CatalogueProduct) => string,
): { readonly row: Row; readonly product: CatalogueProduct; readonly warning: string | null } | string {
  try {
    assertProduct(value)
    const { declared, warning } = declaredOf(value)
    const { id, title, description, language } = value
    const product: CatalogueProduct = {
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      description,
      ...(language === undefined ? {} : { language }),
      ...(declared === null ? {} : { declaredCategory: declared }),
    }
    const head = { row: index, key: keyOf(product), id: id ?? null, name: nameOf(product), declared }
    if (declared === null) {
      const row = { ...head, ...outcome(classify(product)), verdict: null, distance: null }
      return { product, row, warning }
    }
    const { proposal, verdict, distance } = review({ ...product, declaredCategory: declared })
    return { product, row: { ...head, ...outcome(proposal), verdict, distance }, warning }
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}
