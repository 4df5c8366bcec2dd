import { expect, test } from 'vitest'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { de } from '../../src/element/words/de.js'
import { en } from '../../src/element/words/en.js'

const { rules, advisories, features } = defaultRuleset().data

test('German has a sentence for each clause that a rule stands on', () => {
  const missing = rules.map(({ policy }) => policy).filter((policy) => de.clauses[policy] === undefined)
  expect(missing).toEqual([])
})

test.each([en, de])('each advisory and each fact of a rule has words ($language)', (words) => {
  expect(advisories.map(({ name }) => name).filter((name) => words.advisories[name] === undefined)).toEqual(
    [],
  )
  const known = new Set(features.map(({ id }) => id))
  const facts = [...JSON.stringify(rules.map(({ conditions }) => conditions)).matchAll(/"fact":"([^"]+)"/g)]
  const unnamed = facts.map(([, fact = '']) => fact).filter((fact) => !known.has(fact) && !words.facts[fact])
  expect([...new Set(unnamed)]).toEqual([])
})
