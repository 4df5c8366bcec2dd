import { assess } from './assess/assess.js'
import type { Analysis } from './decide/counterfactual.js'
import { settle } from './decide/overrule.js'
import { defaultRuleset } from './default-ruleset.js'
import { explain } from './explain/explain.js'
import type { Proposal } from './explain/proposal.js'
import { match } from './match/match.js'
import { read } from './read/read.js'
import type { Ruleset } from './ruleset.js'
import type { Product } from './types.js'
import { weigh } from './weigh/weigh.js'

/** Raised for input that is no product; `field` says what is wrong with which key. */
export class InputError extends TypeError {
  override readonly name = 'InputError'
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message)
  }
}

const textFields = ['id', 'title', 'description', 'language'] as const

/** Throws InputError unless `value` has the shape of a product. */
export function assertProduct(value: unknown): asserts value is Product {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('product', 'A product is an object with a "description".')
  }
  for (const field of textFields) {
    const given = (value as Record<string, unknown>)[field]
    if (given === undefined && field !== 'description') continue
    if (typeof given === 'string') continue
    const found = given === undefined ? 'missing' : given === null ? 'null' : `of type ${typeof given}`
    throw new InputError(field, `"${field}" must be a string; it is ${found}.`)
  }
}

export interface ClassifyOptions {
  /** Rules of your own, from `loadRuleset`; left out, those that come with the package. */
  readonly ruleset?: Ruleset
}

/** Reads a product and decides, without putting it into words yet. */
export function analyse(product: Product, ruleset: Ruleset): Analysis {
  const source = read(product)
  const matched = match(source, ruleset.lexicon)
  const evidence = assess(matched.mentions, source, ruleset)
  const reading = weigh(source, matched, evidence, ruleset)
  return { source, reading, ...settle(evidence, source, ruleset, reading) }
}

/**
 * Proposes a category for one product, with the quotations and the rule that decided.
 * Pure, synchronous and deterministic; never throws on text. Throws InputError for input that is no product.
 */
export function classify(product: Product, options: ClassifyOptions = {}): Proposal {
  assertProduct(product)
  const ruleset = options.ruleset ?? defaultRuleset()
  const { source, evidence, decision } = analyse(product, ruleset)
  return explain(decision, evidence, source, product, ruleset)
}
