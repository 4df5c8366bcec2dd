import { Parser } from 'htmlparser2'

/** Text with its place in the original: unit `i` of `text` came from `from[i]` to `to[i]`; null where nothing moved. */
export interface Plain {
  readonly text: string
  readonly from: Int32Array | null
  readonly to: Int32Array | null
}

const looksLikeMarkup =
  /<\/?(?:p|br|div|span|ul|ol|li|h[1-6]|b|strong|i|em|u|a|table|tr|td|th|tbody|thead|section|article|blockquote|img|hr|font|center|script|style|svg|iframe|!--|body|html|head|details|summary|header|footer|figure|small|dl|dt|dd|pre|code)\b|<!--/i
const hasEntity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i
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

/** Collects text and offsets; marks that stand for tags have no width in the original. */
class Collector {
  private readonly parts: string[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []

  text(data: string, start: number, end: number): void {
    const same = data.length === end - start
    this.parts.push(data)
    for (let i = 0; i < data.length; i++) {
      this.from.push(same ? start + i : start)
      this.to.push(same ? start + i + 1 : end)
    }
  }

  mark(sign: string, at: number): void {
    this.text(sign, at, at)
    const { length } = this.from
    for (let i = length - sign.length; i < length; i++) this.from[i] = this.to[i] = at
  }

  plain(): Plain {
    return { text: this.parts.join(''), from: Int32Array.from(this.from), to: Int32Array.from(this.to) }
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
  parser.write(source)
  parser.end()
  return out.plain()
}

/** Takes markup and entities out; plain text and Markdown come back as they are. */
export function plainText(source: string): Plain {
  if (source.includes('<') && looksLikeMarkup.test(source)) return parse(source)
  if (source.includes('&') && hasEntity.test(source)) return parse(source.replace(/</g, ' '))
  return { text: source, from: null, to: null }
}
