import type { Piece } from './segment.js'
import type { TokenBuilder } from './token-builder.js'
import { Kind, kindBits, traits } from './units.js'

const pairs: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”"',
  '«': '»',
  '»': '«',
  '"': '"',
  '‚': '‘’',
}
/** Opening unit → the units that close its quotation. */
const closers = new Map(
  Object.entries(pairs).map(([open, close]) => [
    open.charCodeAt(0),
    [...close].map((sign) => sign.charCodeAt(0)),
  ]),
)
/** Speech runs on no further than this, in units: an unclosed mark is a slip. */
const longestSpeech = 1500

/** Marks the words of one piece from token `first` on that stand within quotation marks. */
export function markQuotes(out: TokenBuilder, units: Uint16Array, piece: Piece, first: number): void {
  let t = first
  /** Opening unit → up to where none of its closers stands, so that no stretch is searched twice. */
  const free = new Map<number, number>()
  for (let i = piece.from; i < piece.to; i++) {
    const open = units[i] as number
    if (((traits[open] as number) & kindBits) !== Kind.quote) continue
    const close = closers.get(open) as readonly number[]
    // a closing sign met outside a quotation opens nothing
    const last = Math.min(piece.to, i + longestSpeech)
    let end = Math.max(i + 1, free.get(open) ?? 0)
    while (end < last && !close.includes(units[end] as number)) end++
    if (end >= last) {
      free.set(open, end)
      continue
    }
    while (t < out.length && (out.start[t] as number) < i) t++
    while (t < out.length && (out.start[t] as number) < end) out.quoted[t++] = 1
    i = end
  }
}

/** Marks all words from token `first` on: those of a block quotation. */
export function markAll(out: TokenBuilder, first: number): void {
  out.quoted.fill(1, first, out.length)
}
