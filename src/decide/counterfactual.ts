import type { Evidence } from '../assess/assess.js'
import type { SourceText } from '../read/source.js'
import type { Ruleset } from '../ruleset.js'
import type { Assertion } from '../types.js'
import type { Reading } from '../weigh/reading.js'
import { type Decision, decideFacts } from './decide.js'
import { numberOf } from './facts.js'
import { factsOf } from './gather.js'

/** A text as it was read, on which decisions can be made again. */
export interface Analysis {
  readonly source: SourceText
  readonly evidence: readonly Evidence[]
  /** What the words weigh, or null where nobody weighed them. */
  readonly reading: Reading | null
  readonly decision: Decision
}

/** What to suppose of a text. */
export interface Change {
  /** Features whose promises are gone. */
  readonly without?: readonly string[]
  /** Features whose promises are meant otherwise. */
  readonly as?: { readonly features: readonly string[]; readonly assertion: Assertion | 'none' }
  /** Features promised on top, in a sentence of their own behind the text. */
  readonly promises?: readonly string[]
}

/** Words that an added sentence has, so that a text of two words does not stay one. */
const addedWords = 12
const words = numberOf('words')

/** The evidence of a text after a change; denials and mentions that do not count stay as they are. */
export function changeEvidence(
  { evidence, source }: Analysis,
  change: Change,
  { index }: Ruleset,
): Evidence[] {
  const { without = [], as, promises = [] } = change
  const kept: Evidence[] = []
  for (const item of evidence) {
    if (item.assertion !== 'promised') kept.push(item)
    else if (without.includes(item.feature)) continue
    else if (!as?.features.includes(item.feature)) kept.push(item)
    else if (as.assertion !== 'none') kept.push({ ...item, assertion: as.assertion })
  }
  const { length } = source.tokens
  const sentence = Math.max(0, source.sentences.length - 1)
  promises.forEach((feature, i) => {
    const mention = { concept: -1, first: length + i, end: length + i + 1, sentence, parts: null }
    const about = index.facts.features.get(feature)
    if (about) kept.push({ mention, feature, about, assertion: 'promised', cues: [] })
  })
  return kept
}

/** Decides again through the whole ruleset, as if the text had been changed. */
export function decideChanged(analysis: Analysis, change: Change, ruleset: Ruleset): Decision {
  const { source } = analysis
  const facts = factsOf(changeEvidence(analysis, change, ruleset), source, ruleset)
  if (!change.promises?.length) return decideFacts(facts, ruleset)
  return decideFacts(facts.with(words, source.tokens.length + addedWords), ruleset)
}
