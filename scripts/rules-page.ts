/** `npm run rules`: writes docs/rules.md, the rules as a page to read. */
import { mkdir, writeFile } from 'node:fs/promises'
import { readClauses } from '../src/cli/rule-files.js'
import type { WeightsFile } from '../src/load/schema.js'
import { compileRules } from './compiled.js'
import { inRepository } from './repository.js'

interface Example {
  readonly text: string
  readonly is: string
}
interface FeatureFile {
  readonly id: string
  readonly policy: string
  readonly means: string
  readonly note?: string
  readonly examples: Readonly<Record<string, readonly Example[]>>
}
interface DecisionFile {
  readonly name: string
  readonly priority?: number
  readonly policy: string
  readonly means: string
  readonly event: { readonly type: string }
  readonly examples: readonly { readonly lang: string; readonly text: string; readonly decides: boolean }[]
}

const { files } = await compileRules()

function inFolder<T>(folder: string): T[] {
  const paths = Object.keys(files).filter((path) => path.startsWith(`${folder}/`))
  return paths.map((path) => JSON.parse(files[path] as string) as T)
}

/** Text in a table's cell: what Markdown would read as signs is kept as it is. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[|*_<[\]`\\]/g, '\\$&')

/** A marked example with its mention in bold. */
const marked = (text: string): string =>
  text
    .split(/\[\[|\]\]/)
    .map((part, index) => (index % 2 === 1 ? `**${cell(part)}**` : cell(part)))
    .join('')

function decisionSection(rule: DecisionFile): string[] {
  const yes = rule.examples.filter(({ decides }) => decides)
  const no = rule.examples.filter(({ decides }) => !decides)
  return [
    `### ${rule.name}`,
    '',
    `${rule.means} → \`${rule.event.type}\``,
    '',
    `- priority ${rule.priority ?? 'none'}, clause \`${rule.policy}\`: ${clauses[rule.policy] ?? ''}`,
    ...yes.map(({ lang, text }) => `- decides (${lang}): ${cell(text)}`),
    ...no.map(({ lang, text }) => `- does not decide (${lang}): ${cell(text)}`),
    '',
  ]
}

function featureRows({ id, policy, means, examples }: FeatureFile): string {
  const pick = (wanted: (is: string) => boolean): string =>
    Object.values(examples)
      .flatMap((list) => list.filter(({ is }) => wanted(is)).slice(0, 1))
      .map(({ text }) => marked(text))
      .join('<br>')
  const found = pick((is) => is === 'promised')
  const not = pick((is) => is !== 'promised')
  return `| \`${id}\` | ${cell(means)} | \`${policy}\` | ${found} | ${not} |`
}

/** Words of each outcome that are shown. */
const heaviest = 20

/** The words, and pairs of words, that weigh most for each outcome against the mean of all. */
function weightRows({ language, outcomes, words, pairs }: WeightsFile): string[] {
  const all = Object.entries({ ...words, ...pairs })
  return outcomes.map((outcome, k) => {
    const lead = ([, units]: (typeof all)[number]): number =>
      (units[k + 1] as number) -
      units.slice(1, outcomes.length + 1).reduce((sum, unit) => sum + unit, 0) / outcomes.length
    const names = [...all]
      .sort((a, b) => lead(b) - lead(a))
      .slice(0, heaviest)
      .map(([name]) => cell(name.replace('_', ' ')))
    return `| ${language} | \`${outcome}\` | ${names.join(' · ')} |`
  })
}

const clauses = readClauses(files['policy.json'] ?? '')
const decisions = inFolder<DecisionFile>('decision').sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
const page = [
  '# The rules',
  '',
  'Written by `npm run rules` from `rules/`; change the files there, not this page.',
  '',
  '## Decision rules, first to last',
  '',
  'The first rule that holds decides.',
  '',
  ...decisions.flatMap(decisionSection),
  '## Advisories',
  '',
  'They add a note to a proposal and never change it.',
  '',
  ...inFolder<DecisionFile>('advisories').map(
    ({ name, means, policy }) => `- \`${name}\`: ${means} (\`${policy}\`)`,
  ),
  '',
  '## Features',
  '',
  '| feature | means | clause | promised | does not count |',
  '| --- | --- | --- | --- | --- |',
  ...inFolder<FeatureFile>('features').map(featureRows),
  '',
  '## What words weigh',
  '',
  'Learned from labelled offers by `npm run learn`; all numbers are in `rules/weights/`. The rules `reads-as-…` go by the sum of a',
  'text and by the sentence that says an outcome most strongly (`docs/accuracy.md`). The words that weigh most for each outcome:',
  '',
  '| language | outcome | words and pairs of words |',
  '| --- | --- | --- |',
  ...inFolder<WeightsFile>('weights').flatMap(weightRows),
  '',
  '## Clauses of the policy',
  '',
  ...Object.entries(clauses).map(([id, text]) => `- \`${id}\`: ${text}`),
  '',
]
await mkdir(inRepository('docs'), { recursive: true })
await writeFile(inRepository('docs/rules.md'), page.join('\n'))
console.log('docs/rules.md is written.')
