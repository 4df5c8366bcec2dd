export { type ClassifyOptions, classify, InputError } from './classify.js'
export type { Quantity } from './decide/quantity.js'
export { type Change, type Comparison, compare } from './evaluate/compare.js'
export { type EvaluateOptions, evaluate } from './evaluate/evaluate.js'
export type {
  Answer,
  CertaintyScore,
  Class,
  ClassScore,
  Evaluation,
  GroupScore,
  LabelledProduct,
  Miss,
  Result,
  UnmatchedPhrases,
  Unused,
  Wrong,
} from './evaluate/evaluation.js'
export type { Evidence, Feature, Outcome, Proposal, Quotation } from './explain/proposal.js'
export type { Ruleset } from './ruleset.js'
export {
  type Assertion,
  assertions,
  type Category,
  type Certainty,
  categories,
  certainties,
  type Field,
  type Language,
  type Product,
  type ProductType,
  productTypes,
  type Reason,
  reasons,
  type Span,
} from './types.js'
