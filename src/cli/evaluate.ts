import { readFile } from 'node:fs/promises'
import { compare } from '../evaluate/compare.js'
import { evaluate } from '../evaluate/evaluate.js'
import type { Evaluation, LabelledProduct } from '../evaluate/evaluation.js'
import { didYouMean } from '../load/nearest.js'
import { type Command, type Context, Exit, type ExitCode, readArgs, UsageError, write } from './command.js'
import { comparisonReport, evaluationReport } from './evaluate-report.js'
import { readLabels } from './input/labels.js'
import { loadRules } from './rules.js'
import { createStyle, wantsColour } from './style.js'
import { percent } from './table.js'

const usage = `Measures the rules on products of which the right answer is known.

Usage: shelfmark evaluate FILE… [OPTION…]

FILE is NDJSON, also packed with gzip (.gz), - is stdin: one product a line with its labels:
  {"id", "title"?, "description", "language"?,
   "category": one of the four or null, "reason"?, "productType"?, "tags"?: […], "lang"?}
"lang" only sorts the table by language; the rules are not told it. Other keys are ignored.

Prints each miss with what was found and which rule decided, what of the rules had no part in any
answer, accuracy by tag and language, the confusion matrix, precision, recall and F1 of each
category, and how often and how rightly each certainty was answered.

Options:
      --format FORMAT    text (without it) or json, which holds every answer
      --baseline FILE    the json of an earlier run: shows what got better and what worse since
      --min-accuracy N   exit with 1 when less than N per cent have the right category, or rightly none
      --half HALF        odd or even: only products whose id ends in such a number
      --rules DIR        a folder of rule files to go by instead of those in the package
  -h, --help             this page

Exit code: 0 done; 1 below --min-accuracy, or some lines could not be read (see stderr);
2 the command line is wrong.`

const options = {
  format: { type: 'string' },
  baseline: { type: 'string' },
  'min-accuracy': { type: 'string' },
  half: { type: 'string' },
  rules: { type: 'string' },
} as const

function choose<T extends string>(flag: string, asked: string, known: readonly T[]): T {
  const found = known.find((each) => each === asked)
  if (found !== undefined) return found
  throw new UsageError(`--${flag} is ${known.join(' or ')}, not "${asked}".${didYouMean(asked, known)}`)
}

function percentage(asked: string): number {
  const value = Number(asked.replace(/\s*%$/, ''))
  if (asked.trim() !== '' && value >= 0 && value <= 100) return value / 100
  throw new UsageError(`--min-accuracy is a number from 0 to 100, not "${asked}".`)
}

async function readBaseline(file: string): Promise<Evaluation> {
  try {
    const baseline: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (typeof baseline === 'object' && baseline !== null && 'results' in baseline && 'macroF1' in baseline) {
      return baseline as Evaluation
    }
    throw new UsageError(`${file}: not what "shelfmark evaluate --format json" writes.`)
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(`${file}: ${code === 'ENOENT' ? 'no such file.' : message}`)
  }
}

/** True if the number at the end of an id is odd, false if even, null if it ends in none. */
function endsOdd(id: string): boolean | null {
  const digit = /\d$/.exec(id)?.[0]
  return digit === undefined ? null : Number(digit) % 2 === 1
}

async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const { values, positionals: files } = readArgs(args, options)
  if (files.length === 0) throw new UsageError('Give the files with the labelled products.')
  const format = choose('format', values.format ?? 'text', ['text', 'json'])
  const half = values.half === undefined ? null : choose('half', values.half, ['odd', 'even'])
  const least = values['min-accuracy'] === undefined ? null : percentage(values['min-accuracy'])
  const baseline = values.baseline === undefined ? null : await readBaseline(values.baseline)
  const { ruleset } = await loadRules(values.rules)

  let code: ExitCode = Exit.ok
  const products: LabelledProduct[] = []
  for await (const { where, product, problem } of readLabels(files, context)) {
    if (problem !== null) {
      code = Exit.problems
      await write(context.stderr, `${where}: ${problem}\n`)
    } else if (half === null || endsOdd(product.id) === (half === 'odd')) products.push(product)
  }
  if (products.length === 0) {
    await write(context.stderr, 'shelfmark: no labelled product to measure on.\n')
    return Exit.problems
  }
  const evaluation = evaluate(products, { ruleset })
  const comparison = baseline === null ? null : compare(baseline, evaluation)
  if (format === 'json') {
    const all = comparison === null ? evaluation : { ...evaluation, comparison }
    await write(context.stdout, `${JSON.stringify(all, null, 2)}\n`)
  } else {
    const style = createStyle(wantsColour(context))
    const since = comparison === null ? '' : `\n\n${comparisonReport(comparison, style)}`
    await write(context.stdout, `${evaluationReport(evaluation, style)}${since}\n`)
  }
  if (least !== null && evaluation.accuracy < least) {
    code = Exit.problems
    await write(
      context.stderr,
      `shelfmark: ${percent(evaluation.accuracy)} right is less than the ${percent(least)} asked for.\n`,
    )
  }
  return code
}

/** `shelfmark evaluate`: how good the rules are on labelled products. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'measure the rules on products of which the right category is known',
  usage,
  run,
}
