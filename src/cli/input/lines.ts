/** A line of a file, or what is wrong with it; `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly text: string; readonly problem: null }
  | { readonly number: number; readonly text: null; readonly problem: string }

/** The longest line that is read, in bytes. */
export const longestLine = 4 * 1024 * 1024

/** The problem of bytes that are no UTF-8. */
export const notUtf8 = 'not UTF-8 text; save it as UTF-8 (in Excel: “CSV UTF-8”)'

const newline = 0x0a

/**
 * Splits bytes into lines at `\n` alone, in constant memory but for one line.
 * `node:readline` also splits at U+2028 and U+2029, which JSON leaves unescaped inside strings.
 * A byte order mark and the `\r` of `\r\n` are dropped; a line that is too long or no UTF-8 becomes a problem.
 */
export async function* splitLines(
  bytes: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 0

  const add = (piece: Uint8Array): void => {
    length += piece.length
    if (length > longest) pieces = []
    else if (piece.length > 0) pieces.push(piece)
  }
  const finish = (): Line => {
    number++
    const tooLong = length > longest
    const whole = Buffer.concat(pieces)
    pieces = []
    length = 0
    if (tooLong) return { number, text: null, problem: `longer than ${longest} bytes` }
    try {
      return { number, text: decoder.decode(whole).replace(/\r$/, ''), problem: null }
    } catch {
      return { number, text: null, problem: notUtf8 }
    }
  }

  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, at))
      yield finish()
      from = at + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}
