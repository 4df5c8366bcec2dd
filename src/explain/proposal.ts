import type { Quantity } from '../decide/quantity.js'
import type { Assertion, Category, Certainty, ProductType, Reason, Span } from '../types.js'

/** A quotation: `product[field].slice(start, end) === quote`. */
export interface Quotation extends Span {
  readonly quote: string
}

export interface Evidence extends Quotation {
  /** The words that gave the assertion; empty where it is promised. */
  readonly cues: readonly (Quotation & { readonly id: string })[]
}

/** One thing a buyer may get, with what the text does with it. Listed once for each assertion it has. */
export interface Feature {
  readonly id: string
  readonly assertion: Assertion
  readonly quantity?: Quantity
  /** In order of position, the title first. */
  readonly evidence: readonly Evidence[]
}

/** What one decision rule said. */
export interface Outcome {
  readonly rule: string
  readonly policy: string
  readonly category: Category | null
  readonly reason: Reason | null
  readonly holds: boolean
  /** The condition that failed, with the value that the text gave; null where the rule holds. */
  readonly failed: {
    readonly fact: string
    readonly operator: string
    readonly value: unknown
    readonly actual: string | number | boolean | null
  } | null
}

interface Common {
  readonly id?: string
  readonly certainty: Certainty
  /** `en`, `de`, the tag of a language without rules, or null where the text is too short to tell. */
  readonly language: string | null
  readonly features: readonly Feature[]
  readonly decidedBy: { readonly rule: string; readonly policy: string }
  /** Every decision rule, in the order in which they are asked. */
  readonly outcomes: readonly Outcome[]
  readonly advisories: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[]
  /** One plain sentence in English. */
  readonly summary: string
  /** `hash` is that of everything in the rules that decides. */
  readonly ruleset: { readonly id: string; readonly version: string; readonly hash: string }
}

/** What `classify` gives: a category, or the reason why there is none. Plain JSON. */
export type Proposal = Common &
  (
    | { readonly category: Category; readonly reason: null; readonly productType: null }
    | {
        readonly category: null
        readonly reason: Exclude<Reason, 'outside-categories'>
        readonly productType: null
      }
    | { readonly category: null; readonly reason: 'outside-categories'; readonly productType: ProductType }
  )
