import type { Language } from '../types.js'
import type { Dictionary } from './dictionary.js'

/** Strength of the boundary before a token. A cue's reach ends at a strong one. */
export const Break = {
  none: 0,
  comma: 1,
  dash: 2,
  closing: 3,
  colon: 4,
  semicolon: 5,
  sentence: 6,
  line: 7,
  section: 8,
} as const

/** The words of a product as parallel arrays: the title's first, then the description's. */
export interface Tokens {
  readonly length: number
  /** First UTF-16 unit in the original title or description. */
  readonly start: Int32Array
  /** One past the last unit. */
  readonly end: Int32Array
  /** Lower case, composed, without soft hyphens; curly apostrophes straight; umlauts kept. */
  readonly word: readonly string[]
  /** The words' numbers in the dictionary. */
  readonly id: Int32Array
  readonly dictionary: Dictionary
  /** A value of `Break`. */
  readonly breakBefore: Uint8Array
  /** 1 within quotation marks. */
  readonly quoted: Uint8Array
  /** 1 where only a hyphen, slash or apostrophe parts the token from the one before. */
  readonly joined: Uint8Array
}

/** A title, heading, list item or paragraph. */
export interface Block {
  readonly first: number
  /** One past the last token. */
  readonly end: number
  readonly kind: 'title' | 'heading' | 'item' | 'paragraph'
  /** Heading level 1–6, list nesting from 0. */
  readonly level: number
  /** The heading that governs the block, as index into the blocks, or -1. */
  readonly section: number
  /** The block that introduces this one (it ends in a colon or stands right above the list), or -1. */
  readonly lead: number
}

/** Tokens of a sentence, at most: a longer stretch without a full stop is cut, so that no text is slow to judge. */
export const longestSentence = 120

export interface Sentence {
  readonly first: number
  /** One past the last token. */
  readonly end: number
  /** Index into the blocks. */
  readonly block: number
  /** Language whose lexicon reads the sentence. */
  readonly language: Language
  /** Ends in a question mark. */
  readonly question: boolean
}

/** A product's text, taken apart. */
export interface SourceText {
  readonly product: { readonly title: string; readonly description: string }
  /** `en`, `de`, another BCP 47 tag without a lexicon, or null where the text is too short to tell. */
  readonly language: string | null
  readonly tokens: Tokens
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  /** First token of the description. */
  readonly descriptionToken: number
}
