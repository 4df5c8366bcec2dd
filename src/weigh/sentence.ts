import type { Walked } from './walk.js'
import { atOnce, half, most, mostMark, rarityParts, together, type Weights } from './weights.js'

/** Squared rarity that every sentence seems to have on top: one word alone does not tell what a sentence says. */
export const quiet = 100

/** The bits of the lower of two numbers in one. */
const lower = 2 ** half - 1

/** What says nothing at all. */
export const floor = -1e9

/** What sentences say, one behind the other. */
export interface Said {
  /** Squared rarity of what each sentence has. */
  readonly lengths: Float64Array
  /** In units, by sentence and outcome: what its words weigh. */
  readonly weigh: Float64Array
  /** By sentence and outcome: how much it says by itself that this is the outcome. */
  readonly says: Float64Array
}

/** Adds up the rows from `first` to `end`. */
function addUp(known: Weights, rows: Int32Array, first: number, end: number, values: Float64Array): void {
  values.fill(0)
  for (let from = first; from < end; from += atOnce)
    addSome(known, rows, from, Math.min(end, from + atOnce), values)
}

/** Adds a few rows to the values, and takes the two numbers apart that lie in each sum. */
function addSome(known: Weights, rows: Int32Array, first: number, end: number, values: Float64Array): void {
  const { table, lanes } = known
  for (let l = 0; l < lanes; l += together) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let n = first; n < end; n++) {
      const at = (rows[n] as number) * lanes + l
      a = (a + (table[at] as number)) | 0
      b = (b + (table[at + 1] as number)) | 0
      c = (c + (table[at + 2] as number)) | 0
      d = (d + (table[at + 3] as number)) | 0
    }
    takeApart(a, values, 2 * l)
    takeApart(b, values, 2 * l + 2)
    takeApart(c, values, 2 * l + 4)
    takeApart(d, values, 2 * l + 6)
  }
}

function takeApart(both: number, values: Float64Array, at: number): void {
  values[at] = (values[at] as number) + (both & lower)
  values[at + 1] = (values[at + 1] as number) + (both >>> half)
}

/** One layer of the network, written to `to`, for the numbers from `at` on. */
export function layer(
  matrix: Float64Array,
  bias: ArrayLike<number>,
  from: Float64Array,
  at: number,
  to: Float64Array,
): void {
  const width = matrix.length / to.length
  for (let k = 0, n = 0; k < to.length; k++) {
    let value = bias[k] as number
    for (let m = 0; m < width; m++, n++) value += (matrix[n] as number) * (from[at + m] as number)
    to[k] = value
  }
}

/** Adds up the weights and marks of the sentences' rows, and understands each sentence. */
export function saidBy(known: Weights, { rows, ends }: Walked): Said {
  const { rarity, data } = known
  const size = data.outcomes.length
  const { marks, unit, hiddenBias, saysBias } = data.understanding
  const lengths = new Float64Array(ends.length)
  const weigh = new Float64Array(ends.length * size)
  const says = new Float64Array(ends.length * size)
  const values = new Float64Array(2 * known.lanes)
  const inner = new Float64Array(marks)
  const outer = new Float64Array(size)
  const said = new Set<number>()
  for (let s = 0, first = 0; s < ends.length; s++) {
    const end = ends[s] as number
    const from = s * size
    let rare = 0
    let squares = 0
    let hash = end - first
    for (let n = first; n < end; n++) {
      const row = rows[n] as number
      hash = Math.imul(hash ^ row, 16_777_619)
      const parts = rarity[row] as number
      rare += parts
      squares += parts * parts
    }
    // who repeats a sentence says it no louder
    if (said.has(hash)) {
      says.fill(floor, from, from + size)
      first = end
      continue
    }
    said.add(hash)
    addUp(known, rows, first, end, values)
    const length = squares / rarityParts ** 2
    lengths[s] = length
    for (let k = 0; k < size; k++) weigh[from + k] = (values[k] as number) - most * (end - first)
    const scale = unit / rarityParts / Math.sqrt(length + quiet)
    for (let m = size; m < size + marks; m++) values[m] = ((values[m] as number) - mostMark * rare) * scale
    layer(known.hidden, hiddenBias, values, size, inner)
    for (let m = 0; m < marks; m++) inner[m] = Math.max(inner[m] as number, 0)
    layer(known.says, saysBias, inner, 0, outer)
    says.set(outer, from)
    first = end
  }
  return { lengths, weigh, says }
}
