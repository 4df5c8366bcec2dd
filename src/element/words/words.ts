import type { Locale, Verdict } from '../../review/types.js'
import type { Assertion, Certainty } from '../../types.js'
import type { Action } from '../keymap.js'
import type { Decision, Obstacle } from '../ruling.js'
import { de } from './de.js'
import { en } from './en.js'

/** The words of `<shelfmark-review>` in one language; names of categories and features come from the ruleset. */
export interface Words {
  readonly language: 'en' | 'de'
  readonly noneOfTheFour: string
  readonly noCategory: string
  readonly certainty: Readonly<Record<Certainty, string>>
  readonly certaintyMeans: Readonly<Record<Certainty, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly verdictMeans: Readonly<Record<Verdict, string>>
  readonly decisions: Readonly<Record<Decision, string>>
  readonly assertions: Readonly<Record<Assertion, string>>
  readonly assertionMeans: Readonly<Record<Assertion, string>>
  readonly obstacles: Readonly<Record<Obstacle, string>>
  readonly actions: Readonly<Record<Action, string>>
  /** Facts that are no features, by their id or its ending. */
  readonly facts: Readonly<Record<string, string>>
  readonly factValues: Readonly<Record<string, string>>
  readonly operators: Readonly<Record<string, string>>
  readonly advisories: Readonly<Record<string, string>>
  /** Why a clause leads to the outcome, by its id; where there is none, the rule's own sentence stands. */
  readonly clauses: Readonly<Record<string, string>>
  readonly text: string
  readonly legend: string
  readonly emptyText: string
  readonly nothingFound: string
  readonly untitled: string
  readonly proposal: string
  readonly declared: string
  readonly notDeclared: string
  readonly proposed: string
  readonly decisive: string
  readonly why: string
  readonly doesNotCount: string
  readonly because: (words: string) => string
  readonly rule: string
  readonly policyLine: string
  readonly whyNotOthers: string
  readonly holdsToo: string
  readonly needs: (fact: string, operator: string, value: string) => string
  readonly found: (actual: string) => string
  readonly waysOut: string
  readonly waysOutHint: string
  readonly nothingPromised: string
  readonly withoutThese: string
  readonly reset: string
  readonly tryIt: string
  readonly changeOffer: (features: string, category: string) => string
  readonly changeCategory: (category: string) => string
  readonly changeDescription: (feature: string, as: string, category: string) => string
  readonly asNone: string
  readonly notes: string
  readonly message: string
  readonly messageLanguages: Readonly<Record<Locale, string>>
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly messageDiffers: string
  readonly restoreMessage: string
  readonly noMessage: string
  readonly decision: string
  readonly thisIs: string
  readonly overrides: string
  readonly overrideReason: string
  readonly overrideReasons: Readonly<Record<string, string>>
  readonly places: (count: number) => string
  readonly distance: (count: number) => string
  readonly list: (items: readonly string[]) => string
}

const tables: Readonly<Record<string, Words>> = { en, de }

/** The words for a locale; English for a language that the interface has no words for. */
export const wordsFor = (locale: string): Words => tables[locale.slice(0, 2).toLowerCase()] ?? en
