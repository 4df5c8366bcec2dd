import type { Walked } from './walk.js'
import { most, mostMark, rarityParts, upper, type Weights } from './weights.js'

/** Squared rarity that every sentence seems to have on top: one word alone does not tell what a sentence says. */
export const quiet = 100

/** What sentences say, one behind the other. */
export interface Said {
  /** Squared rarity of what each sentence has. */
  readonly lengths: Float64Array
  /** In units, by sentence and outcome: what its words weigh. */
  readonly weigh: Float64Array
  /** By sentence and outcome: how much it says by itself that this is the outcome. */
  readonly says: Float64Array
}

/** Adds up the weights and marks of the sentences' rows, and understands each sentence. */
export function saidBy({ table, lanes, rarity, data }: Weights, { rows, ends }: Walked): Said {
  const size = data.outcomes.length
  const { marks, unit, hidden, hiddenBias, says: layer, saysBias } = data.understanding
  const lengths = new Float64Array(ends.length)
  const weigh = new Float64Array(ends.length * size)
  const says = new Float64Array(ends.length * size)
  const sums = new Float64Array(lanes)
  const values = new Float64Array(2 * lanes)
  const inner = new Float64Array(marks)
  for (let s = 0, n = 0; s < ends.length; s++) {
    const end = ends[s] as number
    const count = end - n
    let rare = 0
    let squares = 0
    sums.fill(0)
    for (; n < end; n++) {
      const row = rows[n] as number
      const parts = rarity[row] as number
      rare += parts
      squares += parts * parts
      for (let l = 0, at = row * lanes; l < lanes; l++, at++)
        sums[l] = (sums[l] as number) + (table[at] as number)
    }
    for (let l = 0; l < lanes; l++) {
      const both = sums[l] as number
      const high = Math.floor(both / upper)
      values[2 * l] = both - high * upper
      values[2 * l + 1] = high
    }
    const length = squares / rarityParts ** 2
    lengths[s] = length
    const from = s * size
    for (let k = 0; k < size; k++) weigh[from + k] = (values[k] as number) - most * count
    const scale = unit / rarityParts / Math.sqrt(length + quiet)
    for (let m = 0; m < marks; m++)
      values[size + m] = ((values[size + m] as number) - mostMark * rare) * scale
    for (let m = 0, at = 0; m < marks; m++) {
      let value = hiddenBias[m] as number
      for (let i = 0; i < marks; i++, at++) value += (hidden[at] as number) * (values[size + i] as number)
      inner[m] = Math.max(value, 0)
    }
    for (let k = 0, at = 0; k < size; k++) {
      let value = saysBias[k] as number
      for (let m = 0; m < marks; m++, at++) value += (layer[at] as number) * (inner[m] as number)
      says[from + k] = value
    }
  }
  return { lengths, weigh, says }
}
