import { type Category, type Certainty, categories, type Reason } from '../types.js'
import type { VerdictRow } from './data.js'
import type { Verdict } from './types.js'

/** What was proposed: a category, or why there is none. */
export type Outcome = Category | Reason

export const isCategory = (outcome: string): outcome is Category =>
  (categories as readonly string[]).includes(outcome)

function fits(row: VerdictRow, declared: Category, proposed: Outcome, certainty: Certainty): boolean {
  if (row.declared !== 'any' && !row.declared.includes(declared)) return false
  if (row.certainty !== 'any' && !row.certainty.includes(certainty)) return false
  if (row.proposed === 'any') return true
  if (row.proposed === 'same') return proposed === declared
  if (row.proposed === 'other') return proposed !== declared && isCategory(proposed)
  return row.proposed.includes(proposed)
}

/** The first row that fits, as its place in the table; -1 where none does, which the check of the rules rules out. */
export function rowOf(
  table: readonly VerdictRow[],
  declared: Category,
  proposed: Outcome,
  certainty: Certainty,
): number {
  return table.findIndex((row) => fits(row, declared, proposed, certainty))
}

/** Looks a verdict up. Where no row fits, a person has to look. */
export function verdictOf(
  table: readonly VerdictRow[],
  declared: Category,
  proposed: Outcome,
  certainty: Certainty,
): Verdict {
  return table[rowOf(table, declared, proposed, certainty)]?.verdict ?? 'check'
}
