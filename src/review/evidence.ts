import type { Evidence, Feature } from '../explain/proposal.js'
import { cleanQuote } from './quote.js'

/** Quotations in one message. */
const mostQuotes = 4

/** A feature with those of its quotations that the message repeats. */
export interface QuotedFeature {
  readonly feature: Feature
  readonly quotes: readonly string[]
}

const words = (quote: string): number => quote.split(' ').length

/** Whole phrases before single words, and both before half a paragraph that a frame spans. */
const telling = (quote: string): number => {
  const count = words(quote)
  return count > 12 ? -count : count
}

function* candidates(features: readonly Feature[]): Generator<[Feature, Evidence]> {
  const queues = features.map((feature) => ({
    feature,
    left: [...feature.evidence].sort((a, b) => telling(cleanQuote(b.quote)) - telling(cleanQuote(a.quote))),
  }))
  while (queues.some(({ left }) => left.length > 0)) {
    for (const { feature, left } of queues) {
      const next = left.shift()
      if (next) yield [feature, next]
    }
  }
}

const overlaps = (a: Evidence, b: Evidence): boolean =>
  a.field === b.field && a.start < b.end && b.start < a.end

/** Chooses what to quote: one quotation of every feature first, no words twice. */
export function quotedFeatures(features: readonly Feature[]): QuotedFeature[] {
  const chosen: { feature: Feature; evidence: Evidence; quote: string }[] = []
  for (const [feature, evidence] of candidates(features)) {
    if (chosen.length >= mostQuotes) break
    const quote = cleanQuote(evidence.quote)
    const known = chosen.some(
      (one) => overlaps(one.evidence, evidence) || one.quote.toLowerCase() === quote.toLowerCase(),
    )
    if (quote !== '' && !known) chosen.push({ feature, evidence, quote })
  }
  return features.flatMap((feature) => {
    const quotes = chosen.filter((one) => one.feature === feature).map(({ quote }) => quote)
    return quotes.length > 0 ? [{ feature, quotes }] : []
  })
}
