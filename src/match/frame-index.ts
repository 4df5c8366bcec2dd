import type { FrameTable } from './frame-table.js'
import type { Frame } from './lexicon.js'

/**
 * The frames that a sentence may fill, among the many of which it says one word or another. A frame is entered under the
 * two slots that the fewest frames share, and comes into question where both have something to fill them.
 */
export class FrameIndex {
  /** Of each concept in turn: a concept for another slot, and the frame. */
  private readonly entries: Int32Array
  /** Where the entries of each concept begin. */
  private readonly entriesFrom: Int32Array
  /** A bit for each frame that is in question. */
  private readonly bits: Int32Array

  constructor(
    frames: readonly Frame[],
    private readonly table: FrameTable,
    concepts: number,
  ) {
    const uses = new Int32Array(concepts)
    for (const { needs } of frames)
      for (const concept of needs.flat()) uses[concept] = (uses[concept] as number) + 1
    const usesOf = (slot: readonly number[]): number =>
      slot.reduce((sum, concept) => sum + (uses[concept] as number), 0)
    const entries: number[][] = Array.from({ length: concepts }, () => [])
    const filled = new Set(frames.map(({ concept }) => concept))
    frames.forEach(({ needs }, f) => {
      const [one = [], other = one] = [...needs].sort((a, b) => usesOf(a) - usesOf(b))
      for (const a of one) {
        for (const b of other) {
          entries[a]?.push(b, f)
          // one that a frame fills comes later than the phrases
          if (filled.has(b)) entries[b]?.push(a, f)
        }
      }
    })
    this.entries = Int32Array.from(entries.flat())
    this.entriesFrom = new Int32Array(concepts + 1)
    entries.forEach(({ length }, concept) => {
      this.entriesFrom[concept + 1] = (this.entriesFrom[concept] as number) + length
    })
    this.bits = new Int32Array((frames.length + 31) >> 5)
  }

  /** Takes note of a concept that may fill slots. In: 1 for all those that may. */
  add(concept: number, mayFill: Uint8Array): void {
    const { entries, bits } = this
    const last = this.entriesFrom[concept + 1] as number
    for (let n = this.entriesFrom[concept] as number; n < last; n += 2) {
      if (mayFill[entries[n] as number] === 0) continue
      const frame = entries[n + 1] as number
      bits[frame >> 5] = (bits[frame >> 5] as number) | (1 << frame)
    }
  }

  /** Takes out the first frame behind `last` of which every slot may be filled, or gives -1; forgets those before it. */
  takeAfter(last: number, mayFill: Uint8Array): number {
    const { bits } = this
    let mask = -1 << (last + 1)
    for (let n = (last + 1) >> 5; n < bits.length; n++) {
      let open = (bits[n] as number) & mask
      while (open !== 0) {
        const frame = (n << 5) + 31 - Math.clz32(open & -open)
        open &= open - 1
        if (!this.table.mayBeFilled(frame, mayFill)) continue
        bits[n] = open
        return frame
      }
      bits[n] = 0
      mask = -1
    }
    return -1
  }
}
