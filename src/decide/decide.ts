import type { Evidence } from '../assess/assess.js'
import type { SourceText } from '../read/source.js'
import type { Ruleset } from '../ruleset.js'
import type { CompiledRule, Facts, Leaf } from './condition.js'
import { factsOf } from './facts.js'

/** What one rule said. */
export interface RuleOutcome {
  readonly rule: CompiledRule
  /** The condition on which it failed. */
  readonly failed: Leaf | null
}

export interface Decision {
  readonly facts: Facts
  /** The rule that decided: the first that holds. */
  readonly winner: CompiledRule
  /** Every decision rule, highest priority first. */
  readonly outcomes: readonly RuleOutcome[]
  /** Ids of the advisories that hold. */
  readonly advisories: readonly CompiledRule[]
}

/** Lets the rules decide over facts. Throws where no rule holds, which `loadRuleset` rules out. */
export function decideFacts(facts: Facts, ruleset: Ruleset): Decision {
  const outcomes = ruleset.rules.map((rule) => ({ rule, failed: rule.check(facts) }))
  const winner = outcomes.find((outcome) => outcome.failed === null)?.rule
  if (!winner) throw new Error('No decision rule holds; a ruleset needs one that always does.')
  const proposed = { ...facts, proposed: winner.data.event.type }
  return {
    facts,
    winner,
    outcomes,
    advisories: ruleset.advisories.filter((rule) => rule.check(proposed) === null),
  }
}

/** Evidence to facts to the one rule that wins. */
export function decide(evidence: readonly Evidence[], source: SourceText, ruleset: Ruleset): Decision {
  return decideFacts(factsOf(evidence, source, ruleset), ruleset)
}
