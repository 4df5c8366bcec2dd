/** A phrase or frame of the lexicon found in the text: where, not yet what it means. */
export interface Mention {
  /** Index into the lexicon's concepts. */
  readonly concept: number
  /** First token. */
  readonly first: number
  /** One past the last token. */
  readonly end: number
  /** Index of the sentence. */
  readonly sentence: number
  /** The slots of a frame, in the order of its `needs`; null for a phrase. */
  readonly parts: readonly Mention[] | null
}
