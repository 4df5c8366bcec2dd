import { accepted } from './decide/accept.js'
import { compileRuleset } from './load/compile.js'
import { prepareRuleset, type Ruleset } from './ruleset.js'

export { type Problem, RulesetError } from './load/error.js'
export { statementSchema } from './load/statement-schema.js'
export type { Ruleset } from './ruleset.js'

/**
 * Makes a ruleset of your own rule files, for `classify(product, { ruleset })`. Takes a few seconds; do it once.
 * In: the texts of the files by path below the rules folder (`features/live-session.json`).
 * Throws RulesetError with every problem: file, line, JSON path, and how to mend it.
 */
export function loadRuleset(files: Readonly<Record<string, string>>): Ruleset {
  return prepareRuleset(accepted(compileRuleset(files)))
}
