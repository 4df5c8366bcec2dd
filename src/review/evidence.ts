import type { Analysis } from '../decide/counterfactual.js'
import { quotation } from '../explain/explain.js'
import type { Evidence, Feature } from '../explain/proposal.js'
import { cleanQuote } from './quote.js'

/** Quotations in one message. */
const mostQuotes = 4
/** A longer quotation is half a paragraph that a frame spans; in words. */
const longestPhrase = 16
/** A quotation this short says one thing; another one inside it adds nothing. In words. */
const oneThing = 7
/** Two quotations that have more than this share of their words in common say the same. */
const sameShare = 0.7

/** A feature with those of its quotations that the message repeats. */
export interface QuotedFeature {
  readonly feature: Feature
  readonly quotes: readonly string[]
}

const isPhrase = (quote: string): boolean => quote.split(' ').length <= longestPhrase

/**
 * The features with quotations of readable length: where a proposal joins mentions to half a paragraph, the mentions
 * themselves.
 */
export function phrasesOf({ evidence, source }: Analysis, features: readonly Feature[]): Feature[] {
  return features.map((feature) => {
    const single = evidence
      .filter((item) => item.feature === feature.id && item.assertion === feature.assertion)
      .map(({ mention }) => ({ ...quotation(mention, source), cues: [] }))
    const phrases = feature.evidence.flatMap((whole) =>
      isPhrase(cleanQuote(whole.quote))
        ? [whole]
        : single.filter((one) => shared(whole, one, 'shorter') === 1),
    )
    return { ...feature, evidence: phrases }
  })
}

/** The whole phrase before the single word, one clause before two, and all of them before half a paragraph. */
function telling(quote: string): number {
  const count = quote.split(' ').length
  return isPhrase(quote) && !/[,;:] /.test(quote) ? count : 1 - count
}

/** How much of the longer or of the shorter of two quotations is common to both. */
function shared(a: Evidence, b: Evidence, of: 'longer' | 'shorter'): number {
  if (a.field !== b.field) return 0
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  const lengths = [a.end - a.start, b.end - b.start]
  return common / (of === 'shorter' ? Math.min(...lengths) : Math.max(...lengths))
}

/** True if a quotation says no more than another one that it stands in. */
function isEcho(inner: Evidence, outer: Evidence): boolean {
  const within = shared(inner, outer, 'shorter') === 1 && outer.quote.length > inner.quote.length
  return within && cleanQuote(outer.quote).split(' ').length <= oneThing
}

/**
 * Without features of which every word stands for another one as well: general ones ("personal attention") beside
 * more exact ones ("WhatsApp support"), and those that speak through a part of a short phrase only.
 */
export function withoutEchoes(features: readonly Feature[], general: readonly string[]): Feature[] {
  const exact = features.filter(({ id }) => !general.includes(id))
  const phrases = (kept: readonly Feature[], id: string): Evidence[] =>
    kept.filter((other) => other.id !== id).flatMap(({ evidence }) => evidence)
  return features.filter(({ id, evidence }) => {
    const same: (a: Evidence, b: Evidence) => boolean = general.includes(id)
      ? (a, b) => shared(a, b, 'shorter') > sameShare
      : isEcho
    return !evidence.every((one) => phrases(exact, id).some((other) => same(one, other)))
  })
}

interface Chosen {
  readonly feature: Feature
  readonly evidence: Evidence
  readonly quote: string
}

/** The phrase of a feature that says most and repeats least of what is quoted already. */
function nextPhrase(feature: Feature, chosen: readonly Chosen[]): Chosen | null {
  let best: Chosen | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const evidence of feature.evidence) {
    const quote = cleanQuote(evidence.quote)
    const known = chosen.some(
      (one) =>
        shared(one.evidence, evidence, 'longer') > (one.feature === feature ? 0 : sameShare) ||
        one.quote.toLowerCase() === quote.toLowerCase(),
    )
    if (quote === '' || known) continue
    const again = chosen.some((one) => shared(one.evidence, evidence, 'shorter') > sameShare)
    const worth = telling(quote) - (again ? longestPhrase : 0)
    if (worth > most) [best, most] = [{ feature, evidence, quote }, worth]
  }
  return best
}

/**
 * Chooses what to quote: one phrase of every feature first, no words twice.
 * In: the features, and those of them that weigh most. Out: in the order of the features.
 */
export function quotedFeatures(
  features: readonly Feature[],
  weighty: ReadonlySet<string> = new Set(),
): QuotedFeature[] {
  const chosen: Chosen[] = []
  const heaviestFirst = [...features].sort((a, b) => Number(weighty.has(b.id)) - Number(weighty.has(a.id)))
  for (let before = -1; before < chosen.length && chosen.length < mostQuotes; ) {
    before = chosen.length
    for (const feature of heaviestFirst) {
      const next = chosen.length < mostQuotes ? nextPhrase(feature, chosen) : null
      if (next) chosen.push(next)
    }
  }
  return features.flatMap((feature) => {
    const own = chosen.filter((one) => one.feature === feature)
    const quotes = own.sort((a, b) => a.evidence.start - b.evidence.start).map(({ quote }) => quote)
    return quotes.length > 0 ? [{ feature, quotes }] : []
  })
}
