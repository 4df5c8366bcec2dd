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
export { parseCategory } from './review/category.js'
export {
  type DecisionRecord,
  decisionRecord,
  type Override,
  type Verification,
  verify,
} from './review/record.js'
export { replay } from './review/replay.js'
export { type ReviewOptions, review } from './review/review.js'
export {
  type StatementOfReasons,
  type StatementOptions,
  toStatementOfReasons,
} from './review/statement.js'
export {
  type Address,
  type DeclaredProduct,
  type Locale,
  locales,
  type Marketplace,
  type Message,
  type MessagePart,
  type Review,
  type ReviewReason,
  type Verdict,
  verdicts,
  type WayOut,
} from './review/types.js'
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
