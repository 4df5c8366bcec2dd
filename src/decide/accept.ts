import ruleModule from 'json-rules-engine/dist/rule.js'
import type { RulesetData } from '../ruleset.js'

/**
 * Throws unless json-rules-engine takes every rule of a ruleset: rule files are written for it and run in it unchanged.
 * Done where rules are loaded; what runs for a text are closures that give the same.
 */
export function accepted(data: RulesetData): RulesetData {
  const { default: Rule } = ruleModule
  for (const { name, priority, conditions, event } of [...data.rules, ...data.advisories])
    new Rule({ name, priority, conditions, event } as unknown as ConstructorParameters<typeof Rule>[0])
  return data
}
