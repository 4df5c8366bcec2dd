/**
 * The least that any reader of text has to do: lower-case it and find the words with their offsets.
 * Out: the number of words and a sum over them, so that no work can be left out as unused.
 */
export function floor(text: string): { words: number; sum: number } {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const word = /[\p{L}\p{N}]+/gu
  const lower = text.toLowerCase()
  for (let found = word.exec(lower); found; found = word.exec(lower)) {
    words.push(found[0])
    starts.push(found.index)
    ends.push(word.lastIndex)
  }
  return { words: words.length, sum: starts.length + (ends.at(-1) ?? 0) }
}
