import type { Frame, LexiconData } from './lexicon.js'
import { apart, type Mention } from './mention.js'

/** The nearest mention of each slot around one of the first slot, or null where a slot has none left. */
function around(anchor: Mention, slots: readonly (readonly Mention[])[], frame: Frame): Mention[] | null {
  const parts = [anchor]
  for (let n = 1; n < slots.length; n++) {
    const previous = parts[n - 1] as Mention
    let best: Mention | null = null
    let bestDistance = Number.POSITIVE_INFINITY
    for (const mention of slots[n] as readonly Mention[]) {
      const distance = Math.min(Math.abs(mention.first - anchor.end), Math.abs(anchor.first - mention.end))
      if (distance >= bestDistance) continue
      if (frame.ordered ? mention.first < previous.end : !isApart(mention, parts)) continue
      best = mention
      bestDistance = distance
    }
    if (!best) return null
    parts.push(best)
  }
  return parts
}

function isApart(mention: Mention, parts: readonly Mention[]): boolean {
  for (const part of parts) if (!apart(part, mention)) return false
  return true
}

function filled(anchor: Mention, slots: readonly (readonly Mention[])[], frame: Frame): Mention | null {
  const parts = around(anchor, slots, frame)
  if (!parts) return null
  let { first, end } = anchor
  for (const part of parts) {
    if (part.first < first) first = part.first
    if (part.end > end) end = part.end
  }
  if (end - first > frame.within) return null
  return { concept: frame.concept, first, end, sentence: anchor.sentence, parts }
}

const byPosition = (a: Mention, b: Mention): number => a.first - b.first
const byLength = (a: Mention, b: Mention): number => a.end - a.first - (b.end - b.first) || a.first - b.first

/** Finds frames filled by a piece's phrases. Keeps its arrays from one piece to the next. */
export class FrameFinder {
  /** Mentions of each concept in the piece. */
  private readonly mentions: Mention[][]
  /** Concepts that have any, in order of appearance. */
  private readonly present: number[] = []
  /** For each concept two numbers a slot it can fill: frame and bit of the slot. */
  private readonly fills: number[][]
  /** Bits of the slots that have a mention, for each frame. */
  private readonly has: Int32Array
  private readonly needed: Int32Array
  /** Frames all of whose slots have a mention, ascending, not yet looked at. */
  private readonly ready: number[] = []

  constructor(private readonly data: LexiconData) {
    this.mentions = data.concepts.map(() => [])
    this.fills = data.concepts.map(() => [])
    this.has = new Int32Array(data.frames.length)
    this.needed = Int32Array.from(data.frames, (frame) => (1 << frame.needs.length) - 1)
    data.frames.forEach((frame, f) => {
      frame.needs.forEach((slot, n) => {
        for (const concept of slot) this.fills[concept]?.push(f, 1 << n)
      })
    })
  }

  /** In: the phrases of one piece, those of `all` from `from` on. Out: frames in the order of the lexicon. */
  find(all: readonly Mention[], from: number): readonly Mention[] {
    for (let n = from; n < all.length; n++) this.add(all[n] as Mention)
    const found = this.ready.length > 0 ? this.fill() : none
    for (const concept of this.present) {
      ;(this.mentions[concept] as Mention[]).length = 0
      const fills = this.fills[concept] as number[]
      for (let i = 0; i < fills.length; i += 2) this.has[fills[i] as number] = 0
    }
    this.present.length = 0
    this.ready.length = 0
    return found
  }

  private add(mention: Mention): void {
    const { concept } = mention
    const list = this.mentions[concept] as Mention[]
    if (list.push(mention) > 1) return
    this.present.push(concept)
    const fills = this.fills[concept] as number[]
    for (let i = 0; i < fills.length; i += 2) {
      const frame = fills[i] as number
      const has = (this.has[frame] as number) | (fills[i + 1] as number)
      if (has === this.needed[frame] && has !== this.has[frame]) this.addReady(frame)
      this.has[frame] = has
    }
  }

  private addReady(frame: number): void {
    const { ready } = this
    let n = ready.length
    while (n > 0 && (ready[n - 1] as number) > frame) n--
    ready.splice(n, 0, frame)
  }

  private fill(): Mention[] {
    const found: Mention[] = []
    let last = -1
    for (let n = 0; n < this.ready.length; n++) {
      const index = this.ready[n] as number
      // a frame made ready by one behind it comes too late: slots stand before the features that need them
      if (index < last) continue
      last = index
      const frame = this.data.frames[index] as Frame
      const filling = this.fillingsOf(frame)
      const isSlot = this.data.concepts[frame.concept]?.kind === 'slot'
      for (const mention of filling) {
        found.push(mention)
        if (isSlot) this.add(mention)
      }
    }
    return found
  }

  private candidates(slot: readonly number[]): readonly Mention[] {
    const [only] = slot
    const list = slot.length === 1 ? (this.mentions[only as number] as Mention[]) : null
    if (list && isSorted(list)) return list
    const found: Mention[] = []
    for (const concept of slot) for (const mention of this.mentions[concept] as Mention[]) found.push(mention)
    return found.sort(byPosition)
  }

  /** True where another agent stands between the one who acts and what is done: "I show how you check your work". */
  private hasRival(mention: Mention, frame: Frame): boolean {
    if (frame.rivals.length === 0) return false
    const [agent, act] = mention.parts as readonly [Mention, Mention]
    const from = Math.min(agent.end, act.end)
    const to = Math.max(agent.first, act.first)
    for (const concept of frame.rivals) {
      for (const rival of this.mentions[concept] as Mention[])
        if (rival.first >= from && rival.end <= to) return true
    }
    return false
  }

  private fillingsOf(frame: Frame): readonly Mention[] {
    for (const concept of frame.without) if ((this.mentions[concept] as Mention[]).length > 0) return none
    const slots = frame.needs.map((slot) => this.candidates(slot))
    const found: Mention[] = []
    for (const anchor of slots[0] as readonly Mention[]) {
      const mention = filled(anchor, slots, frame)
      if (mention && !this.hasRival(mention, frame)) found.push(mention)
    }
    if (found.length < 2) return found
    const kept: Mention[] = []
    for (const mention of found.sort(byLength)) if (isApart(mention, kept)) kept.push(mention)
    return kept
  }
}

const none: readonly Mention[] = []

function isSorted(list: readonly Mention[]): boolean {
  for (let n = 1; n < list.length; n++)
    if ((list[n] as Mention).first < (list[n - 1] as Mention).first) return false
  return true
}
