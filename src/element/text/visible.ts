import { Parser } from 'htmlparser2'
import { dropped } from '../../read/html.js'

const breaks =
  /^(?:p|br|div|ul|ol|li|h[1-6]|table|tr|dt|dd|section|article|header|footer|blockquote|figure|details|summary|pre|hr|center)$/
const entity = /&(?:#|[a-z])/i
/** Closing tags whose opening one stands before the slice, which the parser passes over. */
const closing =
  /<\/(?:p|div|ul|ol|li|h[1-6]|table|tr|dt|dd|section|article|blockquote|figure|details|summary)\s{0,9}>/gi
const bold = /<\/?(?:b|strong)(?:\s[^<>]{0,99})?>/gi

/** A piece of a vendor's text as a reader sees it: tags out, line breaks for blocks, `**` for bold. Never throws. */
export function visible(slice: string): string {
  const tags = slice.includes('<') && slice.includes('>')
  if (!tags && !entity.test(slice)) return slice
  let text = ''
  let silent = 0
  const parser = new Parser({
    onopentag: (name) => {
      if (dropped.has(name)) silent++
      else if (breaks.test(name)) text += '\n'
      else if (name === 'td' || name === 'th') text += ' \u2013 '
    },
    onclosetag: (name) => {
      if (dropped.has(name)) silent--
    },
    ontext: (data) => {
      if (silent === 0) text += data.replace(/[\r\t]/g, ' ')
    },
  })
  // line breaks of the source are spaces, those put in for tags are not
  parser.write(
    slice
      .replace(/[\r\n]/g, ' ')
      .replace(bold, '**')
      .replace(closing, '\n'),
  )
  parser.end()
  return text
}
