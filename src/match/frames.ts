import type { Language } from '../types.js'
import { FrameIndex } from './frame-index.js'
import { helpersOf } from './helpers.js'
import type { Kept } from './kept.js'
import type { Frame, Lexicon } from './lexicon.js'
import type { Mention } from './mention.js'

/** A frame filled: what fills each slot, and where. */
interface Filling {
  readonly first: number
  readonly end: number
  readonly parts: readonly number[]
}

const noFilling: readonly Filling[] = []

/** True if the two share no token. */
const apart = (a: Filling, b: Filling): boolean => a.end <= b.first || b.end <= a.first

/** Finds frames filled by a sentence's phrases. Keeps its arrays from one sentence to the next. */
export class FrameFinder {
  private readonly frames: readonly Frame[]
  private readonly index: FrameIndex
  /** 1 for the frames that only fill slots of others: looked at where one of those may be filled. */
  private readonly isHelper: Uint8Array
  /** The helpers behind each frame, those of its helpers too, as they stand in the lexicon. */
  private readonly helpers: readonly (readonly number[])[]
  /** 1 for the helpers that may be filled and have not been looked at. */
  private readonly isWaiting: Uint8Array
  private readonly waiting: number[] = []
  private readonly isSlot: Uint8Array
  /** The mentions that fill the frame's slots. */
  private readonly parts: number[] = []

  constructor(
    { frames, concepts }: Lexicon['data'],
    language: Language,
    private readonly kept: Kept,
  ) {
    this.frames = frames.filter((frame) => frame.language === null || frame.language === language)
    this.index = new FrameIndex(this.frames, concepts.length)
    this.isSlot = Uint8Array.from(concepts, ({ kind }) => (kind === 'slot' ? 1 : 0))
    this.isHelper = Uint8Array.from(this.frames, ({ concept }) =>
      this.isSlot[concept] === 1 && !concepts[concept]?.asked ? 1 : 0,
    )
    this.helpers = helpersOf(this.frames, this.isHelper)
    this.isWaiting = new Uint8Array(this.frames.length)
  }

  /** Adds the frames that are asked for and that the kept phrases of a sentence fill, in the order of the lexicon. */
  find(all: Mention[]): void {
    const { kept, index, frames } = this
    const { mayFill, distinct } = kept
    let noted = 0
    let f = -1
    do {
      while (noted < kept.distinctCount) index.add(distinct[noted++] as number, mayFill)
      // slots stand before the features that need them
      f = index.takeAfter(f, mayFill)
      if (f < 0) break
      const frame = frames[f] as Frame
      if (this.isHelper[f] === 1) {
        this.isWaiting[f] = 1
        this.waiting.push(f)
        kept.expect(frame.concept)
      } else {
        if (this.waiting.length > 0) this.callHelpers(f)
        this.add(frame, all)
      }
    } while (true)
    for (const helper of this.waiting) this.isWaiting[helper] = 0
    this.waiting.length = 0
  }

  /** Fills the helpers of a frame that may be filled. */
  private callHelpers(f: number): void {
    const helpers = this.helpers[f] as readonly number[]
    for (let n = 0; n < helpers.length; n++) {
      const helper = helpers[n] as number
      if (this.isWaiting[helper] === 0) continue
      this.isWaiting[helper] = 0
      this.add(this.frames[helper] as Frame, null)
    }
  }

  /** Adds the fillings of a frame: to `all` where they are asked for, and to what can fill slots. */
  private add(frame: Frame, all: Mention[] | null): void {
    const { kept } = this
    const { concept } = frame
    const fillings = this.fillingsOf(frame)
    for (let n = 0; n < fillings.length; n++) {
      const { first, end, parts } = fillings[n] as Filling
      if (this.isSlot[concept] === 1) kept.addFrame(concept, first, end, parts)
      if (all !== null && !kept.decoys.hide(concept, first, end))
        all.push(kept.asMention(concept, first, end, parts))
    }
  }

  /** The shortest fillings of a frame, and of the others those that do not overlap with a shorter one. */
  private fillingsOf(frame: Frame): readonly Filling[] {
    const { head, next } = this.kept
    for (const concept of frame.without) if (head[concept] !== 0) return noFilling
    const anchors = frame.needs[0] as readonly number[]
    let found: Filling[] | null = null
    for (let c = 0; c < anchors.length; c++) {
      for (let n = head[anchors[c] as number] as number; n !== 0; n = next[n] as number) {
        const filling = this.around(n, frame)
        if (filling === null) continue
        if (found === null) found = [filling]
        else found.push(filling)
      }
    }
    if (found === null) return noFilling
    return found.length === 1 ? found : this.withoutOverlaps(found)
  }

  private withoutOverlaps(found: Filling[]): readonly Filling[] {
    const { first } = this.kept
    const anchorOf = ({ parts }: Filling): number => first[parts[0] as number] as number
    const byLength = (a: Filling, b: Filling): number =>
      a.end - a.first - (b.end - b.first) || a.first - b.first || anchorOf(a) - anchorOf(b)
    const shortest: Filling[] = []
    for (const filling of found.sort(byLength))
      if (shortest.every((other) => apart(other, filling))) shortest.push(filling)
    return shortest
  }

  /** The frame with the nearest mention of each slot around one of the first slot, or null where none is near. */
  private around(anchor: number, frame: Frame): Filling | null {
    const { parts, kept } = this
    const { needs } = frame
    parts[0] = anchor
    let first = kept.first[anchor] as number
    let end = kept.end[anchor] as number
    for (let n = 1; n < needs.length; n++) {
      const part = this.nearest(anchor, needs[n] as readonly number[], n, frame.ordered)
      if (part === 0) return null
      parts[n] = part
      if ((kept.first[part] as number) < first) first = kept.first[part] as number
      if ((kept.end[part] as number) > end) end = kept.end[part] as number
      if (end - first > frame.within) return null
    }
    if (this.hasRival(frame)) return null
    return { first, end, parts: parts.slice(0, needs.length) }
  }

  /** True where another agent stands between the one who acts and what is done: "I show how you check your work". */
  private hasRival({ rivals }: Frame): boolean {
    if (rivals.length === 0) return false
    const { head, next, first, end } = this.kept
    const [agent, act] = this.parts as [number, number]
    const from = Math.min(end[agent] as number, end[act] as number)
    const to = Math.max(first[agent] as number, first[act] as number)
    for (let c = 0; c < rivals.length; c++) {
      for (let n = head[rivals[c] as number] as number; n !== 0; n = next[n] as number)
        if ((first[n] as number) >= from && (end[n] as number) <= to) return true
    }
    return false
  }

  private isApart(n: number, count: number): boolean {
    const { first, end } = this.kept
    for (let p = 0; p < count; p++) {
      const part = this.parts[p] as number
      if ((first[n] as number) < (end[part] as number) && (first[part] as number) < (end[n] as number))
        return false
    }
    return true
  }

  /** The mention that fills the n-th slot: the nearest to the anchor, of two as near the one that comes first. Or 0. */
  private nearest(anchor: number, slot: readonly number[], n: number, ordered: boolean): number {
    const { head, next, first, end } = this.kept
    const previous = end[this.parts[n - 1] as number] as number
    const anchorFirst = first[anchor] as number
    const anchorEnd = end[anchor] as number
    let best = 0
    let bestDistance = 0
    for (let c = 0; c < slot.length; c++) {
      for (let m = head[slot[c] as number] as number; m !== 0; m = next[m] as number) {
        const start = first[m] as number
        const distance = Math.min(Math.abs(start - anchorEnd), Math.abs(anchorFirst - (end[m] as number)))
        if (best !== 0) {
          if (distance > bestDistance) continue
          if (distance === bestDistance && start >= (first[best] as number)) continue
        }
        if (ordered ? start < previous : !this.isApart(m, n)) continue
        best = m
        bestDistance = distance
      }
    }
    return best
  }
}
