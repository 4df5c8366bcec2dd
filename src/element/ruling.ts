import type { Proposal } from '../explain/proposal.js'
import type { Category, ProductType, Reason } from '../types.js'

/** What a reviewer does with a product. */
export const decisions = ['approve', 'reject', 'ask'] as const
export type Decision = (typeof decisions)[number]

/** What a reviewer says the product is: a category, or none of the four. */
export type Choice = Category | 'none'

/** What a reviewer found the product to be; a labelled test case is made of it. */
export interface Label {
  readonly category: Category | null
  readonly reason: Reason | null
  readonly productType: ProductType | null
}

export interface Ruling extends Label {
  readonly decision: Decision
  /** The label is not what the rules propose. */
  readonly override: boolean
}

/** Why a decision cannot be taken yet; the interface has a sentence for each. */
export type Obstacle = 'choose-category' | 'approve-needs-declared' | 'reject-needs-other'

function labelOf(choice: Choice, { productType }: Proposal): Label {
  if (choice !== 'none') return { category: choice, reason: null, productType: null }
  return { category: null, reason: 'outside-categories', productType }
}

function asProposed({ category, reason, productType }: Proposal): Label {
  return { category, reason, productType }
}

function approval(proposal: Proposal, declared: Category | null, choice: Choice | null): Label | Obstacle {
  const category = choice ?? declared ?? proposal.category
  if (category === null || category === 'none') return 'choose-category'
  if (declared !== null && category !== declared) return 'approve-needs-declared'
  return labelOf(category, proposal)
}

function rejection(proposal: Proposal, declared: Category | null, choice: Choice | null): Label | Obstacle {
  const label = choice === null ? asProposed(proposal) : labelOf(choice, proposal)
  if (declared === null || label.category !== declared) return label
  return choice === null ? 'choose-category' : 'reject-needs-other'
}

function question(proposal: Proposal): Label {
  const { reason } = proposal
  return {
    category: null,
    reason:
      reason === 'mixed-offer' || reason === 'insufficient-description' ? reason : 'insufficient-description',
    productType: null,
  }
}

/**
 * What a decision says about a product. Approving means that the declared category is right; rejecting, that the chosen
 * one is (or, where none is chosen, the proposed one); asking, that the text does not settle it.
 */
export function rule(
  decision: Decision,
  proposal: Proposal,
  declared: Category | null,
  choice: Choice | null,
): Ruling | Obstacle {
  const label =
    decision === 'ask'
      ? question(proposal)
      : (decision === 'approve' ? approval : rejection)(proposal, declared, choice)
  if (typeof label === 'string') return label
  const override = label.category !== proposal.category || label.reason !== proposal.reason
  return { decision, ...label, override }
}
