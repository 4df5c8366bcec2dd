import type { Frame } from './lexicon.js'

/**
 * The frames of a sentence that may be filled. A frame is one as soon as the slot that the fewest frames share has a
 * mention: its other slots, "you" and "we" and "get", stand in most sentences.
 */
export class Candidates {
  /** Frames whose rarest slot a concept fills; by concept. */
  private readonly framesOf: readonly Int32Array[]
  /** One bit a frame. */
  private readonly bits: Int32Array

  constructor(frames: readonly Frame[], concepts: number) {
    const uses = new Int32Array(concepts)
    for (const { needs } of frames)
      for (const concept of needs.flat()) uses[concept] = (uses[concept] as number) + 1
    const usesOf = (slot: readonly number[]): number =>
      slot.reduce((sum, concept) => sum + (uses[concept] as number), 0)
    const framesOf: number[][] = Array.from({ length: concepts }, () => [])
    frames.forEach(({ needs }, f) => {
      const rarest = needs.reduce((best, slot) => (usesOf(slot) < usesOf(best) ? slot : best))
      for (const concept of rarest) framesOf[concept]?.push(f)
    })
    this.framesOf = framesOf.map((list) => Int32Array.from(list))
    this.bits = new Int32Array((frames.length + 31) >> 5)
  }

  /** Takes note of a concept that is mentioned. */
  add(concept: number): void {
    const { bits } = this
    const frames = this.framesOf[concept] as Int32Array
    for (let n = 0; n < frames.length; n++) {
      const frame = frames[n] as number
      bits[frame >> 5] = (bits[frame >> 5] as number) | (1 << (frame & 31))
    }
  }

  /** Takes the first candidate behind `last` out, or gives -1; those before it are forgotten. */
  takeBehind(last: number): number {
    const { bits } = this
    let skipped = -1 << ((last + 1) & 31)
    for (let n = (last + 1) >> 5; n < bits.length; n++) {
      const open = (bits[n] as number) & skipped
      skipped = -1
      bits[n] = open & (open - 1)
      if (open !== 0) return (n << 5) + 31 - Math.clz32(open & -open)
    }
    return -1
  }
}
