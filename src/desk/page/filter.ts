import type { Verdict } from '../../review/types.js'
import type { Category, Certainty } from '../../types.js'
import type { Row, Standing } from '../protocol.js'

/** What of the queue is shown; `all` everywhere for everything. */
export interface Filter {
  readonly state: 'open' | 'decided' | 'all'
  readonly verdict: Verdict | 'all'
  readonly certainty: Certainty | 'all'
  /** The proposed category. */
  readonly category: Category | 'none' | 'all'
  /** Rows that a search found; null without one. */
  readonly found: ReadonlySet<number> | null
}

export const everything: Filter = {
  state: 'open',
  verdict: 'all',
  certainty: 'all',
  category: 'all',
  found: null,
}

const far = Number.POSITIVE_INFINITY
const byBorder = (a: Row, b: Row): number =>
  a.distance === b.distance ? a.row - b.row : (a.distance ?? far) - (b.distance ?? far)

/** The rows to show, those closest to another outcome first, otherwise in the catalogue's order. */
export function queueOf(
  rows: readonly Row[],
  filter: Filter,
  standings: ReadonlyMap<string, Standing>,
): Row[] {
  const { state, verdict, certainty, category, found } = filter
  return rows
    .filter((row) => {
      if (verdict !== 'all' && row.verdict !== verdict) return false
      if (certainty !== 'all' && row.certainty !== certainty) return false
      if (category !== 'all' && (row.category ?? 'none') !== category) return false
      if (found !== null && !found.has(row.row)) return false
      if (state === 'all') return true
      const decided = (standings.get(row.key)?.decision ?? null) !== null
      return decided === (state === 'decided')
    })
    .sort(byBorder)
}

/** The row `step` places from `key`, or the nearest end; where `key` is not among the rows, the first. */
export function neighbour(rows: readonly Row[], key: string | null, step: 1 | -1): Row | null {
  const at = rows.findIndex((row) => row.key === key)
  if (at < 0) return rows[0] ?? null
  return rows[Math.min(Math.max(at + step, 0), rows.length - 1)] ?? null
}

/** The next row that is not decided, after `key` or else from the start. */
export function nextOpen(
  rows: readonly Row[],
  key: string | null,
  standings: ReadonlyMap<string, Standing>,
): Row | null {
  const open = (row: Row): boolean => row.key !== key && (standings.get(row.key)?.decision ?? null) === null
  const at = rows.findIndex((row) => row.key === key)
  return rows.slice(at + 1).find(open) ?? rows.slice(0, Math.max(at, 0)).find(open) ?? null
}
