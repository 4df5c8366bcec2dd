import operatorsModule from 'json-rules-engine/dist/engine-default-operators.js'
import ruleModule from 'json-rules-engine/dist/rule.js'
import type { Category, Certainty, ProductType, Reason } from '../types.js'

export type FactValue = string | number | boolean
export type Facts = Readonly<Record<string, FactValue>>

export interface Leaf {
  readonly fact: string
  readonly operator: string
  readonly value: unknown
}
export type ConditionData =
  | Leaf
  | { readonly all: readonly ConditionData[] }
  | { readonly any: readonly ConditionData[] }
  | { readonly not: ConditionData }

/** A decision rule as it stands in its file, without the keys that only people read. */
export interface DecisionRuleData {
  readonly name: string
  readonly priority: number
  readonly policy: string
  readonly means: string
  readonly conditions: ConditionData
  readonly event: {
    readonly type: Category | Reason | 'advisory'
    readonly params: {
      readonly certainty?: Certainty | undefined
      readonly productType?: ProductType | undefined
      readonly features?: readonly string[] | undefined
    }
  }
}

/** The condition on which a rule failed; `negated` where it held and ought not to. */
export interface FailedCondition extends Leaf {
  readonly actual: FactValue | null
  readonly negated: boolean
}

/** Gives null where the condition holds, else the condition that failed. */
type Check = (facts: Facts) => FailedCondition | null

export interface CompiledRule {
  readonly data: DecisionRuleData
  readonly check: Check
}

const operators = new Map(operatorsModule.default.map((operator) => [operator.name, operator]))
/** Names of the operators that a condition may use: those of json-rules-engine. */
export const operatorNames: readonly string[] = [...operators.keys()]

/** True if a condition without parts holds. */
export function leafHolds({ fact, operator, value }: Leaf, facts: Facts): boolean {
  return operators.get(operator)?.evaluate(facts[fact], value) ?? false
}

/** A condition as json-rules-engine parses it. */
interface Parsed {
  readonly operator: string
  readonly fact?: string
  readonly value?: unknown
  readonly all?: readonly Parsed[]
  readonly any?: readonly Parsed[]
  readonly not?: Parsed
}

/** A leaf within the condition that holds, named when a `not` around it fails. */
function holding(condition: Parsed, facts: Facts): FailedCondition {
  let leaf = condition
  while (leaf.all ?? leaf.any ?? leaf.not) {
    const inside: readonly Parsed[] = leaf.all ?? leaf.any ?? [leaf.not as Parsed]
    leaf = inside.find((child) => compile(child)(facts) === null) ?? (inside[0] as Parsed)
  }
  const fact = leaf.fact as string
  return { fact, operator: leaf.operator, value: leaf.value, actual: facts[fact] ?? null, negated: true }
}

function compile(condition: Parsed): Check {
  if (condition.all) {
    const checks = condition.all.map(compile)
    return (facts) => {
      for (const check of checks) {
        const failed = check(facts)
        if (failed) return failed
      }
      return null
    }
  }
  if (condition.any) {
    const checks = condition.any.map(compile)
    return (facts) => {
      let first: FailedCondition | null = null
      for (const check of checks) {
        const failed = check(facts)
        if (!failed) return null
        first ??= failed
      }
      return first
    }
  }
  if (condition.not) {
    const inner = condition.not
    const check = compile(inner)
    return (facts) => (check(facts) ? null : holding(inner, facts))
  }
  const { operator: name, value } = condition
  const fact = condition.fact as string
  const operator = operators.get(name)
  if (!operator) throw new TypeError(`There is no operator "${name}".`)
  return (facts) => {
    const actual = facts[fact]
    return operator.evaluate(actual, value)
      ? null
      : { fact, operator: name, value, actual: actual ?? null, negated: false }
  }
}

/** Parses rules with json-rules-engine and compiles them to closures. Out: highest priority first. */
export function buildRules(rules: readonly DecisionRuleData[]): CompiledRule[] {
  const { default: Rule } = ruleModule
  return [...rules]
    .sort((a, b) => b.priority - a.priority)
    .map((data) => {
      const { name, priority, conditions, event } = data
      const rule = new Rule({
        name,
        priority: Math.max(1, priority),
        conditions,
        event,
      } as unknown as ConstructorParameters<typeof Rule>[0])
      return { data, check: compile(rule.conditions as unknown as Parsed) }
    })
}
