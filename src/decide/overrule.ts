import type { Evidence } from '../assess/assess.js'
import type { SourceText } from '../read/source.js'
import type { Ruleset } from '../ruleset.js'
import type { Reading } from '../weigh/reading.js'
import { acted, agreed, nameOf, refuted, tellsMore } from './agreed.js'
import { saysLittle } from './certainty.js'
import { type Decision, decideFacts, outcomeOf, readsAs } from './decide.js'
import { factsOf } from './gather.js'

/** Sentences that are quoted for what the words weigh, at most. */
const mostSentences = 8

/**
 * Says which sentences prove an outcome: not the title, which is a name, nor, but for `anyway`, those that only deny
 * or remember.
 */
function provesSomething(
  evidence: readonly Evidence[],
  { sentences, descriptionToken }: SourceText,
  anyway: boolean,
): (sentence: number) => boolean {
  const promising = new Set<number>()
  const unpromising = new Set<number>()
  for (const { assertion, mention } of evidence)
    (assertion === 'promised' ? promising : unpromising).add(mention.sentence)
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
  const { overrules, confirmsLittle } = data.weighing
  if (reading.chance * 100 < overrules) return null
  const outcome = nameOf(reading)
  const about = index.facts.features.get(`${readsAs}${outcome}`)
  if (!about) return null
  const gone = refuted[outcome] ?? []
  const promises = acted.includes(outcome)
  // much else tells what a sentence means that seems to deny or to remember
  const isPlain = !saysLittle(decision) || reading.chance * 100 >= confirmsLittle
  const sentences = reading.decisive(mostSentences, provesSomething(evidence, source, promises && isPlain))
  if (sentences.length === 0) return null
  const stands = (item: Evidence): boolean => {
    const { assertion, about, mention } = item
    if (assertion !== 'promised')
      return tellsMore(item, outcome) && !(promises && sentences.includes(mention.sentence))
    // the rules took talks about the work for the thing that is sold
    return !gone.includes(about.kind) && !(outcome === 'other-service' && about.kind === 'contact')
  }
  const kept = evidence.filter(stands)
  const read = sentences.map<Evidence>((sentence) => {
    const { first, end } = source.sentences[sentence] as SourceText['sentences'][number]
    const mention = { concept: -1, first, end, sentence, parts: null }
    return { mention, feature: about.id, about, assertion: 'promised', cues: [] }
  })
  return [...kept, ...read].sort((a, b) => a.mention.first - b.mention.first || a.mention.end - b.mention.end)
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
