import type { CountedFeature } from '../decide/facts.js'
import type { Mention } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import { wordsOf } from '../read/word-class.js'
import type { FeatureData, Ruleset } from '../ruleset.js'
import type { Assertion } from '../types.js'
import { HandedOn } from './handed-on.js'
import { none, plus, plusAll } from './list.js'
import { reaches } from './scope.js'
import { type Governing, type SentenceView, viewsOf } from './views.js'

/** A mention with what the text does with it, and the cues that say so. */
export interface Evidence {
  readonly mention: Mention
  /** Id of the feature. */
  readonly feature: string
  /** The feature. */
  readonly about: CountedFeature
  readonly assertion: Assertion
  /** Mentions of the cues behind the assertion; empty where it is promised. */
  readonly cues: readonly Mention[]
}

/** Where several cues govern one mention, the first of these wins. */
const precedence: readonly Assertion[] = [
  'denied',
  'sold-separately',
  'other-package',
  'about-others',
  'compared',
  'taught',
  'recorded',
]

/** Cues that are named behind one assertion, at most. */
export const mostCues = 8
/** Quotation marks around fewer tokens than this set off a name; around more, somebody else speaks. */
const speechLength = 7

/** True if a mention stands within quoted speech. */
function isSpeech(mention: Mention, source: SourceText): boolean {
  const { quoted } = source.tokens
  if (!quoted[mention.first]) return false
  let length = 0
  for (let t = mention.first; t >= 0 && quoted[t] && length < speechLength; t--) length++
  for (let t = mention.first + 1; t < source.tokens.length && quoted[t] && length < speechLength; t++)
    length++
  return length >= speechLength
}

/** True unless the cue reaches less far than the mention is away. */
function isNear({ cue, data }: Governing, mention: Mention): boolean {
  return data.within === null || Math.max(mention.first - cue.end, cue.first - mention.end) <= data.within
}

function allowed({ data }: Governing, mention: Mention, { kind }: FeatureData, view: SentenceView): boolean {
  if (data.spares.includes(kind)) return false
  if (data.only && !data.only.includes(mention.concept)) return false
  return !view.hasAny(data.unless)
}

/** True for a cue that says that something is no part of this purchase. */
const sellsApart = ({ data }: Governing): boolean =>
  data.gives === 'sold-separately' || data.gives === 'other-package'

/** What the sentence after a question answers: its denial, or its first word. In: the view behind the question's. */
function answerTo(
  question: number,
  after: SentenceView | undefined,
  source: SourceText,
  ruleset: Ruleset,
): 'yes' | 'no' | null {
  const next = source.sentences[question + 1]
  if (!next) return null
  if (after?.sentence === question + 1) {
    for (const governing of after.cues) {
      if (governing.data.gives === 'denied' && governing.cue.first - next.first <= 1) return 'no'
      // "Gladly, but it is sold on its own."
      if (sellsApart(governing)) return 'no'
    }
  }
  const word = source.tokens.word[next.first] as string
  const { yes, no } = ruleset.data.answers
  if (yes.includes(word)) return 'yes'
  return no.includes(word) ? 'no' : null
}

/** True for a cue inside quotation marks ("Heirs without quarrel") and a mention that begins outside of them. */
const isQuotedAway = ({ cue }: Governing, mention: Mention, { tokens }: SourceText): boolean =>
  tokens.quoted[cue.first] === 1 && tokens.quoted[mention.first] !== 1

/**
 * The cues of the question just before a sentence that say what all of it is about: "No password? Write to us."
 * In: the view before the sentence's.
 */
function askedBefore(
  s: number,
  before: SentenceView | undefined,
  { sentences }: SourceText,
): readonly Governing[] {
  if (before?.sentence !== s - 1 || before.cues.length === 0) return none
  const asked = sentences[s - 1]
  if (!asked?.question || asked.block !== sentences[s]?.block) return none
  return before.cues.filter(({ data }) => data.direction === 'sentence')
}

/** Words that take up what the sentence before names: "That has a price of its own." */
const takingUp = wordsOf(
  "it its it's that that's this they they're those these both for if either",
  'er es das dies dafür beides',
)

/** The cues of the sentence behind one, where that takes up what it names and says that it is sold apart. */
function takenUp(
  s: number,
  after: SentenceView | undefined,
  { sentences, tokens }: SourceText,
): readonly Governing[] {
  if (after?.sentence !== s + 1 || after.hasFeatures || after.cues.length === 0) return none
  const next = sentences[s + 1]
  if (!next || next.block !== sentences[s]?.block || !takingUp.has(tokens.word[next.first] as string))
    return none
  return after.cues.filter(sellsApart)
}

/** The cues of the sentence that reach the mention, and those that other blocks hand on to it. */
function governingOf(
  mention: Mention,
  feature: FeatureData,
  view: SentenceView,
  inherited: readonly Governing[],
  source: SourceText,
): readonly Governing[] {
  if (view.cues.length === 0 && inherited.length === 0) return none
  let found: readonly Governing[] = none
  for (const governing of view.cues) {
    const { cue, data } = governing
    const { direction } = data
    if (direction === 'heading' || !isNear(governing, mention)) continue
    if (isQuotedAway(governing, mention, source)) continue
    if (!allowed(governing, mention, feature, view)) continue
    if (direction === 'sentence' || reaches(cue, direction, mention, view.barriers, data.gives))
      found = plus(found, governing)
  }
  for (const governing of inherited)
    if (allowed(governing, mention, feature, view)) found = plus(found, governing)
  return found
}

/** The assertion that wins among the cues, or `promised` where there is none. */
function strongest(found: readonly Governing[]): Assertion {
  if (found.length === 0) return 'promised'
  for (const candidate of precedence)
    for (const governing of found) if (governing.data.gives === candidate) return candidate
  return 'promised'
}

const cuesBehind = (found: readonly Governing[], assertion: Assertion): readonly Mention[] =>
  found.length === 0 ? none : found.filter(({ data }) => data.gives === assertion).map(({ cue }) => cue)

const byPosition = (a: Mention, b: Mention): number => a.first - b.first || a.end - b.end

/** Adds an item behind those up to its position; the mentions of a sentence, from `start` on, are nearly in order. */
function insert(evidence: Evidence[], start: number, item: Evidence): void {
  let at = evidence.length
  for (; at > start; at--) {
    const before = evidence[at - 1] as Evidence
    if (byPosition(before.mention, item.mention) <= 0) break
    evidence[at] = before
  }
  evidence[at] = item
}

/** True if a sentence stands in a title or heading. */
function isName(sentence: SourceText['sentences'][number] | undefined, source: SourceText): boolean {
  const kind = source.blocks[sentence?.block ?? -1]?.kind
  return kind === 'title' || kind === 'heading'
}

/**
 * Gives every mention of a feature exactly one assertion (policy: counts).
 * In: the mentions of `match`. Out: evidence in order of position; slots and cues are gone.
 */
export function assess(mentions: readonly Mention[], source: SourceText, ruleset: Ruleset): Evidence[] {
  const { features } = ruleset.index
  const views = viewsOf(mentions, source, ruleset)
  const handedOn = new HandedOn(source, views)
  const evidence: Evidence[] = []
  let hasNames = false
  for (let v = 0; v < views.length; v++) {
    const view = views[v] as SentenceView
    if (!view.hasFeatures) continue
    const sentence = source.sentences[view.sentence] as SourceText['sentences'][number]
    const inherited = plusAll(
      plusAll(handedOn.to(sentence.block), askedBefore(view.sentence, views[v - 1], source)),
      takenUp(view.sentence, views[v + 1], source),
    )
    const start = evidence.length
    const isNamed = isName(sentence, source)
    for (let n = view.from; n < view.to; n++) {
      const mention = mentions[n] as Mention
      const about = features[mention.concept]
      if (!about) continue
      const found = governingOf(mention, about, view, inherited, source)
      let assertion = strongest(found)
      const cues = cuesBehind(found, assertion)
      if (isSpeech(mention, source)) assertion = 'about-others'
      else if (sentence.question && (assertion === 'promised' || assertion === 'taught')) {
        const answer = answerTo(view.sentence, views[v + 1], source, ruleset)
        if (answer === 'no') assertion = 'denied'
        else if (answer === null) assertion = 'about-others'
        else assertion = 'promised'
      }
      hasNames ||= isNamed && assertion === 'promised'
      insert(evidence, start, { mention, feature: about.id, about, assertion, cues })
    }
  }
  return hasNames ? asExplained(evidence, source) : evidence
}

/** A title or heading names what the text explains: where that only teaches or denies a feature, so does the title. */
function asExplained(all: Evidence[], source: SourceText): Evidence[] {
  const names = ({ mention }: Evidence): boolean => isName(source.sentences[mention.sentence], source)
  /** Feature → the first evidence below a title or heading, and null once one is promised. */
  const below = new Map<string, Evidence | null>()
  for (const item of all) {
    if (names(item)) continue
    if (item.assertion === 'promised') below.set(item.feature, null)
    else if (!below.has(item.feature)) below.set(item.feature, item)
  }
  return all.map((item) => {
    if (item.assertion !== 'promised' || !names(item)) return item
    const first = below.get(item.feature)
    return first ? { ...item, assertion: first.assertion, cues: first.cues } : item
  })
}
