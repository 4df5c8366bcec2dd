import fc from 'fast-check'
import { Engine, type RuleProperties } from 'json-rules-engine'
import operators from 'json-rules-engine/dist/engine-default-operators.js'
import { describe, expect, it } from 'vitest'
import {
  buildRules,
  type ConditionData,
  type DecisionRuleData,
  leafHolds,
  operatorNames,
} from '../../src/decide/condition.js'
import type { FactValue } from '../../src/decide/facts.js'
import { defaultRuleset } from '../../src/default-ruleset.js'

const factNames = ['a', 'b', 'c', 'n']
const numbers = new Map(factNames.map((name, n) => [name, n]))
const words = ['promised', 'denied', 'none']

const facts = fc.record({
  a: fc.constantFrom(...words),
  b: fc.constantFrom(...words),
  c: fc.constantFrom(...words),
  n: fc.integer({ min: 0, max: 4 }),
})

const leaf: fc.Arbitrary<ConditionData> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('a', 'b', 'c'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.constantFrom(...words),
  }),
  fc.record({
    fact: fc.constantFrom('a', 'b', 'c'),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.subarray(words),
  }),
  fc.record({
    fact: fc.constant('n'),
    operator: fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
    value: fc.integer({ min: 0, max: 4 }),
  }),
)

const condition = fc.letrec<{ node: ConditionData }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node

const top = fc.oneof(
  fc.record({ all: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
  fc.record({ any: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
)

/** Facts as compiled rules read them. */
function valuesOf(
  given: Readonly<Record<string, FactValue>>,
  numbered: ReadonlyMap<string, number>,
): FactValue[] {
  const values: FactValue[] = []
  for (const [name, value] of Object.entries(given)) values[numbered.get(name) as number] = value
  return values
}

async function eventsOfEngine(
  rules: readonly Pick<DecisionRuleData, 'name' | 'priority' | 'conditions' | 'event'>[],
  given: Record<string, unknown>,
): Promise<string[]> {
  const engine = new Engine()
  for (const { name, priority, conditions, event } of rules) {
    engine.addRule({ name, priority, conditions, event } as unknown as RuleProperties)
  }
  const { results } = await engine.run(given)
  return results.map((result) => result.name).sort()
}

describe('conditions', () => {
  it('have the operators of json-rules-engine, with the same outcome for any value', () => {
    expect(operatorNames).toEqual(operators.default.map(({ name }) => name))
    const actual = fc.option(
      fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom(...words, '1', '2 b')),
      {
        nil: undefined,
      },
    )
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constantFrom(...words),
      fc.array(fc.constantFrom(...words, 1, 2)),
    )
    fc.assert(
      fc.property(fc.constantFrom(...operators.default), actual, value, (operator, given, wanted) => {
        const isIn = operator.name === 'in' || operator.name === 'notIn'
        fc.pre(!isIn || typeof wanted !== 'number')
        const held = leafHolds(
          { fact: 'a', operator: operator.name, value: wanted },
          given as FactValue | undefined,
        )
        expect(held).toBe(operator.evaluate(given, wanted))
      }),
      { numRuns: 1000 },
    )
  })

  it('give the same events as the asynchronous engine of json-rules-engine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(top, { minLength: 1, maxLength: 4 }), facts, async (conditions, given) => {
        const rules: DecisionRuleData[] = conditions.map((each, index) => ({
          name: `rule-${index}`,
          priority: index + 1,
          policy: 'order/4',
          means: 'Made up.',
          conditions: each,
          event: { type: 'digital-product', params: { certainty: 'clear' } },
        }))
        const ours = buildRules(rules, numbers)
          .filter((rule) => rule.check(valuesOf(given, numbers)) === null)
          .map((rule) => rule.data.name)
          .sort()
        expect(ours).toEqual(await eventsOfEngine(rules, given))
      }),
    )
  })

  it('name the condition that failed', () => {
    fc.assert(
      fc.property(top, facts, (conditions, given) => {
        const made: DecisionRuleData = {
          name: 'one',
          priority: 1,
          policy: 'order/4',
          means: 'Made up.',
          conditions,
          event: { type: 'digital-product', params: { certainty: 'clear' } },
        }
        const failed = buildRules([made], numbers)[0]?.check(valuesOf(given, numbers))
        if (failed) expect(factNames).toContain(failed.fact)
      }),
    )
  })

  it('of every rule in the package run in the engine unchanged', async () => {
    const { rules, data, index } = defaultRuleset()
    const promised = data.features.map(({ id }) => id)
    await fc.assert(
      fc.asyncProperty(fc.subarray(promised), async (some) => {
        const given: Record<string, string | number> = {}
        const fill = (node: ConditionData): void => {
          if ('all' in node) node.all.forEach(fill)
          else if ('any' in node) node.any.forEach(fill)
          else if ('not' in node) fill(node.not)
          else if (typeof node.value === 'number') given[node.fact] = some.length % 3
          else given[node.fact] = some.includes(node.fact) ? 'promised' : 'none'
        }
        for (const rule of rules) fill(rule.data.conditions)
        const values = valuesOf(given, index.facts.number)
        const ours = rules.filter((rule) => rule.check(values) === null).map((rule) => rule.data.name)
        expect(ours.sort()).toEqual(await eventsOfEngine(data.rules, given))
      }),
      { numRuns: 30 },
    )
  })
})
