import { Parser } from 'htmlparser2'

const dropped = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'textarea',
])
const breaks =
  /^(?:p|br|div|ul|ol|li|h[1-6]|table|tr|dt|dd|section|article|header|footer|blockquote|figure|details|summary|pre|hr|center)$/
const markup = /<[a-z!/][\s\S]*>|&(?:#|[a-z])/i

/** A piece of a vendor's text as a reader sees it: tags out, line breaks for blocks, `**` for bold. Never throws. */
export function visible(slice: string): string {
  if (!markup.test(slice)) return slice
  let text = ''
  let silent = 0
  const tag = (name: string, opens: boolean): void => {
    if (dropped.has(name)) silent = Math.max(0, silent + (opens ? 1 : -1))
    else if (name === 'b' || name === 'strong') text += '**'
    else if (breaks.test(name)) text += '\n'
    else if (opens && (name === 'td' || name === 'th')) text += ' \u2013 '
  }
  const parser = new Parser({
    onopentag: (name) => tag(name, true),
    // a bare `</p>` makes the parser invent a `<p>` before it; both are line breaks
    onclosetag: (name, implied) => {
      if (!implied) tag(name, false)
    },
    ontext: (data) => {
      if (silent === 0) text += data.replace(/[\r\n\t]/g, ' ')
    },
  })
  parser.write(slice)
  parser.end()
  return text
}
