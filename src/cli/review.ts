import { didYouMean } from '../load/nearest.js'
import { addresses, locales, type Review } from '../review/types.js'
import type { Product } from '../types.js'
import { bulkOptions, bulkUsage, readBulkFlags } from './bulk/flags.js'
import type { Job } from './bulk/job.js'
import { runBulk } from './bulk/run.js'
import { count, emptyTally } from './bulk/tally.js'
import { type Command, type Context, Exit, type ExitCode, readArgs, UsageError, write } from './command.js'
import { declaredFields } from './input/columns.js'
import { kindOf, readItems, textProduct } from './input/items.js'
import type { Found } from './input/json-lines.js'
import { createJob, type JobSpec } from './jobs.js'
import { reviewReport } from './review-report.js'
import { loadRules } from './rules.js'
import { createStyle, wantsColour } from './style.js'

const usage = `Holds the category that each vendor chose against the rules, and writes to the vendor.

Usage: shelfmark review [FILE…] [OPTION…]
       shelfmark review --declared "digital product" --text "Video course with a weekly live call."
       producer | shelfmark review --locale de
       shelfmark review catalogue.csv --workers 4 --output reviews.ndjson

FILE is .ndjson or .jsonl, one product a line: {"id"?, "title"?, "description", "language"?,
"declaredCategory"}, or .csv or .tsv with those as headings. The category is an id
(digital-product) or an official name in English, German or French. Files that are .txt, .md or
.html hold one product each, whose category --declared gives. Each may be packed (.gz).
Without FILE, or for -, stdin is read: as NDJSON if its first line is a JSON object, as CSV if it
is a row with those headings, else as one text.

Options:
      --text TEXT         a description to review
      --title TITLE       the title that goes with --text or with a text
      --declared NAME     the category of products that name none
      --locale LOCALE     language of the messages: en, de or fr (without it: that of the
                          description, or else English)
      --address FORM      formal (Sie, vous) or informal (du, tu); without it: formal
      --format FORMAT     pretty: a report; text: the messages alone; ndjson: one review a line
                          (without it: a report on a terminal, else ndjson)
      --rules DIR         a folder of rule files to go by instead of those in the package
${bulkUsage}
  -h, --help              this page

After several products a table of verdicts and the cases to look at first follow: at the end of
the report, or on stderr.
Exit code: 0 all reviewed; 1 some of the input was not (see stderr); 2 the command line is wrong;
130 interrupted.`

const options = {
  text: { type: 'string' },
  title: { type: 'string' },
  declared: { type: 'string' },
  locale: { type: 'string' },
  address: { type: 'string' },
  format: { type: 'string' },
  rules: { type: 'string' },
  ...bulkOptions,
} as const

const formats = ['pretty', 'text', 'ndjson'] as const
type Format = (typeof formats)[number]

function oneOf<T extends string>(
  flag: string,
  asked: string | undefined,
  known: readonly T[],
): T | undefined {
  if (asked === undefined) return undefined
  const found = known.find((one) => one === asked)
  if (found !== undefined) return found
  throw new UsageError(`${flag} is one of ${known.join(', ')}, not "${asked}".${didYouMean(asked, known)}`)
}

function printer(format: Format, context: Context) {
  if (format === 'ndjson') return (review: Review): string => `${JSON.stringify(review)}\n`
  const style = createStyle(wantsColour(context))
  const width = Math.min(Math.max(context.stdout.columns ?? 100, 40), 100)
  let gap = ''
  return (review: Review, product: Product): string => {
    const page = format === 'text' ? review.message.text : reviewReport(review, product, { style, width })
    const before = gap
    gap = format === 'text' ? '\n---\n\n' : '\n'
    return `${before}${page}\n`
  }
}

async function* given(text: string, title: string | null): AsyncGenerator<Found> {
  yield { where: '--text', value: { ...textProduct(text, null, title) }, problem: null }
}

/** One after the other, as they come. */
async function printReviews(
  items: AsyncIterable<Found>,
  job: Job,
  format: Format,
  context: Context,
): Promise<ExitCode> {
  const print = printer(format, context)
  const tally = emptyTally()
  let code: ExitCode = Exit.ok
  for await (const { where, value, problem } of items) {
    const wrong = problem ?? job.check(value)
    if (wrong === null) {
      const review = job.run(value) as Review
      count(tally, job.count(review))
      await write(context.stdout, print(review, value as unknown as Product))
    } else {
      code = Exit.problems
      await write(context.stderr, `${where}: ${wrong}\n`)
    }
  }
  if (tally.lines > 1) {
    const lines = [`${tally.lines} reviewed`, ...job.summary(tally)]
    await write(format === 'pretty' ? context.stdout : context.stderr, `\n${lines.join('\n')}\n`)
  }
  return code
}

async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, options)
  const { text, declared } = values
  const title = values.title ?? null
  const files = positionals.length > 0 ? positionals : ['-']
  if (text !== undefined && positionals.length > 0) {
    throw new UsageError('Give either --text or files, not both.')
  }
  for (const file of files) kindOf(file)
  const bulk = readBulkFlags(values, declaredFields)
  const locale = oneOf('--locale', values.locale, locales)
  const address = oneOf('--address', values.address, addresses)
  const terminal = context.stdout.isTTY === true && bulk.output === null
  const format = oneOf('--format', values.format, formats) ?? (terminal ? 'pretty' : 'ndjson')
  if ((format !== 'ndjson' || text !== undefined) && (bulk.output !== null || bulk.workers > 0)) {
    throw new UsageError('--output and --workers go with files or stdin, and with --format ndjson.')
  }
  const rules = await loadRules(values.rules)
  const spec: JobSpec = {
    name: 'review',
    options: { ...(locale && { locale }), ...(address && { address }), ...(declared && { declared }) },
  }
  if (format === 'ndjson' && text === undefined) {
    return await runBulk({ ...bulk, files, title, spec, rules }, context)
  }
  const job = createJob(spec, rules.ruleset)
  const input = { columns: bulk.columns, delimiter: bulk.delimiter, title }
  const items = text === undefined ? readItems(files, input, context) : given(text, title)
  return await printReviews(items, job, format, context)
}

/** `shelfmark review`: products with the vendors' categories in, verdicts and messages out. */
export const reviewCommand: Command = {
  name: 'review',
  summary: "hold the vendors' categories against the rules, and write to the vendors",
  usage,
  run,
}
