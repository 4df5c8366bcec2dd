import { isWhite, Kind, kindOfUnit } from './units.js'

const rulerSigns = new Set([...'-=*_~.#•·'].map((sign) => sign.charCodeAt(0)))
const lineSeparator = 0x2028

/** The lines of a text that say something, as parallel arrays. */
export interface Lines {
  readonly from: number[]
  readonly to: number[]
  /** 1 after a blank line or a ruler (`-----`), and on the first line. */
  readonly blankBefore: number[]
}

// two comparisons for most units
const isLineEnd = (code: number): boolean =>
  code <= 13 ? code === 10 || code === 13 : code === lineSeparator

function isBlank(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = units[i] as number
    if (kindOfUnit(code) >= Kind.digit || (!isWhite(code) && !rulerSigns.has(code))) return false
  }
  return true
}

/** Cuts a text into lines; blank lines and rulers are left out. */
export function linesOf(units: Uint16Array, length: number): Lines {
  const lines: Lines = { from: [], to: [], blankBefore: [] }
  let blank = 1
  let from = 0
  while (from <= length) {
    let to = from
    while (to < length && !isLineEnd(units[to] as number)) to++
    if (isBlank(units, from, to)) blank = 1
    else {
      lines.from.push(from)
      lines.to.push(to)
      lines.blankBefore.push(blank)
      blank = 0
    }
    from = to + (units[to] === 13 && to + 1 < length && units[to + 1] === 10 ? 2 : 1)
  }
  return lines
}

/** First unit from `from` on that is no white space, or `to`. */
export function skipWhite(units: Uint16Array, from: number, to: number): number {
  let i = from
  while (i < to && isWhite(units[i] as number)) i++
  return i
}

/** The last unit before `to` that is no white space, or 0. */
export function lastSign(units: Uint16Array, from: number, to: number): number {
  let i = to
  while (i > from && isWhite(units[i - 1] as number)) i--
  return i > from ? (units[i - 1] as number) : 0
}
