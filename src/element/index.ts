import type { ReviewProduct } from './examine.js'
import { type ChangeDetail, type DecideDetail, ReviewElement } from './review-element.js'

/** `<shelfmark-review>`: one product with its text, the proposal and the message. */
export interface ShelfmarkReview extends HTMLElement {
  /** What is reviewed; null for nothing. A new object starts anew. */
  product: ReviewProduct | null
  /** Language of the interface: `en` or `de`. */
  locale: string
}

/** The element's own events, by name. */
export interface ShelfmarkReviewEvents {
  readonly decide: CustomEvent<DecideDetail>
  readonly change: CustomEvent<ChangeDetail>
}

export type { Choice, Decision } from './ruling.js'
export type { ChangeDetail, DecideDetail, ReviewProduct }

declare global {
  interface HTMLElementTagNameMap {
    'shelfmark-review': ShelfmarkReview
  }
}

if (!customElements.get('shelfmark-review')) customElements.define('shelfmark-review', ReviewElement)
