import { percent, table } from '../table.js'
import { clock, type State, thousands } from './progress.js'
import type { Tally } from './tally.js'

/** The counts under some headings, most first, with their shares. */
export function countLines({ lines, counts }: Tally, headings: readonly string[]): string[] {
  const rows = headings.flatMap((heading) =>
    Object.entries(counts[heading] ?? {})
      .sort(([, a], [, b]) => b - a)
      .map(([value, times], row) => [
        row === 0 ? heading : '',
        value,
        thousands(times),
        percent(lines === 0 ? null : times / lines),
      ]),
  )
  return table(rows, ['left', 'left', 'right', 'right']).map((line) => `  ${line}`)
}

/** What a run came to, for people; `found` are the lines on what was found. Without a line break at its end. */
export function summary(state: State, found: readonly string[]): string {
  const { records, here, seconds, problems } = state
  const rate = seconds === 0 ? '' : `, ${thousands(Math.round(here / seconds))} a second`
  const before = records === here ? '' : ` (${thousands(records - here)} of them by an earlier run)`
  return [
    `${thousands(records)} products in ${clock(seconds)}${rate}${before}`,
    ...found,
    ...(problems === 0 ? [] : [`  not done, see above: ${thousands(problems)}`]),
  ].join('\n')
}
