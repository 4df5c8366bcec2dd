import { InputError } from '../classify.js'
import { didYouMean } from '../load/nearest.js'
import type { ReviewOptions } from '../review/review.js'
import { addresses, locales, type Review } from '../review/types.js'
import type { Product } from '../types.js'
import { type Command, type Context, Exit, type ExitCode, readArgs, UsageError, write } from './command.js'
import { type Item, kindOf, readItems, textProduct } from './input.js'
import { reviewItem } from './review-item.js'
import { reviewReport } from './review-report.js'
import { ReviewSummary } from './review-summary.js'
import { loadRules } from './rules.js'
import { createStyle, wantsColour } from './style.js'

const usage = `Holds the category that each vendor chose against the rules, and writes to the vendor.

Usage: shelfmark review [FILE…] [OPTION…]
       shelfmark review --declared "digital product" --text "Video course with a weekly live call."
       producer | shelfmark review --locale de

FILE is .ndjson or .jsonl, one product a line: {"id"?, "title"?, "description", "language"?,
"declaredCategory"}. The category is an id (digital-product) or an official name in English,
German or French. Other files hold one product each, whose category --declared gives.
Without FILE, or for -, stdin is read.

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
  -h, --help              this page

After several products a table of verdicts and the cases to look at first follow: at the end of
the report, or on stderr.
Exit code: 0 all reviewed; 1 some of the input was not (see stderr); 2 the command line is wrong.`

const options = {
  text: { type: 'string' },
  title: { type: 'string' },
  declared: { type: 'string' },
  locale: { type: 'string' },
  address: { type: 'string' },
  format: { type: 'string' },
  rules: { type: 'string' },
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

async function* given(text: string, title: string | null): AsyncGenerator<Item> {
  yield { where: '--text', value: textProduct(text, null, title), problem: null }
}

async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, options)
  const title = values.title ?? null
  const files = positionals.length > 0 ? positionals : ['-']
  if (values.text !== undefined && positionals.length > 0)
    throw new UsageError('Give either --text or files, not both.')
  for (const file of files) kindOf(file)
  const locale = oneOf('--locale', values.locale, locales)
  const address = oneOf('--address', values.address, addresses)
  const terminal = context.stdout.isTTY === true
  const format = oneOf('--format', values.format, formats) ?? (terminal ? 'pretty' : 'ndjson')
  const { ruleset } = await loadRules(values.rules)
  const reviewOptions: ReviewOptions = { ruleset, ...(locale && { locale }), ...(address && { address }) }
  const declared = values.declared === undefined ? {} : { declaredCategory: values.declared }
  const print = printer(format, context)
  const summary = new ReviewSummary()

  const items = values.text === undefined ? readItems(files, title, context) : given(values.text, title)
  let code: ExitCode = Exit.ok
  for await (const item of items) {
    try {
      if (item.problem !== null) throw new InputError('product', item.problem)
      const review = reviewItem({ ...declared, ...item.value }, reviewOptions)
      summary.add(review, item.where)
      await write(context.stdout, print(review, item.value))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      code = Exit.problems
      await write(context.stderr, `${item.where}: ${error.message}\n`)
    }
  }
  if (summary.worthIt) {
    const style = createStyle(format === 'pretty' && wantsColour(context))
    await write(format === 'pretty' ? context.stdout : context.stderr, `\n${summary.toString(style)}\n`)
  }
  return code
}

/** `shelfmark review`: products with the vendors' categories in, verdicts and messages out. */
export const reviewCommand: Command = {
  name: 'review',
  summary: "hold the vendors' categories against the rules, and write to the vendors",
  usage,
  run,
}
