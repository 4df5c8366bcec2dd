import { rulesetData } from './generated/ruleset.js'
import { prepareRuleset, type Ruleset } from './ruleset.js'

let prepared: Ruleset | undefined

/** The rules that come with the package; made ready at the first use. */
export function defaultRuleset(): Ruleset {
  prepared ??= prepareRuleset(rulesetData)
  return prepared
}
