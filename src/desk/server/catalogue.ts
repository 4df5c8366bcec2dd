import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CatalogueProduct, Row } from '../protocol.js'
import { rowOf } from './row.js'

/** One record of the catalogue's file, as the reader of files gives it. */
export interface CatalogueRecord {
  readonly where: string
  readonly value: unknown
  readonly problem: string | null
}

/** Why a line of the file is no product. */
export interface Problem {
  readonly where: string
  readonly problem: string
}

/** Milliseconds that the reading may keep other requests waiting. */
const slice = 12

/** Names a product and its exact text: whatever changes makes it another, undecided one. */
export function keyOf({ id, title, description, declaredCategory }: CatalogueProduct): string {
  const parts = [id ?? null, title ?? null, description, declaredCategory ?? null]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
}

/** The products of a file, with a row for the queue each; fills while the file is read. */
export class Catalogue {
  readonly rows: Row[] = []
  readonly problems: Problem[] = []
  private readonly products: CatalogueProduct[] = []
  private readonly byKey = new Map<string, number>()
  private readonly news = new EventEmitter().setMaxListeners(0)
  private stopped = false
  done = false

  /** Reads to the end; resolves then. */
  async fill(records: AsyncIterable<CatalogueRecord>): Promise<void> {
    let since = performance.now()
    for await (const { where, value, problem } of records) {
      if (this.stopped) break
      const found = problem === null ? rowOf(value, this.rows.length, keyOf) : problem
      if (typeof found === 'string') this.problems.push({ where, problem: found })
      else {
        if (found.warning !== null) this.problems.push({ where, problem: found.warning })
        this.rows.push(found.row)
        this.products.push(found.product)
        this.byKey.set(found.row.key, found.row.row)
      }
      if (performance.now() - since > slice) {
        this.news.emit('more')
        await nextTurn()
        since = performance.now()
      }
    }
    this.done = true
    this.news.emit('more')
  }

  stop(): void {
    this.stopped = true
  }

  /** Resolves when there is more to see, or nothing more will come. */
  async more(signal: AbortSignal): Promise<void> {
    if (!this.done) await once(this.news, 'more', { signal })
  }

  product(row: number): CatalogueProduct | undefined {
    return this.products[row]
  }

  byKeyOf(key: string): { readonly row: Row; readonly product: CatalogueProduct } | undefined {
    const index = this.byKey.get(key)
    if (index === undefined) return undefined
    return { row: this.rows[index] as Row, product: this.products[index] as CatalogueProduct }
  }

  /** Rows whose id, title or description holds every word of the query, whatever the case. */
  search(query: string): number[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    return this.products.flatMap((product, row) => {
      const text = `${product.id ?? ''}\n${product.title ?? ''}\n${product.description}`.toLowerCase()
      return words.every((word) => text.includes(word)) ? [row] : []
    })
  }
}
