import type { Change, Comparison } from '../evaluate/compare.js'
import type { Answer, Evaluation, Miss, Unused } from '../evaluate/evaluation.js'
import { categories } from '../types.js'
import { printable, type Style } from './style.js'
import { difference, percent, table } from './table.js'

/** The deciding words of an answer: `digital-product`, or `null: mixed-offer`. */
function said({ category, reason, productType }: Answer): string {
  if (category !== null) return category
  return ['null', ...[reason ?? [], productType ?? []].flat()].join(': ')
}

function missLines(miss: Miss, style: Style): string[] {
  const name = [miss.id, miss.title === null || miss.title === '' ? [] : printable(miss.title)].flat()
  return [
    `  ${style.bold(name.join(' · '))}${miss.tags.length === 0 ? '' : style.dim(`  (${miss.tags.join(', ')})`)}`,
    `    labelled  ${said(miss.labelled)}`,
    `    found     ${said(miss.found)}, ${miss.certainty}, by the rule ${miss.rule}`,
    ...miss.features.map(({ id, assertion, evidence }) => {
      const quotes = evidence.map(({ quote, cues }) => {
        const why = cues.map((cue) => `“${printable(cue.quote)}”`).join(' and ')
        return `“${printable(quote)}”${why === '' ? '' : ` (because of ${why})`}`
      })
      return `    ${id} · ${style.bold(assertion)}: ${quotes.join(', ')}`
    }),
    '',
  ]
}

function classTable({ classes }: Evaluation): string[] {
  return table(
    [
      ['class', 'labelled', 'found', 'right', 'precision', 'recall', 'F1'],
      ...classes.map((score) => [
        score.class,
        `${score.labelled}`,
        `${score.found}`,
        `${score.right}`,
        percent(score.precision),
        percent(score.recall),
        score.f1 === null ? '–' : score.f1.toFixed(3),
      ]),
    ],
    ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
  )
}

const shortNames = ['digital', 'distance', 'with-content', 'other', 'null'] as const

function confusionTable({ confusion }: Evaluation): string[] {
  const classes = [...categories, 'null'] as const
  return table(
    [
      ['labelled ↓ found →', ...shortNames],
      ...classes.map((labelled) => [
        labelled,
        ...classes.map((found) => {
          const count = confusion[labelled][found]
          return count === 0 ? '·' : `${count}`
        }),
      ]),
    ],
    ['left', 'right', 'right', 'right', 'right', 'right'],
  )
}

function certaintyTable({ certainty }: Evaluation): string[] {
  return table(
    [
      ['certainty', 'answers', 'coverage', 'right', 'precision'],
      ...certainty.map((score) => [
        score.certainty,
        `${score.answers}`,
        percent(score.coverage),
        `${score.right}`,
        percent(score.precision),
      ]),
    ],
    ['left', 'right', 'right', 'right', 'right'],
  )
}

function groupTable(heading: string, groups: Evaluation['tags']): string[] {
  return table(
    [
      [heading, 'products', 'right', 'accuracy'],
      ...groups.map(({ name, products, right, accuracy }) => [
        printable(name),
        `${products}`,
        `${right}`,
        percent(accuracy),
      ]),
    ],
    ['left', 'right', 'right', 'right'],
  )
}

function unusedLines({ rules, advisories, features, cues, phrases }: Unused): string[] {
  const list = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '))
  const missing = phrases.reduce((sum, { unmatched }) => sum + unmatched.length, 0)
  const whole = phrases.filter(({ phrases: all, unmatched }) => all === unmatched.length)
  return [
    `  rules that decided nothing: ${list(
      rules.map(({ name, held }) =>
        held === 0 ? name : `${name} (held for ${held}, but later in the order)`,
      ),
    )}`,
    `  advisories never given: ${list(advisories)}`,
    `  features never found: ${list(features)}`,
    `  cues that gave nothing: ${list(cues)}`,
    `  without any phrase found: ${list(whole.map(({ kind, id, language }) => `${kind} ${id} (${language})`))}`,
    `  phrases never found: ${missing}; --format json lists them`,
  ]
}

function changeLines(heading: string, changes: readonly Change[]): string[] {
  if (changes.length === 0) return []
  const lines = changes.map(
    ({ before, now }) =>
      `    ${now.id}: ${said(before.found)}, ${before.certainty} → ${said(now.found)}, ${now.certainty} (labelled ${said(now.labelled)})`,
  )
  return [`  ${heading}: ${changes.length}`, ...lines]
}

const points = (share: number): string => `${difference(share * 100, 1)} points`

/** What changed since an earlier run. Without a line break at its end. */
export function comparisonReport(comparison: Comparison, style: Style): string {
  const { accuracy, macroF1, clearCoverage, clearPrecision, added, removed } = comparison
  return [
    style.bold('Since the baseline'),
    `  accuracy ${points(accuracy)}, macro-F1 ${difference(macroF1, 3)}, answered clear ${points(clearCoverage)}${
      clearPrecision === null ? '' : `, right among those ${points(clearPrecision)}`
    }`,
    ...changeLines('better', comparison.better),
    ...changeLines('worse', comparison.worse),
    ...changeLines('still wrong, but differently', comparison.otherwise),
    ...changeLines('right, with another certainty', comparison.certainty),
    ...(added.length === 0 ? [] : [`  not in the baseline: ${added.length}`]),
    ...(removed.length === 0 ? [] : [`  only in the baseline: ${removed.length}`]),
  ].join('\n')
}

/** An evaluation for people to read. Without a line break at its end. */
export function evaluationReport(evaluation: Evaluation, style: Style): string {
  const { products, right, accuracy, exact, macroF1, misses, ruleset } = evaluation
  const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
  return [
    ...(misses.length === 0 ? [] : [style.bold(`Misses: ${misses.length}`), '']),
    ...misses.flatMap((miss) => missLines(miss, style)),
    style.bold('Had no part in any answer'),
    ...unusedLines(evaluation.unused),
    '',
    ...indent(groupTable('tag', evaluation.tags)),
    '',
    ...indent(groupTable('language', evaluation.languages)),
    '',
    ...indent(confusionTable(evaluation)),
    '',
    ...indent(classTable(evaluation)),
    '',
    ...indent(certaintyTable(evaluation)),
    '',
    style.bold(`${right} of ${products} right: ${percent(accuracy)} · macro-F1 ${macroF1.toFixed(3)}`),
    `  with the right reason and product type too: ${percent(exact)}`,
    style.dim(`  ruleset ${ruleset.id} ${ruleset.version}`),
  ].join('\n')
}
