import type { Evidence } from '../assess/assess.js'
import type { SourceText } from '../read/source.js'
import type { FeatureKind, Ruleset } from '../ruleset.js'
import type { Reading } from '../weigh/reading.js'
import { saysLittle } from './certainty.js'
import { type Decision, decideFacts, outcomeOf, readsAs } from './decide.js'
import { factsOf } from './gather.js'

/** Sentences that are quoted for what the words weigh, at most. */
const mostSentences = 8

const actions: readonly FeatureKind[] = ['contact', 'guidance', 'check', 'hand-in', 'judge', 'made']
/** What is not what it seemed where the words as a whole say something else, by the outcome they speak for. */
const refuted: Readonly<Record<string, readonly FeatureKind[]>> = {
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
const promised: Readonly<Record<string, readonly FeatureKind[]>> = {
  'service-with-digital-content': ['contact', 'guidance'],
  'distance-learning': ['check', 'hand-in', 'judge'],
  'other-service': ['made'],
}
/** Kinds of which it tells something that a text denies them; that it promises no file tells nobody what it does promise. */
const telling: readonly FeatureKind[] = ['contact', 'guidance', 'check', 'judge']
/** The chance from which a sentence says an outcome by itself. */
const byItself = 0.5

/** What somebody does for the buyer: a sentence that says it promises it, whatever it seemed to deny or remember. */
const acted = Object.keys(promised)

/** The last part of the name of what a reading says: `e-book`. */
const nameOf = ({ outcome }: Reading): string => outcome.slice(outcome.lastIndexOf('/') + 1)

/**
 * Says which sentences prove an outcome: not the title, which is a name, nor those that only deny or remember, unless
 * there is much else that tells what they mean.
 */
function provesSomething(
  outcome: string,
  decision: Decision,
  evidence: readonly Evidence[],
  { sentences, descriptionToken }: SourceText,
): (sentence: number) => boolean {
  const promising = new Set<number>()
  const unpromising = new Set<number>()
  for (const { assertion, mention } of evidence)
    (assertion === 'promised' ? promising : unpromising).add(mention.sentence)
  const anyway = acted.includes(outcome) && !saysLittle(decision)
  return (s) =>
    (sentences[s]?.first ?? 0) >= descriptionToken && (anyway || promising.has(s) || !unpromising.has(s))
}

/**
 * What stands of the evidence where a reading overrules the decision: a feature for the outcome that the words speak
 * for, with the sentences that decide it. Null where the decision stands.
 */
function overrule(
  evidence: readonly Evidence[],
  decision: Decision,
  reading: Reading,
  source: SourceText,
  { data, index }: Ruleset,
): Evidence[] | null {
  const { overrules, overrulesLittle } = data.weighing
  const little = saysLittle(decision) || outcomeOf(decision) === 'insufficient-description'
  if (reading.chance * 100 < (little ? overrulesLittle : overrules)) return null
  const outcome = nameOf(reading)
  const about = index.facts.features.get(`${readsAs}${outcome}`)
  if (!about) return null
  const gone = refuted[outcome] ?? []
  const sentences = reading.decisive(mostSentences, provesSomething(outcome, decision, evidence, source))
  if (sentences.length === 0) return null
  const promises = acted.includes(outcome)
  const isGone = ({ assertion, about, mention }: Evidence): boolean =>
    assertion === 'promised' ? gone.includes(about.kind) : promises && sentences.includes(mention.sentence)
  const kept = evidence.filter((item) => !isGone(item))
  const read = sentences.map<Evidence>((sentence) => {
    const { first, end } = source.sentences[sentence] as SourceText['sentences'][number]
    const mention = { concept: -1, first, end, sentence, parts: null }
    return { mention, feature: about.id, about, assertion: 'promised', cues: [] }
  })
  return [...kept, ...read].sort((a, b) => a.mention.first - b.mention.first || a.mention.end - b.mention.end)
}

/** What stands of the evidence where a reading says the same as the decision; the evidence itself where all of it does. */
function agreed(evidence: readonly Evidence[], reading: Reading): readonly Evidence[] {
  const outcome = nameOf(reading)
  const gone = refuted[outcome] ?? []
  const kept = promised[outcome] ?? []
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
    if (!telling.includes(about.kind) || outcome === 'mixed-offer') return null
    if (kept.length === 0 || !saysIt(mention.sentence)) return item
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

/**
 * Decides over evidence, and once more where the words as a whole overrule that or clear up what is meant.
 * In: what the words weigh, or null where nobody weighed them. Out: the evidence that stands, and the decision.
 */
export function settle(
  evidence: readonly Evidence[],
  source: SourceText,
  ruleset: Ruleset,
  reading: Reading | null,
): { evidence: readonly Evidence[]; decision: Decision } {
  const decide = (some: readonly Evidence[]): Decision =>
    decideFacts(factsOf(some, source, ruleset, reading), ruleset)
  const decision = decide(evidence)
  if (!reading) return { evidence, decision }
  if (reading.outcome !== outcomeOf(decision)) {
    const other = overrule(evidence, decision, reading, source, ruleset)
    return other ? { evidence: other, decision: decide(other) } : { evidence, decision }
  }
  const clearer = agreed(evidence, reading)
  if (clearer === evidence) return { evidence, decision }
  const again = decide(clearer)
  return outcomeOf(again) === reading.outcome
    ? { evidence: clearer, decision: again }
    : { evidence, decision }
}
