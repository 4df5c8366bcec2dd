import type { Cell, Figures } from './figures.js'
import type { Measured } from './measure.js'

export interface Goal {
  readonly name: string
  readonly limit: string
  readonly measured: string
  readonly reached: boolean
}

/** The row of that name; every table is written by the code that reads it, so it is there. */
export const row = (rows: readonly Measured[], name: string): Measured =>
  rows.find((each) => each.name === name) as Measured

/** What HTML costs more than the same text without markup, in units of the floor. */
export const htmlExtra = ({ rows }: Cell): number =>
  row(rows, 'classify, HTML').ratio - row(rows, 'classify, plain text').ratio

/** How many times as long as `classify` another library takes at 2,000 characters. */
export function slower(figures: Figures, name: string): number {
  const rows = figures.peers.find(({ length }) => length === 2_000)?.rows ?? []
  return row(rows, name).median / row(rows, 'Shelfmark').median
}

const worst = (values: readonly number[]): number => Math.max(...values)
const times = (value: number): string => `${value.toFixed(2)} ×`

/** A goal that a figure must not exceed. */
function atMost(name: string, limit: number, value: number, show: (value: number) => string): Goal {
  return { name, limit: `≤ ${show(limit)}`, measured: show(value), reached: value <= limit }
}

function atLeast(name: string, limit: number, value: number): Goal {
  const show = (each: number): string => `${Math.round(each)} ×`
  return { name, limit: `≥ ${show(limit)}`, measured: show(value), reached: value >= limit }
}

/** The goals of the project beside what was measured; of two languages the worse one counts. */
export function goalsOf(figures: Figures): Goal[] {
  const middle = figures.cells.filter(({ length }) => length === 2_000)
  const decided = worst(figures.stages.map(({ rows }) => row(rows, 'decide').ratio))
  const whole = worst(middle.map(({ rows }) => row(rows, 'classify, plain text').ratio))
  const { load, first, resident } = figures.cold
  const page = figures.bundles[0]?.gzip ?? 0
  const milliseconds = (value: number): string => `${Math.round(value)} ms`
  return [
    atMost('decision with its evidence, to the floor', 1, decided, times),
    atMost('the same, stretch goal', 0.6, decided, times),
    atMost('with the full trace and quotations (`classify`), to the floor', 1.5, whole, times),
    atMost('HTML, more than plain text, to the floor', 0.5, worst(middle.map(htmlExtra)), times),
    atLeast(
      'faster than compromise + json-rules-engine',
      150,
      slower(figures, 'compromise + json-rules-engine'),
    ),
    atLeast('faster than wink-nlp + json-rules-engine', 5, slower(figures, 'wink-nlp + json-rules-engine')),
    atMost(
      'cost per character at 1,000,000 characters, to that at 2,000',
      1.5,
      worst(figures.scale.map(({ short, long }) => long / short)),
      times,
    ),
    atMost(
      'hostile texts: cost per character, to a tenth of the text (10 would be quadratic)',
      3,
      worst(figures.hostile.map(({ growth }) => growth)),
      times,
    ),
    atMost('ten times the lexicon', 1.3, worst(figures.tenfold.map(({ ratio }) => ratio)), times),
    atMost('import of the main entry', 100, load, milliseconds),
    atMost('import and first call', 100, load + first, milliseconds),
    atMost('resident above bare Node', 25, resident, (value) => `${Math.round(value)} MB`),
    atMost(
      'browser bundle of `classify` with the rules, gzip',
      100,
      page / 1000,
      (value) => `${Math.round(value)} kB`,
    ),
  ]
}
