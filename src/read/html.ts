import { Parser } from 'htmlparser2'

/** Text without markup. */
export interface Plain {
  readonly text: string
  /** Where its parts come from; null where nothing moved. */
  readonly runs: Runs | null
}

/**
 * Parts of a plain text in the original: part `n` begins at unit `at[n]` of the plain text and stands from `from[n]`
 * to `to[n]` in the original. Parts of another length there are entities, or marks that stand for tags.
 */
export interface Runs {
  readonly at: readonly number[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Moves the tokens from `first` on from their places in the plain text to those in the original. */
export function placesIn(runs: Runs, start: Int32Array, end: Int32Array, first: number): void {
  const { at, from, to } = runs
  let n = 0
  for (let t = first; t < start.length; t++) {
    const a = start[t] as number
    const z = (end[t] as number) - 1
    while ((at[n + 1] as number) <= a) n++
    start[t] = isMoved(runs, n) ? (from[n] as number) + a - (at[n] as number) : (from[n] as number)
    while ((at[n + 1] as number) <= z) n++
    end[t] = isMoved(runs, n) ? (from[n] as number) + z - (at[n] as number) + 1 : (to[n] as number)
  }
}

/** True for a part that is as long in the original. */
const isMoved = ({ at, from, to }: Runs, n: number): boolean =>
  (at[n + 1] as number) - (at[n] as number) === (to[n] as number) - (from[n] as number)

const looksLikeMarkup =
  /<\/?(?:p|br|div|span|ul|ol|li|h[1-6]|b|strong|i|em|u|a|table|tr|td|th|tbody|thead|section|article|blockquote|img|hr|font|center|script|style|svg|iframe|!--|body|html|head|details|summary|header|footer|figure|small|dl|dt|dd|pre|code)\b|<!--/i
const hasEntity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i
/** Elements whose content is no text of the offer. */
export const dropped: ReadonlySet<string> = new Set([
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
const paragraphs = new Set([
  'p',
  'ul',
  'ol',
  'table',
  'section',
  'article',
  'header',
  'footer',
  'figure',
  'dl',
  'details',
  'pre',
  'hr',
])
const lines = new Set(['br', 'div', 'tr', 'dt', 'dd', 'summary', 'center'])
/** Deeper lists are read as this deep. */
const deepest = 6
/** Open elements that the parser remembers; the outermost of more are forgotten, as it goes through all for each tag. */
const mostOpen = 250

/** Collects text and its parts; marks that stand for tags have no width in the original. */
class Collector {
  private readonly parts: string[] = []
  private readonly runs = { at: [0], from: [] as number[], to: [] as number[] }

  text(data: string, start: number, end: number): void {
    if (data === '') return
    const { at, from, to } = this.runs
    this.parts.push(data)
    from.push(start)
    to.push(end)
    at.push((at[at.length - 1] as number) + data.length)
  }

  mark(sign: string, at: number): void {
    this.text(sign, at, at)
  }

  plain(): Plain {
    return { text: this.parts.join(''), runs: this.runs }
  }
}

function parse(source: string): Plain {
  const out = new Collector()
  let silent = 0
  let list = 0
  let item = false
  const parser = new Parser(
    {
      onopentag(name) {
        if (open.length > mostOpen) open.length = mostOpen
        if (dropped.has(name)) silent++
        if (silent > 0) return
        const at = parser.startIndex
        const heading = /^h([1-6])$/.exec(name)
        if (heading) out.mark(`\n\n${'#'.repeat(Number(heading[1]))} `, at)
        else if (name === 'li') {
          out.mark(`\n${'  '.repeat(Math.min(Math.max(list - 1, 0), deepest))}• `, at)
          item = true
        } else if (name === 'blockquote') out.mark('\n\n> ', at)
        else if (name === 'b' || name === 'strong') out.mark('**', at)
        else if (name === 'td' || name === 'th') out.mark(' \u2013 ', at)
        else if (paragraphs.has(name)) {
          if (name === 'ul' || name === 'ol') list++
          if (!item || name !== 'p') out.mark(item ? '\n' : '\n\n', at)
        } else if (lines.has(name)) out.mark('\n', at)
      },
      ontext(data) {
        // a line break in the source of a page is a space; one in a <pre> is rare in offers
        if (silent === 0) out.text(data.replace(/[\r\n\t]/g, ' '), parser.startIndex, parser.endIndex + 1)
      },
      onclosetag(name) {
        if (dropped.has(name)) silent = Math.max(0, silent - 1)
        if (silent > 0) return
        const at = parser.startIndex
        if (name === 'b' || name === 'strong') out.mark('**', at)
        else if (name === 'ul' || name === 'ol') {
          list = Math.max(0, list - 1)
          item = list > 0
          out.mark('\n', at)
        } else if (name === 'li') item = false
        else if (/^h[1-6]$/.test(name) || name === 'p' || name === 'blockquote' || name === 'table') {
          if (!item) out.mark('\n\n', at)
        } else if (lines.has(name) && name !== 'br') out.mark('\n', at)
      },
    },
    { decodeEntities: true },
  )
  // the innermost first; its type calls it private
  const { stack: open } = parser as unknown as { stack: string[] }
  parser.write(source)
  parser.end()
  return out.plain()
}

function hasEntityIn(source: string): boolean {
  for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', at + 1)) {
    // a long name is none, so little has to be looked at
    if (hasEntity.test(source.slice(at, at + 40))) return true
  }
  return false
}

/** Takes markup and entities out; plain text and Markdown come back as they are. */
export function plainText(source: string): Plain {
  if (source.includes('<') && looksLikeMarkup.test(source)) return parse(source)
  if (hasEntityIn(source)) return parse(source.replace(/</g, ' '))
  return { text: source, runs: null }
}
