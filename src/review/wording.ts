import type { Category, ProductType, Reason } from '../types.js'
import type { Address, Locale, Verdict } from './types.js'

/** A sentence with `{placeholders}`, in two forms where it speaks to the vendor. */
export type Text = string | Readonly<Record<Address, string>>
/** A sentence that depends on a number. */
export type Counted = Text | { readonly one: Text; readonly other: Text }

export interface FeatureWording {
  /** Label, as in a list: "live sessions". */
  readonly name: string
  /** As the object of "leave out": "the live sessions". */
  readonly object: string
  /** Why words like the quoted ones mean it. */
  readonly means: Text
}

/** What an outcome is called in the first sentence of a message. */
export type Found =
  | 'same'
  | 'same-unclear'
  | 'other'
  | 'other-unclear'
  | 'insufficient-description'
  | 'mixed-offer'
  | 'outside-categories'
  | 'unsupported-language'

/** One language's words for everything that a review says: `rules/wording/en.json`. */
export interface Wording {
  readonly locale: Locale
  readonly quotes: readonly [open: string, close: string]
  readonly categories: Readonly<Record<Category, { readonly name: string; readonly also: readonly string[] }>>
  readonly reasons: Readonly<Record<Reason, string>>
  readonly productTypes: Readonly<Record<ProductType, { readonly name: string; readonly object: string }>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly features: Readonly<Record<string, FeatureWording>>
  /** Why the clause behind a decision rule leads to the outcome, by clause id. */
  readonly grounds: Readonly<Record<string, Text>>
  /** What the text lacks for a category. */
  readonly missing: Readonly<Record<Category, Text>>
  /** The change of the description behind a reading, by its id. */
  readonly readings: Readonly<Record<string, Text>>
  readonly questions: Readonly<Record<string, Text>>
  readonly message: {
    readonly product: { readonly titled: Text; readonly untitled: Text }
    readonly found: Readonly<Record<Found, Text>>
    readonly verdict: Readonly<Record<Verdict, Text>>
    readonly evidence: Text
    readonly quoted: string
    readonly ways: Counted
    /** Where nothing has to be done, but something can be. */
    readonly waysOpen: Counted
    readonly way: { readonly 'change-category': Text; readonly 'change-offer': Text }
    readonly questions: Counted
    readonly next: Readonly<Record<'reject' | 'reject-open' | 'ask' | 'ask-mixed' | 'check', Text>>
    readonly checked: { readonly named: Text; readonly unnamed: Text }
    readonly objection: Readonly<Record<'plain' | 'contact' | 'url' | 'both', Text>>
    readonly automated: { readonly decided: Text; readonly prepared: Text }
    readonly help: Text
  }
  /** For the statement of reasons: about the vendor, not to the vendor. */
  readonly statement: {
    readonly specification: string
    readonly notPublished: string
    readonly ground: string
    readonly otherCategory: string
    readonly noCategory: string
    readonly facts: string
    readonly nothing: string
    readonly passages: Counted
  }
}

/** Writes the sentences of one language to one kind of vendor. */
export class Speaker {
  private readonly plurals: Intl.PluralRules
  private readonly lists: Intl.ListFormat

  constructor(
    readonly wording: Wording,
    private readonly address: Address,
  ) {
    this.plurals = new Intl.PluralRules(wording.locale)
    this.lists = new Intl.ListFormat(wording.locale, { type: 'conjunction' })
  }

  /** Fills the placeholders of a sentence in. */
  say(text: Text, values: Readonly<Record<string, string>> = {}): string {
    const form = typeof text === 'string' ? text : text[this.address]
    return form.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  }

  /** As `say`, in the form for a number; the number itself is `{count}`. */
  sayCounted(text: Counted, count: number, values: Readonly<Record<string, string>> = {}): string {
    const form =
      typeof text === 'string' || 'formal' in text
        ? text
        : this.plurals.select(count) === 'one'
          ? text.one
          : text.other
    return this.say(form, { ...values, count: String(count) })
  }

  list(items: readonly string[]): string {
    return this.lists.format(items)
  }

  quote(text: string): string {
    const [open, close] = this.wording.quotes
    return `${open}${text}${close}`
  }

  category(category: Category): string {
    return this.quote(this.wording.categories[category].name)
  }
}

/** A sentence with a capital at its start. */
export function sentence(text: string, locale: Locale): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}
