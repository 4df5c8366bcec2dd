import type { Dictionary } from '../read/dictionary.js'
import type { Automaton } from './automaton.js'
import type { Resolve } from './vocabulary.js'

/**
 * The symbols of each word of a dictionary, worked out when the word is first met. A row of `pool` is the count of
 * symbols and then each symbol with the node it leads to from the root.
 */
export class Rows {
  pool = new Int32Array(4096)
  /** Row 0 is not used, row 1 is empty. */
  private used = 2
  /** Where each word's row begins; 0 for a word not met yet. */
  private rowOf = new Int32Array(1024)
  private dictionary: Dictionary | null = null

  constructor(
    private readonly resolve: Resolve,
    private readonly automaton: Automaton,
  ) {}

  /** To be called before a text's words are asked for: another dictionary numbers words in another way. */
  use(dictionary: Dictionary): void {
    if (this.dictionary !== dictionary) {
      this.dictionary = dictionary
      this.rowOf = new Int32Array(1024)
      this.pool = new Int32Array(4096)
      this.used = 2
    }
    if (dictionary.word.length > this.rowOf.length) {
      const longer = new Int32Array(dictionary.word.length * 2)
      longer.set(this.rowOf)
      this.rowOf = longer
    }
  }

  /** Place in `pool` of the row of a word. */
  of(id: number): number {
    return (this.rowOf[id] as number) || this.add(id)
  }

  private add(id: number): number {
    const symbols = this.resolve((this.dictionary as Dictionary).word[id] as string)
    let at = 1
    if (symbols.length > 0) {
      at = this.used
      this.used += 2 * symbols.length + 1
      if (this.used > this.pool.length) {
        const longer = new Int32Array(this.used * 2)
        longer.set(this.pool)
        this.pool = longer
      }
      this.pool[at] = symbols.length
      symbols.forEach((symbol, n) => {
        this.pool[at + 1 + 2 * n] = symbol
        this.pool[at + 2 + 2 * n] = this.automaton.start(symbol)
      })
    }
    this.rowOf[id] = at
    return at
  }
}
