import { closest, distance } from 'fastest-levenshtein'

/** ` Did you mean "live-session"?`, or nothing where no known name is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0 || word.length > 80) return ''
  const nearest = closest(word, [...known])
  return distance(word, nearest) <= Math.max(2, Math.floor(nearest.length / 3))
    ? ` Did you mean "${nearest}"?`
    : ''
}
