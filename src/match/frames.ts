import type { Language } from '../types.js'
import type { Kept } from './kept.js'
import type { Frame, Lexicon } from './lexicon.js'
import { apart, type Mention } from './mention.js'

const byLength = (a: Mention, b: Mention): number => a.end - a.first - (b.end - b.first) || a.first - b.first
const none: readonly Mention[] = []
/** Words that a frame must be without count up to so many tokens before and behind it. */
const nearby = 20

/** The shortest of the mentions, and of the others those that do not overlap with a shorter one. */
function withoutOverlaps(found: Mention[]): readonly Mention[] {
  if (found.length === 1) return found
  const kept: Mention[] = []
  for (const mention of found.sort(byLength))
    if (kept.every((other) => apart(other, mention))) kept.push(mention)
  return kept
}

/** Finds frames filled by a sentence's phrases. Keeps its arrays from one sentence to the next. */
export class FrameFinder {
  private readonly frames: readonly Frame[]
  /** Two numbers for each slot a concept can fill: frame and bit of the slot; by concept. */
  private readonly fills: Int32Array
  /** Where the slots of each concept begin in `fills`. */
  private readonly fillsFrom: Int32Array
  /** Bits of the slots that have a mention, for each frame. */
  private readonly has: Int32Array
  private readonly needed: Int32Array
  /** Frames all of whose slots have a mention, ascending. */
  private readonly ready: Int32Array
  private readyCount = 0
  private readonly isSlot: Uint8Array
  /** The mentions that fill the frame's slots. */
  private readonly parts: number[] = []
  private readonly anchors: number[] = []

  constructor(
    data: Lexicon['data'],
    language: Language,
    private readonly kept: Kept,
  ) {
    const { concepts } = data
    const frames = data.frames.filter((frame) => frame.language === null || frame.language === language)
    this.frames = frames
    const fills: number[][] = concepts.map(() => [])
    frames.forEach((frame, f) => {
      frame.needs.forEach((slot, n) => {
        for (const concept of slot) fills[concept]?.push(f, 1 << n)
      })
    })
    this.fills = Int32Array.from(fills.flat())
    this.fillsFrom = new Int32Array(concepts.length + 1)
    fills.forEach((list, c) => {
      this.fillsFrom[c + 1] = (this.fillsFrom[c] as number) + list.length
    })
    this.has = new Int32Array(frames.length)
    this.needed = Int32Array.from(frames, (frame) => (1 << frame.needs.length) - 1)
    this.ready = new Int32Array(frames.length)
    this.isSlot = Uint8Array.from(concepts, ({ kind }) => (kind === 'slot' ? 1 : 0))
  }

  /** Finds the frames of the sentence whose phrases are kept. Out: frames in the order of the lexicon. */
  find(): readonly Mention[] {
    const { concept, length } = this.kept
    for (let n = 1; n <= length; n++) this.note(n, concept[n] as number)
    const frames = this.readyCount > 0 ? this.fill() : none
    this.has.fill(0)
    this.readyCount = 0
    return frames
  }

  /** Takes note of the n-th mention; only the first of its concept makes a frame ready. */
  private note(n: number, concept: number): void {
    if (this.kept.head[concept] !== n) return
    const { fills, has, needed } = this
    const last = this.fillsFrom[concept + 1] as number
    for (let i = this.fillsFrom[concept] as number; i < last; i += 2) {
      const frame = fills[i] as number
      const before = has[frame] as number
      const after = before | (fills[i + 1] as number)
      has[frame] = after
      if (after === needed[frame] && after !== before) this.addReady(frame)
    }
  }

  private addReady(frame: number): void {
    const { ready } = this
    let n = this.readyCount++
    for (; n > 0 && (ready[n - 1] as number) > frame; n--) ready[n] = ready[n - 1] as number
    ready[n] = frame
  }

  private fill(): readonly Mention[] {
    const { kept } = this
    const all: Mention[] = []
    let last = -1
    for (let n = 0; n < this.readyCount; n++) {
      const index = this.ready[n] as number
      // a frame made ready by one behind it comes too late: slots stand before the features that need them
      if (index <= last) continue
      last = index
      const frame = this.frames[index] as Frame
      const isSlot = this.isSlot[frame.concept] === 1
      for (const mention of this.fillingsOf(frame)) {
        all.push(mention)
        if (!isSlot) continue
        kept.add(mention.concept, mention.first, mention.end, mention)
        this.note(kept.length, mention.concept)
      }
    }
    return all
  }

  private fillingsOf(frame: Frame): readonly Mention[] {
    this.collectAnchors(frame.needs[0] as readonly number[])
    let found: Mention[] | null = null
    for (const anchor of this.anchors) {
      const mention = this.around(anchor, frame)
      if (mention === null || this.isExcluded(frame, mention) || this.hasRival(frame)) continue
      if (found === null) found = [mention]
      else found.push(mention)
    }
    return found === null ? none : withoutOverlaps(found)
  }

  /** True where a word that the frame must be without stands in it or near it. */
  private isExcluded(frame: Frame, mention: Mention): boolean {
    const { head, next, first, end } = this.kept
    for (const concept of frame.without) {
      for (let n = head[concept] as number; n !== 0; n = next[n] as number)
        if ((first[n] as number) < mention.end + nearby && (end[n] as number) > mention.first - nearby)
          return true
    }
    return false
  }

  /** True where another agent stands between the one who acts and what is done: "I show how you check your work". */
  private hasRival(frame: Frame): boolean {
    if (frame.rivals.length === 0) return false
    const { head, next, first, end } = this.kept
    const [agent, act] = this.parts as [number, number]
    const from = Math.min(end[agent] as number, end[act] as number)
    const to = Math.max(first[agent] as number, first[act] as number)
    for (const concept of frame.rivals) {
      for (let n = head[concept] as number; n !== 0; n = next[n] as number)
        if ((first[n] as number) >= from && (end[n] as number) <= to) return true
    }
    return false
  }

  /** What can fill the first slot, by position. */
  private collectAnchors(slot: readonly number[]): void {
    const { anchors } = this
    const { head, next, first } = this.kept
    anchors.length = 0
    let isSorted = true
    let last = -1
    for (const concept of slot) {
      for (let n = head[concept] as number; n !== 0; n = next[n] as number) {
        if ((first[n] as number) < last) isSorted = false
        last = first[n] as number
        anchors.push(n)
      }
    }
    if (!isSorted) anchors.sort((a, b) => (first[a] as number) - (first[b] as number))
  }

  /** The frame with the nearest mention of each slot around one of the first slot, or null where none is near. */
  private around(anchor: number, frame: Frame): Mention | null {
    const { parts, kept } = this
    const { needs } = frame
    parts.length = 1
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
    const { sentence } = kept.mention(anchor)
    return { concept: frame.concept, first, end, sentence, parts: parts.map((part) => kept.mention(part)) }
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
    for (const concept of slot) {
      for (let m = head[concept] as number; m !== 0; m = next[m] as number) {
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
