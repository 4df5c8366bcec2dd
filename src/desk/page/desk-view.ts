import type { ReviewProduct } from '../../element/index.js'
import type { Names } from '../../element/names.js'
import type { Words } from '../../element/words/words.js'
import type { Row } from '../protocol.js'
import type { Filter } from './filter.js'
import type { Settings } from './settings.js'
import type { Store } from './store.js'
import type { PageWords } from './words.js'

export interface Notice {
  readonly tone: 'plain' | 'warning'
  readonly text: string
}

/** What the parts of the page draw. */
export interface DeskView {
  readonly store: Store
  readonly settings: Settings
  readonly filter: Filter
  readonly query: string
  /** The queue as filtered and ordered. */
  readonly queue: readonly Row[]
  readonly row: Row | null
  readonly product: ReviewProduct | null
  readonly notice: Notice | null
  readonly drawer: boolean
  readonly page: PageWords
  readonly words: Words
  readonly names: Names
}

/** What the parts of the page ask for. */
export interface DeskHandlers {
  filter(change: Partial<Filter>): void
  search(query: string): void
  showEverything(): void
  pick(row: Row): void
  setting(change: Partial<Settings>): void
  open(dialog: 'help' | 'paste' | 'problems'): void
  toggleDrawer(open: boolean): void
  undoCurrent(): void
  dismiss(): void
}
