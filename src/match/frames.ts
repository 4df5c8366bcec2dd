import type { Language } from '../types.js'
import { FrameIndex } from './frame-index.js'
import {
  conceptAt,
  FrameTable,
  orderedAt,
  rivalsAt,
  slotsAt,
  stop,
  withinAt,
  withoutAt,
} from './frame-table.js'
import { helpersOf } from './helpers.js'
import type { Kept } from './kept.js'
import type { Lexicon } from './lexicon.js'
import type { Mention } from './mention.js'

/** Words that a frame must be without count up to so many tokens before and behind it. */
const nearby = 20

/** The place behind a list. */
function behind(numbers: Int32Array, list: number): number {
  let n = list
  while (numbers[n] !== stop) n++
  return n + 1
}

/** Finds frames filled by a sentence's phrases. Keeps its arrays from one sentence to the next. */
export class FrameFinder {
  private readonly table: FrameTable
  private readonly index: FrameIndex
  /** 1 for the frames that only fill slots of others: looked at where one of those may be filled. */
  private readonly isHelper: Uint8Array
  /** The helpers behind each frame, those of its helpers too, as they stand in the lexicon. */
  private readonly helpers: readonly (readonly number[])[]
  /** 1 for the helpers that may be filled and have not been looked at. */
  private readonly isWaiting: Uint8Array
  private readonly waiting: number[] = []
  private readonly isSlot: Uint8Array
  /** The fillings of the frame that is looked at: the first `count`. */
  private readonly found: number[] = []
  private count = 0
  /** How many of the sentence's concepts the index knows. */
  private noted = 0
  /** The mentions that fill the frame's slots. */
  private readonly parts: Int32Array

  constructor(
    { frames: all, concepts }: Lexicon['data'],
    language: Language,
    private readonly kept: Kept,
  ) {
    const frames = all.filter((frame) => frame.language === null || frame.language === language)
    this.table = new FrameTable(frames)
    this.index = new FrameIndex(frames, this.table, concepts.length)
    this.isSlot = Uint8Array.from(concepts, ({ kind }) => (kind === 'slot' ? 1 : 0))
    this.isHelper = Uint8Array.from(frames, ({ concept }) =>
      this.isSlot[concept] === 1 && !concepts[concept]?.asked ? 1 : 0,
    )
    this.helpers = helpersOf(frames, this.isHelper)
    this.isWaiting = new Uint8Array(frames.length)
    this.parts = new Int32Array(Math.max(0, ...frames.map(({ needs }) => needs.length)))
  }

  /** Adds the frames that are asked for and that the kept phrases of a sentence fill, in the order of the lexicon. */
  find(all: Mention[]): void {
    const { isWaiting, waiting } = this
    // slots stand before the features that need them
    for (let f = this.next(-1); f >= 0; f = this.next(f)) {
      const place = this.table.placeOf[f] as number
      if (this.isHelper[f] === 1) {
        isWaiting[f] = 1
        waiting.push(f)
        this.kept.expect(this.table.numbers[place + conceptAt] as number)
      } else {
        if (waiting.length > 0) this.callHelpers(f)
        this.add(place, all)
      }
    }
    while (waiting.length > 0) isWaiting[waiting.pop() as number] = 0
  }

  /** The next frame behind `last` that may be filled, or -1. */
  private next(last: number): number {
    const { kept, index } = this
    while (this.noted < kept.distinctCount) index.add(kept.distinct[this.noted++] as number, kept.mayFill)
    const f = index.takeAfter(last, kept.mayFill)
    if (f < 0) this.noted = 0
    return f
  }

  /** Fills the helpers of a frame that may be filled. */
  private callHelpers(f: number): void {
    const helpers = this.helpers[f] as readonly number[]
    for (let n = 0; n < helpers.length; n++) {
      const helper = helpers[n] as number
      if (this.isWaiting[helper] === 0) continue
      this.isWaiting[helper] = 0
      this.add(this.table.placeOf[helper] as number, null)
    }
  }

  /** Adds the fillings of the frame at `place`: to `all` where they are asked for, and to what can fill slots. */
  private add(place: number, all: Mention[] | null): void {
    this.count = 0
    this.fill(place)
    if (this.count > 1) this.dropOverlaps()
    const { kept } = this
    const concept = this.table.numbers[place + conceptAt] as number
    for (let n = 0; n < this.count; n++) {
      const filling = this.found[n] as number
      if (this.isSlot[concept] === 1) kept.addFrame(concept, filling)
      if (all !== null && !kept.hides(concept, filling)) all.push(kept.frame(concept, filling))
    }
  }

  /** Finds the fillings of a frame, one for each mention of its first slot. */
  private fill(place: number): void {
    const { numbers } = this.table
    const { head, next } = this.kept
    for (let c = numbers[place + slotsAt] as number; numbers[c] !== stop; c++) {
      for (let n = head[numbers[c] as number] as number; n !== 0; n = next[n] as number) {
        const filling = this.around(n, place)
        if (filling !== 0) this.found[this.count++] = filling
      }
    }
  }

  /** Keeps the shortest fillings, and of the others those that do not overlap with a shorter one. */
  private dropOverlaps(): void {
    const { found, kept, count } = this
    const { fillings } = kept
    this.count = 0
    const sorted = found.slice(0, count).sort((a, b) => this.compare(a, b))
    for (const filling of sorted) {
      let n = 0
      while (n < this.count && fillings.apart(found[n] as number, filling)) n++
      if (n === this.count) found[this.count++] = filling
    }
  }

  /** The shorter first, then the one that begins first, then the one whose first slot does. */
  private compare(a: number, b: number): number {
    const { fillings, first } = this.kept
    const lengthOf = (filling: number): number => fillings.end(filling) - fillings.first(filling)
    const anchorOf = (filling: number): number => first[fillings.part(filling, 0)] as number
    return lengthOf(a) - lengthOf(b) || fillings.first(a) - fillings.first(b) || anchorOf(a) - anchorOf(b)
  }

  /** The filling with the nearest mention of each slot around one of the first slot, or 0 where none is near. */
  private around(anchor: number, place: number): number {
    const { parts, kept } = this
    const { numbers } = this.table
    const isOrdered = numbers[place + orderedAt] === 1
    const within = numbers[place + withinAt] as number
    parts[0] = anchor
    let first = kept.first[anchor] as number
    let end = kept.end[anchor] as number
    let count = 1
    let slot = behind(numbers, numbers[place + slotsAt] as number)
    for (; numbers[slot] !== stop; slot = behind(numbers, slot)) {
      const part = this.nearest(slot, count, isOrdered)
      if (part === 0) return 0
      parts[count++] = part
      if ((kept.first[part] as number) < first) first = kept.first[part] as number
      if ((kept.end[part] as number) > end) end = kept.end[part] as number
      if (end - first > within) return 0
    }
    if (this.isExcluded(place + withoutAt, first, end) || this.hasRival(numbers[place + rivalsAt] as number))
      return 0
    return kept.fillings.add(first, end, parts, count)
  }

  /** True where a word that the frame must be without stands in it or near it. */
  private isExcluded(without: number, from: number, to: number): boolean {
    const { numbers } = this.table
    const { head, next, first, end } = this.kept
    for (let c = without; numbers[c] !== stop; c++) {
      for (let n = head[numbers[c] as number] as number; n !== 0; n = next[n] as number)
        if ((first[n] as number) < to + nearby && (end[n] as number) > from - nearby) return true
    }
    return false
  }

  /** True where another agent stands between the one who acts and what is done: "I show how you check your work". */
  private hasRival(rivals: number): boolean {
    const { numbers } = this.table
    if (numbers[rivals] === stop) return false
    const { head, next, first, end } = this.kept
    const [agent, act] = this.parts as unknown as [number, number]
    const from = Math.min(end[agent] as number, end[act] as number)
    const to = Math.max(first[agent] as number, first[act] as number)
    for (let c = rivals; numbers[c] !== stop; c++) {
      for (let n = head[numbers[c] as number] as number; n !== 0; n = next[n] as number)
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

  /** What fills the slot at `slot`, the n-th: the nearest to the anchor, of two as near the first one. Or 0. */
  private nearest(slot: number, n: number, isOrdered: boolean): number {
    const { numbers } = this.table
    const { parts } = this
    const { head, next, first, end } = this.kept
    const previous = end[parts[n - 1] as number] as number
    const anchorFirst = first[parts[0] as number] as number
    const anchorEnd = end[parts[0] as number] as number
    let best = 0
    let bestDistance = 0
    for (let c = slot; numbers[c] !== stop; c++) {
      for (let m = head[numbers[c] as number] as number; m !== 0; m = next[m] as number) {
        const start = first[m] as number
        const distance = Math.min(Math.abs(start - anchorEnd), Math.abs(anchorFirst - (end[m] as number)))
        if (best !== 0) {
          if (distance > bestDistance) continue
          if (distance === bestDistance && start >= (first[best] as number)) continue
        }
        if (isOrdered ? start < previous : !this.isApart(m, n)) continue
        best = m
        bestDistance = distance
      }
    }
    return best
  }
}
