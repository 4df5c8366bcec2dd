import type { Catalogue } from './catalogue.js'
import type { Journal } from './journal.js'

/**
 * The decided products of the catalogue as labelled NDJSON, in the catalogue's order: what `shelfmark evaluate` reads.
 * Products without an id are named by their row, so that no two have the same name.
 */
export function* labelled(catalogue: Catalogue, journal: Journal): Generator<string> {
  for (const { row, key } of catalogue.rows) {
    const { decision } = journal.standing(key)
    const product = catalogue.product(row)
    if (decision === null || product === undefined) continue
    const { category, reason, productType, override, overrideReason, reviewer } = decision
    const tags = [override ? 'override' : 'confirmed', ...(overrideReason === null ? [] : [overrideReason])]
    const { id = `row-${row + 1}`, ...rest } = product
    const note = `${decision.decision} by ${reviewer}, ${decision.at}`
    yield `${JSON.stringify({ id, ...rest, category, reason, productType, tags, note })}\n`
  }
}
