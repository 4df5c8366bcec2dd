import { categories, certainties } from '../types.js'
import type { CertaintyScore, Class, ClassScore, GroupScore, Result } from './evaluation.js'

/** The four categories and none, in the order of the tables. */
const classes: readonly Class[] = [...categories, 'null']

export const classOf = (category: Result['found']['category']): Class => category ?? 'null'

export const isRight = ({ wrong }: Result): boolean => wrong !== 'category'

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export function confusionOf(results: readonly Result[]): Record<Class, Record<Class, number>> {
  const row = (): Record<Class, number> =>
    Object.fromEntries(classes.map((each) => [each, 0])) as Record<Class, number>
  const table = Object.fromEntries(classes.map((each) => [each, row()])) as Record<
    Class,
    Record<Class, number>
  >
  for (const { labelled, found } of results) table[classOf(labelled.category)][classOf(found.category)]++
  return table
}

export function classScores(results: readonly Result[]): ClassScore[] {
  const confusion = confusionOf(results)
  return classes.map((each) => {
    const labelled = classes.reduce((sum, other) => sum + confusion[each][other], 0)
    const found = classes.reduce((sum, other) => sum + confusion[other][each], 0)
    const right = confusion[each][each]
    return {
      class: each,
      labelled,
      found,
      right,
      precision: share(right, found),
      recall: share(right, labelled),
      // the harmonic mean of the two, written so that a class only found or only labelled scores 0
      f1: share(2 * right, labelled + found),
    }
  })
}

/** Mean F1 of the classes that are labelled or found; 0 without any. */
export function macroF1(scores: readonly ClassScore[]): number {
  const values = scores.flatMap(({ f1 }) => (f1 === null ? [] : [f1]))
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

export function certaintyScores(results: readonly Result[]): CertaintyScore[] {
  return certainties.map((certainty) => {
    const answers = results.filter((result) => result.certainty === certainty)
    const right = answers.filter(isRight).length
    return {
      certainty,
      answers: answers.length,
      coverage: share(answers.length, results.length) ?? 0,
      right,
      precision: share(right, answers.length),
    }
  })
}

/** Counts for each name that products carry, by name. */
export function groupScores(
  results: readonly Result[],
  namesOf: (result: Result, index: number) => readonly string[],
): GroupScore[] {
  const groups = new Map<string, Result[]>()
  results.forEach((result, index) => {
    for (const name of new Set(namesOf(result, index))) {
      const group = groups.get(name)
      if (group) group.push(result)
      else groups.set(name, [result])
    }
  })
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => {
      const right = group.filter(isRight).length
      return { name, products: group.length, right, accuracy: right / group.length }
    })
}
