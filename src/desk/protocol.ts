import type { Decision } from '../element/ruling.js'
import type { DecisionRecord } from '../review/record.js'
import type { Locale, Verdict } from '../review/types.js'
import type { Category, Certainty, Product, ProductType, Reason } from '../types.js'

/** A line of the queue: what a reviewer chooses a product by. */
export interface Row {
  /** Position in the catalogue, from 0. */
  readonly row: number
  /** Names the product and the exact text that a decision was made on. */
  readonly key: string
  readonly id: string | null
  /** The title, or the first words of the description. */
  readonly name: string
  readonly declared: Category | null
  readonly category: Category | null
  readonly reason: Reason | null
  readonly certainty: Certainty
  /** null where no category is declared. */
  readonly verdict: Verdict | null
  /** Promises away from another outcome; null where unknown. */
  readonly distance: number | null
}

/** What a reviewer decided about a product; the message is the text as it was edited. */
export interface Decided {
  readonly decision: Decision
  readonly category: Category | null
  readonly reason: Reason | null
  readonly productType: ProductType | null
  readonly overrideReason: string | null
  readonly message: { readonly locale: Locale; readonly text: string } | null
}

interface EntryHead {
  /** Position in the file of decisions, from 1; grows by one with each entry. */
  readonly sequence: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reviewer: string
  readonly key: string
  readonly id: string | null
}

/** A line of the file of decisions. */
export type Entry = EntryHead &
  (
    | ({
        readonly kind: 'decision'
        readonly override: boolean
        readonly record: DecisionRecord | null
      } & Decided)
    | { readonly kind: 'undo'; readonly undoes: number }
  )
export type DecisionEntry = Extract<Entry, { kind: 'decision' }>

/** What stands for a product now. `sequence` is that of its latest entry, 0 before the first. */
export interface Standing {
  readonly key: string
  readonly sequence: number
  readonly decision: DecisionEntry | null
}

/** A line of `/api/queue`. */
export type QueueLine =
  | { readonly kind: 'start'; readonly file: string; readonly decisions: string; readonly reviewer: string }
  | ({ readonly kind: 'row' } & Row)
  | { readonly kind: 'problem'; readonly where: string; readonly problem: string }
  | ({ readonly kind: 'standing' } & Standing)
  | { readonly kind: 'end'; readonly rows: number; readonly problems: number }

/** A product as the page gets it. */
export interface CatalogueProduct extends Product {
  readonly declaredCategory?: Category
}

/** Body of `POST /api/decisions`. `expects` is the sequence that the page last knew for the product. */
export interface DecisionRequest extends Decided {
  readonly key: string
  readonly expects: number
  readonly reviewer: string
}

/** Body of `POST /api/undo`. */
export interface UndoRequest {
  readonly key: string
  readonly expects: number
  readonly reviewer: string
}

/** Answer to both: what stands now. With status 409 nothing was written, since the page knew less than the file. */
export interface DecisionResponse {
  readonly standing: Standing
}
