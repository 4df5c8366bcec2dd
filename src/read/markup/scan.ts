import { isWhite } from '../units.js'
import { entityAt } from './entities.js'

/** What is made of a page while it is read. Places are units of the source. */
export interface Handler {
  text(data: string, from: number, to: number): void
  open(name: string, at: number): void
  close(name: string, at: number): void
}

const void_ = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)
/** Elements whose content is text, whatever it looks like. */
const raw = new Set('iframe noembed noframes plaintext script style textarea title xmp'.split(' '))
/** Those of them in which entities count. */
const rawWithEntities = new Set(['textarea', 'title'])

const p = new Set(['p'])
const heading = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p'])
const term = new Set(['dd', 'dt'])
/** Which open elements the start of another closes. */
const closedBy = new Map<string, ReadonlySet<string>>([
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th'])],
  ['td', new Set(['thead', 'th', 'td'])],
  ['tbody', new Set(['thead', 'tbody'])],
  ['tfoot', new Set(['thead', 'tbody'])],
  ['body', new Set(['head', 'link', 'script'])],
  ['a', new Set(['a'])],
  ['li', new Set(['li'])],
  ['option', new Set(['option'])],
  ['dd', term],
  ['dt', term],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading] as const),
  ...'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'
    .split(' ')
    .map((name) => [name, p] as const),
])

const less = 0x3c
const greater = 0x3e
const ampersand = 0x26
const slash = 0x2f
const equals = 0x3d

const isLatin = (code: number): boolean => (code | 32) >= 0x61 && (code | 32) <= 0x7a
const endsName = (code: number): boolean => code === greater || code === slash || code <= 32

/** Reads a page from front to back. Never goes back, so that no page is slow; mends what is broken as browsers do. */
export class Scanner {
  private readonly open: string[] = []
  /** How many elements of each name are open. */
  private readonly counts = new Map<string, number>()
  private i = 0

  constructor(
    private readonly source: string,
    private readonly units: Uint16Array,
    private readonly handler: Handler,
  ) {}

  run(): void {
    const { source, units } = this
    const { length } = source
    let from = 0
    while (this.i < length) {
      const { i } = this
      const code = units[i] as number
      if (code === ampersand) {
        const entity = entityAt(units, i, length)
        if (entity) {
          this.text(from, i)
          this.handler.text(entity.text, i, entity.end)
          from = entity.end
          this.i = from
        } else this.i++
      } else if (code === less && this.startsMarkup(units[i + 1] as number)) {
        this.text(from, i)
        this.markup(i)
        from = this.i
      } else this.i++
    }
    this.text(from, length)
    for (let n = this.open.length - 1; n >= 0; n--) this.handler.close(this.open[n] as string, length)
  }

  private startsMarkup(next: number): boolean {
    return isLatin(next) || next === slash || next === 0x21 || next === 0x3f
  }

  private text(from: number, to: number): void {
    if (to > from) this.handler.text(this.source.slice(from, to), from, to)
  }

  private markup(at: number): void {
    const next = this.units[at + 1] as number
    if (isLatin(next)) this.startTag(at)
    else if (next === slash) this.endTag(at)
    else if (this.source.startsWith('<!--', at)) this.skipPast('-->', at + 4)
    else this.skipPast('>', at + 2)
  }

  private skipPast(sign: string, from: number): void {
    const found = this.source.indexOf(sign, from)
    this.i = found < 0 ? this.source.length : found + sign.length
  }

  private nameFrom(from: number): string {
    const { units, source } = this
    let end = from
    while (end < source.length && !endsName(units[end] as number)) end++
    this.i = end
    return source.slice(from, end).toLowerCase()
  }

  private startTag(at: number): void {
    const name = this.nameFrom(at + 1)
    const isClosed = this.skipAttributes()
    // a page that ends within a tag does not have it
    if (isClosed === null) return
    const implied = closedBy.get(name)
    while (implied?.has(this.open[this.open.length - 1] ?? '')) this.pop(at)
    this.handler.open(name, at)
    if (void_.has(name) || (isClosed && (name === 'svg' || name === 'math'))) {
      this.handler.close(name, at)
      return
    }
    this.open.push(name)
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
    if (raw.has(name)) this.rawText(name)
  }

  /** Goes to behind the `>` of a start tag. Out: true after `/>`, null where the source ends before. */
  private skipAttributes(): boolean | null {
    const { units, source } = this
    const { length } = source
    let i = this.i
    while (i < length) {
      const code = units[i] as number
      if (code === greater) {
        this.i = i + 1
        return units[i - 1] === slash
      }
      i++
      if (code !== equals) continue
      while (i < length && isWhite(units[i] as number)) i++
      const quote = units[i] as number
      if (quote === 0x22 || quote === 0x27) {
        const end = source.indexOf(String.fromCharCode(quote), i + 1)
        i = end < 0 ? length : end + 1
      } else while (i < length && units[i] !== greater && !isWhite(units[i] as number)) i++
    }
    this.i = length
    return null
  }

  private rawText(name: string): void {
    const { source, units } = this
    const from = this.i
    const end = this.endOfRaw(name, from)
    let start = from
    for (let i = from; i < end && rawWithEntities.has(name); ) {
      const entity = units[i] === ampersand ? entityAt(units, i, end) : null
      if (!entity) {
        i++
        continue
      }
      this.text(start, i)
      this.handler.text(entity.text, i, entity.end)
      start = entity.end
      i = start
    }
    this.text(start, end)
    this.i = end
    if (end < source.length) this.endTag(end)
  }

  /** Where the end tag of a raw element stands, or the end of the source. */
  private endOfRaw(name: string, from: number): number {
    const { source, units } = this
    if (name === 'plaintext') return source.length
    for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
      const end = at + 2 + name.length
      if (
        source.slice(at + 2, end).toLowerCase() === name &&
        (end >= source.length || endsName(units[end] as number))
      )
        return at
    }
    return source.length
  }

  private endTag(at: number): void {
    const { units, source } = this
    let from = at + 2
    while (from < source.length && isWhite(units[from] as number)) from++
    if (!isLatin(units[from] as number)) {
      this.skipPast('>', from)
      return
    }
    const name = this.nameFrom(from)
    this.skipPast('>', this.i)
    if (name === 'br') {
      this.handler.open(name, at)
      this.handler.close(name, at)
    } else if ((this.counts.get(name) ?? 0) > 0) {
      while (this.pop(at) !== name);
    } else if (name === 'p') {
      this.handler.open(name, at)
      this.handler.close(name, at)
    }
  }

  private pop(at: number): string {
    const name = this.open.pop() as string
    this.counts.set(name, (this.counts.get(name) as number) - 1)
    this.handler.close(name, at)
    return name
  }
}
