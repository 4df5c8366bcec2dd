import { reviewData as builtIn } from '../generated/review.js'
import type { FeatureKind, Ruleset } from '../ruleset.js'
import type { Assertion, Category, Certainty, Reason } from '../types.js'
import type { Locale, Verdict } from './types.js'
import type { Wording } from './wording.js'

/** A row of the verdict table; the first row that fits decides. */
export interface VerdictRow {
  readonly declared: 'any' | readonly Category[]
  /** `same`: the declared category; `other`: one of the other three. */
  readonly proposed: 'any' | 'same' | 'other' | readonly (Category | Reason)[]
  readonly certainty: 'any' | readonly Certainty[]
  readonly verdict: Verdict
}

/** How a mention may be meant otherwise than it reads. */
export interface ReadingData {
  readonly id: string
  readonly features: readonly string[]
  readonly as: Assertion | 'none'
}

/** A question to the vendor, with what an answer could change. */
export interface QuestionData {
  readonly id: string
  /** Features of which an answer may promise one. */
  readonly promises?: readonly string[] | undefined
  /** Features that an answer may take back. */
  readonly drops?: readonly string[] | undefined
}

/** `rules/review.json` and `rules/wording/`, checked. */
export interface ReviewData {
  readonly verdicts: readonly VerdictRow[]
  /** Kinds of features of which a category needs one. */
  readonly needs: Readonly<Record<Category, readonly FeatureKind[]>>
  readonly readings: readonly ReadingData[]
  readonly questions: readonly QuestionData[]
  /** Features that say less exactly what others say, too; a message leaves them out beside those. */
  readonly general: readonly string[]
  readonly wording: Readonly<Record<Locale, Wording>>
}

/** What a ruleset says on reviews: its own data, or for the rules of the package what comes with them. */
export function reviewDataOf(ruleset: Ruleset): ReviewData {
  return ruleset.data.review ?? builtIn()
}
