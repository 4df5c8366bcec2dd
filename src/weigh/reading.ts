import { type Said, saidBy } from './sentence.js'
import type { Walked } from './walk.js'
import type { Weights } from './weights.js'

/** A sentence of fewer rows is a word or two, which prove nothing to a reader. */
const fewest = 8
/** So many times likelier another outcome is without the sentences that decide. */
const margin = 2
/** Squared rarity that every text seems to have on top: a few words should not be too sure. */
export const silent = 1000

const none: ReadonlySet<number> = new Set()

/** What a text says, sentence by sentence. */
export class Reading {
  /** Chances of the outcomes, which sum up to 1. */
  readonly chances: readonly number[]
  /** The likeliest outcome. */
  private readonly best: number
  private readonly outcomes: readonly string[]
  private readonly unit: number
  private readonly said: Said
  private readonly ends: Int32Array

  constructor(weights: Weights, walked: Walked) {
    this.outcomes = weights.data.outcomes
    this.unit = weights.data.unit
    this.said = saidBy(weights, walked)
    this.ends = walked.ends
    this.chances = this.chancesOf()
    this.best = likeliest(this.chances)
  }

  /** The likeliest outcome's name. */
  get outcome(): string {
    return this.outcomes[this.best] as string
  }

  /** Its chance, 0 to 1. */
  get chance(): number {
    return this.chances[this.best] as number
  }

  /** Chances of the outcomes, but for some sentences. */
  private chancesOf(without = none): number[] {
    const { lengths, weigh, says } = this.said
    const size = this.outcomes.length
    const sums = new Array<number>(size).fill(0)
    const strongest = new Array<number>(size).fill(Number.NEGATIVE_INFINITY)
    let length = silent
    for (let s = 0; s < lengths.length; s++) {
      if (without.has(s)) continue
      length += lengths[s] as number
      for (let k = 0, at = s * size; k < size; k++, at++) {
        sums[k] = (sums[k] as number) + (weigh[at] as number)
        // one promise is enough, however much is said beside it
        if ((says[at] as number) > (strongest[k] as number)) strongest[k] = says[at] as number
      }
    }
    // longer texts repeat themselves: the sum of all weights would be too sure
    const scale = this.unit / Math.sqrt(length)
    return softmax(sums.map((sum, k) => sum * scale + Math.max(strongest[k] as number, -1e9)))
  }

  /** How much each sentence speaks for one outcome against another, by its words and by what it says. */
  private leads(outcome: number, rival: number): number[] {
    const { lengths, weigh, says } = this.said
    const size = this.outcomes.length
    const scale = this.unit / Math.sqrt(lengths.reduce((a, b) => a + b, silent))
    return Array.from(lengths, (_, s) => {
      const at = s * size
      const byWords = ((weigh[at + outcome] as number) - (weigh[at + rival] as number)) * scale
      return byWords + (says[at + outcome] as number) - (says[at + rival] as number)
    })
  }

  /**
   * The sentences that make the likeliest outcome likelier than any other: without them another would be.
   * In: which sentences may be named. Out: at most `limit` of them, in the order of the text.
   */
  decisive(limit: number, mayName: (sentence: number) => boolean = () => true): number[] {
    const { best, ends } = this
    const rival = likeliest(this.chances.map((chance, k) => (k === best ? -1 : chance)))
    const leads = this.leads(best, rival)
    const length = (s: number): number => (ends[s] as number) - (s === 0 ? 0 : (ends[s - 1] as number))
    const ranked = leads
      .map((_, s) => s)
      .filter((s) => (leads[s] as number) > 0 && length(s) >= fewest && mayName(s))
      .sort((a, b) => (leads[b] as number) - (leads[a] as number) || a - b)
    const chosen = new Set<number>()
    for (const s of ranked) {
      if (chosen.size === limit) break
      chosen.add(s)
      const rest = this.chancesOf(chosen)
      if ((rest[best] as number) * margin < Math.max(...rest)) break
    }
    return [...chosen].sort((a, b) => a - b)
  }
}

/** Chances from scores, which are their logarithms but for a number they all share. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const all = powers.reduce((a, b) => a + b)
  return powers.map((power) => power / all)
}

function likeliest(of: readonly number[]): number {
  let best = 0
  for (let k = 1; k < of.length; k++) if ((of[k] as number) > (of[best] as number)) best = k
  return best
}
