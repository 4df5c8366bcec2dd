import type { Evidence } from '../assess/assess.js'
import type { Matched } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import type { Ruleset } from '../ruleset.js'
import { Reading } from './reading.js'
import { Walker } from './walk.js'
import { Weights, type WeightsData } from './weights.js'

interface Weigher {
  readonly weights: Weights
  readonly walker: Walker
}

const weighers = new WeakMap<WeightsData, Weigher>()

/**
 * Weighs a text by its words and concepts (a log-linear model, Berger et al. 1996).
 * In: what `match` and `assess` found. Out: null in a language without weights.
 */
export function weigh(
  source: SourceText,
  matched: Matched,
  evidence: readonly Evidence[],
  { data: { weights: byLanguage, lexicon } }: Ruleset,
): Reading | null {
  const { language } = source
  const data = language === 'en' || language === 'de' ? byLanguage[language] : undefined
  if (!data) return null
  let weigher = weighers.get(data)
  if (!weigher) {
    const weights = new Weights(data, lexicon.concepts.length)
    weigher = { weights, walker: new Walker(weights) }
    weighers.set(data, weigher)
  }
  return new Reading(weigher.weights, weigher.walker.walk(source, matched, evidence))
}
