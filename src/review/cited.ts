import { type ConditionData, type Facts, type Leaf, leafHolds } from '../decide/condition.js'
import type { Analysis } from '../decide/counterfactual.js'
import { factsOf } from '../decide/facts.js'
import type { Feature } from '../explain/proposal.js'
import type { Ruleset } from '../ruleset.js'

const askingForMore = new Set(['equal', 'in', 'greaterThan', 'greaterThanInclusive'])

/** Conditions that hold because of something in the text, not because something is missing. */
function positive(condition: ConditionData, facts: Facts): Leaf[] {
  if ('all' in condition) return condition.all.flatMap((inner) => positive(inner, facts))
  if ('any' in condition) return condition.any.flatMap((inner) => positive(inner, facts))
  if ('not' in condition) return []
  return askingForMore.has(condition.operator) && leafHolds(condition, facts) ? [condition] : []
}

/**
 * The features that the winning rule rests on: those whose going changes a fact that one of its conditions asks for.
 * In: the features of the proposal. Out: some of them, in their order.
 */
export function citedFeatures(analysis: Analysis, features: readonly Feature[], ruleset: Ruleset): Feature[] {
  const { decision, source, evidence } = analysis
  const leaves = positive(decision.winner.data.conditions, decision.facts)
  const wanted = new Set(leaves.map(({ fact }) => fact))
  return features.filter(({ id, assertion }) => {
    const rest = evidence.filter((item) => item.feature !== id || item.assertion !== assertion)
    const facts = factsOf(rest, source, ruleset)
    return [...wanted].some((fact) => facts[fact] !== decision.facts[fact])
  })
}
