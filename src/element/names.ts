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
  /** Why the clause leads to the outcome; null where the rules have no sentence for it. */
  ground(policy: string): string | null
  rule(name: string): string
}

const spaced = (id: string): string => id.replace(/-/g, ' ')

/** A sentence in the form that a colleague reads. */
const formal = (text: string | { readonly formal: string }): string =>
  typeof text === 'string' ? text : text.formal

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

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
    ground: (policy) => {
      const text = wording.grounds[policy]
      return text === undefined ? null : capital(formal(text))
    },
    rule: (name) => means.get(name) ?? spaced(name),
  }
}
