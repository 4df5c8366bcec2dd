import type { Language } from '../types.js'
import type { Frame, Lexicon } from './lexicon.js'
import { apart, type Mention } from './mention.js'

const byLength = (a: Mention, b: Mention): number => a.end - a.first - (b.end - b.first) || a.first - b.first

function isApart(mention: Mention, parts: readonly Mention[], count: number): boolean {
  for (let n = 0; n < count; n++) if (!apart(parts[n] as Mention, mention)) return false
  return true
}

/** Mentions of one sentence by concept: linked lists in arrays that are used again for the next sentence. */
class ByConcept {
  mentions: Mention[] = []
  length = 0
  /** First mention of each concept, counted from 1; 0 for none. */
  readonly head: Int32Array
  private readonly tail: Int32Array
  next = new Int32Array(256)

  constructor(concepts: number) {
    this.head = new Int32Array(concepts)
    this.tail = new Int32Array(concepts)
  }

  /** Out: true if it is the first of its concept. */
  add(mention: Mention): boolean {
    const n = ++this.length
    if (n >= this.next.length) {
      const longer = new Int32Array(this.next.length * 2)
      longer.set(this.next)
      this.next = longer
    }
    this.mentions[n] = mention
    this.next[n] = 0
    const { concept } = mention
    const isFirst = this.head[concept] === 0
    if (isFirst) this.head[concept] = n
    else this.next[this.tail[concept] as number] = n
    this.tail[concept] = n
    return isFirst
  }

  clear(): void {
    for (let n = 1; n <= this.length; n++) this.head[(this.mentions[n] as Mention).concept] = 0
    this.length = 0
  }
}

/** Finds frames filled by a sentence's phrases. Keeps its arrays from one sentence to the next. */
export class FrameFinder {
  private readonly found: ByConcept
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
  private readonly parts: Mention[] = []

  constructor(data: Lexicon['data'], language: Language) {
    const { concepts } = data
    const frames = data.frames.filter((frame) => frame.language === null || frame.language === language)
    this.frames = frames
    const fills: number[][] = concepts.map(() => [])
    frames.forEach((frame, f) => {
      frame.needs.forEach((slot, n) => {
        for (const concept of slot) fills[concept]?.push(f, 1 << n)
      })
    })
    this.found = new ByConcept(concepts.length)
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

  /** In: the phrases of one sentence, those of `all` from `from` on. Out: frames in the order of the lexicon. */
  find(all: readonly Mention[], from: number): readonly Mention[] {
    for (let n = from; n < all.length; n++) this.add(all[n] as Mention)
    const frames = this.readyCount > 0 ? this.fill() : none
    this.forget()
    return frames
  }

  private add(mention: Mention): void {
    if (!this.found.add(mention)) return
    const { fills } = this
    const last = this.fillsFrom[mention.concept + 1] as number
    for (let i = this.fillsFrom[mention.concept] as number; i < last; i += 2) {
      const frame = fills[i] as number
      const before = this.has[frame] as number
      const after = before | (fills[i + 1] as number)
      this.has[frame] = after
      if (after === this.needed[frame] && after !== before) this.addReady(frame)
    }
  }

  private forget(): void {
    this.has.fill(0)
    this.found.clear()
    this.readyCount = 0
  }

  private addReady(frame: number): void {
    const { ready } = this
    let n = this.readyCount++
    for (; n > 0 && (ready[n - 1] as number) > frame; n--) ready[n] = ready[n - 1] as number
    ready[n] = frame
  }

  private fill(): readonly Mention[] {
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
        if (isSlot) this.add(mention)
      }
    }
    return all
  }

  /** True where another agent stands between the one who acts and what is done: "I show how you check your work". */
  private hasRival(mention: Mention, frame: Frame): boolean {
    if (frame.rivals.length === 0) return false
    const { head, next, mentions } = this.found
    const [agent, act] = mention.parts as readonly [Mention, Mention]
    const from = Math.min(agent.end, act.end)
    const to = Math.max(agent.first, act.first)
    for (const concept of frame.rivals) {
      for (let n = head[concept] as number; n !== 0; n = next[n] as number) {
        const rival = mentions[n] as Mention
        if (rival.first >= from && rival.end <= to) return true
      }
    }
    return false
  }

  private fillingsOf(frame: Frame): readonly Mention[] {
    const { head } = this.found
    for (const concept of frame.without) if (head[concept] !== 0) return none
    const anchors = this.anchorsOf(frame.needs[0] as readonly number[])
    let found: Mention[] | null = null
    for (const anchor of anchors) {
      const mention = this.around(anchor, frame)
      if (mention === null || this.hasRival(mention, frame)) continue
      if (found === null) found = [mention]
      else found.push(mention)
    }
    if (found === null) return none
    if (found.length === 1) return found
    const kept: Mention[] = []
    for (const mention of found.sort(byLength)) if (isApart(mention, kept, kept.length)) kept.push(mention)
    return kept
  }

  /** What can fill the first slot, by position. */
  private anchorsOf(slot: readonly number[]): readonly Mention[] {
    const { head, next, mentions } = this.found
    const anchors: Mention[] = []
    let isSorted = true
    for (const concept of slot) {
      for (let n = head[concept] as number; n !== 0; n = next[n] as number) {
        const mention = mentions[n] as Mention
        if (anchors.length > 0 && mention.first < (anchors[anchors.length - 1] as Mention).first)
          isSorted = false
        anchors.push(mention)
      }
    }
    return isSorted ? anchors : anchors.sort((a, b) => a.first - b.first)
  }

  /** The frame with the nearest mention of each slot around one of the first slot, or null where none is near. */
  private around(anchor: Mention, frame: Frame): Mention | null {
    const { parts } = this
    const { needs } = frame
    parts[0] = anchor
    let { first, end } = anchor
    for (let n = 1; n < needs.length; n++) {
      const part = this.nearest(anchor, needs[n] as readonly number[], n, frame.ordered)
      if (part === null) return null
      parts[n] = part
      if (part.first < first) first = part.first
      if (part.end > end) end = part.end
      if (end - first > frame.within) return null
    }
    return {
      concept: frame.concept,
      first,
      end,
      sentence: anchor.sentence,
      parts: parts.slice(0, needs.length),
    }
  }

  /** The mention that fills the n-th slot: the nearest to the anchor, of two as near the one that comes first. */
  private nearest(anchor: Mention, slot: readonly number[], n: number, ordered: boolean): Mention | null {
    const { parts, found } = this
    const { head, next, mentions } = found
    const previous = (parts[n - 1] as Mention).end
    let best: Mention | null = null
    let bestDistance = 0
    for (const concept of slot) {
      for (let m = head[concept] as number; m !== 0; m = next[m] as number) {
        const mention = mentions[m] as Mention
        const distance = Math.min(Math.abs(mention.first - anchor.end), Math.abs(anchor.first - mention.end))
        if (
          best !== null &&
          (distance > bestDistance || (distance === bestDistance && mention.first >= best.first))
        )
          continue
        if (ordered ? mention.first < previous : !isApart(mention, parts, n)) continue
        best = mention
        bestDistance = distance
      }
    }
    return best
  }
}

const none: readonly Mention[] = []
