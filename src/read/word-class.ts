import type { Dictionary } from './dictionary.js'
import type { Tokens } from './source.js'

/** A set of words. In: lines of words, parted by spaces. */
export const wordsOf = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')))

/** Tells words apart by themselves: each word of a dictionary is looked at once. */
export class WordClass {
  private dictionary: Dictionary | null = null
  /** By number of the word: its class and 1, or 0 where nobody has asked yet. */
  private known = new Uint8Array(0)

  /** In: the class of a word, 0 to 254. */
  constructor(private readonly classOf: (word: string) => number) {}

  /** The class of a token's word. */
  at({ dictionary, id, word }: Tokens, t: number): number {
    const n = id[t] as number
    if (dictionary !== this.dictionary || n >= this.known.length) this.use(dictionary)
    let known = this.known[n] as number
    if (known === 0) {
      known = this.classOf(word[t] as string) + 1
      this.known[n] = known
    }
    return known - 1
  }

  private use(dictionary: Dictionary): void {
    const known = new Uint8Array(2 * dictionary.word.length)
    if (dictionary === this.dictionary) known.set(this.known)
    this.dictionary = dictionary
    this.known = known
  }
}
