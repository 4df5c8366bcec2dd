import type { Place } from '../decide/quantity.js'
import type { SourceText } from '../read/source.js'
import type { Quotation } from './proposal.js'

/** Brackets that a quotation takes in where it has their other half. */
const brackets = [
  ['(', ')'],
  ['[', ']'],
] as const

/** The vendor's own words at a place. */
export function quotation(place: Place, source: SourceText): Quotation {
  const field = place.first < source.descriptionToken ? 'title' : 'description'
  const text = source.product[field]
  let start = source.tokens.start[place.first] as number
  let end = source.tokens.end[place.end - 1] as number
  for (const [opening, closing] of brackets) {
    const quote = text.slice(start, end)
    const [opens, closes] = [quote.lastIndexOf(opening), quote.lastIndexOf(closing)]
    if (opens > closes && text[end] === closing) end++
    else if (closes >= 0 && !quote.includes(opening) && text[start - 1] === opening) start--
  }
  return { field, start, end, quote: text.slice(start, end) }
}
