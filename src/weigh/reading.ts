import { floor, type Said, saidBy } from './sentence.js'
import type { Walked } from './walk.js'
import type { Weights } from './weights.js'

/** A sentence of fewer rows is a word or two, which prove nothing to a reader. */
const fewest = 8
/** So many times likelier another outcome is without the sentences that decide. */
const margin = 2
/** Squared rarity that every text seems to have on top: a few words should not be too sure. */
export const silent = 1000
/** Squared rarity of some four hundred words: a text that goes on speaks no louder, or a promise in it would be drowned. */
const loudest = 15_000

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

  /** The chance of the likeliest outcome where a sentence is read alone. */
  alone(sentence: number): number {
    const { lengths, weigh, says } = this.said
    const size = this.outcomes.length
    const scale = this.scaleOf((lengths[sentence] as number) + silent)
    const at = sentence * size
    return softmax(this.outcomes.map((_, k) => (weigh[at + k] as number) * scale + (says[at + k] as number)))[
      this.best
    ] as number
  }

  /** What the sum of all weights is multiplied with: longer texts repeat themselves, and it would be too sure. */
  private scaleOf(squares: number): number {
    return (this.unit / Math.sqrt(squares)) * Math.min(1, Math.sqrt(loudest / squares))
  }

  /** Chances of the outcomes, but for some sentences. */
  private chancesOf(without = none): number[] {
    const { lengths, weigh, says } = this.said
    const size = this.outcomes.length
    const sums = new Array<number>(size).fill(0)
    const strongest = new Array<number>(size).fill(floor)
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
    const scale = this.scaleOf(length)
    return softmax(sums.map((sum, k) => sum * scale + (strongest[k] as number)))
  }

  /** How much of the lead of one outcome over another each sentence makes up, where some are left out already. */
  private leads(outcome: number, rival: number, without: ReadonlySet<number>): number[] {
    const { lengths, weigh, says } = this.said
    const size = this.outcomes.length
    const left = Array.from(lengths, (_, s) => s).filter((s) => !without.has(s))
    const byWords = (s: number): number =>
      (weigh[s * size + outcome] as number) - (weigh[s * size + rival] as number)
    const words = left.reduce((sum, s) => sum + byWords(s), 0)
    const length = left.reduce((sum, s) => sum + (lengths[s] as number), silent)
    const strongest = (k: number) => strongestTwo(left, (s) => says[s * size + k] as number)
    const [own, others] = [strongest(outcome), strongest(rival)]
    const lead = (sum: number, squares: number, s: number): number =>
      sum * this.scaleOf(squares) + own(s) - others(s)
    const whole = lead(words, length, -1)
    return Array.from(lengths, (_, s) =>
      without.has(s) ? 0 : whole - lead(words - byWords(s), length - (lengths[s] as number), s),
    )
  }

  /**
   * The sentences that make the likeliest outcome likelier than any other: without them another would be.
   * In: which sentences may be named. Out: at most `limit` of them, in the order of the text.
   */
  decisive(limit: number, mayName: (sentence: number) => boolean = () => true): number[] {
    const { best, ends } = this
    const rival = likeliest(this.chances.map((chance, k) => (k === best ? -1 : chance)))
    const length = (s: number): number => (ends[s] as number) - (s === 0 ? 0 : (ends[s - 1] as number))
    const chosen = new Set<number>()
    while (chosen.size < limit) {
      let most = 0
      let next = -1
      this.leads(best, rival, chosen).forEach((lead, s) => {
        if (lead <= most || length(s) < fewest || !mayName(s)) return
        most = lead
        next = s
      })
      if (next < 0) break
      chosen.add(next)
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

/** The largest number of some, where one of them is left out. */
function strongestTwo(of: readonly number[], value: (n: number) => number): (without: number) => number {
  let first = -1
  let largest = floor
  let second = floor
  for (const n of of) {
    const number = value(n)
    if (number > largest) [first, largest, second] = [n, number, largest]
    else if (number > second) second = number
  }
  return (without) => (without === first ? second : largest)
}

function likeliest(of: readonly number[]): number {
  let best = 0
  for (let k = 1; k < of.length; k++) if ((of[k] as number) > (of[best] as number)) best = k
  return best
}
