/** A language that the rules have a lexicon for. */
export type Language = 'en' | 'de'

/** Where a quotation stands: in the product's title or in its description. */
export type Field = 'title' | 'description'

/** A piece of the vendor's original text, in UTF-16 code units, end-exclusive. */
export interface Span {
  readonly field: Field
  /** First unit, 0-based, in `product[field]` as the vendor wrote it. */
  readonly start: number
  /** One past the last unit. */
  readonly end: number
}

/** What a vendor submits. */
export interface Product {
  readonly id?: string
  readonly title?: string
  /** Plain text, Markdown, or HTML as sales editors produce it. */
  readonly description: string
  /** BCP 47 tag (`de`, `en-GB`); left out, the language is detected. */
  readonly language?: string
}

export const categories = [
  'digital-product',
  'distance-learning',
  'service-with-digital-content',
  'other-service',
] as const
/** A category of the policy. */
export type Category = (typeof categories)[number]

export const reasons = [
  'insufficient-description',
  'mixed-offer',
  'outside-categories',
  'unsupported-language',
] as const
/** Why no category is proposed (policy: no-category). */
export type Reason = (typeof reasons)[number]

export const productTypes = ['e-book', 'printed-book', 'physical-product', 'in-person-event'] as const
/** What a product outside the four categories is. */
export type ProductType = (typeof productTypes)[number]

export const certainties = ['clear', 'likely', 'unclear'] as const
/**
 * How far a proposal may be acted on. `clear`: strong evidence on one side, which the words as a whole
 * confirm, or words that leave hardly a doubt; `likely`: one reading fits better than the others; `unclear`: a person has to read the text.
 */
export type Certainty = (typeof certainties)[number]

export const assertions = [
  'promised',
  'denied',
  'sold-separately',
  'other-package',
  'taught',
  'recorded',
  'compared',
  'about-others',
] as const
/** What the text does with a mention: one word for each row of the policy's table `counts`. */
export type Assertion = (typeof assertions)[number]
