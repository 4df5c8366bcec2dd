import type { DecisionRuleData } from '../decide/condition.js'
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

/** What a quotation of plain words has nothing of: tags, line breaks, spaces side by side. */
const unplain = /<|[^\S ]|\s\s/

function shorten(quote: string): string {
  // signs without an end would make taking out tags slow
  const read = quote.slice(0, longestRead)
  const plain = unplain.test(read)
    ? read
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : read.trim()
  return plain.length <= longestQuote ? plain : `${plain.slice(0, longestQuote - 1).trimEnd()}…`
}

/** Rules of which only some features say why. */
const telling: Readonly<Record<string, readonly string[]>> = {
  'vendor-takes-part-online': [
    'live-session',
    'personal-session',
    'messenger-support',
    'answered-questions',
    'personal-feedback',
  ],
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

/** One plain sentence: what is proposed, why, and the first words that say so. */
export function summarise({ name, means, event }: DecisionRuleData, features: readonly Feature[]): string {
  const asked = telling[name]
  const told = features
    .filter(({ id, assertion }) => assertion === 'promised' && (!asked || asked.includes(id)))
    .map(({ evidence }) => evidence[0] as Quotation)
  const quotes = withoutRepeats(told)
    .slice(0, mostQuotes)
    .map(({ quote }) => `“${shorten(quote)}”`)
  const said = quotes.length > 0 ? ` (${quotes.join(', ')})` : ''
  const why = means.endsWith('.') ? means.slice(0, -1) : means
  return `${names[event.type] ?? event.type}: ${why.charAt(0).toLowerCase()}${why.slice(1)}${said}.`
}
