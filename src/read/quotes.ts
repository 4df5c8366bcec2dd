import type { Piece } from './segment.js'
import type { TokenBuilder } from './tokenize.js'

const closers: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”"',
  '«': '»',
  '»': '«',
  '"': '"',
  '‚': '‘’',
}
/** Speech runs on no further than this, in units: an unclosed mark is a slip. */
const longestSpeech = 1500

/** Marks the words of one piece that stand within quotation marks or in a block quotation. */
export function markQuotes(out: TokenBuilder, text: string, piece: Piece, first: number): void {
  if (piece.quoted) {
    for (let t = first; t < out.word.length; t++) out.quoted[t] = 1
    return
  }
  let t = first
  for (let i = piece.from; i < piece.to; i++) {
    const close = closers[text[i] as string]
    if (close === undefined) continue
    // a closing sign met outside a quotation opens nothing
    let end = i + 1
    const last = Math.min(piece.to, i + longestSpeech)
    while (end < last && !close.includes(text[end] as string)) end++
    if (end >= last) continue
    while (t < out.word.length && (out.start[t] as number) < i) t++
    while (t < out.word.length && (out.start[t] as number) < end) out.quoted[t++] = 1
    i = end
  }
}
