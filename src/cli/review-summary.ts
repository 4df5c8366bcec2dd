import { verdicts } from '../review/types.js'
import { categories } from '../types.js'
import type { Tally } from './bulk/tally.js'
import type { Style } from './style.js'
import { table } from './table.js'

/** The table of verdicts and the cases to look at first. Without a line break at its end. */
export function reviewSummary({ lines, headings, first, look }: Tally, style: Style): string {
  const rows = categories.map((category) => {
    const counts = headings[`declared ${category}`] ?? {}
    return [category, ...verdicts.map((verdict) => String(counts[verdict] ?? 0))]
  })
  const [head = '', ...body] = table(
    [['declared', ...verdicts], ...rows],
    ['left', ...verdicts.map(() => 'right' as const)],
  )
  const more = look - first.length
  return [
    style.bold(`${lines} reviewed`),
    `  ${style.bold(head)}`,
    ...body.map((line) => `  ${line}`),
    ...(first.length === 0
      ? []
      : ['', style.bold('Look at these first: rejected or to be checked, closest to the border')]),
    ...first.map(({ text }) => `  ${text}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n')
}
