import type { Mention } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import type { FeatureKind, Ruleset } from '../ruleset.js'
import type { Assertion } from '../types.js'
import { HandedOn } from './handed-on.js'
import { reaches } from './scope.js'
import { type Governing, type SentenceView, viewsOf } from './views.js'

/** A mention with what the text does with it, and the cues that say so. */
export interface Evidence {
  readonly mention: Mention
  /** Id of the feature. */
  readonly feature: string
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

function allowed(governing: Governing, mention: Mention, view: SentenceView, ruleset: Ruleset): boolean {
  const { only, unless, spares } = governing.data
  if (spares.includes(ruleset.index.kindOfConcept[mention.concept] as FeatureKind)) return false
  if (only && !only.includes(mention.concept)) return false
  return !view.hasAny(unless)
}

/** Cues that answer a question: the first words of the sentence after it. */
function answerTo(
  s: number,
  source: SourceText,
  ruleset: Ruleset,
  views: ReadonlyMap<number, SentenceView>,
): 'yes' | 'no' | null {
  const next = source.sentences[s + 1]
  if (!next) return null
  for (const governing of views.get(s + 1)?.cues ?? []) {
    const { cue, data } = governing
    if (data.gives === 'denied' && cue.first - next.first <= 1) return 'no'
    // "Gladly, but it is sold on its own."
    if (data.gives === 'sold-separately' || data.gives === 'other-package') return 'no'
  }
  const word = source.tokens.word[next.first] as string
  const { yes, no } = ruleset.data.answers
  if (yes.includes(word)) return 'yes'
  return no.includes(word) ? 'no' : null
}

/** True for a cue inside quotation marks ("Heirs without quarrel") and a mention that begins outside of them. */
const isQuotedAway = ({ cue }: Governing, mention: Mention, { tokens }: SourceText): boolean =>
  tokens.quoted[cue.first] === 1 && tokens.quoted[mention.first] !== 1

const none: readonly Governing[] = []

/** The cues of the question just before a sentence that say what all of it is about: "No password? Write to us." */
function askedBefore(
  s: number,
  source: SourceText,
  views: ReadonlyMap<number, SentenceView>,
): readonly Governing[] {
  const before = source.sentences[s - 1]
  if (!before?.question || before.block !== source.sentences[s]?.block) return none
  return views.get(s - 1)?.cues.filter(({ data }) => data.direction === 'sentence') ?? none
}

/** The cues of the sentence that reach the mention, and those that other blocks hand on to it. */
function governingOf(
  mention: Mention,
  view: SentenceView,
  inherited: readonly Governing[],
  source: SourceText,
  ruleset: Ruleset,
): readonly Governing[] {
  if (view.cues.length === 0 && inherited.length === 0) return none
  const found: Governing[] = []
  for (const governing of view.cues) {
    const { cue, data } = governing
    if (data.direction === 'heading' || !isNear(governing, mention)) continue
    if (isQuotedAway(governing, mention, source)) continue
    if (!allowed(governing, mention, view, ruleset)) continue
    if (reaches(cue, data.direction, mention, view.barriers, data.gives)) found.push(governing)
  }
  for (const governing of inherited) if (allowed(governing, mention, view, ruleset)) found.push(governing)
  return found
}

const noCues: readonly Mention[] = []

/** The assertion that wins among the cues, or `promised` where there is none. */
function strongest(found: readonly Governing[]): Assertion {
  for (const candidate of precedence)
    for (const governing of found) if (governing.data.gives === candidate) return candidate
  return 'promised'
}

const cuesBehind = (found: readonly Governing[], assertion: Assertion): readonly Mention[] =>
  found.length === 0 ? noCues : found.filter(({ data }) => data.gives === assertion).map(({ cue }) => cue)

const byPosition = (a: Evidence, b: Evidence): number =>
  a.mention.first - b.mention.first || a.mention.end - b.mention.end

/**
 * Gives every mention of a feature exactly one assertion (policy: counts).
 * In: the mentions of `match`. Out: evidence in order of position; slots and cues are gone.
 */
export function assess(mentions: readonly Mention[], source: SourceText, ruleset: Ruleset): Evidence[] {
  const { concepts } = ruleset.lexicon.data
  const views = viewsOf(mentions, source, ruleset)
  const handedOn = new HandedOn(source.blocks, source, views)
  const evidence: Evidence[] = []
  for (const [s, view] of views) {
    if (view.features.length === 0) continue
    const sentence = source.sentences[s] as SourceText['sentences'][number]
    const inherited = [...handedOn.to(sentence.block), ...askedBefore(s, source, views)]
    for (const mention of view.features) {
      const found = governingOf(mention, view, inherited, source, ruleset)
      let assertion = strongest(found)
      const cues = cuesBehind(found, assertion)
      if (isSpeech(mention, source)) assertion = 'about-others'
      else if (sentence.question && (assertion === 'promised' || assertion === 'taught')) {
        const answer = answerTo(s, source, ruleset, views)
        if (answer === 'no') assertion = 'denied'
        else if (answer === null) assertion = 'about-others'
        else assertion = 'promised'
      }
      evidence.push({ mention, feature: (concepts[mention.concept] as { id: string }).id, assertion, cues })
    }
  }
  return asExplained(evidence.sort(byPosition), source)
}

/** A title or heading names what the text explains: where that only teaches or denies a feature, so does the title. */
function asExplained(all: Evidence[], source: SourceText): Evidence[] {
  const names = ({ mention }: Evidence): boolean => {
    const kind = source.blocks[source.sentences[mention.sentence]?.block ?? -1]?.kind
    return kind === 'title' || kind === 'heading'
  }
  if (!all.some((item) => item.assertion === 'promised' && names(item))) return all
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
