import { silent, type WeightsData } from './weights.js'

/** A sentence of fewer weights is a word or two, which prove nothing to a reader. */
const fewest = 8
/** How strongly a sentence has to speak for another outcome, in units and for its length. */
const opposing = 16
/** So many times likelier another outcome is without the sentences that decide. */
const margin = 2

/** What the words of a text weigh, sentence by sentence. */
export class Reading {
  /** Chances of the outcomes, which sum up to 1. */
  readonly chances: readonly number[]
  /** The likeliest outcome. */
  readonly best: number

  /**
   * In: for each sentence the sums of the outcomes, one sentence behind the other, and how many weights they are of.
   */
  constructor(
    private readonly data: Pick<WeightsData, 'outcomes' | 'unit' | 'bias'>,
    private readonly sums: Int32Array,
    private readonly counts: Int32Array,
  ) {
    this.chances = this.chancesOf(new Set())
    this.best = likeliest(this.chances)
  }

  /** The likeliest outcome's name. */
  get outcome(): string {
    return this.data.outcomes[this.best] as string
  }

  /** Its chance, 0 to 1. */
  get chance(): number {
    return this.chances[this.best] as number
  }

  /** True if a sentence alone speaks strongly for an outcome against the likeliest one of all. */
  opposes(sentence: number, outcome: string): boolean {
    const { sums, best, chances } = this
    const other = this.data.outcomes.indexOf(outcome)
    const at = sentence * chances.length
    return (
      other >= 0 &&
      ((sums[at + other] as number) - (sums[at + best] as number)) /
        Math.sqrt(this.counts[sentence] as number) >
        opposing
    )
  }

  private chancesOf(without: ReadonlySet<number>): number[] {
    const { counts, sums } = this
    const { bias, unit } = this.data
    const size = bias.length
    const total = new Array<number>(size).fill(0)
    let weights = silent
    for (let s = 0; s < counts.length; s++) {
      if (without.has(s)) continue
      weights += counts[s] as number
      for (let k = 0; k < size; k++) total[k] = (total[k] as number) + (sums[s * size + k] as number)
    }
    // longer texts repeat themselves: the sum of all weights would be too sure
    const scale = unit / Math.sqrt(weights)
    const scores = total.map((sum, k) => sum * scale + (bias[k] as number) * unit)
    const highest = Math.max(...scores)
    const powers = scores.map((score) => Math.exp(score - highest))
    const all = powers.reduce((a, b) => a + b)
    return powers.map((power) => power / all)
  }

  /**
   * The sentences that make the likeliest outcome likelier than any other: without them another would be.
   * In: which sentences may be named. Out: at most `limit` of them, in the order of the text.
   */
  decisive(limit: number, mayName: (sentence: number) => boolean = () => true): number[] {
    const { best, counts, sums, chances } = this
    const size = chances.length
    const rival = likeliest(chances.map((chance, k) => (k === best ? -1 : chance)))
    const speaksFor = (s: number): number =>
      (sums[s * size + best] as number) - (sums[s * size + rival] as number)
    const ranked = Array.from(counts, (_, s) => s)
      .filter((s) => speaksFor(s) > 0 && (counts[s] as number) >= fewest && mayName(s))
      .sort((a, b) => speaksFor(b) - speaksFor(a) || a - b)
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

function likeliest(chances: readonly number[]): number {
  let best = 0
  for (let k = 1; k < chances.length; k++) if ((chances[k] as number) > (chances[best] as number)) best = k
  return best
}
