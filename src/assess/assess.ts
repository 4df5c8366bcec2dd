import type { Mention } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import type { CueData, FeatureKind, Ruleset } from '../ruleset.js'
import type { Assertion } from '../types.js'
import { type Barriers, barriersOf, reaches } from './scope.js'

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

/** Quotation marks around fewer tokens than this set off a name; around more, somebody else speaks. */
const speechLength = 7

interface Governing {
  readonly cue: Mention
  readonly data: CueData
}

interface SentenceView {
  readonly features: Mention[]
  readonly cues: Governing[]
  readonly terminators: Mention[]
  readonly subjects: Mention[]
  readonly conjunctions: Mention[]
  readonly concepts: Set<number>
}

const newView = (): SentenceView => ({
  features: [],
  cues: [],
  terminators: [],
  subjects: [],
  conjunctions: [],
  concepts: new Set(),
})

function viewsOf(mentions: readonly Mention[], source: SourceText, ruleset: Ruleset): SentenceView[] {
  const { concepts } = ruleset.lexicon.data
  const views = source.sentences.map(newView)
  for (const mention of mentions) {
    const view = views[mention.sentence] as SentenceView
    view.concepts.add(mention.concept)
    const kind = concepts[mention.concept]?.kind
    if (kind === 'feature') view.features.push(mention)
    else if (kind === 'cue')
      view.cues.push({ cue: mention, data: ruleset.data.cues[mention.concept] as CueData })
    else if (kind === 'terminator') view.terminators.push(mention)
    else if (kind === 'subject') view.subjects.push(mention)
    else if (kind === 'conjunction') view.conjunctions.push(mention)
  }
  return views
}

/** Cues that a block hands on to the blocks it introduces: heading cues, and cues that reach its closing colon. */
function handedOn(
  source: SourceText,
  views: readonly SentenceView[],
  barriers: readonly Barriers[],
): Governing[][] {
  const { blocks, sentences } = source
  const own: Governing[][] = blocks.map(() => [])
  const opens: Governing[][] = blocks.map(() => [])
  sentences.forEach((sentence, s) => {
    const block = blocks[sentence.block]
    const view = views[s] as SentenceView
    if (!block) return
    for (const governing of view.cues) {
      const { cue, data } = governing
      if (data.direction === 'heading') {
        if (cue.first > block.first && block.kind !== 'heading') continue
        own[sentence.block]?.push(governing)
        opens[sentence.block]?.push(governing)
      } else if (sentence.end === block.end && block.kind !== 'title' && data.direction !== 'backward') {
        const { breaks, words, clauses } = barriers[s] as Barriers
        const wide = data.gives === 'taught'
        const stopped = [...breaks, ...words, ...(wide ? [] : clauses)].some((t) => t >= cue.end)
        if (!stopped) opens[sentence.block]?.push(governing)
        // "In this training you discover how to", and a list: a heading that breaks off after the cue
        if (block.kind === 'heading' && cue.end === block.end && wide) own[sentence.block]?.push(governing)
      }
    }
  })
  return blocks.map((block, b) => {
    const governing = [...(own[b] as Governing[])]
    let lead = block.lead
    for (let depth = 0; lead >= 0 && depth < 6; depth++) {
      governing.push(...(opens[lead] as Governing[]))
      lead = blocks[lead]?.lead ?? -1
    }
    let section = block.section
    for (let depth = 0; section >= 0 && depth < 6; depth++) {
      governing.push(...(own[section] as Governing[]))
      section = blocks[section]?.section ?? -1
    }
    return governing
  })
}

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

function allowed(
  governing: Governing,
  mention: Mention,
  view: SentenceView,
  kinds: ReadonlyMap<number, FeatureKind>,
): boolean {
  const { only, unless, spares } = governing.data
  if (spares.includes(kinds.get(mention.concept) as FeatureKind)) return false
  if (only && !only.includes(mention.concept)) return false
  return !unless.some((concept) => view.concepts.has(concept))
}

/** Cues that answer a question: the first words of the sentence after it. */
function answerTo(
  s: number,
  source: SourceText,
  ruleset: Ruleset,
  views: readonly SentenceView[],
): 'yes' | 'no' | null {
  const next = source.sentences[s + 1]
  if (!next) return null
  for (const governing of (views[s + 1] as SentenceView).cues) {
    if (governing.data.gives === 'denied' && governing.cue.first - next.first <= 1) return 'no'
  }
  const word = source.tokens.word[next.first] as string
  const { yes, no } = ruleset.data.answers
  if (yes.includes(word)) return 'yes'
  return no.includes(word) ? 'no' : null
}

/**
 * Gives every mention of a feature exactly one assertion (policy: counts).
 * In: the mentions of `match`. Out: evidence in order of position; slots and cues are gone.
 */
export function assess(mentions: readonly Mention[], source: SourceText, ruleset: Ruleset): Evidence[] {
  const { concepts } = ruleset.lexicon.data
  const views = viewsOf(mentions, source, ruleset)
  const barriers = source.sentences.map((sentence, s) => {
    const view = views[s] as SentenceView
    return barriersOf(
      source.tokens,
      sentence.first,
      sentence.end,
      view.terminators,
      view.subjects,
      view.conjunctions,
    )
  })
  const kindOf = new Map(ruleset.data.features.map(({ id, kind }) => [id, kind]))
  const kinds = new Map(
    concepts.flatMap(({ kind, id }, concept) =>
      kind === 'feature' ? [[concept, kindOf.get(id) as FeatureKind] as const] : [],
    ),
  )
  const inherited = handedOn(source, views, barriers)
  const evidence: Evidence[] = []
  source.sentences.forEach((sentence, s) => {
    const view = views[s] as SentenceView
    for (const mention of view.features) {
      const found: Governing[] = view.cues.filter(
        (governing) =>
          governing.data.direction !== 'heading' &&
          isNear(governing, mention) &&
          allowed(governing, mention, view, kinds) &&
          reaches(
            governing.cue,
            governing.data.direction,
            mention,
            barriers[s] as Barriers,
            governing.data.gives === 'taught',
          ),
      )
      for (const governing of inherited[sentence.block] as Governing[]) {
        if (allowed(governing, mention, view, kinds)) found.push(governing)
      }
      let assertion: Assertion = 'promised'
      let cues: Mention[] = []
      for (const candidate of precedence) {
        const behind = found.filter((governing) => governing.data.gives === candidate)
        if (behind.length > 0) {
          assertion = candidate
          cues = behind.map((governing) => governing.cue)
          break
        }
      }
      if (isSpeech(mention, source)) assertion = 'about-others'
      else if (sentence.question && (assertion === 'promised' || assertion === 'taught')) {
        const answer = answerTo(s, source, ruleset, views)
        if (answer === 'no') assertion = 'denied'
        else if (answer === null) assertion = 'about-others'
        else assertion = 'promised'
      }
      evidence.push({ mention, feature: (concepts[mention.concept] as { id: string }).id, assertion, cues })
    }
  })
  evidence.sort((a, b) => a.mention.first - b.mention.first || a.mention.end - b.mention.end)
  return evidence.map((item) => asExplained(item, evidence, source))
}

/** A title or heading names what the text explains: where that only teaches or denies a feature, so does the title. */
function asExplained(item: Evidence, all: readonly Evidence[], source: SourceText): Evidence {
  const names = (evidence: Evidence): boolean => {
    const kind = source.blocks[source.sentences[evidence.mention.sentence]?.block ?? -1]?.kind
    return kind === 'title' || kind === 'heading'
  }
  if (item.assertion !== 'promised' || !names(item)) return item
  const below = all.filter((other) => other.feature === item.feature && !names(other))
  const [first] = below
  if (!first || below.some((other) => other.assertion === 'promised')) return item
  return { ...item, assertion: first.assertion, cues: first.cues }
}
