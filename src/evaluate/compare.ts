import type { CertaintyScore, Evaluation, Result } from './evaluation.js'

/** One product whose answer is another one than before. */
export interface Change {
  readonly before: Result
  readonly now: Result
}

/** What changed from one evaluation to a later one; products are known by their ids. */
export interface Comparison {
  /** Wrong before, right now. */
  readonly better: readonly Change[]
  /** Right before, wrong now. */
  readonly worse: readonly Change[]
  /** Wrong both times, but differently. */
  readonly otherwise: readonly Change[]
  /** Right both times, with another certainty. */
  readonly certainty: readonly Change[]
  /** Ids that only the later run has, and only the earlier one. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Later minus earlier, as shares. */
  readonly accuracy: number
  readonly macroF1: number
  /** Of `clear` answers: coverage, and precision where both runs have one. */
  readonly clearCoverage: number
  readonly clearPrecision: number | null
}

const clear = ({ certainty }: Evaluation): CertaintyScore | undefined =>
  certainty.find((score) => score.certainty === 'clear')

const differs = ({ before, now }: Change): boolean =>
  before.found.category !== now.found.category ||
  before.found.reason !== now.found.reason ||
  before.found.productType !== now.found.productType

/** Compares two evaluations of the same products, whatever the rulesets. */
export function compare(before: Evaluation, now: Evaluation): Comparison {
  const earlier = new Map(before.results.map((result) => [result.id, result]))
  const later = new Set(now.results.map(({ id }) => id))
  const changes = now.results.flatMap((result): Change[] => {
    const known = earlier.get(result.id)
    return known === undefined ? [] : [{ before: known, now: result }]
  })
  const wasRight = ({ before: { wrong } }: Change): boolean => wrong === null
  const isRight = ({ now: { wrong } }: Change): boolean => wrong === null
  const [clearBefore, clearNow] = [clear(before), clear(now)]
  const precisionBefore = clearBefore?.precision ?? null
  const precisionNow = clearNow?.precision ?? null
  return {
    better: changes.filter((change) => !wasRight(change) && isRight(change)),
    worse: changes.filter((change) => wasRight(change) && !isRight(change)),
    otherwise: changes.filter((change) => !wasRight(change) && !isRight(change) && differs(change)),
    certainty: changes.filter(
      (change) => wasRight(change) && isRight(change) && change.before.certainty !== change.now.certainty,
    ),
    added: now.results.map(({ id }) => id).filter((id) => !earlier.has(id)),
    removed: before.results.map(({ id }) => id).filter((id) => !later.has(id)),
    accuracy: now.accuracy - before.accuracy,
    macroF1: now.macroF1 - before.macroF1,
    clearCoverage: (clearNow?.coverage ?? 0) - (clearBefore?.coverage ?? 0),
    clearPrecision: precisionBefore === null || precisionNow === null ? null : precisionNow - precisionBefore,
  }
}
