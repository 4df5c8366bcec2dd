import type { Rows } from './walk.js'

/** Characters of packed numbers stand for small whole ones; this one stands for 0. */
export const zero = 82
/** The largest weight. */
export const most = 10
/** The largest mark: sentences are understood by small numbers. */
export const mostMark = 3
/** The largest rarity, in parts. */
export const mostRarity = 44
/** Rarities are whole numbers of this part of one. */
export const rarityParts = 5
/** A word that is longer than this weighs by its first so many letters too: endings and compounds differ. */
const beginning = 5

/** How a sentence is understood from the marks of its words: two layers of a neural network. */
export interface UnderstandingData {
  /** Marks of a word. */
  readonly marks: number
  /** What one unit of a mark is worth. */
  readonly unit: number
  /** One number for each mark, then for each mark of the layer before. */
  readonly hidden: readonly number[]
  readonly hiddenBias: readonly number[]
  /** By outcome, then by mark. */
  readonly says: readonly number[]
  readonly saysBias: readonly number[]
}

/** What words and concepts weigh for each outcome, in one language; packed, so that it is small and read at once. */
export interface WeightsData {
  /** A category, a reason, or `outside-categories/` and a product type. */
  readonly outcomes: readonly string[]
  /** What one unit of weight is worth. */
  readonly unit: number
  readonly understanding: UnderstandingData
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
  /** For each word, then for each beginning, pair, concept and assertion, how rare it is: a character each. */
  readonly rarities: string
  /** Likewise what each weighs for the outcomes. */
  readonly weights: string
  /** Likewise its marks. */
  readonly marks: string
}

/** All numbers weigh alike. */
export const generic = (word: string): string => (/^\d+$/.test(word) ? '#' : word)

/** The name of two words that follow each other. */
export const pairOf = (word: string, next: string): string => `${generic(word)}_${generic(next)}`

/** The beginning of a word that is longer than that, or null. */
export const beginningOf = (word: string): string | null =>
  word.length > beginning ? word.slice(0, beginning) : null

/** Two whole numbers lie in one of 32 bits, so that one addition adds both: none is negative, and no sum needs more bits. */
export const half = 16
/** So many rows can be added up before a sum would need more. */
export const atOnce = 128

/** So many numbers of a row are added up at a time: their sums stay in registers. */
export const together = 4

/** Weights as numbers, with the row of everything that has some. */
export class Weights implements Rows {
  /** Numbers in a row of the table. */
  readonly lanes: number
  /**
   * Rows one behind the other: what each weighs for the outcomes, `most` larger than it is, then its marks times its
   * rarity, as large as if each were `mostMark` larger; two to a number.
   */
  readonly table: Int32Array
  /** By row, in parts. */
  readonly rarity: Float64Array
  /** The layers of the network: by mark of the layer or by outcome, then by mark of the layer before. */
  readonly hidden: Float64Array
  readonly says: Float64Array
  /** By concept: its row, or -1. */
  private readonly concepts: Int32Array
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
    let rows = 0
    const rowsOf = (names: string): Map<string, number> =>
      new Map(names === '' ? [] : names.split(' ').map((name) => [name, rows++]))
    this.words = rowsOf(data.words)
    this.beginnings = rowsOf(data.beginnings)
    this.pairs = rowsOf(data.pairs)
    this.openers = new Set([...this.pairs.keys()].map((pair) => pair.slice(0, pair.indexOf('_'))))
    this.concepts = new Int32Array(concepts).fill(-1)
    for (const concept of data.concepts) this.concepts[concept] = rows++
    this.assertions = rowsOf(data.assertions)
    const size = data.outcomes.length
    const { understanding } = data
    this.hidden = Float64Array.from(understanding.hidden)
    this.says = Float64Array.from(understanding.says)
    const values = size + understanding.marks
    this.lanes = Math.ceil(values / 2 / together) * together
    this.table = new Int32Array(rows * this.lanes)
    this.rarity = new Float64Array(rows)
    const { rarities, weights, marks } = data
    const numberAt = (packed: string, at: number): number => packed.charCodeAt(at) - zero
    for (let r = 0, w = 0, m = 0; r < rows; r++) {
      const rare = numberAt(rarities, r)
      this.rarity[r] = rare
      for (let v = 0; v < values; v++) {
        const value = v < size ? numberAt(weights, w++) + most : (numberAt(marks, m++) + mostMark) * rare
        const lane = r * this.lanes + (v >> 1)
        this.table[lane] = (this.table[lane] as number) + (v % 2 === 0 ? value : value << half)
      }
    }
  }

  ofWord(word: string): number {
    return this.words.get(generic(word)) ?? -1
  }

  opensPair(word: string): boolean {
    return this.openers.has(generic(word))
  }

  ofPair(word: string, next: string): number {
    return this.pairs.get(pairOf(word, next)) ?? -1
  }

  ofBeginning(word: string): number {
    const name = beginningOf(word)
    return name === null ? -1 : (this.beginnings.get(name) ?? -1)
  }

  ofConcept(concept: number): number {
    return this.concepts[concept] as number
  }

  ofAssertion(name: string): number {
    return this.assertions.get(name) ?? -1
  }
}
