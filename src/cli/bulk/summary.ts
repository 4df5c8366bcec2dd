import { percent, table } from '../table.js'
import { clock, type State, thousands } from './progress.js'
import type { Tally } from './tally.js'

/** The cases to look at first, a line each. */
function firstCases({ first }: Tally): string[] {
  return first.length === 0 ? [] : ['  look at these first:', ...first.map(({ text }) => `    ${text}`)]
}

/** What a run came to, for people. Without a line break at its end. */
export function summary(state: State): string {
  const { records, here, seconds, problems, tally } = state
  const rate = seconds === 0 ? '' : `, ${thousands(Math.round(here / seconds))} a second`
  const share = (lines: number): string => percent(tally.lines === 0 ? null : lines / tally.lines)
  const before = records === here ? '' : ` (${thousands(records - here)} of them by an earlier run)`
  const counts = Object.entries(tally.headings).flatMap(([heading, values]) =>
    Object.entries(values)
      .sort(([, a], [, b]) => b - a)
      .map(([value, lines], index) => [index === 0 ? heading : '', value, thousands(lines), share(lines)]),
  )
  return [
    `${thousands(records)} products in ${clock(seconds)}${rate}${before}`,
    ...table(counts, ['left', 'left', 'right', 'right']).map((line) => `  ${line}`),
    `  to look at: ${thousands(tally.look)} (${share(tally.look)})`,
    ...firstCases(tally),
    ...(problems === 0 ? [] : [`  not done, see above: ${thousands(problems)}`]),
  ].join('\n')
}
