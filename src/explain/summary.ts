import type { DecisionRuleData } from '../decide/condition.js'
import type { Feature } from './proposal.js'

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

function shorten(quote: string): string {
  // signs without an end would make taking out tags slow
  const plain = quote
    .slice(0, longestRead)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length <= longestQuote ? plain : `${plain.slice(0, longestQuote - 1).trimEnd()}…`
}

/** One plain sentence: what is proposed, why, and the first words that say so. */
export function summarise(rule: DecisionRuleData, features: readonly Feature[]): string {
  const means = rule.means.replace(/\.$/, '')
  const fitting = features.filter((feature) => feature.assertion === 'promised' && mentions(rule, feature.id))
  const quotes = fitting
    .slice(0, mostQuotes)
    .flatMap((feature) => feature.evidence.slice(0, 1))
    .map(({ quote }) => `“${shorten(quote)}”`)
  const said = quotes.length > 0 ? ` (${quotes.join(', ')})` : ''
  return `${names[rule.event.type] ?? rule.event.type}: ${means.charAt(0).toLowerCase()}${means.slice(1)}${said}.`
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  'vendor-takes-part-online': [
    'live-session',
    'personal-session',
    'messenger-support',
    'answered-questions',
    'personal-feedback',
  ],
}

function mentions(rule: DecisionRuleData, feature: string): boolean {
  return kinds[rule.name]?.includes(feature) ?? true
}
