import { type Category, type Certainty, categories, type ProductType, type Reason } from '../types.js'
import type { FactValue, FactValues } from './facts.js'

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

/** Gives null where the condition holds, else the leaf that failed; `not equal` where it held and ought not to. */
type Check = (facts: FactValues) => Leaf | null

export interface CompiledRule {
  readonly data: DecisionRuleData
  /** What the rule proposes; null where it gives a reason for none. */
  readonly category: Category | null
  readonly check: Check
  /** Numbers of the facts that the rule asks to be there, in its order. */
  readonly asked: readonly number[]
}

type Actual = FactValue | undefined
type Fits = (actual: Actual) => boolean

const isNumber = (actual: Actual): boolean =>
  typeof actual === 'number' || !Number.isNaN(Number.parseFloat(String(actual)))

/** For each operator of json-rules-engine what makes of the value in a rule a check of the value of a fact. */
const operators = new Map<string, (value: never) => Fits>(
  Object.entries({
    equal: (value: unknown) => (actual: Actual) => actual === value,
    notEqual: (value: unknown) => (actual: Actual) => actual !== value,
    in: (value: readonly Actual[]) => (actual: Actual) => value.indexOf(actual) > -1,
    notIn: (value: readonly Actual[]) => (actual: Actual) => value.indexOf(actual) === -1,
    contains: (value: unknown) => (actual: unknown) => Array.isArray(actual) && actual.indexOf(value) > -1,
    doesNotContain: (value: unknown) => (actual: unknown) =>
      Array.isArray(actual) && actual.indexOf(value) === -1,
    lessThan: (value: number) => (actual: Actual) => isNumber(actual) && (actual as number) < value,
    lessThanInclusive: (value: number) => (actual: Actual) => isNumber(actual) && (actual as number) <= value,
    greaterThan: (value: number) => (actual: Actual) => isNumber(actual) && (actual as number) > value,
    greaterThanInclusive: (value: number) => (actual: Actual) =>
      isNumber(actual) && (actual as number) >= value,
  }),
)
/** Names of the operators that a condition may use: those of json-rules-engine. */
export const operatorNames: readonly string[] = [...operators.keys()]

function fitsOf({ operator, value }: Leaf): Fits {
  const make = operators.get(operator)
  if (!make) throw new TypeError(`There is no operator "${operator}".`)
  return make(value as never)
}

/** True if a condition without parts holds where its fact has a value. */
export const leafHolds = (leaf: Leaf, actual: Actual): boolean => fitsOf(leaf)(actual)

/** The numbers of facts by name. */
type Numbers = ReadonlyMap<string, number>

/** Gives a leaf within a condition that holds, to be named where a `not` around it fails. */
function compileNot(condition: ConditionData, numbers: Numbers): (facts: FactValues) => Leaf {
  if ('fact' in condition) {
    const { fact, operator, value } = condition
    const leaf = { fact, operator: `not ${operator}`, value }
    return () => leaf
  }
  if ('not' in condition) return compileNot(condition.not, numbers)
  const parts = 'all' in condition ? condition.all : condition.any
  const checks = parts.map((part) => compile(part, numbers))
  const names = parts.map((part) => compileNot(part, numbers))
  return (facts) => {
    const holding = checks.findIndex((check) => check(facts) === null)
    return (names[Math.max(0, holding)] as (facts: FactValues) => Leaf)(facts)
  }
}

function compile(condition: ConditionData, numbers: Numbers): Check {
  if ('all' in condition) {
    const checks = condition.all.map((part) => compile(part, numbers))
    return (facts) => {
      for (const check of checks) {
        const failed = check(facts)
        if (failed) return failed
      }
      return null
    }
  }
  if ('any' in condition) {
    const checks = condition.any.map((part) => compile(part, numbers))
    return (facts) => {
      let first: Leaf | null = null
      for (const check of checks) {
        const failed = check(facts)
        if (!failed) return null
        first ??= failed
      }
      return first
    }
  }
  if ('not' in condition) {
    const check = compile(condition.not, numbers)
    const holding = compileNot(condition.not, numbers)
    return (facts) => (check(facts) ? null : holding(facts))
  }
  const fact = numbers.get(condition.fact) ?? -1
  const { value } = condition
  // most conditions are of this kind
  if (condition.operator === 'equal') return (facts) => (facts[fact] === value ? null : condition)
  const fits = fitsOf(condition)
  return (facts) => (fits(facts[fact]) ? null : condition)
}

const askingForMore = new Set(['equal', 'in', 'greaterThan', 'greaterThanInclusive'])

/** The parts of a condition that hold because of something in the text, not because something is missing. */
export function askedBy(condition: ConditionData): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(askedBy)
  if ('any' in condition) return condition.any.flatMap(askedBy)
  return 'not' in condition || !askingForMore.has(condition.operator) ? [] : [condition]
}

const categoryOf = (type: string): Category | null => categories.find((category) => category === type) ?? null

/** Compiles rules to closures. Out: highest priority first. */
export function buildRules(rules: readonly DecisionRuleData[], numbers: Numbers): CompiledRule[] {
  return [...rules]
    .sort((a, b) => b.priority - a.priority)
    .map((data) => ({
      data,
      category: categoryOf(data.event.type),
      check: compile(data.conditions, numbers),
      asked: askedBy(data.conditions).map(({ fact }) => numbers.get(fact) ?? -1),
    }))
}
