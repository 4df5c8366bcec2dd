import { classify, InputError } from '../classify.js'
import type { Proposal } from '../explain/proposal.js'
import { didYouMean } from '../load/nearest.js'
import type { Product } from '../types.js'
import { type Command, type Context, Exit, type ExitCode, readArgs, UsageError, write } from './command.js'
import { type Item, kindOf, readItems, textProduct } from './input.js'
import { report } from './report.js'
import { loadRules, type Rules } from './rules.js'
import { createStyle, wantsColour } from './style.js'

const usage = `Proposes a category for each product, with the quotations and the rule that decided.

Usage: shelfmark classify [FILE…] [OPTION…]
       shelfmark classify --text "Video course with a weekly live call."
       producer | shelfmark classify

FILE is .ndjson or .jsonl (one product a line: {"id"?, "title"?, "description", "language"?},
other keys are ignored), or .txt, .md or .html (one product a file). Without FILE, or for -,
stdin is read: as NDJSON if its first line is a JSON object, else as one text.

Options:
      --text TEXT      a description to classify
      --title TITLE    the title that goes with --text or with a text
      --format FORMAT  pretty: a report; ndjson: one proposal a line, in the order of the input
                       (without it: a report on a terminal, else ndjson)
      --trace          in the report, what every other rule failed on
      --rules DIR      a folder of rule files to go by instead of those in the package
  -h, --help           this page

NO_COLOR switches colours off, FORCE_COLOR on.
Exit code: 0 all classified; 1 some of the input was not (see stderr); 2 the command line is wrong.`

const options = {
  text: { type: 'string' },
  title: { type: 'string' },
  format: { type: 'string' },
  trace: { type: 'boolean' },
  rules: { type: 'string' },
} as const

const formats = ['pretty', 'ndjson'] as const
type Format = (typeof formats)[number]

function chooseFormat(asked: string | undefined, terminal: boolean): Format {
  if (asked === undefined) return terminal ? 'pretty' : 'ndjson'
  const format = formats.find((known) => known === asked)
  if (format !== undefined) return format
  throw new UsageError(`--format is pretty or ndjson, not "${asked}".${didYouMean(asked, formats)}`)
}

function printer(format: Format, trace: boolean, rules: Rules, context: Context) {
  if (format === 'ndjson') return (proposal: Proposal): string => `${JSON.stringify(proposal)}\n`
  const style = createStyle(wantsColour(context))
  const width = Math.min(Math.max(context.stdout.columns ?? 100, 40), 100)
  let first = true
  return (proposal: Proposal, product: Product): string => {
    const gap = first ? '' : '\n'
    first = false
    return `${gap}${report(proposal, product, { style, width, trace, clauses: rules.clauses })}\n`
  }
}

async function* given(text: string, title: string | null): AsyncGenerator<Item> {
  yield { where: '--text', value: textProduct(text, null, title), problem: null }
}

function propose(item: Item, rules: Rules): Proposal | string {
  if (item.problem !== null) return item.problem
  try {
    return classify(item.value, rules)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, options)
  const title = values.title ?? null
  const files = positionals.length > 0 ? positionals : ['-']
  if (values.text !== undefined && positionals.length > 0) {
    throw new UsageError('Give either --text or files, not both.')
  }
  if (values.text === undefined && title !== null && files.some((file) => kindOf(file) === 'lines')) {
    throw new UsageError('--title goes with a text; in an NDJSON file each line has its own "title".')
  }
  for (const file of files) kindOf(file)
  const format = chooseFormat(values.format, context.stdout.isTTY === true)
  const rules = await loadRules(values.rules)
  const print = printer(format, values.trace === true, rules, context)

  if (values.text === undefined && files.includes('-') && context.stdin.isTTY === true) {
    await write(context.stderr, 'Reading from the terminal; end the text with Ctrl-D on a line of its own.\n')
  }
  const items = values.text === undefined ? readItems(files, title, context) : given(values.text, title)
  let code: ExitCode = Exit.ok
  for await (const item of items) {
    const proposal = propose(item, rules)
    if (typeof proposal === 'string') {
      code = Exit.problems
      await write(context.stderr, `${item.where}: ${proposal}\n`)
    } else {
      await write(context.stdout, print(proposal, item.value as Product))
    }
  }
  return code
}

/** `shelfmark classify`: descriptions in, proposals out. */
export const classifyCommand: Command = {
  name: 'classify',
  summary: 'propose a category for descriptions in files, on stdin, or given as --text',
  usage,
  run,
}
