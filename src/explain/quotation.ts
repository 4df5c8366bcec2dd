import type { Place } from '../decide/quantity.js'
import type { SourceText } from '../read/source.js'
import type { Quotation } from './proposal.js'

/** The vendor's own words at a place. */
export function quotation(place: Place, source: SourceText): Quotation {
  const field = place.first < source.descriptionToken ? 'title' : 'description'
  const text = source.product[field]
  let start = source.tokens.start[place.first] as number
  let end = source.tokens.end[place.end - 1] as number
  // a bracket of which the quotation has the other half
  if (text[end] === ')' && opensLast(text.slice(start, end))) end++
  else if (text[start - 1] === '(' && closesFirst(text.slice(start, end))) start--
  return { field, start, end, quote: text.slice(start, end) }
}

const opensLast = (quote: string): boolean => quote.lastIndexOf('(') > quote.lastIndexOf(')')

const closesFirst = (quote: string): boolean => quote.includes(')') && !quote.includes('(')
