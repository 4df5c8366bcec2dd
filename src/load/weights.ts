import type { Concept } from '../match/lexicon.js'
import { type WeightsData, zero } from '../weigh/weights.js'
import type { WeightsFile } from './schema.js'

function packed(rows: readonly (readonly number[])[], from: number, to?: number): string {
  return rows
    .flatMap((row) => row.slice(from, to))
    .map((number) => String.fromCharCode(zero + number))
    .join('')
}

/** Packs weights. In: a checked file and the lexicon's concepts; weights of concepts that are no longer there are left out. */
export function packWeights(file: WeightsFile, concepts: readonly Concept[]): WeightsData {
  const numbers = new Map(concepts.map(({ kind, id }, concept) => [`${kind}:${id}`, concept]))
  const known = Object.entries(file.concepts).filter(([name]) => numbers.has(name))
  const size = file.outcomes.length
  const rows = [
    ...Object.values(file.words),
    ...Object.values(file.beginnings),
    ...Object.values(file.pairs),
    ...known.map(([, row]) => row),
    ...Object.values(file.assertions),
  ]
  return {
    outcomes: file.outcomes,
    unit: file.unit,
    understanding: file.understanding,
    words: Object.keys(file.words).join(' '),
    beginnings: Object.keys(file.beginnings).join(' '),
    pairs: Object.keys(file.pairs).join(' '),
    concepts: known.map(([name]) => numbers.get(name) as number),
    assertions: Object.keys(file.assertions).join(' '),
    rarities: packed(rows, 0, 1),
    weights: packed(rows, 1, size + 1),
    marks: packed(rows, size + 1),
  }
}
