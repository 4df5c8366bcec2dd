import { plainText } from '../read/html.js'

/** Units of a vendor's words that a message repeats. */
const longest = 120
/** Characters that turn the writing direction or cannot be seen. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A vendor's words fit to be repeated: on one line, without markup, shortened at the end of a word. */
export function cleanQuote(quote: string): string {
  const plain = plainText(quote)
    .text.replace(/<[^<>]*>/g, ' ')
    .replace(unseen, '')
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/[*_`~#>|[\]\\]+/g, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s•]+/gu, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .trim()
  if (plain.length <= longest) return plain
  const cut = plain.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > longest / 2 ? space : longest).trimEnd()} …`
}
