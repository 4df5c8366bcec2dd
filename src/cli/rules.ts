import { defaultRuleset } from '../default-ruleset.js'
import { clauses as builtIn } from '../generated/policy.js'
import type { Ruleset } from '../ruleset.js'
import { UsageError } from './command.js'
import { inFolder, readClauses, readRuleFiles } from './rule-files.js'

/** The rules that a run goes by, and the sentence of the policy behind each clause id. */
export interface Rules {
  readonly ruleset: Ruleset
  /** Whether they are the user's, and not those of the package. */
  readonly own: boolean
  readonly clauses: Readonly<Record<string, string>>
}

/**
 * The rules in `folder`, or those that come with the package.
 * @throws UsageError when the folder cannot be read or its files have problems, all of them in the message.
 */
export async function loadRules(folder: string | undefined): Promise<Rules> {
  if (folder === undefined) return { ruleset: defaultRuleset(), own: false, clauses: builtIn }
  // compiling rules needs zod and compromise, which take half a second to load
  const { loadRuleset, RulesetError } = await import('../rules.js')
  try {
    const files = await readRuleFiles(folder)
    return {
      ruleset: loadRuleset(files),
      own: true,
      clauses: readClauses(files['policy.json'] ?? '{"clauses":[]}'),
    }
  } catch (error) {
    if (error instanceof RulesetError) throw new UsageError(inFolder(folder, error.message))
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`${folder}: no such folder.`)
    throw error
  }
}
