import { expect, test } from 'vitest'
import type { Result } from '../../src/evaluate/evaluation.js'
import { certaintyScores, classScores, confusionOf, groupScores, macroF1 } from '../../src/evaluate/score.js'
import type { Category, Certainty } from '../../src/types.js'

let count = 0
function result(labelled: Category | null, found: Category | null, certainty: Certainty = 'clear'): Result {
  const answer = (category: Category | null) => ({ category, reason: null, productType: null })
  return {
    id: `${count++}`,
    labelled: answer(labelled),
    found: answer(found),
    certainty,
    rule: 'a-rule',
    wrong: labelled === found ? null : 'category',
  }
}

const results = [
  result('digital-product', 'digital-product'),
  result('digital-product', 'digital-product', 'likely'),
  result('digital-product', 'other-service'),
  result('other-service', 'other-service', 'likely'),
  result(null, 'digital-product', 'unclear'),
]

test('counts labelled against found', () => {
  const confusion = confusionOf(results)
  expect(confusion['digital-product']['digital-product']).toBe(2)
  expect(confusion['digital-product']['other-service']).toBe(1)
  expect(confusion.null['digital-product']).toBe(1)
  expect(confusion.null.null).toBe(0)
})

test('precision, recall and F1 as worked out by hand', () => {
  const scores = new Map(classScores(results).map((score) => [score.class, score]))
  expect(scores.get('digital-product')).toMatchObject({
    labelled: 3,
    found: 3,
    precision: 2 / 3,
    recall: 2 / 3,
  })
  expect(scores.get('digital-product')?.f1).toBeCloseTo(2 / 3, 12)
  expect(scores.get('other-service')).toMatchObject({ precision: 0.5, recall: 1 })
  expect(scores.get('other-service')?.f1).toBeCloseTo(2 / 3, 12)
  expect(scores.get('null')).toMatchObject({ precision: null, recall: 0, f1: 0 })
  expect(scores.get('distance-learning')).toMatchObject({ precision: null, recall: null, f1: null })
})

test('macro-F1 leaves out a class that is neither labelled nor found, not one that is only missed', () => {
  expect(macroF1(classScores(results))).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3, 12)
  expect(macroF1(classScores([]))).toBe(0)
})

test('coverage and precision of each certainty', () => {
  expect(certaintyScores(results)).toEqual([
    { certainty: 'clear', answers: 2, coverage: 0.4, right: 1, precision: 0.5 },
    { certainty: 'likely', answers: 2, coverage: 0.4, right: 2, precision: 1 },
    { certainty: 'unclear', answers: 1, coverage: 0.2, right: 0, precision: 0 },
  ])
  expect(certaintyScores([])[0]).toEqual({
    certainty: 'clear',
    answers: 0,
    coverage: 0,
    right: 0,
    precision: null,
  })
})

test('a product counts once for each of its names', () => {
  const names = [['b', 'a', 'a'], ['b'], ['b'], [], []]
  expect(groupScores(results, (_, index) => names[index] ?? [])).toEqual([
    { name: 'a', products: 1, right: 1, accuracy: 1 },
    { name: 'b', products: 3, right: 2, accuracy: 2 / 3 },
  ])
})
