import { askedBy, leafHolds } from '../decide/condition.js'
import type { Analysis } from '../decide/counterfactual.js'
import { factsOf } from '../decide/gather.js'
import { settle } from '../decide/overrule.js'
import { featuresOf } from '../explain/explain.js'
import type { Feature } from '../explain/proposal.js'
import type { Ruleset } from '../ruleset.js'

/** Rules that lead to one outcome on their own, at most. */
const mostGrounds = 4

/** The features that a decision rests on: those whose going changes a fact that the winning rule asks for. */
function behind(analysis: Analysis, ruleset: Ruleset): Feature[] {
  const { decision, source, evidence } = analysis
  const { winner, facts } = decision
  const leaves = askedBy(winner.data.conditions).filter((leaf) => leafHolds(leaf, facts.get(leaf.fact)))
  const wanted = [...new Set(leaves.map(({ fact }) => fact))]
  return featuresOf(analysis, ruleset).filter(({ id, assertion }) => {
    const rest = evidence.filter((item) => item.feature !== id || item.assertion !== assertion)
    const without = factsOf(rest, source, ruleset)
    return wanted.some((fact) => without.get(fact) !== facts.get(fact))
  })
}

/** A rule that leads to the outcome, with the features that it rests on. */
export interface Ground {
  readonly rule: string
  readonly policy: string
  readonly features: readonly Feature[]
}

/**
 * Why the outcome is what it is: the rule that decided, and the rules that would still lead there if what the first
 * ones rest on were gone. Out: at least the rule that decided.
 */
export function groundsOf(analysis: Analysis, ruleset: Ruleset): Ground[] {
  const outcome = analysis.decision.winner.data.event.type
  const grounds: Ground[] = []
  let { evidence, decision, reading } = analysis
  while (decision.winner.data.event.type === outcome && grounds.length < mostGrounds) {
    const own = behind({ ...analysis, evidence, decision }, ruleset)
    const { name, policy } = decision.winner.data
    if (own.length === 0 && grounds.length > 0) break
    grounds.push({ rule: name, policy, features: own })
    if (own.length === 0) break
    evidence = evidence.filter(
      (item) => !own.some(({ id, assertion }) => id === item.feature && assertion === item.assertion),
    )
    // the words as a whole are one ground, and the last
    if (own.some(({ id }) => ruleset.index.facts.features.get(id)?.kind === 'weighed')) reading = null
    ;({ evidence, decision } = settle(evidence, analysis.source, ruleset, reading))
  }
  return grounds
}
