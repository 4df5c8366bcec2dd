import type { Frame, Lexicon } from './lexicon.js'
import type { Mention } from './match.js'

type ByConcept = ReadonlyMap<number, readonly Mention[]>

function candidates(slot: readonly number[], byConcept: ByConcept): Mention[] {
  const found: Mention[] = []
  for (const concept of slot) for (const mention of byConcept.get(concept) ?? []) found.push(mention)
  return found.sort((a, b) => a.first - b.first)
}

const apart = (a: Mention, b: Mention): boolean => a.end <= b.first || b.end <= a.first

/** The nearest mention of each slot around one of the first slot, or null where a slot has none left. */
function around(anchor: Mention, slots: readonly (readonly Mention[])[], frame: Frame): Mention[] | null {
  const parts = [anchor]
  for (const slot of slots) {
    const previous = parts[parts.length - 1] as Mention
    let best: Mention | null = null
    let bestDistance = Number.POSITIVE_INFINITY
    for (const mention of slot) {
      if (frame.ordered ? mention.first < previous.end : !parts.every((part) => apart(part, mention)))
        continue
      const distance = Math.min(Math.abs(mention.first - anchor.end), Math.abs(anchor.first - mention.end))
      if (distance < bestDistance) {
        best = mention
        bestDistance = distance
      }
    }
    if (!best) return null
    parts.push(best)
  }
  return parts
}

/** True where another agent stands between the one who acts and what is done: "I show how you check your work". */
function hasRival(parts: readonly Mention[], frame: Frame, byConcept: ByConcept): boolean {
  const [agent, act] = parts as [Mention, Mention]
  const from = Math.min(agent.end, act.end)
  const to = Math.max(agent.first, act.first)
  return frame.rivals.some((concept) =>
    byConcept.get(concept)?.some((rival) => rival.first >= from && rival.end <= to),
  )
}

function find(frame: Frame, byConcept: ByConcept): Mention[] {
  for (const concept of frame.without) if (byConcept.has(concept)) return []
  const [anchors, ...slots] = frame.needs.map((slot) => candidates(slot, byConcept))
  if (!anchors || slots.some((slot) => slot.length === 0)) return []
  const found: Mention[] = []
  for (const anchor of anchors) {
    const parts = around(anchor, slots, frame)
    if (!parts) continue
    const first = Math.min(...parts.map((part) => part.first))
    const end = Math.max(...parts.map((part) => part.end))
    if (end - first > frame.within || hasRival(parts, frame, byConcept)) continue
    found.push({ concept: frame.concept, first, end, sentence: anchor.sentence, parts })
  }
  found.sort((a, b) => a.end - a.first - (b.end - b.first) || a.first - b.first)
  const kept: Mention[] = []
  for (const mention of found) if (kept.every((other) => apart(other, mention))) kept.push(mention)
  return kept
}

/** The frames filled by a sentence's phrases. In: the phrase mentions of one sentence. */
export function frameMentions(phrases: readonly Mention[], lexicon: Lexicon): Mention[] {
  const byConcept = new Map<number, Mention[]>()
  for (const mention of phrases) {
    const list = byConcept.get(mention.concept)
    if (list) list.push(mention)
    else byConcept.set(mention.concept, [mention])
  }
  const found: Mention[] = []
  for (const frame of lexicon.data.frames) {
    if (!frame.needs.every((slot) => slot.some((concept) => byConcept.has(concept)))) continue
    const filled = find(frame, byConcept)
    if (filled.length === 0) continue
    found.push(...filled)
    // slots come before the features that need them, so a slot made of slots is there in time
    if (lexicon.data.concepts[frame.concept]?.kind === 'slot') {
      byConcept.set(frame.concept, [...(byConcept.get(frame.concept) ?? []), ...filled])
    }
  }
  return found
}
