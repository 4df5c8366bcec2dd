/** Writes what is derived from rules/: src/generated/ and rules/schema/. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { readClauses } from '../src/cli/rule-files.js'
import { jsonSchemas } from '../src/load/editor-schemas.js'
import { compileRules } from './compiled.js'
import { inRepository } from './repository.js'

const warning = '// Written by scripts/compile.ts from rules/; do not edit.\n'

/** A string literal: JavaScript parses JSON in a string faster than the same data as source. */
function literal(data: unknown): string {
  const json = JSON.stringify(data).replace(/\\/g, '\\\\').replace(/'/g, "\\'")
  return `'${json.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')}'`
}

const { files, data: compiled } = await compileRules()
const { review, phrases, ...data } = compiled
await mkdir(inRepository('src/generated'), { recursive: true })
await mkdir(inRepository('rules/schema'), { recursive: true })
await writeFile(
  inRepository('src/generated/ruleset.ts'),
  `${warning}import type { RulesetData } from '../ruleset.js'

/** The rules in rules/, checked and compiled. */
export const rulesetData: RulesetData = JSON.parse(
  ${literal(data)},
)
`,
)
await writeFile(
  inRepository('src/generated/review.ts'),
  `${warning}import type { ReviewData } from '../review/data.js'

let parsed: ReviewData | undefined

/** rules/review.json and rules/wording/, checked; parsed at the first use. */
export function reviewData(): ReviewData {
  parsed ??= JSON.parse(
    ${literal(review)},
  ) as ReviewData
  return parsed
}
`,
)
await writeFile(
  inRepository('src/generated/phrases.ts'),
  `${warning}import type { RulesetData } from '../ruleset.js'

/** The phrases behind the automata of the ruleset. */
export function phraseData(): NonNullable<RulesetData['phrases']> {
  return JSON.parse(
    ${literal(phrases)},
  )
}
`,
)
const { version } = JSON.parse(await readFile(inRepository('package.json'), 'utf8')) as { version: string }
await writeFile(
  inRepository('src/generated/version.ts'),
  `${warning}
/** Version of this library. */
export const libraryVersion = '${version}'
`,
)
await writeFile(
  inRepository('src/generated/policy.ts'),
  `${warning}
/** The sentences of rules/policy.json by clause id. */
export const clauses: Readonly<Record<string, string>> = JSON.parse(
  ${literal(readClauses(files['policy.json'] ?? ''))},
)
`,
)
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(inRepository(`rules/schema/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
}
