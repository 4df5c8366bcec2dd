import type { Proposal, Quotation } from '../explain/proposal.js'
import type { Assertion, Category, Product } from '../types.js'

export const locales = ['en', 'de', 'fr'] as const
/** A language that messages are written in. */
export type Locale = (typeof locales)[number]

export const verdicts = ['approve', 'reject', 'ask', 'check'] as const
/** `ask`: the vendor has to say more; `check`: a person has to look. */
export type Verdict = (typeof verdicts)[number]

export const addresses = ['formal', 'informal'] as const
/** How German and French messages speak to the vendor: Sie and vous, or du and tu. */
export type Address = (typeof addresses)[number]

/** A product with the category that its vendor chose. */
export interface DeclaredProduct extends Product {
  readonly declaredCategory: Category
}

/** How the message names the marketplace and where it sends the vendor; what is left out is not mentioned. */
export interface Marketplace {
  readonly name?: string
  /** An address to write to: shown as it is. */
  readonly contact?: string
  /** Where the vendor can object. */
  readonly appealUrl?: string
  /** Where the categories are explained. */
  readonly helpUrl?: string
}

/** Words of the vendor on which a reason rests. */
export interface ReasonEvidence extends Quotation {
  readonly feature: string
  readonly assertion: Assertion
}

export interface ReviewReason {
  /** Name of the decision rule, or `missing-for-…` where the text lacks what the declared category needs. */
  readonly code: string
  /** Id of the policy's clause. */
  readonly policy: string
  readonly evidence: readonly ReasonEvidence[]
}

/** A change after which `category` is right; each has been replayed through the whole ruleset. */
export type WayOut =
  | { readonly kind: 'change-category'; readonly category: Category }
  | {
      readonly kind: 'change-description'
      /** Id of what the mention may be meant as: `technical-help-only`. */
      readonly reading: string
      readonly feature: string
      /** What the text would have to do with the feature. */
      readonly as: Assertion | 'none'
      readonly category: Category
    }
  | {
      readonly kind: 'change-offer'
      /** Ids of the features to leave out. */
      readonly without: readonly string[]
      readonly category: Category
    }

export interface MessagePart {
  /** `found`, `verdict`, `ground`, `evidence/live-session`, `way/1` …: the same in every locale. */
  readonly id: string
  readonly text: string
}

/** Plain text to the vendor. */
export interface Message {
  readonly locale: Locale
  readonly text: string
  readonly parts: readonly MessagePart[]
}

/** The vendor's choice held against the proposal. Plain JSON. */
export interface Review {
  readonly id?: string
  readonly declaredCategory: Category
  readonly verdict: Verdict
  readonly proposal: Proposal
  /**
   * First the rule that decided, then rules that would still lead to the same outcome if its evidence were gone, last
   * what the text lacks for the declared category.
   */
  readonly reasons: readonly ReviewReason[]
  /** At most three, the smallest change first; none where nothing small makes a category right. */
  readonly wayOut: readonly WayOut[]
  /** What the vendor has to answer, for `ask`; the texts are in the message's locale. */
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  readonly message: Message
  /**
   * How many promised features have to go before another outcome holds: 1 is at the border.
   * null where none was found within the bounds of the search.
   */
  readonly distance: number | null
}
