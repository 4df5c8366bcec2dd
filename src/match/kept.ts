import type { Mention } from './mention.js'

export const wider = (from: Int32Array): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}

/**
 * What counts of one sentence's phrases, as parallel arrays from 1 on and as a list for each concept. Most of them are
 * words that could fill a slot of some frame; an object is made only of those that do.
 */
export class Kept {
  length = 0
  concept = new Int32Array(512)
  first = new Int32Array(512)
  end = new Int32Array(512)
  /** The next one of the same concept, or 0. */
  next = new Int32Array(512)
  /** The first one of each concept, or 0. */
  readonly head: Int32Array
  /** The last one of each concept that has a first. */
  readonly tail: Int32Array
  private readonly mentions: (Mention | null)[] = [null]
  /** What fills the slots of each that is a frame; null for a phrase. */
  private readonly parts: (readonly number[] | null)[] = [null]
  private sentence = 0

  constructor(concepts: number) {
    this.head = new Int32Array(concepts)
    this.tail = new Int32Array(concepts)
  }

  /** Forgets the sentence before. */
  begin(sentence: number): void {
    for (let n = 1; n <= this.length; n++) this.head[this.concept[n] as number] = 0
    this.length = 0
    this.sentence = sentence
  }

  add(concept: number, first: number, end: number, parts: readonly number[] | null): void {
    const n = ++this.length
    if (n === this.concept.length) {
      this.concept = wider(this.concept)
      this.first = wider(this.first)
      this.end = wider(this.end)
      this.next = wider(this.next)
    }
    this.concept[n] = concept
    this.first[n] = first
    this.end[n] = end
    this.next[n] = 0
    this.mentions[n] = null
    this.parts[n] = parts
    if (this.head[concept] === 0) this.head[concept] = n
    else this.next[this.tail[concept] as number] = n
    this.tail[concept] = n
  }

  /** The n-th as an object. */
  mention(n: number): Mention {
    let mention = this.mentions[n]
    if (!mention) {
      const parts = this.parts[n] as readonly number[] | null
      mention = this.asMention(this.concept[n] as number, this.first[n] as number, this.end[n] as number, parts)
      this.mentions[n] = mention
    }
    return mention
  }

  /** A phrase, or a frame whose slots the `parts` fill, as an object. */
  asMention(concept: number, first: number, end: number, parts: readonly number[] | null): Mention {
    let filled: Mention[] | null = null
    if (parts) {
      filled = []
      for (let n = 0; n < parts.length; n++) filled.push(this.mention(parts[n] as number))
    }
    return { concept, first, end, sentence: this.sentence, parts: filled }
  }
}
