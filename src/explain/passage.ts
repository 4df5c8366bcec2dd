import { mostCues } from '../assess/assess.js'
import type { Place } from '../decide/quantity.js'
import type { Mention } from '../match/match.js'

/** Words that stand for a feature: mentions that overlap are one passage. */
export interface Passage extends Place {
  end: number
  cues: readonly Mention[]
}

/** Adds a place and the cues behind it to passages: to the last one where they overlap. In: by position. */
export function addPlace(
  passages: Passage[],
  { first, end, sentence }: Place,
  cues: readonly Mention[],
): void {
  const last = passages[passages.length - 1]
  if (!last || first >= last.end) {
    passages.push({ first, end, sentence, cues })
    return
  }
  if (end > last.end) last.end = end
  if (cues.length > 0) last.cues = [...new Set([...last.cues, ...cues])].slice(0, mostCues)
}
