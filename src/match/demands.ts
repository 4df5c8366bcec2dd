import type { Frame } from './lexicon.js'

/** Ends a list of concepts. */
const stop = -1

/** What frames ask of a sentence, in one array: most candidates fail here, and frames lie all over the memory. */
export class Demands {
  /** Where the lists of each frame begin: what it must not be with, and what can fill each slot. */
  private readonly from: Int32Array
  private readonly concepts: Int32Array

  constructor(frames: readonly Frame[]) {
    const lists = frames.map(({ needs, without }) => [without, ...needs].flatMap((list) => [...list, stop]))
    this.concepts = Int32Array.from(lists.flat())
    this.from = new Int32Array(frames.length + 1)
    lists.forEach(({ length }, f) => {
      this.from[f + 1] = (this.from[f] as number) + length
    })
  }

  /** True if nothing stands in a frame's way and something can fill each slot. `head` is 0 for what is not mentioned. */
  areMet(frame: number, head: Int32Array): boolean {
    const { concepts } = this
    const end = this.from[frame + 1] as number
    let n = this.from[frame] as number
    for (; concepts[n] !== stop; n++) if (head[concepts[n] as number] !== 0) return false
    while (++n < end) {
      while (concepts[n] !== stop && head[concepts[n] as number] === 0) n++
      if (concepts[n] === stop) return false
      while (concepts[n] !== stop) n++
    }
    return true
  }
}
