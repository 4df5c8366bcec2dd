import { analyse, assertProduct, InputError } from '../classify.js'
import { defaultRuleset } from '../default-ruleset.js'
import { explain } from '../explain/explain.js'
import type { Proposal } from '../explain/proposal.js'
import type { Ruleset } from '../ruleset.js'
import { type Category, categories } from '../types.js'
import { type Ground, groundsOf } from './cited.js'
import { type ReviewData, reviewDataOf } from './data.js'
import { phrasesOf } from './evidence.js'
import { writeMessage } from './message.js'
import { openQuestions } from './questions.js'
import type { Review, ReviewReason } from './types.js'
import { type Address, type DeclaredProduct, type Locale, locales, type Marketplace } from './types.js'
import { verdictOf } from './verdict.js'
import { waysOut } from './ways.js'
import { Speaker, type Text } from './wording.js'

export interface ReviewOptions {
  /** Language of the message; left out, that of the description, or else English. */
  readonly locale?: Locale
  /** Rules of your own, from `loadRuleset`; left out, those that come with the package. */
  readonly ruleset?: Ruleset
  /** Left out, formal. */
  readonly address?: Address
  readonly marketplace?: Marketplace
}

function assertDeclared(product: DeclaredProduct): void {
  assertProduct(product)
  const declared: unknown = product.declaredCategory
  if ((categories as readonly unknown[]).includes(declared)) return
  throw new InputError(
    'declaredCategory',
    `"declaredCategory" must be one of ${categories.join(', ')}; parseCategory reads official names.`,
  )
}

const supported = (locale: string | null): locale is Locale =>
  (locales as readonly (string | null)[]).includes(locale)

function localeOf({ language }: Proposal): Locale {
  const tag = language?.split('-', 1)[0] ?? null
  return supported(tag) ? tag : 'en'
}

/** Ids of the features of which a category needs one. */
function neededFor(category: Category, ruleset: Ruleset, { needs }: ReviewData): Set<string> {
  const kinds = needs[category]
  return new Set(ruleset.data.features.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
}

/** What the declared category needs and the text does not promise; null where it does, or nothing is proposed instead. */
function missingFor(
  declared: Category,
  proposal: Proposal,
  ruleset: Ruleset,
  data: ReviewData,
): Ground | null {
  if (proposal.category === null || proposal.category === declared) return null
  const needed = neededFor(declared, ruleset, data)
  const features = proposal.features.filter(({ id }) => needed.has(id))
  if (features.some(({ assertion }) => assertion === 'promised')) return null
  return { rule: `missing-for-${declared}`, policy: `category/${declared}`, features }
}

const reasonOf = ({ rule, policy, features }: Ground): ReviewReason => ({
  code: rule,
  policy,
  evidence: features.flatMap(({ id, assertion, evidence }) =>
    evidence.map(({ field, start, end, quote }) => ({ feature: id, assertion, field, start, end, quote })),
  ),
})

/**
 * Holds a vendor's choice of category against the rules, and writes to the vendor.
 * Pure, synchronous and deterministic; the result is plain JSON. Throws InputError for input that is no product
 * with one of the four categories.
 */
export function review(product: DeclaredProduct, options: ReviewOptions = {}): Review {
  assertDeclared(product)
  const ruleset = options.ruleset ?? defaultRuleset()
  const data = reviewDataOf(ruleset)
  const declared = product.declaredCategory
  const analysis = analyse(product, ruleset)
  const proposal = explain(analysis.decision, analysis.evidence, analysis.source, product, ruleset)
  const outcome = proposal.category ?? proposal.reason
  const verdict = verdictOf(data.verdicts, declared, outcome, proposal.certainty)
  const grounds = groundsOf(analysis, ruleset)
  const features = phrasesOf(analysis, proposal.features)
  // a faint reason that only stands behind the others is in the reasons, and too little for the message
  const cited = features.filter(({ id, assertion }) =>
    grounds.some((ground) => ground.features.some((one) => one.id === id && one.assertion === assertion)),
  )
  const missing = missingFor(declared, proposal, ruleset, data)
  const { wayOut, distance } = waysOut(analysis, declared, ruleset, data)
  const questions = verdict === 'ask' ? openQuestions(analysis, declared, ruleset, data) : []
  const locale = options.locale ?? localeOf(proposal)
  const wording = data.wording[locale]
  const speaker = new Speaker(wording, options.address ?? 'formal')
  const { general } = data
  const weighty = proposal.category === null ? new Set<string>() : neededFor(proposal.category, ruleset, data)
  const findings = {
    title: product.title,
    declared,
    verdict,
    proposal,
    features,
    cited,
    weighty,
    lacking: missing !== null,
    wayOut,
    questions,
    general,
  }
  return {
    ...(product.id === undefined ? {} : { id: product.id }),
    declaredCategory: declared,
    verdict,
    proposal,
    reasons: [...grounds, ...(missing ? [missing] : [])].map(reasonOf),
    wayOut,
    questions: questions.map((id) => ({ id, text: speaker.say(wording.questions[id] as Text) })),
    message: writeMessage(findings, speaker, options.marketplace ?? {}),
    distance,
  }
}
