import type { Frame } from './lexicon.js'

/** Ends a list. */
export const stop = -1

// a frame: its concept, the tokens it may span, 1 if it is ordered, the places of its rivals and of its slots;
// then what it must not be with, the rivals, and the lists of what can fill each slot with a stop behind the last
export const conceptAt = 0
export const withinAt = 1
export const orderedAt = 2
export const rivalsAt = 3
export const slotsAt = 4
export const withoutAt = 5

/** Frames as numbers that lie together: the objects lie all over the memory, and are waited for. */
export class FrameTable {
  readonly numbers: Int32Array
  /** Where each frame begins. */
  readonly placeOf: Int32Array

  constructor(frames: readonly Frame[]) {
    const numbers: number[] = []
    this.placeOf = Int32Array.from(frames, ({ concept, within, ordered, without, rivals, needs }) => {
      const place = numbers.length
      const rivalsPlace = place + withoutAt + without.length + 1
      const slotsPlace = rivalsPlace + rivals.length + 1
      numbers.push(concept, within, ordered ? 1 : 0, rivalsPlace, slotsPlace)
      for (const list of [without, rivals, ...needs]) numbers.push(...list, stop)
      numbers.push(stop)
      return place
    })
    this.numbers = Int32Array.from(numbers)
  }

  /** True if each slot of a frame has something that may fill it. */
  mayBeFilled(frame: number, mayFill: Uint8Array): boolean {
    const { numbers } = this
    let n = numbers[(this.placeOf[frame] as number) + slotsAt] as number
    for (; numbers[n] !== stop; n++) {
      while (numbers[n] !== stop && mayFill[numbers[n] as number] === 0) n++
      if (numbers[n] === stop) return false
      while (numbers[n] !== stop) n++
    }
    return true
  }
}
