import { classify, InputError } from '../classify.js'
import { didYouMean } from '../load/nearest.js'
import type { Product } from '../types.js'
import { bulkOptions, bulkUsage, readBulkFlags } from './bulk/flags.js'
import { runBulk } from './bulk/run.js'
import { type Command, type Context, Exit, type ExitCode, readArgs, UsageError, write } from './command.js'
import { productFields } from './input/columns.js'
import { type InputOptions, kindOf, readItems, textProduct } from './input/items.js'
import type { Found } from './input/json-lines.js'
import { report } from './report.js'
import { loadRules, type Rules } from './rules.js'
import { createStyle, wantsColour } from './style.js'

const usage = `Proposes a category for each product, with the quotations and the rule that decided.

Usage: shelfmark classify [FILE…] [OPTION…]
       shelfmark classify --text "Video course with a weekly live call."
       producer | shelfmark classify
       shelfmark classify catalogue.csv --workers 4 --output proposals.ndjson

FILE is .ndjson or .jsonl (one product a line: {"id"?, "title"?, "description", "language"?},
other keys are ignored), .csv or .tsv (those as headings), or .txt, .md or .html (one product a
file); each also packed (.gz). Without FILE, or for -, stdin is read: as NDJSON if its first line
is a JSON object, as CSV if it is a row with those headings, else as one text.

Options:
      --text TEXT         a description to classify
      --title TITLE       the title that goes with --text or with a text
      --format FORMAT     pretty: a report; ndjson: one proposal a line, in the order of the input
                          (without it: a report on a terminal, else ndjson)
      --trace             in the report, what every other rule failed on
      --rules DIR         a folder of rule files to go by instead of those in the package
${bulkUsage}
  -h, --help              this page

NO_COLOR switches colours off, FORCE_COLOR on.
Exit code: 0 all classified; 1 some of the input was not (see stderr); 2 the command line is wrong;
130 interrupted.`

const options = {
  text: { type: 'string' },
  title: { type: 'string' },
  format: { type: 'string' },
  trace: { type: 'boolean' },
  rules: { type: 'string' },
  ...bulkOptions,
} as const

const formats = ['pretty', 'ndjson'] as const
type Format = (typeof formats)[number]

function chooseFormat(asked: string | undefined, terminal: boolean): Format {
  if (asked === undefined) return terminal ? 'pretty' : 'ndjson'
  const format = formats.find((known) => known === asked)
  if (format !== undefined) return format
  throw new UsageError(`--format is pretty or ndjson, not "${asked}".${didYouMean(asked, formats)}`)
}

async function* given(text: string, title: string | null): AsyncGenerator<Found> {
  yield { where: '--text', value: { ...textProduct(text, null, title) }, problem: null }
}

/** Reports one after the other, for people. */
async function printReports(
  items: AsyncIterable<Found>,
  trace: boolean,
  rules: Rules,
  context: Context,
): Promise<ExitCode> {
  const style = createStyle(wantsColour(context))
  const width = Math.min(Math.max(context.stdout.columns ?? 100, 40), 100)
  let code: ExitCode = Exit.ok
  let gap = ''
  for await (const { where, value, problem } of items) {
    try {
      if (problem !== null) throw new InputError('product', problem)
      const product = value as unknown as Product
      const page = report(classify(product, rules), product, { style, width, trace, clauses: rules.clauses })
      await write(context.stdout, `${gap}${page}\n`)
      gap = '\n'
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      code = Exit.problems
      await write(context.stderr, `${where}: ${error.message}\n`)
    }
  }
  return code
}

async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, options)
  const { text, trace = false } = values
  const title = values.title ?? null
  const files = positionals.length > 0 ? positionals : ['-']
  if (text !== undefined && positionals.length > 0) {
    throw new UsageError('Give either --text or files, not both.')
  }
  const ofRecords = (file: string): boolean => ['lines', 'table'].includes(kindOf(file))
  if (files.filter(ofRecords).length > 0 && text === undefined && title !== null) {
    throw new UsageError('--title goes with a text; in NDJSON and CSV each product has its own.')
  }
  const bulk = readBulkFlags(values, productFields)
  const format = chooseFormat(values.format, context.stdout.isTTY === true && bulk.output === null)
  if ((format === 'pretty' || text !== undefined) && (bulk.output !== null || bulk.workers > 0)) {
    throw new UsageError('--output and --workers go with files or stdin, and with --format ndjson.')
  }
  const rules = await loadRules(values.rules)
  if (text === undefined && files.includes('-') && context.stdin.isTTY === true) {
    await write(context.stderr, 'Reading from the terminal; end the text with Ctrl-D on a line of its own.\n')
  }
  if (format === 'pretty') {
    const input: InputOptions = { columns: bulk.columns, delimiter: bulk.delimiter, title }
    const items = text === undefined ? readItems(files, input, context) : given(text, title)
    return await printReports(items, trace, rules, context)
  }
  if (text !== undefined) {
    const proposal = classify(textProduct(text, null, title), rules)
    await write(context.stdout, `${JSON.stringify(proposal)}\n`)
    return Exit.ok
  }
  return await runBulk({ ...bulk, files, title, spec: { name: 'classify' }, rules }, context)
}

/** `shelfmark classify`: descriptions in, proposals out. */
export const classifyCommand: Command = {
  name: 'classify',
  summary: 'propose a category for descriptions in files, on stdin, or given as --text',
  usage,
  run,
}
