import { defaultRuleset } from '../default-ruleset.js'
import { reviewDataOf } from '../review/data.js'
import type { Locale } from '../review/types.js'
import type { Category } from '../types.js'
import type { Choice, Label } from './ruling.js'
import type { Words } from './words/words.js'

/** What the rules call things in one language. */
export interface Names {
  category(category: Category): string
  choice(choice: Choice): string
  /** The category, or why there is none. */
  outcome(label: Label): string
  feature(id: string): string
  /** A feature as what is left out: "the live calls". */
  left(id: string): string
  /** Why a rule leads to its outcome, in a sentence. */
  ground(rule: string, policy: string): string
}

const spaced = (id: string): string => id.replace(/-/g, ' ')

export function namesFor(words: Words): Names {
  const ruleset = defaultRuleset()
  const wording = reviewDataOf(ruleset).wording[words.language satisfies Locale]
  const means = new Map(ruleset.data.rules.map((rule) => [rule.name, rule.means]))
  const category = (id: Category): string => wording.categories[id].name
  return {
    category,
    choice: (choice) => (choice === 'none' ? words.noneOfTheFour : category(choice)),
    outcome: ({ category: found, reason, productType }) => {
      if (found !== null) return category(found)
      if (productType !== null) return `${words.noCategory}: ${wording.productTypes[productType].name}`
      return reason === null ? words.noCategory : `${words.noCategory}: ${wording.reasons[reason]}`
    },
    feature: (id) => wording.features[id]?.name ?? spaced(id),
    left: (id) => wording.features[id]?.object ?? spaced(id),
    ground: (name, policy) => words.clauses[policy] ?? means.get(name) ?? spaced(name),
  }
}
