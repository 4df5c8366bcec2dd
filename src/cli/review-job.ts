import { assertProduct, InputError } from '../classify.js'
import { parseCategory } from '../review/category.js'
import { review } from '../review/review.js'
import { type Address, type DeclaredProduct, type Locale, type Review, verdicts } from '../review/types.js'
import type { Ruleset } from '../ruleset.js'
import { type Category, categories } from '../types.js'
import { inputProblem, type Job } from './bulk/job.js'
import { thousands } from './bulk/progress.js'
import { countLines } from './bulk/summary.js'
import type { Counted, Tally } from './bulk/tally.js'
import { printable } from './style.js'
import { table } from './table.js'

/** What `shelfmark review` is told; plain JSON. */
export interface ReviewJobOptions {
  readonly locale?: Locale
  readonly address?: Address
  /** The category of products that name none. */
  readonly declared?: string
}

function declaredCategory(given: unknown): Category {
  const category = typeof given === 'string' ? parseCategory(given) : null
  if (category !== null) return category
  const found = given === undefined || given === '' ? 'missing' : JSON.stringify(given).slice(0, 80)
  throw new InputError(
    'declaredCategory',
    `"declaredCategory" must be one of ${categories.join(', ')}, or a category's official name; it is ${found}.`,
  )
}

/** A record with its category read, whether by id or by an official name. @throws InputError if it is no such product. */
function declaredProduct(record: unknown, { declared }: ReviewJobOptions): DeclaredProduct {
  assertProduct(record)
  const given = (record as { readonly declaredCategory?: unknown }).declaredCategory ?? declared
  return { ...record, declaredCategory: declaredCategory(given) }
}

/** Heading of the counts by declared category and verdict. */
const pairs = 'declared verdict'

function counted(line: Review): Counted {
  const { id, declaredCategory: declared, verdict, proposal, distance } = line
  const look = verdict === 'reject' || verdict === 'check'
  const proposed = proposal.category ?? proposal.reason
  const away = distance === null ? 'far away' : `${distance} away`
  const name = id === undefined ? '' : `${printable(id)}: `
  const text = `${away.padEnd(9)} ${verdict.padEnd(6)} ${name}declared ${declared}, proposed ${proposed}`
  return {
    values: {
      verdict,
      category: proposal.category ?? `none: ${proposal.reason}`,
      certainty: proposal.certainty,
      [pairs]: `${declared} ${verdict}`,
    },
    look,
    // numbers that JSON and worker threads can carry
    ...(look ? { case: { rank: distance ?? Number.MAX_SAFE_INTEGER, text } } : {}),
  }
}

function summaryLines(tally: Tally): string[] {
  const times = (declared: Category): string[] =>
    verdicts.map((verdict) => thousands(tally.counts[pairs]?.[`${declared} ${verdict}`] ?? 0))
  const cross = table(
    [['declared', ...verdicts], ...categories.map((declared) => [declared, ...times(declared)])],
    ['left', ...verdicts.map(() => 'right' as const)],
  )
  const more = tally.look - tally.first.length
  return [
    ...countLines(tally, ['verdict', 'category', 'certainty']),
    '',
    ...cross.map((line) => `  ${line}`),
    '',
    `  to look at: ${thousands(tally.look)} rejected or to be checked${
      tally.look === 0 ? '' : '; closest to the border first:'
    }`,
    ...tally.first.map(({ text }) => `  ${text}`),
    ...(more > 0 ? [`  and ${thousands(more)} more`] : []),
  ]
}

/** `review` for many products: a review a line. */
export function reviewJob(ruleset: Ruleset, options: ReviewJobOptions): Job {
  const { locale, address } = options
  const reviewOptions = { ruleset, ...(locale && { locale }), ...(address && { address }) }
  return {
    check: (record) => inputProblem(() => declaredProduct(record, options)),
    run: (record) => review(declaredProduct(record, options), reviewOptions),
    count: (line) => counted(line as Review),
    summary: summaryLines,
  }
}
