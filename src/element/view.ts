import type { Proposal } from '../explain/proposal.js'
import type { Locale } from '../review/types.js'
import type { Examined } from './examine.js'
import type { Names } from './names.js'
import type { Choice, Decision } from './ruling.js'
import type { Words } from './words/words.js'

/** What the parts of the element draw. */
export interface View extends Examined {
  readonly words: Words
  readonly names: Names
  /** Features that are switched off, and what the rest would be; null while all are on. */
  readonly without: ReadonlySet<string>
  readonly replayed: Proposal | null
  readonly choice: Choice | null
  readonly overrideReason: string | null
  readonly messageLocale: Locale
  /** As edited; null where there is none. */
  readonly message: string | null
  readonly edited: boolean
  /** The mark whose card is open. */
  readonly active: string | null
}

/** What the parts of the element ask for. */
export interface Handlers {
  decide(decision: Decision): void
  choose(choice: Choice): void
  setOverrideReason(reason: string): void
  switchOff(features: readonly string[]): void
  toggle(feature: string, on: boolean): void
  activate(cluster: string | null): void
  /** Scrolls to a mark and shows its card. */
  show(cluster: string): void
  setMessageLocale(locale: Locale): void
  edit(text: string): void
  restore(): void
  copy(): void
}
