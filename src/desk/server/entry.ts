import { classify } from '../../classify.js'
import { type DecisionRecord, decisionRecord } from '../../review/record.js'
import { review } from '../../review/review.js'
import type { CatalogueProduct, DecisionRequest, UndoRequest } from '../protocol.js'
import type { NewEntry } from './journal.js'

/** Stands in a record where a reviewer gave no reason for an override. */
const unstated = 'unstated'

/** The record of the rules' answer and the reviewer's; null where the vendor declared no category to hold it against. */
function recordOf(
  request: DecisionRequest,
  product: CatalogueProduct,
  overrides: boolean,
): DecisionRecord | null {
  const { declaredCategory } = product
  if (declaredCategory === undefined) return null
  const declared = { ...product, declaredCategory }
  const { decision, category, reviewer, overrideReason } = request
  return decisionRecord(review(declared), declared, {
    reviewer,
    ...(overrides
      ? {
          override: {
            verdict: decision,
            ...(category === null ? {} : { category }),
            reasonCode: overrideReason ?? unstated,
          },
        }
      : {}),
  })
}

/** The line that a decision becomes. The record is made here, from the catalogue's text, whatever the page says. */
export function entryOf(request: DecisionRequest, product: CatalogueProduct): NewEntry {
  const { expects: _, ...decided } = request
  const { category, reason } = classify(product)
  const override = decided.category !== category || decided.reason !== reason
  return {
    kind: 'decision',
    at: new Date().toISOString(),
    id: product.id ?? null,
    ...decided,
    override,
    record: recordOf(request, product, override),
  }
}

/** The line that an undo becomes. */
export function undoOf({ key, reviewer }: UndoRequest, id: string | null, undoes: number): NewEntry {
  return { kind: 'undo', at: new Date().toISOString(), reviewer, key, id, undoes }
}
