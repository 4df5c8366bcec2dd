import type { Evidence as Assessed } from '../assess/assess.js'
import { certaintyOf } from '../decide/certainty.js'
import type { ConditionData, DecisionRuleData } from '../decide/condition.js'
import type { Analysis } from '../decide/counterfactual.js'
import type { Decision } from '../decide/decide.js'
import { type Quantity, quantityOf } from '../decide/quantity.js'
import type { SourceText } from '../read/source.js'
import type { Ruleset } from '../ruleset.js'
import type { Assertion, Product, Reason } from '../types.js'
import { Clauses } from './clause.js'
import { addPlace, type Passage } from './passage.js'
import type { Evidence, Feature, Outcome, Proposal } from './proposal.js'
import { quotation } from './quotation.js'
import { summarise } from './summary.js'

/** What the text does in one way with one feature. */
interface Group {
  readonly about: Assessed['about']
  readonly assertion: Assertion
  /** By position. */
  readonly passages: Passage[]
}

/** True if a condition asks for the promise of a feature. */
function asksFor(condition: ConditionData, feature: string): boolean {
  if ('all' in condition) return condition.all.some((inner) => asksFor(inner, feature))
  if ('any' in condition) return condition.any.some((inner) => asksFor(inner, feature))
  if ('not' in condition) return false
  return condition.fact === feature && condition.value === 'promised'
}

function groupOf(groups: readonly Group[], { about, assertion }: Assessed): Group | null {
  for (const group of groups) if (group.about === about && group.assertion === assertion) return group
  return null
}

/** Evidence by feature and assertion, in the order of the first mentions. */
function grouped(evidence: readonly Assessed[], decision: Decision): Group[] {
  const groups: Group[] = []
  for (const item of evidence) {
    const { about, assertion } = item
    // a hint makes a proposal less certain; it says nothing that a vendor could be told
    if (about.kind === 'hint') continue
    // what is faint is shown only where it decided
    if (about.kind === 'faint' && !asksFor(decision.winner.data.conditions, about.id)) continue
    let group = groupOf(groups, item)
    if (!group) {
      group = { about, assertion, passages: [] }
      groups.push(group)
    }
    addPlace(group.passages, item.mention, item.cues)
  }
  return groups
}

function firstQuantity(passages: readonly Passage[], source: SourceText): Quantity | null {
  for (const passage of passages) {
    const found = quantityOf(passage, source)
    if (found) return found
  }
  return null
}

function evidenceOf(passage: Passage, source: SourceText, ruleset: Ruleset): Evidence {
  const { field, start, end, quote } = quotation(passage, source)
  return { field, start, end, quote, cues: passage.cues.length === 0 ? [] : cuesOf(passage, source, ruleset) }
}

const cuesOf = ({ cues }: Passage, source: SourceText, { index }: Ruleset): Evidence['cues'] =>
  cues.map((cue) => ({ id: index.cues[cue.concept]?.id ?? '', ...quotation(cue, source) }))

/** Passages filled up to clauses; those that then overlap are one. */
function filled(passages: readonly Passage[], clauses: Clauses): Passage[] {
  const whole: Passage[] = []
  for (const passage of passages) addPlace(whole, clauses.around(passage), passage.cues)
  return whole
}

function featureOf(
  { about: { id, kind }, assertion, passages }: Group,
  source: SourceText,
  clauses: Clauses,
  ruleset: Ruleset,
): Feature {
  const quantity = assertion === 'promised' ? firstQuantity(passages, source) : null
  // what the words as a whole speak through is a sentence already
  const whole = kind === 'weighed' ? passages : filled(passages, clauses)
  const evidence = whole.map((passage) => evidenceOf(passage, source, ruleset))
  return quantity ? { id, assertion, quantity, evidence } : { id, assertion, evidence }
}

/** What the text does with each feature, with its quotations; what is faint only where it decided. */
export function featuresOf(
  { evidence, decision, source }: Omit<Analysis, 'reading'>,
  ruleset: Ruleset,
): Feature[] {
  const clauses = new Clauses(evidence, source)
  return grouped(evidence, decision).map((group) => featureOf(group, source, clauses, ruleset))
}

/** What every rule said: those before the one that decided failed, those behind it were not asked yet. */
function outcomesOf({ facts, winner, failed: before }: Decision, { rules }: Ruleset): Outcome[] {
  return rules.map((rule, n) => {
    const failed = rule === winner ? null : (before[n] ?? rule.check(facts.values))
    const { category } = rule
    const { name, policy, event } = rule.data
    return {
      rule: name,
      policy,
      category,
      reason: category === null ? (event.type as Reason) : null,
      holds: failed === null,
      failed: failed && {
        fact: failed.fact,
        operator: failed.operator,
        value: failed.value,
        actual: facts.get(failed.fact) ?? null,
      },
    }
  })
}

/** What an advisory is about, with the passages that promise it. */
function advisoryOf(
  { name, event }: DecisionRuleData,
  features: readonly Feature[],
): Proposal['advisories'][number] {
  const evidence: Evidence[] = []
  for (const feature of features) {
    if (feature.assertion !== 'promised' || !event.params.features?.includes(feature.id)) continue
    for (const one of feature.evidence) evidence.push(one)
  }
  return { id: name, evidence }
}

/** Puts a decision into words and quotations; adds no judgement. */
export function explain(
  decision: Decision,
  evidence: readonly Assessed[],
  source: SourceText,
  product: Product,
  ruleset: Ruleset,
): Proposal {
  const { data, category } = decision.winner
  const { id, version, hash } = ruleset.data
  const features = featuresOf({ evidence, decision, source }, ruleset)
  const { type, params } = data.event
  const proposal = {
    certainty: certaintyOf(decision, ruleset.data.weighing),
    language: source.language,
    features,
    decidedBy: { rule: data.name, policy: data.policy },
    outcomes: outcomesOf(decision, ruleset),
    advisories: decision.advisories.map((rule) => advisoryOf(rule.data, features)),
    summary: summarise(decision, features, ruleset.index.facts),
    ruleset: { id, version, hash },
    category,
    reason: category === null ? (type as Reason) : null,
    productType: type === 'outside-categories' ? (params.productType ?? 'physical-product') : null,
  }
  // the three belong together in one of the ways of the type, which TypeScript cannot see
  return (product.id === undefined ? proposal : { id: product.id, ...proposal }) as Proposal
}
