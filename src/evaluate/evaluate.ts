import { classify } from '../classify.js'
import { defaultRuleset } from '../default-ruleset.js'
import type { Proposal } from '../explain/proposal.js'
import { read } from '../read/read.js'
import type { Ruleset } from '../ruleset.js'
import type { Product } from '../types.js'
import type { Answer, Evaluation, LabelledProduct, Miss, Result, Unused, Wrong } from './evaluation.js'
import { PhraseCount } from './phrases.js'
import { certaintyScores, classScores, confusionOf, groupScores, isRight, macroF1 } from './score.js'

export interface EvaluateOptions {
  /** Rules of your own, from `loadRuleset`; left out, those that come with the package. */
  readonly ruleset?: Ruleset
}

/** Only what a vendor submits, so that no label can help the classifier. */
function submitted({ id, title, description, language }: LabelledProduct): Product {
  return {
    id,
    ...(title === undefined ? {} : { title }),
    description,
    ...(language === undefined ? {} : { language }),
  }
}

function wrongWith(label: LabelledProduct, found: Answer): Wrong | null {
  if (label.category !== found.category) return 'category'
  const { reason, productType } = label
  if (label.category === null && reason && reason !== found.reason) return 'detail'
  return productType && productType !== found.productType ? 'detail' : null
}

function resultOf(label: LabelledProduct, proposal: Proposal): Result {
  const { category, reason, productType } = proposal
  const found = { category, reason, productType }
  return {
    id: label.id,
    labelled: {
      category: label.category,
      reason: label.reason ?? null,
      productType: label.productType ?? null,
    },
    found,
    certainty: proposal.certainty,
    rule: proposal.decidedBy.rule,
    wrong: wrongWith(label, found),
  }
}

/** Counts what of the ruleset had a part in the proposals. */
class Usage {
  private readonly decided = new Set<string>()
  private readonly held = new Map<string, number>()
  private readonly seen = {
    advisories: new Set<string>(),
    features: new Set<string>(),
    cues: new Set<string>(),
  }
  private readonly phrases: PhraseCount

  constructor(private readonly ruleset: Ruleset) {
    this.phrases = new PhraseCount(ruleset.data)
  }

  add(product: Product, proposal: Proposal): void {
    this.decided.add(proposal.decidedBy.rule)
    for (const { rule, holds } of proposal.outcomes) {
      if (holds) this.held.set(rule, (this.held.get(rule) ?? 0) + 1)
    }
    for (const { id } of proposal.advisories) this.seen.advisories.add(id)
    for (const { id, evidence } of proposal.features) {
      this.seen.features.add(id)
      for (const { cues } of evidence) for (const cue of cues) this.seen.cues.add(cue.id)
    }
    this.phrases.add(read(product))
  }

  unused(): Unused {
    const { rules, advisories, features, cues } = this.ruleset.data
    return {
      rules: rules
        .filter(({ name }) => !this.decided.has(name))
        .map(({ name }) => ({ name, held: this.held.get(name) ?? 0 })),
      advisories: advisories.map(({ name }) => name).filter((name) => !this.seen.advisories.has(name)),
      features: features.map(({ id }) => id).filter((id) => !this.seen.features.has(id)),
      cues: Object.values(cues)
        .map(({ id }) => id)
        .filter((id) => !this.seen.cues.has(id)),
      phrases: this.phrases.unmatched(),
    }
  }
}

/**
 * Measures a ruleset on products of which the right answer is known. Pure and deterministic.
 * Throws InputError for input that is no product.
 */
export function evaluate(
  products: Iterable<LabelledProduct>,
  { ruleset = defaultRuleset() }: EvaluateOptions = {},
): Evaluation {
  const labels: LabelledProduct[] = []
  const results: Result[] = []
  const misses: Miss[] = []
  const usage = new Usage(ruleset)
  for (const label of products) {
    const product = submitted(label)
    const proposal = classify(product, { ruleset })
    const result = resultOf(label, proposal)
    usage.add(product, proposal)
    labels.push(label)
    results.push(result)
    if (result.wrong !== null) {
      const { title = null, tags = [] } = label
      misses.push({ ...result, title, tags, features: proposal.features })
    }
  }
  const classes = classScores(results)
  const right = results.filter(isRight).length
  const shareOfAll = (part: number): number => (results.length === 0 ? 0 : part / results.length)
  return {
    ruleset: { id: ruleset.data.id, version: ruleset.data.version },
    products: results.length,
    right,
    accuracy: shareOfAll(right),
    exact: shareOfAll(results.length - misses.length),
    macroF1: macroF1(classes),
    classes,
    confusion: confusionOf(results),
    certainty: certaintyScores(results),
    tags: groupScores(results, (_, index) => labels[index]?.tags ?? []),
    languages: groupScores(results, (_, index) => {
      const { lang, language } = labels[index] as LabelledProduct
      return [lang ?? language ?? 'not stated']
    }),
    misses,
    unused: usage.unused(),
    results,
  }
}
