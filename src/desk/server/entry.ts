import { classify } from '../../classify.js'
import { decisionRecord } from '../../review/record.js'
import { review } from '../../review/review.js'
import type { CatalogueProduct, DecisionRequest, UndoRequest } from '../protocol.js'
import type { NewEntry } from './journal.js'

/** The line that a decision becomes. The record is made here, from the catalogue's text, whatever the page says. */
export function entryOf(request: DecisionRequest, product: CatalogueProduct): NewEntry {
  const { expects: _, ...decided } = request
  const { declaredCategory, ...rest } = product
  const found =
    declaredCategory === undefined ? null : review({ ...rest, declaredCategory })
  const proposal = found?.proposal ?? classify(rest)
  const override = decided.category !== proposal.category || decided.reason !== proposal.reason
  return {
    kind: 'decision',
    at: new Date().toISOString(),
    id: product.id ?? null,
    ...decided,
    override,
    record: found === null ? null : decisionRecord(found, product),
  }
}

/** The line that an undo becomes. */
export function undoOf({ key, reviewer }: UndoRequest, id: string | null, undoes: number): NewEntry {
  return { kind: 'undo', at: new Date().toISOString(), reviewer, key, id, undoes }
}
