import { bulletLength, hasBullet } from './bullet.js'
import { type Lines, lastSign, linesOf, skipWhite } from './lines.js'
import { isSmallAt, isWhite } from './units.js'

/** A line or paragraph of a text: where it stands and what it is. Offsets are units of the plain text. */
export interface Piece {
  readonly from: number
  /** Grows while hard-wrapped lines are joined. */
  to: number
  readonly kind: 'heading' | 'item' | 'paragraph'
  readonly level: number
  /** A blank line, or the start of the text, stands before it. */
  readonly opens: boolean
  /** Within a block quotation. */
  readonly quoted: boolean
}

const boldLine = /^(?:\*\*|__)(?=\S)(.+?)(?:\*\*|__):?\s*$/
const endsInStop = /[.!]\**\s*$/
/** Lines at least this long may go on in the next one. */
const wrapWidth = 50
const shortLine = 60
const longestBoldHeading = 120
const mostHeadingWords = 9

const hash = 0x23
const asterisk = 0x2a
const underscore = 0x5f
const greater = 0x3e

const setOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)))
const wholeEnds = setOf('.!?:;…)*"”“')
const longEnds = setOf('.!?;,…')

/** True for a short line without a full stop: a heading or one of a list of lines. */
const isShort = (units: Uint16Array, from: number, to: number): boolean =>
  to - from <= shortLine && !longEnds.has(lastSign(units, from, to))

/** The `#` signs of a Markdown heading at `from`, or 0. */
function headingLevel(units: Uint16Array, from: number, to: number): number {
  let i = from
  while (i < to && i - from < 7 && units[i] === hash) i++
  const level = i - from
  return level >= 1 && level <= 6 && i < to && isWhite(units[i] as number) ? level : 0
}

/** True if a line is marked bold from end to end; `asHeading` unless it is long or a sentence. */
function boldness(text: string, units: Uint16Array, from: number, to: number): { asHeading: boolean } | null {
  const first = units[from]
  if ((first !== asterisk && first !== underscore) || units[from + 1] !== first) return null
  const bold = boldLine.exec(text.slice(from, to))
  return bold && { asHeading: to - from <= longestBoldHeading && !endsInStop.test(bold[1] as string) }
}

/** True if at most nine words stand from `from` to `to`. */
function hasFewWords(units: Uint16Array, from: number, to: number): boolean {
  let words = 1
  for (let i = from; i < to; i++) {
    if (!isWhite(units[i] as number)) continue
    i = skipWhite(units, i, to) - 1
    if (++words > mostHeadingWords) return false
  }
  return true
}

class Segmenter {
  readonly pieces: Piece[] = []

  constructor(
    private readonly text: string,
    private readonly units: Uint16Array,
    private readonly lines: Lines,
  ) {}

  /** A short line on its own, with more text behind it, is a heading without a mark. */
  private standsAlone(n: number, from: number, to: number): boolean {
    const { lines, units } = this
    if (lines.blankBefore[n] === 0 || n + 1 >= lines.from.length) return false
    const sign = lastSign(units, from, to)
    const looks = (to - from <= shortLine && !longEnds.has(sign)) || sign === 0x3a || sign === 0x3f
    if (!looks || !hasFewWords(units, from, to)) return false
    if (lines.blankBefore[n + 1] === 1) return true
    const next = lines.to[n + 1] as number
    return hasBullet(this.text, units, skipWhite(units, lines.from[n + 1] as number, next), next)
  }

  /** True if the line belongs to the piece before: hard-wrapped prose goes on. */
  private wraps(n: number, indented: boolean, body: number, quoted: boolean): boolean {
    const { lines, units } = this
    const previous = this.pieces[this.pieces.length - 1]
    if (lines.blankBefore[n] === 1 || !previous || previous.quoted !== quoted || previous.kind === 'heading')
      return false
    const from = lines.from[n - 1] as number
    const to = lines.to[n - 1] as number
    if (to - from < wrapWidth || wholeEnds.has(lastSign(units, from, to))) return false
    return previous.kind === 'paragraph' || indented || isSmallAt(units, body)
  }

  add(n: number): void {
    const { lines, units, text, pieces } = this
    const lineFrom = lines.from[n] as number
    const to = lines.to[n] as number
    const opens = lines.blankBefore[n] === 1
    let from = skipWhite(units, lineFrom, to)
    const indent = from - lineFrom
    const quoted = units[from] === greater
    if (quoted) {
      while (from < to && units[from] === greater) from++
      from = skipWhite(units, from, to)
    }
    const level = headingLevel(units, from, to)
    if (level > 0) {
      const start = skipWhite(units, from + level, to)
      pieces.push({ from: start, to, kind: 'heading', level, opens: true, quoted })
      return
    }
    const bold = boldness(text, units, from, to)
    if (bold?.asHeading) {
      pieces.push({ from, to, kind: 'heading', level: 5, opens: true, quoted })
      return
    }
    const startsBold = units[from] === asterisk && units[from + 1] === asterisk
    const sign = bold || startsBold ? 0 : bulletLength(text, units, from, to)
    if (sign > 0) {
      pieces.push({ from: from + sign, to, kind: 'item', level: Math.floor(indent / 2), opens, quoted })
      return
    }
    if (this.standsAlone(n, from, to)) {
      pieces.push({ from, to, kind: 'heading', level: 6, opens: true, quoted })
      return
    }
    if (this.wraps(n, indent > 0, from, quoted)) {
      ;(pieces[pieces.length - 1] as Piece).to = to
      return
    }
    // a new line after a whole sentence or a short line stands on its own
    const ofLines = !opens && pieces.length > 0 && isShort(units, from, to)
    pieces.push({ from, to, kind: ofLines ? 'item' : 'paragraph', level: 0, opens, quoted })
  }
}

/** Cuts a plain or Markdown text into headings, list items and paragraphs, in order of position. */
export function segment(text: string, units: Uint16Array): Piece[] {
  const lines = linesOf(units, text.length)
  const segmenter = new Segmenter(text, units, lines)
  for (let n = 0; n < lines.from.length; n++) segmenter.add(n)
  return segmenter.pieces
}
