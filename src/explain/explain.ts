import type { Evidence as Assessed } from '../assess/assess.js'
import { certaintyOf } from '../decide/certainty.js'
import type { Decision } from '../decide/decide.js'
import { quantityOf } from '../decide/quantity.js'
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
  const cues = item.cues.map((cue) => ({
    id: ruleset.data.cues[cue.concept]?.id ?? '',
    ...quotation(cue, source),
  }))
  return { ...quotation(item.mention, source), cues }
}

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
    const cues = [...last.cues, ...item.cues.filter((cue) => !last.cues.includes(cue))]
    kept[kept.length - 1] = { ...last, mention: { ...last.mention, end }, cues }
  }
  return kept
}

function featuresOf(evidence: readonly Assessed[], source: SourceText, ruleset: Ruleset): Feature[] {
  const groups = new Map<string, Assessed[]>()
  const hints = new Set(ruleset.data.features.filter(({ kind }) => kind === 'hint').map(({ id }) => id))
  for (const item of evidence) {
    // a hint makes a proposal less certain; it says nothing that a vendor could be told
    if (hints.has(item.feature)) continue
    const key = `${item.feature} ${item.assertion}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()].map((items) => {
    const { feature, assertion } = items[0] as Assessed
    const kept = joined(items)
    const amount =
      assertion === 'promised'
        ? kept.map((item) => quantityOf(item, source)).find((found) => found !== null)
        : null
    return {
      id: feature,
      assertion,
      ...(amount ? { quantity: amount } : {}),
      evidence: kept.map((item) => evidenceOf(item, source, ruleset)),
    }
  })
}

const isCategory = (type: string): type is Category => (categories as readonly string[]).includes(type)

function outcomesOf(decision: Decision): Outcome[] {
  return decision.outcomes.map(({ rule, failed }) => {
    const { name, policy, event } = rule.data
    const category = isCategory(event.type) ? event.type : null
    return {
      rule: name,
      policy,
      category,
      reason: category === null ? (event.type as Reason) : null,
      holds: failed === null,
      failed: failed && {
        fact: failed.fact,
        operator: failed.negated ? `not ${failed.operator}` : failed.operator,
        value: failed.value,
        actual: failed.actual,
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
  const features = featuresOf(evidence, source, ruleset)
  const common = {
    ...(product.id === undefined ? {} : { id: product.id }),
    certainty: certaintyOf(decision),
    language: source.language,
    features,
    decidedBy: { rule: data.name, policy: data.policy },
    outcomes: outcomesOf(decision),
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
  }
  const { type, params } = data.event
  if (isCategory(type)) return { ...common, category: type, reason: null, productType: null }
  if (type === 'outside-categories') {
    return { ...common, category: null, reason: type, productType: params.productType ?? 'physical-product' }
  }
  return {
    ...common,
    category: null,
    reason: type as Exclude<Reason, 'outside-categories'>,
    productType: null,
  }
}
