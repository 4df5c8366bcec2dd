import type { Concept } from '../match/lexicon.js'
import { type WeightsData, zero } from '../weigh/weights.js'
import type { WeightsFile } from './schema.js'

/** Packs weights. In: a checked file and the lexicon's concepts; weights of concepts that are no longer there are left out. */
export function packWeights(file: WeightsFile, concepts: readonly Concept[]): WeightsData {
  const numbers = new Map(concepts.map(({ kind, id }, concept) => [`${kind}:${id}`, concept]))
  const known = Object.entries(file.concepts).filter(([name]) => numbers.has(name))
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
    bias: file.bias,
    words: Object.keys(file.words).join(' '),
    beginnings: Object.keys(file.beginnings).join(' '),
    pairs: Object.keys(file.pairs).join(' '),
    concepts: known.map(([name]) => numbers.get(name) as number),
    assertions: Object.keys(file.assertions).join(' '),
    weights: rows
      .flat()
      .map((units) => String.fromCharCode(zero + units))
      .join(''),
  }
}
