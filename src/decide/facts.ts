import type { FeatureData, FeatureKind } from '../ruleset.js'

export type FactValue = string | number | boolean

/** Kinds of features of which the facts count what is promised and what is denied. */
const counted: readonly FeatureKind[] = [
  'content',
  'contact',
  'guidance',
  'check',
  'judge',
  'made',
  'outside',
]

/** Facts that follow from several features, with the values they can have. */
export const derivedFacts: Readonly<Record<string, readonly string[] | 'number'>> = {
  language: ['en', 'de', 'other', 'unknown'],
  words: 'number',
  'opens-with': [],
  'made-role': ['core', 'extra', 'none'],
  'live-share': ['larger', 'smaller', 'unknown'],
  'contact-named': 'number',
  'hint-mentions': 'number',
  'lesson-mentions': 'number',
  'file-mentions': 'number',
  'in-person-event-mentions': 'number',
  'feedback-on-work': 'number',
  'package-labels': 'number',
  weighed: [],
  'weighed-percent': 'number',
  'live-hours': 'number',
  'recorded-hours': 'number',
  ...Object.fromEntries(
    counted.flatMap((kind) =>
      [`${kind}-promised`, `${kind}-denied`, `${kind}-mentions`].map((name) => [name, 'number' as const]),
    ),
  ),
}
const derivedNames = Object.keys(derivedFacts)

/** The number of a fact that follows from several features, or -1. */
export const numberOf = (name: string): number => derivedNames.indexOf(name)

/** The number of the fact that only advisories can ask for: the category or reason that is proposed. */
export const proposed = derivedNames.length

/** Facts in which some features count besides those of their kind. */
const countedToo: Readonly<Record<string, { readonly mentions?: string; readonly hours?: string }>> = {
  'live-session': { hours: 'live-hours' },
  'recorded-lessons': { mentions: 'lesson-mentions', hours: 'recorded-hours' },
  'study-texts': { hours: 'recorded-hours' },
  'template-files': { mentions: 'file-mentions' },
  'taught-live': { hours: 'live-hours' },
  'package-label': { mentions: 'package-labels' },
  'in-person-event': { mentions: 'in-person-event-mentions' },
}

/** A feature with the numbers of its own fact and of those it counts in; -1 for none. */
export interface CountedFeature extends FeatureData {
  readonly fact: number
  /** Counts the promised features of its kind. */
  readonly promised: number
  /** Counts the denied ones. */
  readonly denied: number
  /** Count the places where it is promised. */
  readonly places: readonly number[]
  /** Sums up the hours that are stated beside it. */
  readonly hours: number
}

/** Numbers the facts of a ruleset: those that follow from several features first, one for each feature last. */
export class FactTable {
  /** By id. */
  readonly features: ReadonlyMap<string, CountedFeature>
  /** By name. */
  readonly number: ReadonlyMap<string, number>
  /** The facts of an empty text. */
  readonly blank: readonly (FactValue | undefined)[]

  constructor(features: readonly FeatureData[]) {
    const all = features.map((feature, n): CountedFeature => {
      const { id, kind } = feature
      const { mentions = '', hours = '' } = countedToo[id] ?? {}
      return {
        ...feature,
        fact: proposed + 1 + n,
        promised: numberOf(`${kind}-promised`),
        denied: numberOf(`${kind}-denied`),
        places: [`${kind}-mentions`, mentions].map(numberOf).filter((number) => number >= 0),
        hours: numberOf(hours),
      }
    })
    this.features = new Map(all.map((feature) => [feature.id, feature]))
    const derived = [...derivedNames, 'proposed'].map((name, n) => [name, n] as const)
    this.number = new Map([...all.map(({ id, fact }) => [id, fact] as const), ...derived])
    this.blank = [
      ...derivedNames.map((name) => (derivedFacts[name] === 'number' ? 0 : 'none')),
      undefined,
      ...all.map(() => 'none'),
    ]
  }
}

/** By number, what the text says of each fact. */
export type FactValues = readonly (FactValue | undefined)[]

/** The facts of one text. */
export class Facts {
  constructor(
    readonly values: FactValues,
    private readonly table: FactTable,
  ) {}

  get(name: string): FactValue | undefined {
    return this.values[this.table.number.get(name) ?? -1]
  }

  /** The same facts but for one. */
  with(number: number, value: FactValue): Facts {
    const values = this.values.slice()
    values[number] = value
    return new Facts(values, this.table)
  }
}
