import type * as z from 'zod'
import { type Problem, RulesetError } from './error.js'
import { type JsonFile, parseJson, showPath } from './json.js'
import { didYouMean } from './nearest.js'
import { type ReviewFile, reviewFile, type WordingFile, wordingFile } from './review-schema.js'
import {
  type AdvisoryFile,
  advisoryFile,
  type CueFile,
  cueFile,
  type DecisionFile,
  decisionFile,
  type FeatureFile,
  featureFile,
  type PolicyFile,
  policyFile,
  type RulesetFile,
  rulesetFile,
  type SlotFile,
  slotFile,
  type WeightsFile,
  weightsFile,
} from './schema.js'

/** Rule files, checked one by one. */
export interface RuleFiles {
  readonly ruleset: RulesetFile
  readonly policy: PolicyFile
  readonly slots: readonly SlotFile[]
  readonly features: readonly FeatureFile[]
  readonly cues: readonly CueFile[]
  readonly decision: readonly DecisionFile[]
  readonly advisories: readonly AdvisoryFile[]
  readonly weights: readonly WeightsFile[]
  readonly review: ReviewFile
  readonly wording: readonly WordingFile[]
  /** Makes a problem with the line of a path in a file. */
  readonly problem: (file: string, path: readonly (string | number)[], message: string) => Problem
}

/** What a value ought to have been, in words. */
function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `does not know ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    const given = String(issue.input)
    return known.length === 1
      ? `must be ${JSON.stringify(known[0])}`
      : `"${given}" is none of ${known.join(', ')}.${didYouMean(given, known)}`
  }
  return issue.message
}

function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  // of the alternatives, the one that got furthest was meant
  const inner = issue.errors
    .map((errors) => errors[0])
    .filter((found) => found !== undefined)
    .sort(
      (a, b) =>
        b.path.length - a.path.length ||
        Number(a.code === 'unrecognized_keys') - Number(b.code === 'unrecognized_keys'),
    )[0]
  return inner ? deepest({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue) : issue
}

const folders = {
  slots: slotFile,
  features: featureFile,
  cues: cueFile,
  decision: decisionFile,
  advisories: advisoryFile,
  weights: weightsFile,
  wording: wordingFile,
} as const
const single = {
  'ruleset.json': rulesetFile,
  'policy.json': policyFile,
  'review.json': reviewFile,
} as const

/**
 * Reads rule files. In: their texts by path below the rules folder. `grammar/` and `schema/` belong to the library.
 * Throws RulesetError with every problem of every file.
 */
export function parseFiles(files: Readonly<Record<string, string>>): RuleFiles {
  const problems: Problem[] = []
  const parsed = new Map<string, JsonFile>()
  const problem = (file: string, path: readonly (string | number)[], message: string): Problem => ({
    file,
    line: parsed.get(file)?.lineOf(path) ?? 0,
    path: showPath(path),
    message,
  })
  const load = <T>(file: string, schema: z.ZodType<T>): T | null => {
    const json = parseJson(file, files[file] as string)
    parsed.set(file, json)
    problems.push(...json.problems)
    if (json.problems.length > 0) return null
    const result = schema.safeParse(json.value, { reportInput: true })
    if (result.success) return result.data
    for (const issue of result.error.issues.map(deepest)) {
      problems.push(problem(file, issue.path as (string | number)[], explain(issue)))
    }
    return null
  }
  const groups: Record<string, unknown[]> = {
    slots: [],
    features: [],
    cues: [],
    decision: [],
    advisories: [],
    weights: [],
    wording: [],
  }
  for (const file of Object.keys(files).sort()) {
    const [folder = '', name = ''] = file.split('/')
    if (folder === 'grammar' || folder === 'schema' || file in single) continue
    const schema = folders[folder as keyof typeof folders]
    if (!schema) {
      problems.push(
        problem(file, [], `belongs to no kind of rule file.${didYouMean(folder, Object.keys(folders))}`),
      )
      continue
    }
    const value = load(file, schema as z.ZodType<Record<string, unknown>>)
    if (value === null) continue
    groups[folder]?.push(value)
    const key = ['id', 'name', 'language', 'locale'].find((one) => one in value) as string
    if (`${value[key]}.json` !== name)
      problems.push(problem(file, [key], `"${value[key]}" must equal the name of the file`))
  }
  const missing = Object.keys(single).filter((file) => files[file] === undefined)
  for (const file of missing) problems.push(problem(file, [], 'is missing'))
  const ruleset = files['ruleset.json'] === undefined ? null : load('ruleset.json', rulesetFile)
  const policy = files['policy.json'] === undefined ? null : load('policy.json', policyFile)
  const review = files['review.json'] === undefined ? null : load('review.json', reviewFile)
  if (problems.length > 0 || ruleset === null || policy === null || review === null)
    throw new RulesetError(problems)
  return { ruleset, policy, review, problem, ...groups } as unknown as RuleFiles
}
