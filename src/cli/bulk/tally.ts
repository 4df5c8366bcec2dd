/** What is counted of one line of output: one value under each heading, and whether a person has to look. */
export interface Counted {
  /** Heading → value, in the order of the summary; the first heading is also the progress line's. */
  readonly values: Readonly<Record<string, string>>
  readonly look: boolean
  /** Given where some cases are to be looked at before others. */
  readonly first?: FirstCase
}

/** A case that a person has to look at. */
export interface FirstCase {
  /** The lower, the sooner. */
  readonly rank: number
  readonly text: string
}

/** Cases that a summary names. */
const mostNamed = 20

/** Counts over many lines; plain data, so that worker threads can send them. */
export interface Tally {
  lines: number
  look: number
  /** Heading → value → lines. */
  readonly headings: Record<string, Record<string, number>>
  /** The cases to look at first, lowest rank first. */
  readonly first: FirstCase[]
}

export const emptyTally = (): Tally => ({ lines: 0, look: 0, headings: {}, first: [] })

function addFirst({ first }: Tally, one: FirstCase): void {
  const place = first.findIndex(({ rank }) => rank > one.rank)
  first.splice(place === -1 ? first.length : place, 0, one)
  if (first.length > mostNamed) first.pop()
}

export function count(tally: Tally, { values, look, first }: Counted): void {
  tally.lines++
  if (first) addFirst(tally, first)
  if (look) tally.look++
  for (const [heading, value] of Object.entries(values)) {
    tally.headings[heading] ??= {}
    const counts = tally.headings[heading]
    counts[value] = (counts[value] ?? 0) + 1
  }
}

/** Adds the counts of `more` to `tally`. */
export function merge(tally: Tally, more: Tally): void {
  tally.lines += more.lines
  tally.look += more.look
  for (const one of more.first) addFirst(tally, one)
  for (const [heading, counts] of Object.entries(more.headings)) {
    tally.headings[heading] ??= {}
    const sums = tally.headings[heading]
    for (const [value, lines] of Object.entries(counts)) sums[value] = (sums[value] ?? 0) + lines
  }
}
