import { silent, softmax } from '../../src/weigh/reading.js'
import { layer, quiet } from '../../src/weigh/sentence.js'
import { numbers } from '../numbers.js'
import { Adam } from './adam.js'

/** The rows of a text, sentence by sentence, and its outcome. */
export interface Example {
  readonly sentences: readonly Int32Array[]
  readonly outcome: number
  /** How much it counts. */
  readonly weight: number
}

/** What is learned; `src/weigh` computes with the same numbers. */
export interface Learned {
  /** By row, then by outcome; to be multiplied by the rarity. */
  readonly weights: Float64Array
  /** By row, then by mark; to be multiplied by the rarity. */
  readonly marks: Float64Array
  /** By mark of the layer, then by mark of the words. */
  readonly hidden: Float64Array
  readonly hiddenBias: Float64Array
  /** By outcome, then by mark. */
  readonly says: Float64Array
  readonly saysBias: Float64Array
}

const rounds = 8
const step = 2e-3
/** Texts after which the numbers are changed. */
const batch = 32
/** Share of a sentence's rows that are not shown each time, so that no single one is relied on (Srivastava et al. 2014). */
const hiddenShare = 0.5
/** So that what is learned at the beginning is neither too slow nor too fast. */
const weighing = 20
const marking = 3

/** A sentence on its way through the network. */
interface Pass {
  readonly rows: readonly number[]
  readonly length2: number
  readonly input: Float64Array
  readonly inner: Float64Array
  readonly says: Float64Array
}

class Trainer {
  private readonly learned: Learned
  private readonly slopes: Learned
  private readonly random: () => number

  constructor(
    private readonly rarities: readonly number[],
    private readonly outcomes: number,
    private readonly width: number,
    seed: number,
  ) {
    const rows = rarities.length
    const empty = (): Learned => ({
      weights: new Float64Array(rows * outcomes),
      marks: new Float64Array(rows * width),
      hidden: new Float64Array(width * width),
      hiddenBias: new Float64Array(width),
      says: new Float64Array(outcomes * width),
      saysBias: new Float64Array(outcomes),
    })
    this.random = numbers(seed)
    this.learned = empty()
    this.slopes = empty()
    const around = (size: number) => () => (2 * this.random() - 1) * size
    const { marks, hidden, says } = this.learned
    for (const [array, size] of [
      [marks, 0.035],
      [hidden, 1 / Math.sqrt(width)],
      [says, 1 / Math.sqrt(width)],
    ] as const)
      array.set(array.map(around(size)))
  }

  private pass(sentence: Int32Array): Pass {
    const { marks, hidden, hiddenBias, says: saysLayer, saysBias } = this.learned
    const { width, rarities } = this
    const seen = [...sentence].filter(() => this.random() >= hiddenShare)
    const rows = seen.length > 0 ? seen : [...sentence]
    const input = new Float64Array(width)
    let length2 = 0
    for (const row of rows) {
      const rare = rarities[row] as number
      length2 += rare * rare
      for (let m = 0, at = row * width; m < width; m++, at++)
        input[m] = (input[m] as number) + rare * (marks[at] as number)
    }
    const scale = marking / Math.sqrt(length2 + quiet)
    for (let m = 0; m < width; m++) input[m] = (input[m] as number) * scale
    const inner = new Float64Array(width)
    layer(hidden, hiddenBias, input, 0, inner)
    for (let m = 0; m < width; m++) inner[m] = Math.max(0, inner[m] as number)
    const says = new Float64Array(this.outcomes)
    layer(saysLayer, saysBias, inner, 0, says)
    return { rows, length2, input, inner, says }
  }

  /** Changes the slopes by what a text tells. */
  private learnFrom({ sentences, outcome, weight }: Example): void {
    const { outcomes, rarities, learned, slopes } = this
    const passes = sentences.map((sentence) => this.pass(sentence))
    const scale = weighing / Math.sqrt(passes.reduce((sum, { length2 }) => sum + length2, silent))
    const scores = new Array<number>(outcomes).fill(0)
    const strongest = new Int32Array(outcomes)
    for (let k = 0; k < outcomes; k++) {
      let sum = 0
      passes.forEach(({ rows, says }, s) => {
        for (const row of rows)
          sum += (rarities[row] as number) * (learned.weights[row * outcomes + k] as number)
        if ((says[k] as number) > (passes[strongest[k] as number]?.says[k] as number)) strongest[k] = s
      })
      scores[k] = sum * scale + (passes[strongest[k] as number]?.says[k] as number)
    }
    const errors = softmax(scores).map((chance, k) => (weight * (chance - (k === outcome ? 1 : 0))) / batch)
    for (const { rows } of passes)
      for (const row of rows) {
        const share = scale * (rarities[row] as number)
        for (let k = 0, at = row * outcomes; k < outcomes; k++, at++)
          slopes.weights[at] = (slopes.weights[at] as number) + share * (errors[k] as number)
      }
    passes.forEach((pass, s) => {
      this.learnSaying(pass, errors, (k) => strongest[k] === s)
    })
  }

  /** Changes the slopes by a sentence that is the strongest for some outcomes. */
  private learnSaying(
    { rows, length2, input, inner }: Pass,
    errors: readonly number[],
    isStrongest: (outcome: number) => boolean,
  ): void {
    const { outcomes, width, rarities, learned, slopes } = this
    const back = new Float64Array(width)
    let any = false
    for (let k = 0; k < outcomes; k++) {
      if (!isStrongest(k)) continue
      any = true
      const error = errors[k] as number
      slopes.saysBias[k] = (slopes.saysBias[k] as number) + error
      for (let m = 0, at = k * width; m < width; m++, at++) {
        slopes.says[at] = (slopes.says[at] as number) + error * (inner[m] as number)
        if ((inner[m] as number) > 0) back[m] = (back[m] as number) + error * (learned.says[at] as number)
      }
    }
    if (!any) return
    const further = new Float64Array(width)
    for (let m = 0; m < width; m++) {
      const error = back[m] as number
      if (error === 0) continue
      slopes.hiddenBias[m] = (slopes.hiddenBias[m] as number) + error
      for (let i = 0, at = m * width; i < width; i++, at++) {
        slopes.hidden[at] = (slopes.hidden[at] as number) + error * (input[i] as number)
        further[i] = (further[i] as number) + error * (learned.hidden[at] as number)
      }
    }
    const scale = marking / Math.sqrt(length2 + quiet)
    for (const row of rows) {
      const share = scale * (rarities[row] as number)
      for (let m = 0, at = row * width; m < width; m++, at++)
        slopes.marks[at] = (slopes.marks[at] as number) + share * (further[m] as number)
    }
  }

  train(examples: readonly Example[]): Learned {
    const adams = Object.keys(this.learned).map((name) => {
      const key = name as keyof Learned
      return new Adam(this.learned[key], this.slopes[key])
    })
    const order = examples.map((_, n) => n)
    for (let round = 0; round < rounds; round++) {
      for (let n = order.length - 1; n > 0; n--) {
        const other = Math.floor(this.random() * (n + 1))
        ;[order[n], order[other]] = [order[other] as number, order[n] as number]
      }
      for (let from = 0; from < order.length; from += batch) {
        for (const n of order.slice(from, from + batch)) this.learnFrom(examples[n] as Example)
        for (const adam of adams) adam.step(step * (1 - round / rounds))
      }
    }
    const { learned } = this
    return {
      ...learned,
      weights: learned.weights.map((weight) => weight * weighing),
      marks: learned.marks.map((mark) => mark * marking),
    }
  }
}

/**
 * Learns a network that sums up what the words of a text weigh and adds, for each outcome, what the sentence says that
 * says it most strongly. The same numbers for the same examples, rarities and seed.
 */
export function train(
  examples: readonly Example[],
  rarities: readonly number[],
  outcomes: number,
  width: number,
  seed: number,
): Learned {
  return new Trainer(rarities, outcomes, width, seed).train(examples)
}
