import type { Learned } from './train.js'

/** Something that occurs in enough texts. */
export interface Kept {
  readonly name: string
  readonly row: number
  /** How rare it is, as it is written down: the rarer, the more it says. */
  readonly rarity: number
  /** Texts in which it occurs. */
  readonly texts: number
}

/** By row, how large its numbers are, to the mean of all rows. */
function sizesOf(values: Float64Array, rows: number): number[] {
  const width = values.length / rows
  const sizes = Array.from({ length: rows }, (_, row) =>
    Math.hypot(...values.subarray(row * width, (row + 1) * width)),
  )
  const mean = sizes.reduce((a, b) => a + b, 0) / rows
  return sizes.map((size) => size / mean)
}

/**
 * The share of what was learned that matters most: what speaks loudly, and often.
 * The rest says little, and a file is as large as it has rows.
 */
export function weightiest(kept: readonly Kept[], learned: Learned, share: number): Kept[] {
  const weights = sizesOf(learned.weights, kept.length)
  const marks = sizesOf(learned.marks, kept.length)
  const matters = kept.map(
    ({ rarity, texts }, n) => Math.sqrt(texts) * rarity * ((weights[n] as number) + (marks[n] as number)),
  )
  const least = [...matters].sort((a, b) => b - a)[Math.floor(kept.length * share)] ?? 0
  return kept.filter((_, n) => (matters[n] as number) > least)
}
