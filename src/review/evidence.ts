import type { Analysis } from '../decide/counterfactual.js'
import { Clauses, withoutJoints } from '../explain/clause.js'
import { addPlace, type Passage } from '../explain/passage.js'
import type { Feature, Quotation } from '../explain/proposal.js'
import { quotation } from '../explain/quotation.js'
import type { Mention } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import { cleanQuote } from './quote.js'

/** Quotations in one message. */
const mostQuotes = 4
/** A longer quotation is half a paragraph that a frame spans; in words. */
const longestPhrase = 16
/** A quotation this short says one thing; another one inside it adds nothing. In words. */
const oneThing = 7
/** Two quotations that have more than this share of their words in common say the same. */
const sameShare = 0.7

/** A quotation of readable length. */
export interface Phrase extends Quotation {
  /** The words in it that say what the feature is. */
  readonly core: Quotation
}

/** A feature with everything that a message may quote of it. */
export interface SaidFeature {
  readonly id: string
  readonly assertion: Feature['assertion']
  readonly phrases: readonly Phrase[]
}

/** A feature with those of its quotations that the message repeats. */
export interface QuotedFeature {
  readonly feature: SaidFeature
  readonly quotes: readonly string[]
}

const isPhrase = (quote: string): boolean => quote.split(' ').length <= longestPhrase

/** The longest stretch of mentions that overlap. In: by position. */
function coreOf(mentions: readonly Mention[], source: SourceText): Quotation {
  const stretches: Passage[] = []
  for (const mention of mentions) addPlace(stretches, mention, [])
  const quotes = stretches.map((stretch) => quotation(withoutJoints(stretch, source), source))
  return quotes.reduce((most, one) => (one.quote.length > most.quote.length ? one : most))
}

/** The features phrase by phrase: where a proposal joins mentions to half a paragraph, the mentions themselves. */
export function phrasesOf({ evidence, source }: Analysis, features: readonly Feature[]): SaidFeature[] {
  const clauses = new Clauses(evidence, source)
  return features.map(({ id, assertion, evidence: passages }) => {
    const own = evidence
      .filter((item) => item.feature === id && item.assertion === assertion)
      .map(({ mention }) => ({ mention, core: coreOf([mention], source) }))
    const phrases = passages.flatMap((whole): Phrase[] => {
      const inside = own.filter(({ core }) => shared(whole, core, 'shorter') === 1)
      if (!isPhrase(cleanQuote(whole.quote)))
        return inside.map(({ mention, core }) => ({ ...quotation(clauses.around(mention), source), core }))
      const mentions = inside.map(({ mention }) => mention)
      return [{ ...whole, core: mentions.length > 0 ? coreOf(mentions, source) : whole }]
    })
    return { id, assertion, phrases }
  })
}

/** A feature of which only the words themselves are quoted, without what stands around them. */
export const inFewWords = (feature: SaidFeature): SaidFeature => ({
  ...feature,
  phrases: feature.phrases.map(({ core }) => ({ ...core, core })),
})

/** The whole phrase before the single word, one clause before two, and all of them before half a paragraph. */
function telling(quote: string): number {
  const count = quote.split(' ').length
  return isPhrase(quote) && !/[,;:] /.test(quote) ? count : 1 - count
}

/** How much of the longer or of the shorter of two quotations is common to both. */
function shared(a: Quotation, b: Quotation, of: 'longer' | 'shorter'): number {
  if (a.field !== b.field) return 0
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  const lengths = [a.end - a.start, b.end - b.start]
  return common / (of === 'shorter' ? Math.min(...lengths) : Math.max(...lengths))
}

/** True if words say no more than other ones that they stand in. */
function isEcho({ core: inner }: Phrase, { core: outer }: Phrase): boolean {
  const within = shared(inner, outer, 'shorter') === 1 && outer.quote.length > inner.quote.length
  return within && cleanQuote(outer.quote).split(' ').length <= oneThing
}

/**
 * Without features of which every word stands for another one as well: general ones ("personal attention") beside
 * more exact ones ("WhatsApp support"), and those that speak through a part of a short phrase only.
 */
export function withoutEchoes(features: readonly SaidFeature[], general: readonly string[]): SaidFeature[] {
  const exact = features.filter(({ id }) => !general.includes(id))
  return features.filter(({ id, phrases }) => {
    const others = exact.filter((other) => other.id !== id).flatMap((other) => other.phrases)
    const same: (a: Phrase, b: Phrase) => boolean = general.includes(id)
      ? (a, b) => shared(a.core, b.core, 'shorter') > sameShare
      : isEcho
    return !phrases.every((one) => others.some((other) => same(one, other)))
  })
}

interface Chosen {
  readonly feature: SaidFeature
  readonly place: Quotation
  readonly quote: string
}

/** The phrase of a feature that says most and repeats least of what is quoted already. */
function nextPhrase(feature: SaidFeature, chosen: readonly Chosen[]): Chosen | null {
  let best: Chosen | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const phrase of feature.phrases) {
    const isQuoted = (one: Chosen): boolean => shared(one.place, phrase, 'shorter') > sameShare
    // of a clause that is quoted already only the words that say the other thing
    const again = chosen.some(isQuoted)
    const place = again ? phrase.core : phrase
    const quote = cleanQuote(place.quote)
    const known = chosen.some(
      (one) =>
        shared(one.place, place, 'longer') > (one.feature === feature ? 0 : sameShare) ||
        one.quote.toLowerCase() === quote.toLowerCase(),
    )
    if (quote === '' || known) continue
    const worth = telling(quote) - (again ? longestPhrase : 0)
    if (worth > most) [best, most] = [{ feature, place, quote }, worth]
  }
  return best
}

/**
 * Chooses what to quote: one phrase of every feature first, no words twice.
 * In: the features, and those of them that weigh most. Out: in the order of the features.
 */
export function quotedFeatures(
  features: readonly SaidFeature[],
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
    const quotes = own.sort((a, b) => a.place.start - b.place.start).map(({ quote }) => quote)
    return quotes.length > 0 ? [{ feature, quotes }] : []
  })
}
