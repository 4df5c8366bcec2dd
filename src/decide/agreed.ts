import type { Evidence } from '../assess/assess.js'
import type { FeatureKind } from '../ruleset.js'
import type { Assertion } from '../types.js'
import type { Reading } from '../weigh/reading.js'

const actions: readonly FeatureKind[] = ['contact', 'guidance', 'check', 'hand-in', 'judge', 'made']
/** What is not what it seemed where the words as a whole say something else, by the outcome they speak for. */
export const refuted: Readonly<Record<string, readonly FeatureKind[]>> = {
  'digital-product': [...actions, 'outside'],
  'service-with-digital-content': ['check', 'hand-in', 'judge', 'made', 'outside'],
  'distance-learning': ['made', 'outside'],
  // what is made for the buyer is not prepared, and nobody is examined
  'other-service': ['content', 'check', 'hand-in', 'judge', 'outside'],
  'insufficient-description': [...actions, 'content'],
  'e-book': actions,
  'printed-book': actions,
  'physical-product': actions,
}
/** What a sentence promises that says the outcome by itself, whatever a cue seemed to make of it. */
const promisedBy: Readonly<Record<string, readonly FeatureKind[]>> = {
  'service-with-digital-content': ['contact', 'guidance'],
  'distance-learning': ['check', 'hand-in', 'judge'],
  'other-service': ['made'],
}
/** What somebody does for the buyer: a sentence that says it promises it, whatever it seemed to deny or remember. */
export const acted: readonly string[] = Object.keys(promisedBy)
/** Kinds of which it tells something that a text denies them; that it promises no file tells nobody what it does promise. */
const telling: readonly FeatureKind[] = ['contact', 'guidance', 'check', 'judge']
/** What says of content and contact that the buyer does not get it; a topic or a memory is told only where nothing is promised. */
const withheld: readonly Assertion[] = ['denied', 'sold-separately', 'other-package']
/** The chance from which a sentence says an outcome by itself. */
const byItself = 0.5

/** The last part of the name of what a reading says: `e-book`. */
export const nameOf = ({ outcome }: Reading): string => outcome.slice(outcome.lastIndexOf('/') + 1)

/** True if it matters to somebody that a text mentions something without a promise, where the words speak for an outcome. */
export function tellsMore({ about, assertion }: Evidence, outcome: string): boolean {
  if (!telling.includes(about.kind) || outcome === 'mixed-offer') return false
  return !acted.includes(outcome) || withheld.includes(assertion)
}

/** What stands of the evidence where a reading says the same as the decision; the evidence itself where all of it does. */
export function agreed(evidence: readonly Evidence[], reading: Reading): readonly Evidence[] {
  const outcome = nameOf(reading)
  const gone = refuted[outcome] ?? []
  const kept = promisedBy[outcome] ?? []
  /** Sentences of which it is known what they promise: "no calls, but a webinar". */
  const known = new Set<number>()
  for (const { about, assertion, mention } of evidence)
    if (assertion === 'promised' && kept.includes(about.kind)) known.add(mention.sentence)
  const saysIt = (sentence: number): boolean => reading.alone(sentence) >= byItself
  const afterwards = (item: Evidence): Evidence | null => {
    const { about, assertion, mention } = item
    if (assertion === 'promised') {
      if (gone.includes(about.kind)) return null
      // a sentence that tells of the work tells of no talk
      return outcome === 'other-service' && about.kind === 'contact' && saysIt(mention.sentence) ? null : item
    }
    if (kept.length === 0 || !telling.includes(about.kind) || !saysIt(mention.sentence))
      return tellsMore(item, outcome) ? item : null
    if (known.has(mention.sentence) || !kept.includes(about.kind)) return null
    return { ...item, assertion: 'promised', cues: [] }
  }
  const stands: Evidence[] = []
  let isSame = true
  for (const item of evidence) {
    const after = afterwards(item)
    if (after !== item) isSame = false
    if (after) stands.push(after)
  }
  return isSame ? evidence : stands
}
