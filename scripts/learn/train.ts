import { silent } from '../../src/weigh/weights.js'
import { numbers } from '../numbers.js'

/** Features of one text with how many of its sentences have each, and its outcome. */
export interface Example {
  readonly rows: readonly number[]
  readonly counts: readonly number[]
  readonly outcome: number
}

export interface Learned {
  /** By row, then by outcome. */
  readonly weights: Float64Array
  readonly bias: Float64Array
}

const rounds = 25
const step = 0.5
const biasStep = 0.1
/** How strongly weights are drawn to 0. */
const decay = 1e-4

function shuffle(order: number[], random: () => number): void {
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    ;[order[n], order[other]] = [order[other] as number, order[n] as number]
  }
}

/** Chances from scores, written over them. */
function softmax(scores: Float64Array): void {
  const highest = Math.max(...scores)
  let all = 0
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] as number) - highest)
    all += scores[k] as number
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / all
}

/** Learns a log-linear model by stochastic gradient descent with step sizes of their own (AdaGrad, Duchi et al. 2011). */
export function train(examples: readonly Example[], rows: number, outcomes: number, seed: number): Learned {
  const weights = new Float64Array(rows * outcomes)
  const steps = new Float64Array(rows * outcomes).fill(1e-8)
  const bias = new Float64Array(outcomes)
  const biasSteps = new Float64Array(outcomes).fill(1e-8)
  const order = examples.map((_, n) => n)
  const random = numbers(seed)
  const error = new Float64Array(outcomes)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const n of order) {
      const example = examples[n] as Example
      const scale = 1 / Math.sqrt(silent + example.counts.reduce((a, b) => a + b, 0))
      error.fill(0)
      example.rows.forEach((row, i) => {
        const count = example.counts[i] as number
        for (let k = 0; k < outcomes; k++)
          error[k] = (error[k] as number) + count * (weights[row * outcomes + k] as number)
      })
      for (let k = 0; k < outcomes; k++) error[k] = (error[k] as number) * scale + (bias[k] as number)
      softmax(error)
      error[example.outcome] = (error[example.outcome] as number) - 1
      example.rows.forEach((row, i) => {
        const share = scale * (example.counts[i] as number)
        for (let k = 0; k < outcomes; k++) {
          const at = row * outcomes + k
          const slope = (error[k] as number) * share + decay * (weights[at] as number)
          steps[at] = (steps[at] as number) + slope * slope
          weights[at] = (weights[at] as number) - (step * slope) / Math.sqrt(steps[at] as number)
        }
      })
      for (let k = 0; k < outcomes; k++) {
        const slope = error[k] as number
        biasSteps[k] = (biasSteps[k] as number) + slope * slope
        bias[k] = (bias[k] as number) - (biasStep * slope) / Math.sqrt(biasSteps[k] as number)
      }
    }
  }
  return { weights, bias }
}
