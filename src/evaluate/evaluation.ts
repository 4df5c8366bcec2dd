import type { Feature } from '../explain/proposal.js'
import type { Category, Certainty, Language, Product, ProductType, Reason } from '../types.js'

/** A product of which a person has said what is right. */
export interface LabelledProduct extends Product {
  /** Names the product in the results and in a comparison with an earlier run; unique. */
  readonly id: string
  readonly category: Category | null
  /** Only with `null`; left out, any reason is right. */
  readonly reason?: Reason | null
  /** Only with `outside-categories`; left out, any type is right. */
  readonly productType?: ProductType | null
  /** What makes the case special; accuracy is given for each. */
  readonly tags?: readonly string[]
  /** Language of the text for the tables; unlike `language` it is not told to the classifier. */
  readonly lang?: string
}

/** A category, or `null` for none. */
export type Class = Category | 'null'

/** How good one class is found. Shares are null where they would divide by nothing. */
export interface ClassScore {
  readonly class: Class
  readonly labelled: number
  readonly found: number
  readonly right: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** How many of a group of products got the right category, or rightly none. */
export interface GroupScore {
  readonly name: string
  readonly products: number
  readonly right: number
  readonly accuracy: number
}

export interface CertaintyScore {
  readonly certainty: Certainty
  readonly answers: number
  /** Share of all answers. */
  readonly coverage: number
  readonly right: number
  /** Share of these answers that are right; null where there are none. */
  readonly precision: number | null
}

/** What is compared of a label and of a proposal. */
export interface Answer {
  readonly category: Category | null
  readonly reason: Reason | null
  readonly productType: ProductType | null
}

/**
 * `category`: another category, or one instead of none, or none; `detail`: rightly none, but with another
 * reason or product type.
 */
export type Wrong = 'category' | 'detail'

export interface Result {
  readonly id: string
  readonly labelled: Answer
  readonly found: Answer
  readonly certainty: Certainty
  readonly rule: string
  /** null where the answer is right in everything. */
  readonly wrong: Wrong | null
}

/** A wrong answer with what led to it. */
export interface Miss extends Result {
  readonly title: string | null
  readonly tags: readonly string[]
  readonly features: readonly Feature[]
}

/** Phrases of one slot, feature or cue that no text contains. */
export interface UnmatchedPhrases {
  readonly kind: string
  readonly id: string
  readonly language: Language
  /** How many phrases there are. */
  readonly phrases: number
  /** Those never found, with stems as `betreu~`, ends of compounds as `~coaching`. */
  readonly unmatched: readonly string[]
}

/** What of the ruleset had no part in any answer. Says nothing against it if the texts are few. */
export interface Unused {
  /** Decision rules that decided nothing; `held` those times at which an earlier rule was faster. */
  readonly rules: readonly { readonly name: string; readonly held: number }[]
  readonly advisories: readonly string[]
  readonly features: readonly string[]
  /** Cues that gave no assertion. */
  readonly cues: readonly string[]
  readonly phrases: readonly UnmatchedPhrases[]
}

/** What `evaluate` measures. Plain JSON; keep it to compare a later run with. */
export interface Evaluation {
  readonly ruleset: { readonly id: string; readonly version: string }
  readonly products: number
  /** Answers with the right category, or rightly none. */
  readonly right: number
  /** Share of products with the right category, or rightly none. */
  readonly accuracy: number
  /** Share of products of which the reason and the product type are right too. */
  readonly exact: number
  /** Mean F1 over the classes that are labelled or found. */
  readonly macroF1: number
  readonly classes: readonly ClassScore[]
  /** Products by labelled and by found class. */
  readonly confusion: Readonly<Record<Class, Readonly<Record<Class, number>>>>
  readonly certainty: readonly CertaintyScore[]
  readonly tags: readonly GroupScore[]
  readonly languages: readonly GroupScore[]
  readonly misses: readonly Miss[]
  readonly unused: Unused
  /** Every answer, in the order of the products. */
  readonly results: readonly Result[]
}
