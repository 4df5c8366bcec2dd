/** A line of output that is worth a look before others. */
export interface Case {
  /** The smaller, the sooner. */
  readonly rank: number
  /** What the summary says of it, safe to print. */
  readonly text: string
}

/** What is counted of one line of output. */
export interface Counted {
  /** Heading → value. The first heading is the one that progress is told by. */
  readonly values: Readonly<Record<string, string>>
  /** Whether a person has to look. */
  readonly look: boolean
  readonly case?: Case
}

/** Counts over many lines, in bounded memory; plain data, so that worker threads can send them. */
export interface Tally {
  lines: number
  look: number
  /** Heading → value → lines. */
  readonly counts: Record<string, Record<string, number>>
  /** The cases with the smallest ranks, at most `mostCases`. */
  readonly first: Case[]
}

/** Cases in the list to look at first. */
const mostCases = 20

export const emptyTally = (): Tally => ({ lines: 0, look: 0, counts: {}, first: [] })

function add(tally: Tally, heading: string, value: string, lines: number): void {
  tally.counts[heading] ??= {}
  const counts = tally.counts[heading]
  counts[value] = (counts[value] ?? 0) + lines
}

/** Keeps the order of the output among cases of one rank. */
function addCase({ first }: Tally, one: Case): void {
  const place = first.findIndex(({ rank }) => rank > one.rank)
  first.splice(place === -1 ? first.length : place, 0, one)
  if (first.length > mostCases) first.pop()
}

export function count(tally: Tally, counted: Counted): void {
  tally.lines++
  if (counted.look) tally.look++
  for (const [heading, value] of Object.entries(counted.values)) add(tally, heading, value, 1)
  if (counted.case) addCase(tally, counted.case)
}

/** Adds the counts of `more`, which come later in the output, to `tally`. */
export function merge(tally: Tally, more: Tally): void {
  tally.lines += more.lines
  tally.look += more.look
  for (const [heading, counts] of Object.entries(more.counts)) {
    for (const [value, lines] of Object.entries(counts)) add(tally, heading, value, lines)
  }
  for (const one of more.first) addCase(tally, one)
}
