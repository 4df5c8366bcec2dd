import type { Decision } from '../decide/decide.js'
import type { CountedFeature, FactTable } from '../decide/facts.js'
import { plainText } from '../read/html.js'
import type { Feature, Quotation } from './proposal.js'

const names: Readonly<Record<string, string>> = {
  'digital-product': 'Digital product',
  'distance-learning': 'Distance learning',
  'service-with-digital-content': 'Service with digital content',
  'other-service': 'Other service',
  'insufficient-description': 'No category, the description says too little',
  'mixed-offer': 'No category, two kinds of product are sold as one',
  'outside-categories': 'No category, another kind of product',
  'unsupported-language': 'No category, there are no rules for the language',
}
/** Quotations a summary carries, and the units it gives each. */
const mostQuotes = 2
const longestQuote = 80
/** Units of a quotation that are looked at. */
const longestRead = 1000

/** What a quotation of plain words has nothing of: tags, entities, line breaks, spaces side by side. */
const unplain = /[<&]|[^\S ]|\s\s/

function shorten(quote: string): string {
  const read = quote.slice(0, longestRead)
  const plain = unplain.test(read)
    ? plainText(read)
        // signs without an end would make taking out tags slow: hence no more is read than that
        .text.replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : read.trim()
  return plain.length <= longestQuote ? plain : `${plain.slice(0, longestQuote - 1).trimEnd()}…`
}

/** Quotations that overlap say the same: the longest of them stands for all, in its place. */
export function withoutRepeats<Q extends Quotation>(quotations: readonly Q[]): Q[] {
  const kept: Q[] = []
  for (const one of quotations) {
    const { field, start, end } = one
    const same = kept.findIndex((other) => other.field === field && other.start < end && start < other.end)
    const other = kept[same]
    if (!other) kept.push(one)
    else if (end - start > other.end - other.start) kept[same] = one
  }
  return kept
}

/** How early the winning rule asks for what a feature says; behind all others where it does not. */
function rankOf({ id }: Feature, asked: readonly number[], table: FactTable): number {
  const about = table.features.get(id) as CountedFeature
  for (let n = 0; n < asked.length; n++) {
    const fact = asked[n] as number
    if (fact === about.fact || fact === about.promised || about.places.includes(fact)) return n
  }
  return asked.length
}

/** What the decision rests on first, and nothing else where something of it can be quoted. */
function tellingFirst(features: readonly Feature[], { winner }: Decision, table: FactTable): Feature[] {
  const { asked } = winner
  const ranked = features
    .filter(({ assertion }) => assertion === 'promised')
    .map((feature) => ({ feature, rank: rankOf(feature, asked, table) }))
    .sort((a, b) => a.rank - b.rank)
  const telling = ranked.filter(({ rank }) => rank < asked.length)
  return (telling.length > 0 ? telling : ranked).map(({ feature }) => feature)
}

/** One plain sentence: what is proposed, why, and the first words that say so. */
export function summarise(decision: Decision, features: readonly Feature[], table: FactTable): string {
  const { means, event } = decision.winner.data
  const told = tellingFirst(features, decision, table).map(({ evidence }) => evidence[0] as Quotation)
  const quotes = withoutRepeats(told)
    .slice(0, mostQuotes)
    .map(({ quote }) => `“${shorten(quote)}”`)
  const said = quotes.length > 0 ? ` (${quotes.join(', ')})` : ''
  const why = means.endsWith('.') ? means.slice(0, -1) : means
  return `${names[event.type] ?? event.type}: ${why.charAt(0).toLowerCase()}${why.slice(1)}${said}.`
}
