import { defaultRuleset } from '../default-ruleset.js'
import type { Ruleset } from '../ruleset.js'
import { reviewDataOf } from './data.js'
import type { Locale, Review } from './types.js'
import { Speaker } from './wording.js'

/** Codes of the EU and EEA countries as the database takes them. */
export const statementCountries =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')

export interface StatementOptions {
  /** The decision's own id, unique for ever, never the product's: letters, digits, `-` and `_`, at most 500. */
  readonly puid: string
  /** Day on which the product was submitted, `YYYY-MM-DD`. */
  readonly contentDate: string
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly applicationDate: string
  /** True if a person decided with the proposal in view, false if nobody looked. */
  readonly decidedByPerson: boolean
  /** True if the product had been for sale before. */
  readonly wasLive: boolean
  /** Address of the rules that vendors agreed to, at most 500 units. */
  readonly termsUrl?: string
  /** Codes of the EU and EEA countries concerned. */
  readonly territorialScope?: readonly string[]
  /** Language of the statement; left out, English. */
  readonly locale?: Locale
  readonly ruleset?: Ruleset
}

/** A statement of reasons with the fields of the EU's DSA Transparency Database. Holds no words of the vendor. */
export interface StatementOfReasons {
  readonly decision_visibility: readonly [
    'DECISION_VISIBILITY_CONTENT_DISABLED' | 'DECISION_VISIBILITY_OTHER',
  ]
  readonly decision_visibility_other?: string
  readonly decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT'
  readonly decision_ground_reference_url?: string
  readonly incompatible_content_ground: string
  readonly incompatible_content_explanation: string
  readonly decision_facts: string
  readonly category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC'
  readonly category_specification: readonly ['KEYWORD_OTHER']
  readonly category_specification_other: string
  readonly content_type: readonly ['CONTENT_TYPE_PRODUCT']
  readonly content_language?: string
  readonly territorial_scope?: readonly string[]
  readonly content_date: string
  readonly application_date: string
  readonly source_type: 'SOURCE_VOLUNTARY'
  readonly automated_detection: 'Yes'
  readonly automated_decision: 'AUTOMATED_DECISION_FULLY' | 'AUTOMATED_DECISION_PARTIALLY'
  readonly account_type: 'ACCOUNT_TYPE_BUSINESS'
  readonly puid: string
}

function need(holds: boolean, field: string, rule: string): void {
  if (!holds) throw new RangeError(`"${field}" ${rule}.`)
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true

function checkOptions(options: StatementOptions): void {
  const { puid, contentDate, applicationDate, termsUrl, territorialScope = [] } = options
  need(/^[\w-]{1,500}$/.test(puid), 'puid', 'has letters, digits, "-" and "_" only, 1 to 500 of them')
  need(isDay(contentDate), 'contentDate', 'is a day such as 2026-11-25')
  need(isDay(applicationDate), 'applicationDate', 'is a day such as 2026-11-25')
  need(
    termsUrl === undefined || (termsUrl.length <= 500 && /^https?:\/\/\S+$/.test(termsUrl)),
    'termsUrl',
    'is an http(s) address of at most 500 characters',
  )
  const unknown = territorialScope.filter((code) => !statementCountries.includes(code))
  need(
    unknown.length === 0,
    'territorialScope',
    `takes codes of EU and EEA countries, not ${unknown.join(', ')}`,
  )
}

/**
 * The record of a rejection for the EU's DSA Transparency Database: by clause, feature name and count, without
 * quotations, since personal data may not be submitted. It has no field for redress; that stands in the message.
 * Throws RangeError for an option that the database would refuse, TypeError for a product that nobody rejected.
 */
export function toStatementOfReasons(review: Review, options: StatementOptions): StatementOfReasons {
  checkOptions(options)
  const { proposal, declaredCategory } = review
  if (review.verdict !== 'reject' && !options.decidedByPerson) {
    throw new TypeError(
      `The verdict is "${review.verdict}": without a person's decision nothing was rejected.`,
    )
  }
  if (proposal.category === declaredCategory) {
    throw new TypeError(
      'The proposed category is the declared one: a rejection for its category has no ground here.',
    )
  }
  const { wording } = reviewDataOf(options.ruleset ?? defaultRuleset())
  const speaker = new Speaker(wording[options.locale ?? 'en'], 'formal')
  const { statement, features, reasons } = speaker.wording
  const { policy: clause } = proposal.decidedBy
  const { id, version } = proposal.ruleset
  const passages = new Map<string, number>()
  const promises = review.reasons
    .flatMap(({ evidence }) => evidence)
    .filter(({ assertion }) => assertion === 'promised')
  for (const { feature } of promises) passages.set(feature, (passages.get(feature) ?? 0) + 1)
  const found = [...passages].map(([feature, count]) =>
    speaker.sayCounted(statement.passages, count, { name: features[feature]?.name ?? feature }),
  )
  const declared = speaker.category(declaredCategory)
  return {
    ...(options.wasLive
      ? { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }
      : {
          decision_visibility: ['DECISION_VISIBILITY_OTHER'],
          decision_visibility_other: speaker.say(statement.notPublished),
        }),
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    ...(options.termsUrl === undefined ? {} : { decision_ground_reference_url: options.termsUrl }),
    incompatible_content_ground: speaker.say(statement.ground, { clause, ruleset: id, version }),
    incompatible_content_explanation:
      proposal.category === null
        ? speaker.say(statement.noCategory, { declared, reason: reasons[proposal.reason] })
        : speaker.say(statement.otherCategory, { declared, proposed: speaker.category(proposal.category) }),
    decision_facts:
      found.length === 0
        ? speaker.say(statement.nothing)
        : speaker.say(statement.facts, { features: speaker.list(found) }),
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    category_specification: ['KEYWORD_OTHER'],
    category_specification_other: speaker.say(statement.specification),
    content_type: ['CONTENT_TYPE_PRODUCT'],
    ...(proposal.language === null ? {} : { content_language: proposal.language.slice(0, 2).toUpperCase() }),
    ...(options.territorialScope === undefined ? {} : { territorial_scope: options.territorialScope }),
    content_date: options.contentDate,
    application_date: options.applicationDate,
    source_type: 'SOURCE_VOLUNTARY',
    automated_detection: 'Yes',
    automated_decision: options.decidedByPerson ? 'AUTOMATED_DECISION_PARTIALLY' : 'AUTOMATED_DECISION_FULLY',
    account_type: 'ACCOUNT_TYPE_BUSINESS',
    puid: options.puid,
  }
}
