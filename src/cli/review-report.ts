import { reviewData } from '../generated/review.js'
import type { Review } from '../review/types.js'
import { sentence } from '../review/wording.js'
import type { Product } from '../types.js'
import { printable, type Style, wrap } from './style.js'

export interface ReviewReportOptions {
  readonly style: Style
  /** Columns. */
  readonly width: number
}

const margin = 4

function headline({ verdict, declaredCategory, proposal }: Review): string {
  const { categories, reasons, verdicts } = reviewData().wording.en
  const proposed = proposal.category === null ? reasons[proposal.reason] : categories[proposal.category].name
  const { name } = categories[declaredCategory]
  return `${sentence(verdicts[verdict], 'en')}: declared ${name}, proposed ${proposed} (${proposal.certainty})`
}

/** How near another outcome is, in words. */
function border({ distance }: Review): string {
  if (distance === null) return 'no other outcome by leaving promises out'
  return distance === 1
    ? 'at the border: one promise decides'
    : `${distance} promises would have to go for another outcome`
}

/** One review for people to read, with the message to the vendor. Without a line break at its end. */
export function reviewReport(review: Review, product: Product, options: ReviewReportOptions): string {
  const { style, width } = options
  const name = [product.title, review.id].filter((part) => part !== undefined && part !== '')
  const lines = name.length > 0 ? [style.dim(printable(name.join(' · ')))] : []
  lines.push(style.bold(headline(review)))
  for (const { code, policy, evidence } of review.reasons) {
    const words = [...new Set(evidence.map(({ quote }) => `“${printable(quote)}”`))]
    const all = [`${code} (${policy})`, ...words].join(' · ')
    lines.push(...wrap(all, width - margin).map((line) => `  ${line}`))
  }
  lines.push(`  ${border(review)}`, '')
  for (const paragraph of review.message.text.split('\n')) {
    lines.push(...wrap(printable(paragraph), width - margin).map((line) => `${' '.repeat(margin)}${line}`))
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}
