/** Characters of `WeightsData.weights` stand for whole numbers from -`most` to `most`; this one stands for 0. */
export const zero = 82
/** The largest weight. */
export const most = 44
/** Weights that every text seems to have on top, and that say nothing: a few words should not be too sure. */
export const silent = 100
/** A word that is longer than this weighs by its first so many letters too: endings and compounds differ. */
export const beginning = 5

/** What words and concepts weigh for each outcome, in one language; packed, so that it is small and read at once. */
export interface WeightsData {
  /** A category, a reason, or `outside-categories/` and a product type. */
  readonly outcomes: readonly string[]
  /** What one unit of weight is worth. */
  readonly unit: number
  /** In units, by outcome. */
  readonly bias: readonly number[]
  /** Words parted by spaces; `#` for all numbers. */
  readonly words: string
  /** Beginnings of words, parted by spaces. */
  readonly beginnings: string
  /** Two words that follow each other, joined by `_`; parted by spaces. */
  readonly pairs: string
  /** Concepts of the lexicon. */
  readonly concepts: readonly number[]
  /** An assertion, `:` and a feature, parted by spaces. */
  readonly assertions: string
  /** One character an outcome for each word, then for each beginning, pair, concept and assertion. */
  readonly weights: string
}

/** All numbers weigh alike. */
export const generic = (word: string): string => (/^\d+$/.test(word) ? '#' : word)

/** Rows that are summed up at once, at most: the sums of two weights share a number. */
export const mostRows = 700
/** Two weights lie in one number, so that one addition adds both: none is negative there. */
const upper = 16
const lowerBits = 0xffff

/** Weights as numbers, with the row of everything that has some. */
export class Weights {
  readonly rows: number
  /** Numbers in a row. */
  readonly width: number
  /** Rows one behind the other: each number holds two weights, each of them `most` larger than it is. */
  readonly table: Int32Array
  /** By concept: its row, or -1. */
  readonly ofConcept: Int32Array
  private readonly words: ReadonlyMap<string, number>
  private readonly pairs: ReadonlyMap<string, number>
  /** Words with which a pair begins. */
  private readonly openers: ReadonlySet<string>
  private readonly beginnings: ReadonlyMap<string, number>
  private readonly assertions: ReadonlyMap<string, number>

  constructor(
    readonly data: WeightsData,
    concepts: number,
  ) {
    const size = data.outcomes.length
    let row = 0
    const rowsOf = (names: string): Map<string, number> =>
      new Map(names === '' ? [] : names.split(' ').map((name) => [name, row++]))
    this.words = rowsOf(data.words)
    this.beginnings = rowsOf(data.beginnings)
    this.pairs = rowsOf(data.pairs)
    this.openers = new Set([...this.pairs.keys()].map((pair) => pair.slice(0, pair.indexOf('_'))))
    this.ofConcept = new Int32Array(concepts).fill(-1)
    for (const concept of data.concepts) this.ofConcept[concept] = row++
    this.assertions = rowsOf(data.assertions)
    this.rows = row
    this.width = (size + 1) >> 1
    this.table = new Int32Array(row * this.width)
    for (let r = 0; r < row; r++) {
      for (let k = 0; k < size; k++) {
        const weight = data.weights.charCodeAt(r * size + k) - zero + most
        const n = r * this.width + (k >> 1)
        this.table[n] = (this.table[n] as number) | (k % 2 === 0 ? weight : weight << upper)
      }
    }
  }

  /** The row of a word, or -1. */
  ofWord(word: string): number {
    return this.words.get(generic(word)) ?? -1
  }

  /** True if some pair begins with the word. */
  opensPair(word: string): boolean {
    return this.openers.has(generic(word))
  }

  /** The row of two words that follow each other, or -1. */
  ofPair(word: string, next: string): number {
    return this.pairs.get(`${generic(word)}_${generic(next)}`) ?? -1
  }

  /** The row of a word's beginning, or -1. */
  ofBeginning(word: string): number {
    return word.length > beginning ? (this.beginnings.get(word.slice(0, beginning)) ?? -1) : -1
  }

  /** The row of an assertion about a feature (`denied:live-session`), or -1. */
  ofAssertion(name: string): number {
    return this.assertions.get(name) ?? -1
  }

  /** Writes the sums of rows to `sums`, one an outcome from `at` on. In: no more than `mostRows`. */
  sum(rows: Int32Array, count: number, sums: Int32Array, at: number): void {
    const { table, width } = this
    const size = this.data.outcomes.length
    for (let l = 0; l < width; l++) {
      let both = 0
      for (let n = 0; n < count; n++) both += table[(rows[n] as number) * width + l] as number
      sums[at + 2 * l] = (both & lowerBits) - most * count
      if (2 * l + 1 < size) sums[at + 2 * l + 1] = (both >>> upper) - most * count
    }
  }
}
