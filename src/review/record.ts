import type { ClassifyOptions } from '../classify.js'
import { libraryVersion } from '../generated/version.js'
import type { Category, Certainty, Reason } from '../types.js'
import { sha256Of } from './hash.js'
import { review } from './review.js'
import type { DeclaredProduct, Review, Verdict } from './types.js'

/** What a reviewer decided instead. */
export interface Override {
  readonly verdict: Verdict
  /** The category that the reviewer thinks right; left out, none was named. */
  readonly category?: Category
  /** Why, in the marketplace's own codes: `offer-misread`. */
  readonly reasonCode: string
}

/** What was decided, by which rules, on which text; holds no text and no name. Plain JSON. */
export interface DecisionRecord {
  readonly id: string | null
  /** SHA-256 of title, description and the language given, in hexadecimal digits. */
  readonly textHash: string
  readonly declaredCategory: Category
  readonly verdict: Verdict
  /** Category, or the reason why there is none. */
  readonly proposed: Category | Reason
  readonly certainty: Certainty
  readonly decidedBy: { readonly rule: string; readonly policy: string }
  readonly ruleset: { readonly id: string; readonly version: string; readonly hash: string }
  readonly library: string
  /** Whoever looked at the case, as the marketplace calls them; null if nobody did. */
  readonly reviewer: string | null
  readonly override: Override | null
}

/** Hash of what the rules read of a product. */
function textHash({ title, description, language }: DeclaredProduct): string {
  return sha256Of(JSON.stringify([title ?? null, description, language ?? null]))
}

/**
 * The record to keep of a review. In: the review, the product it was made from, and who decided otherwise.
 * Throws TypeError for an override without a reason code.
 */
export function decisionRecord(
  { proposal, declaredCategory, verdict }: Review,
  product: DeclaredProduct,
  options: { readonly reviewer?: string; readonly override?: Override } = {},
): DecisionRecord {
  const { reviewer = null, override = null } = options
  if (override && override.reasonCode.trim() === '') {
    throw new TypeError('An override needs a "reasonCode": why the reviewer decided otherwise.')
  }
  return {
    id: product.id ?? null,
    textHash: textHash(product),
    declaredCategory,
    verdict,
    proposed: proposal.category ?? proposal.reason,
    certainty: proposal.certainty,
    decidedBy: proposal.decidedBy,
    ruleset: proposal.ruleset,
    library: libraryVersion,
    reviewer,
    override,
  }
}

/** What a second look at a record found. */
export interface Verification {
  /** The text is the one that was decided on. */
  readonly sameText: boolean
  /** The rules are those of the record, whatever their version says. */
  readonly sameRules: boolean
  /** The library is of the same version. */
  readonly sameLibrary: boolean
  /** Verdict, proposal, certainty and deciding rule come out as they are recorded. */
  readonly sameAnswer: boolean
  /** The fields of the record that come out otherwise. */
  readonly differs: readonly ('verdict' | 'proposed' | 'certainty' | 'decidedBy')[]
}

/**
 * Replays a record: does the same text under the same rules still give the same answer?
 * In: the record, the product as it is now, and the rules to go by. An override is not replayed.
 */
export function verify(
  record: DecisionRecord,
  product: DeclaredProduct,
  options: ClassifyOptions = {},
): Verification {
  const declared = { ...product, declaredCategory: record.declaredCategory }
  const now = decisionRecord(review(declared, options), declared)
  const differs = (['verdict', 'proposed', 'certainty'] as const).filter((key) => now[key] !== record[key])
  const sameRule =
    now.decidedBy.rule === record.decidedBy.rule && now.decidedBy.policy === record.decidedBy.policy
  return {
    sameText: now.textHash === record.textHash,
    sameRules: now.ruleset.hash === record.ruleset.hash,
    sameLibrary: now.library === record.library,
    sameAnswer: differs.length === 0 && sameRule,
    differs: sameRule ? differs : [...differs, 'decidedBy'],
  }
}
