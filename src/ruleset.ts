import type { DecisionRuleData } from './decide/condition.js'
import { buildRules, type CompiledRule } from './decide/condition.js'
import { type CountedFeature, FactTable } from './decide/facts.js'
import { buildLexicon, type ConceptKind, type Lexicon, type LexiconData } from './match/lexicon.js'
import type { ReviewData } from './review/data.js'
import type { Assertion, Language } from './types.js'
import type { WeightsData } from './weigh/weights.js'

/**
 * Where a cue reaches. `forward` and `backward` within the clause, `both`, `sentence` wherever in the sentence and,
 * where it asks, in the one that answers it, `heading` the block it opens and everything the block introduces.
 */
export type Direction = 'forward' | 'backward' | 'both' | 'sentence' | 'heading'

/** What the assessing stage knows of a cue; its phrases stand in the lexicon. */
export interface CueData {
  readonly id: string
  readonly policy: string
  readonly gives: Exclude<Assertion, 'promised'>
  readonly direction: Direction
  /** Tokens between the cue and the mention, at most; null for no limit. */
  readonly within: number | null
  /** Features the cue may govern, as concepts; null for all. */
  readonly only: readonly number[] | null
  /** Kinds of features that the cue never governs. */
  readonly spares: readonly FeatureKind[]
  /** Concepts whose presence in the mention's sentence frees the mention from the cue. */
  readonly unless: readonly number[]
}

/** What a feature speaks for: contact, content, work made for the buyer, a check of learning, another product type … */
export type FeatureKind =
  | 'content'
  | 'contact'
  | 'guidance'
  | 'check'
  | 'hand-in'
  | 'judge'
  | 'zfu'
  | 'made'
  | 'outside'
  | 'side'
  | 'vague'
  | 'advisory'
  | 'hint'
  | 'faint'
  | 'weighed'

export interface FeatureData {
  readonly id: string
  readonly kind: FeatureKind
  readonly policy: string
  readonly means: string
}

/** How far the weights of words are trusted, in percent of chance. */
export interface WeighingData {
  /** From which they overrule what the evidence decided. */
  readonly overrules: number
  /** From which they make sure of a decision that they agree with. */
  readonly confirms: number
  /** Likewise where a text has few words: there it is the evidence that makes sure. */
  readonly confirmsLittle: number
  /** From which they are sure by themselves, where they overrule. */
  readonly proves: number
}

/** A checked and compiled ruleset as plain JSON: what the build writes and the main entry carries. */
export interface RulesetData {
  readonly id: string
  readonly version: string
  /** First day on which the rules apply, ISO 8601. */
  readonly effective: string
  /** SHA-256 of everything that decides (the wording of messages is no part of it), in hexadecimal digits. */
  readonly hash: string
  readonly lexicon: LexiconData
  readonly features: readonly FeatureData[]
  /** Cues by concept. */
  readonly cues: Readonly<Record<number, CueData>>
  /** First words of an answer that say yes or no. */
  readonly answers: { readonly yes: readonly string[]; readonly no: readonly string[] }
  /** What words weigh, by language. */
  readonly weights: Readonly<Partial<Record<Language, WeightsData>>>
  readonly weighing: WeighingData
  readonly rules: readonly DecisionRuleData[]
  readonly advisories: readonly DecisionRuleData[]
  /**
   * For each language one string a concept: its phrases parted by `|`, their groups by spaces, the ways to fill a group
   * by `/`, the symbols of a way by `_`. Only `evaluate` needs them; left out like `review`.
   */
  readonly phrases?: Readonly<Record<Language, readonly string[]>>
  /** Left out in the rules of the package: there it is a module of its own, so that `classify` alone stays small. */
  readonly review?: ReviewData
}

/** What a concept is to the stages behind `match`. */
export const Role = { none: 0, feature: 1, cue: 2, terminator: 3, subject: 4, conjunction: 5 } as const

/** What the stages look up in a ruleset again and again. */
export interface RulesetIndex {
  readonly facts: FactTable
  /** By concept, a value of `Role`. */
  readonly role: Uint8Array
  /** By concept; null for concepts that are no feature. */
  readonly features: readonly (CountedFeature | null)[]
  /** By concept; null for concepts that are no cue. */
  readonly cues: readonly (CueData | null)[]
}

/** A ruleset made ready for `classify`; build it once and use it for every product. */
export interface Ruleset {
  readonly data: RulesetData
  readonly lexicon: Lexicon
  readonly index: RulesetIndex
  readonly rules: readonly CompiledRule[]
  readonly advisories: readonly CompiledRule[]
}

function indexOf({ features, cues, lexicon: { concepts } }: RulesetData): RulesetIndex {
  const facts = new FactTable(features)
  return {
    facts,
    role: Uint8Array.from(
      concepts,
      ({ kind }) => (Role as Partial<Record<ConceptKind, number>>)[kind] ?? Role.none,
    ),
    features: concepts.map(({ kind, id }) => (kind === 'feature' ? (facts.features.get(id) ?? null) : null)),
    cues: concepts.map((_, concept) => cues[concept] ?? null),
  }
}

/** Makes a ruleset ready to use. */
export function prepareRuleset(data: RulesetData): Ruleset {
  const index = indexOf(data)
  return {
    data,
    lexicon: buildLexicon(data.lexicon),
    index,
    rules: buildRules(data.rules, index.facts.number),
    advisories: buildRules(data.advisories, index.facts.number),
  }
}

/** Languages for which there is a lexicon. */
export const languages: readonly Language[] = ['en', 'de']
