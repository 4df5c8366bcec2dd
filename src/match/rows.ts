import type { Dictionary } from '../read/dictionary.js'
import { type Automaton, noList } from './automaton.js'
import type { Resolve } from './vocabulary.js'

// a row: how many concepts end with the word itself, how many symbols and nodes there are; then those concepts and
// symbols, and for each node the list of particles and the groups of the symbols that lead on
export const symbolCountAt = 1
export const nodeCountAt = 2
export const conceptsAt = 3
// a node of a row
export const particlesAt = 1
export const followersAt = 2
/** Numbers that hold a bit for each group of symbols. */
const groupNumbers = 8
export const nodeSize = followersAt + groupNumbers

/** The number, of those from `followersAt` on, that holds the bit of a symbol's group; the bit is its last five bits. */
export const groupAt = (symbol: number): number => (symbol >> 5) & (groupNumbers - 1)

/** Row 0 is not used, this one is empty. */
export const emptyRow = 1
const firstRow = emptyRow + conceptsAt

/**
 * What the automaton makes of each word of a dictionary as the first of a phrase, worked out when the word is first
 * met: most words begin no phrase of several words, and those that do are seldom followed by its second.
 */
export class Rows {
  pool = new Int32Array(4096)
  private used = firstRow
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
      this.used = firstRow
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
    const at = symbols.length > 0 ? this.write(symbols) : emptyRow
    this.rowOf[id] = at
    return at
  }

  private write(symbols: readonly number[]): number {
    const { automaton } = this
    const starts = symbols.map((symbol) => automaton.start(symbol)).filter((node) => node !== 0)
    const ends = [...new Set(starts.flatMap((node) => automaton.endsOf(node)))]
    const nodes = starts.filter((node) => automaton.isOpen(node) || automaton.particlesOf(node) !== noList)
    const row = [
      ends.length,
      symbols.length,
      nodes.length,
      ...ends,
      ...symbols,
      ...nodes.flatMap((node) => [node, automaton.particlesOf(node), ...this.groupsBehind(node)]),
    ]
    const at = this.used
    this.used += row.length
    if (this.used > this.pool.length) {
      const longer = new Int32Array(this.used * 2)
      longer.set(this.pool)
      this.pool = longer
    }
    this.pool.set(row, at)
    return at
  }

  private groupsBehind(node: number): Int32Array {
    const groups = new Int32Array(groupNumbers)
    for (const symbol of this.automaton.followersOf(node)) {
      const n = groupAt(symbol)
      groups[n] = (groups[n] as number) | (1 << symbol)
    }
    return groups
  }
}
