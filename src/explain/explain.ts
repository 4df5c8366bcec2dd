import { type Evidence as Assessed, mostCues } from '../assess/assess.js'
import { certaintyOf } from '../decide/certainty.js'
import type { ConditionData } from '../decide/condition.js'
import type { Decision } from '../decide/decide.js'
import { type Quantity, quantityOf } from '../decide/quantity.js'
import type { Mention } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import type { Ruleset } from '../ruleset.js'
import { type Category, categories, type Product, type Reason } from '../types.js'
import type { Evidence, Feature, Outcome, Proposal, Quotation } from './proposal.js'
import { summarise } from './summary.js'

/** The vendor's own words behind a mention. */
export function quotation(mention: Mention, source: SourceText): Quotation {
  const field = mention.first < source.descriptionToken ? 'title' : 'description'
  const start = source.tokens.start[mention.first] as number
  const end = source.tokens.end[mention.end - 1] as number
  return { field, start, end, quote: source.product[field].slice(start, end) }
}

function evidenceOf(item: Assessed, source: SourceText, ruleset: Ruleset): Evidence {
  const { field, start, end, quote } = quotation(item.mention, source)
  return { field, start, end, quote, cues: item.cues.length === 0 ? [] : cuesOf(item, source, ruleset) }
}

const cuesOf = (item: Assessed, source: SourceText, ruleset: Ruleset): Evidence['cues'] =>
  item.cues.map((cue) => ({ id: ruleset.index.cues[cue.concept]?.id ?? '', ...quotation(cue, source) }))

/** The mentions of one feature as quotations: those that overlap are one. In and out: by position. */
function joined(items: readonly Assessed[]): Assessed[] {
  const kept: Assessed[] = []
  for (const item of items) {
    const last = kept[kept.length - 1]
    if (!last || item.mention.first >= last.mention.end || item.mention.sentence !== last.mention.sentence) {
      kept.push(item)
      continue
    }
    const end = Math.max(last.mention.end, item.mention.end)
    const { concept, first, sentence, parts } = last.mention
    kept[kept.length - 1] = {
      mention: { concept, first, end, sentence, parts },
      feature: last.feature,
      about: last.about,
      assertion: last.assertion,
      cues:
        item.cues.length === 0 ? last.cues : [...new Set([...last.cues, ...item.cues])].slice(0, mostCues),
    }
  }
  return kept
}

/** True if a condition asks for the promise of a feature. */
function asksFor(condition: ConditionData, feature: string): boolean {
  if ('all' in condition) return condition.all.some((inner) => asksFor(inner, feature))
  if ('any' in condition) return condition.any.some((inner) => asksFor(inner, feature))
  if ('not' in condition) return false
  return condition.fact === feature && condition.value === 'promised'
}

/** Evidence by feature and assertion, in the order of the first mentions. */
function grouped(evidence: readonly Assessed[], decision: Decision): Assessed[][] {
  const groups = new Map<string, Assessed[][]>()
  const all: Assessed[][] = []
  for (const item of evidence) {
    // a hint makes a proposal less certain; it says nothing that a vendor could be told
    const { kind } = item.about
    if (kind === 'hint') continue
    // what is faint is shown only where it decided
    if (kind === 'faint' && !asksFor(decision.winner.data.conditions, item.feature)) continue
    let ofFeature = groups.get(item.feature)
    if (!ofFeature) {
      ofFeature = []
      groups.set(item.feature, ofFeature)
    }
    const group = ofFeature.find(([first]) => first?.assertion === item.assertion)
    if (group) group.push(item)
    else {
      const added = [item]
      ofFeature.push(added)
      all.push(added)
    }
  }
  return all
}

function firstQuantity(items: readonly Assessed[], source: SourceText): Quantity | null {
  for (const item of items) {
    const found = quantityOf(item, source)
    if (found) return found
  }
  return null
}

function featureOf(items: readonly Assessed[], source: SourceText, ruleset: Ruleset): Feature {
  const { feature: id, assertion } = items[0] as Assessed
  const kept = joined(items)
  const quantity = assertion === 'promised' ? firstQuantity(kept, source) : null
  const evidence = kept.map((item) => evidenceOf(item, source, ruleset))
  return quantity ? { id, assertion, quantity, evidence } : { id, assertion, evidence }
}

const isCategory = (type: string): type is Category => (categories as readonly string[]).includes(type)

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

/** Puts a decision into words and quotations; adds no judgement. */
export function explain(
  decision: Decision,
  evidence: readonly Assessed[],
  source: SourceText,
  product: Product,
  ruleset: Ruleset,
): Proposal {
  const { data } = decision.winner
  const features = grouped(evidence, decision).map((items) => featureOf(items, source, ruleset))
  const { type, params } = data.event
  const category = isCategory(type) ? type : null
  const proposal = {
    ...(product.id === undefined ? {} : { id: product.id }),
    certainty: certaintyOf(decision),
    language: source.language,
    features,
    decidedBy: { rule: data.name, policy: data.policy },
    outcomes: outcomesOf(decision, ruleset),
    advisories: decision.advisories.map((rule) => ({
      id: rule.data.name,
      evidence: features
        .filter(
          (feature) =>
            feature.assertion === 'promised' && rule.data.event.params.features?.includes(feature.id),
        )
        .flatMap((feature) => feature.evidence),
    })),
    summary: summarise(data, features),
    ruleset: { id: ruleset.data.id, version: ruleset.data.version, hash: ruleset.data.hash },
    category,
    reason: category === null ? (type as Reason) : null,
    productType: type === 'outside-categories' ? (params.productType ?? 'physical-product') : null,
  }
  // the three belong together in one of the ways of the type, which TypeScript cannot see
  return proposal as Proposal
}
