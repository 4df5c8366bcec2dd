import { classify } from '../classify.js'
import type { Proposal, Quotation } from '../explain/proposal.js'
import { read } from '../read/read.js'
import { review } from '../review/review.js'
import type { Locale, Review } from '../review/types.js'
import type { Category, Product } from '../types.js'
import { layout, type ViewBlock } from './text/layout.js'
import { type Cluster, clusterMentions, mentionsOf } from './text/marks.js'

/** A product for review; without a declared category there is a proposal, but no message. */
export interface ReviewProduct extends Product {
  readonly declaredCategory?: Category
}

/** Everything that is shown of a product and does not change while it is looked at. */
export interface Examined {
  readonly product: ReviewProduct
  readonly declared: Category | null
  readonly proposal: Proposal
  readonly review: Review | null
  readonly blocks: readonly ViewBlock[]
  readonly clusters: readonly Cluster[]
}

const withDeclared = ({ declaredCategory: _, ...product }: ReviewProduct, declaredCategory: Category) => ({
  ...product,
  declaredCategory,
})

/** Reads, classifies and reviews. Throws InputError for input that is no product. */
export function examine(product: ReviewProduct): Examined {
  const declared = product.declaredCategory ?? null
  const found = declared === null ? null : review(withDeclared(product, declared))
  const proposal = found?.proposal ?? classify(product)
  const decisive =
    found === null ? null : new Set(found.reasons.flatMap(({ evidence }) => evidence.map(placed)))
  const mentions = mentionsOf(proposal, (feature, quotation) =>
    decisive === null ? false : decisive.has(placed({ ...quotation, feature })),
  )
  const source = read(product)
  return {
    product,
    declared,
    proposal,
    review: found,
    blocks: layout(source),
    clusters: clusterMentions(mentions),
  }
}

const placed = ({ feature, field, start, end }: { feature: string } & Quotation): string =>
  `${feature} ${field} ${start} ${end}`

/** The message in another language than the one `examine` wrote. */
export function messageIn(examined: Examined, locale: Locale): string | null {
  const { product, declared, review: found } = examined
  if (declared === null || found === null) return null
  if (found.message.locale === locale) return found.message.text
  return review(withDeclared(product, declared), { locale }).message.text
}
