import type { Ruleset } from '../ruleset.js'
import type { CompiledRule, Leaf } from './condition.js'
import { type Facts, proposed } from './facts.js'

export interface Decision {
  readonly facts: Facts
  /** The rule that decided: the first that holds. */
  readonly winner: CompiledRule
  /** The conditions on which the rules before it failed. */
  readonly failed: readonly Leaf[]
  /** The advisories that hold. */
  readonly advisories: readonly CompiledRule[]
}

/** Lets the rules decide over facts. Throws where no rule holds, which `loadRuleset` rules out. */
export function decideFacts(facts: Facts, { rules, advisories }: Ruleset): Decision {
  const failed: Leaf[] = []
  for (const winner of rules) {
    const leaf = winner.check(facts.values)
    if (leaf) {
      failed.push(leaf)
      continue
    }
    const { values } = facts.with(proposed, winner.data.event.type)
    return { facts, winner, failed, advisories: advisories.filter((rule) => rule.check(values) === null) }
  }
  throw new Error('No decision rule holds; a ruleset needs one that always does.')
}

/** With this begin the names of the features, and of the rules, by which words as a whole decide. */
export const readsAs = 'reads-as-'

/** The name that a reading gives to what was decided. */
export function outcomeOf({ winner }: Decision): string {
  const { type, params } = winner.data.event
  return params.productType ? `${type}/${params.productType}` : type
}
