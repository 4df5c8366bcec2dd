import { inFolder, readRuleFiles } from '../src/cli/rule-files.js'
import { accepted } from '../src/decide/accept.js'
import { compileRuleset } from '../src/load/compile.js'
import { RulesetError } from '../src/load/error.js'
import type { RulesetData } from '../src/ruleset.js'
import { inRepository } from './repository.js'

/** The files in rules/ and what they compile to. When they have problems, prints all of them and exits with 1. */
export async function compileRules(): Promise<{ files: Record<string, string>; data: RulesetData }> {
  const files = await readRuleFiles(inRepository('rules'))
  try {
    return { files, data: accepted(compileRuleset(files)) }
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error
    console.error(inFolder('rules', error.message))
    process.exit(1)
  }
}
