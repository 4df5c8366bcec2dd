import { analyse, assertProduct, type ClassifyOptions } from '../classify.js'
import { changeEvidence } from '../decide/counterfactual.js'
import { settle } from '../decide/overrule.js'
import { defaultRuleset } from '../default-ruleset.js'
import { explain } from '../explain/explain.js'
import type { Proposal } from '../explain/proposal.js'
import type { Product } from '../types.js'

/**
 * Decides once more as if the text did not promise the features named in `without`.
 * Throws InputError for input that is no product.
 */
export function replay(
  product: Product,
  change: { readonly without: readonly string[] },
  options: ClassifyOptions = {},
): Proposal {
  assertProduct(product)
  const ruleset = options.ruleset ?? defaultRuleset()
  const analysis = analyse(product, ruleset)
  const evidence = changeEvidence(analysis, change, ruleset)
  const { source } = analysis
  return explain(settle(evidence, source, ruleset, null).decision, evidence, source, product, ruleset)
}
