import { Decoys } from './decoys.js'
import { Fillings } from './fillings.js'
import type { Concept } from './lexicon.js'
import type { Mention } from './mention.js'
import { wider } from './wider.js'

// what is to be done about a phrase of a concept, in bits; most are slots, about which nothing is
const askedBit = 1
const featureBit = 2
const decoyBit = 4
const hiddenBit = 8

function rolesOf(concepts: readonly Concept[]): Uint8Array {
  const hidden = new Set(concepts.flatMap(({ hides }) => hides ?? []))
  return Uint8Array.from(
    concepts,
    ({ kind, asked }, concept) =>
      (kind !== 'slot' || asked ? askedBit : 0) |
      (kind === 'feature' ? featureBit : 0) |
      (kind === 'decoy' ? decoyBit : 0) |
      (hidden.has(concept) ? hiddenBit : 0),
  )
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
  private readonly tail: Int32Array
  /** The concepts that are mentioned, and those that some frame may yet add. */
  readonly distinct: Int32Array
  distinctCount = 0
  /** 1 for each of them. */
  readonly mayFill: Uint8Array
  /** The phrases that are asked for; a slot is most often only a part of frames. */
  asked = new Int32Array(64)
  askedCount = 0
  private readonly decoys: Decoys
  private readonly roles: Uint8Array
  /** True once the decoys of the sentence are known. */
  private knowsDecoys = false
  private featureEnd = 0
  private sentence = 0
  /** Where phrases end and frames begin. */
  private phrases = 0
  readonly fillings = new Fillings()
  /** The filling of each frame. */
  private filling = new Int32Array(512)

  constructor(concepts: readonly Concept[]) {
    this.head = new Int32Array(concepts.length)
    this.tail = new Int32Array(concepts.length)
    this.distinct = new Int32Array(concepts.length)
    this.mayFill = new Uint8Array(concepts.length)
    this.roles = rolesOf(concepts)
    this.decoys = new Decoys(concepts)
  }

  /** Forgets the sentence before. */
  begin(sentence: number): void {
    this.sentence = sentence
    this.clear()
    this.decoys.clear()
    this.knowsDecoys = false
  }

  private clear(): void {
    const { head, mayFill, distinct, distinctCount } = this
    for (let n = 0; n < distinctCount; n++) {
      head[distinct[n] as number] = 0
      mayFill[distinct[n] as number] = 0
    }
    this.length = 0
    this.distinctCount = 0
    this.askedCount = 0
    this.featureEnd = 0
    this.fillings.clear()
  }

  /** True if a phrase is kept that a decoy hides: all have to be offered again, since it may have hidden others. */
  mustBeginAgain(): boolean {
    if (this.decoys.isEmpty || this.knowsDecoys) return false
    for (let n = 1; n <= this.length; n++) {
      if (!this.decoys.hide(this.concept[n] as number, this.first[n] as number, this.end[n] as number))
        continue
      this.clear()
      this.knowsDecoys = true
      return true
    }
    return false
  }

  /**
   * Takes a phrase; phrases come by first token, the longer first. The longest of a concept wins over those inside it,
   * a decoy over what it hides.
   */
  offer(concept: number, first: number, end: number): void {
    if (this.head[concept] !== 0 && end <= (this.end[this.tail[concept] as number] as number)) return
    const role = this.roles[concept] as number
    if (role === 0 || this.passes(role, concept, first, end)) this.add(concept, first, end)
  }

  /** True if nothing speaks against a phrase about which something is to be done. */
  private passes(role: number, concept: number, first: number, end: number): boolean {
    if (role & decoyBit) {
      if (!this.knowsDecoys) this.decoys.add(concept, first, end)
      return false
    }
    // a longer phrase of another feature says more exactly what the shorter one inside it means
    if (role & featureBit && end < this.featureEnd) return false
    if (role & hiddenBit && this.knowsDecoys && this.decoys.hide(concept, first, end)) return false
    if (role & featureBit) this.featureEnd = end
    if (role & askedBit) {
      if (this.askedCount === this.asked.length) this.asked = wider(this.asked)
      this.asked[this.askedCount++] = this.length + 1
    }
    return true
  }

  private add(concept: number, first: number, end: number): void {
    const n = ++this.length
    if (n === this.concept.length) this.widen()
    this.concept[n] = concept
    this.first[n] = first
    this.end[n] = end
    this.next[n] = 0
    if (this.head[concept] === 0) {
      this.head[concept] = n
      this.expect(concept)
    } else this.next[this.tail[concept] as number] = n
    this.tail[concept] = n
  }

  /** Takes note that a concept is mentioned, or that a frame may add it. */
  expect(concept: number): void {
    if (this.mayFill[concept] === 1) return
    this.mayFill[concept] = 1
    this.distinct[this.distinctCount++] = concept
  }

  /** To be called once all phrases are offered. */
  endPhrases(): void {
    this.phrases = this.length
  }

  /** Adds a filled frame that can fill a slot of others. */
  addFrame(concept: number, filling: number): void {
    this.add(concept, this.fillings.first(filling), this.fillings.end(filling))
    this.filling[this.length] = filling
  }

  /** True if a decoy hides a filled frame. */
  hides(concept: number, filling: number): boolean {
    const { decoys, fillings } = this
    return !decoys.isEmpty && decoys.hide(concept, fillings.first(filling), fillings.end(filling))
  }

  private widen(): void {
    this.concept = wider(this.concept)
    this.first = wider(this.first)
    this.end = wider(this.end)
    this.next = wider(this.next)
    this.filling = wider(this.filling)
  }

  /** The n-th as an object. */
  mention(n: number): Mention {
    const concept = this.concept[n] as number
    if (n > this.phrases) return this.frame(concept, this.filling[n] as number)
    const { sentence } = this
    return { concept, first: this.first[n] as number, end: this.end[n] as number, sentence, parts: null }
  }

  /** A filled frame as an object. */
  frame(concept: number, filling: number): Mention {
    const { fillings, sentence } = this
    const parts = new Array<Mention>(fillings.count(filling))
    for (let n = 0; n < parts.length; n++) parts[n] = this.mention(fillings.part(filling, n))
    return { concept, first: fillings.first(filling), end: fillings.end(filling), sentence, parts }
  }
}
