import type { Mention } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import { type CueData, Role, type Ruleset } from '../ruleset.js'
import { type Barriers, barriersOf } from './scope.js'

/** A cue with what the ruleset says of it. */
export interface Governing {
  readonly cue: Mention
  readonly data: CueData
}

const noCues: readonly Governing[] = []

/** What matters of the mentions of one sentence. */
export class SentenceView {
  private found: Barriers | null = null

  /** The mentions of the sentence are those from `from` to `to`. */
  constructor(
    private readonly mentions: readonly Mention[],
    readonly from: number,
    readonly to: number,
    readonly sentence: number,
    readonly hasFeatures: boolean,
    readonly cues: readonly Governing[],
    private readonly source: SourceText,
    private readonly role: Uint8Array,
  ) {}

  /** True if any of the concepts is mentioned. */
  hasAny(concepts: readonly number[]): boolean {
    if (concepts.length === 0) return false
    for (let n = this.from; n < this.to; n++)
      if (concepts.includes((this.mentions[n] as Mention).concept)) return true
    return false
  }

  /** Worked out when first asked for: most sentences have no cue. */
  get barriers(): Barriers {
    this.found ??= this.findBarriers()
    return this.found
  }

  private findBarriers(): Barriers {
    const { first, end } = this.source.sentences[this.sentence] as SourceText['sentences'][number]
    const terminators: Mention[] = []
    const subjects: Mention[] = []
    const conjunctions: Mention[] = []
    for (let n = this.from; n < this.to; n++) {
      const mention = this.mentions[n] as Mention
      const role = this.role[mention.concept]
      if (role === Role.terminator) terminators.push(mention)
      else if (role === Role.subject) subjects.push(mention)
      else if (role === Role.conjunction) conjunctions.push(mention)
    }
    return barriersOf(this.source.tokens, first, end, terminators, subjects, conjunctions)
  }
}

/** The sentences that have a feature or a cue, in their order. In: mentions in the order of sentences. */
export function viewsOf(mentions: readonly Mention[], source: SourceText, ruleset: Ruleset): SentenceView[] {
  const { role, cues } = ruleset.index
  const views: SentenceView[] = []
  for (let from = 0, to = 0; from < mentions.length; from = to) {
    const { sentence } = mentions[from] as Mention
    let hasFeatures = false
    let found: Governing[] | null = null
    for (; to < mentions.length; to++) {
      const mention = mentions[to] as Mention
      if (mention.sentence !== sentence) break
      const what = role[mention.concept]
      if (what === Role.feature) hasFeatures = true
      else if (what === Role.cue) {
        found ??= []
        found.push({ cue: mention, data: cues[mention.concept] as CueData })
      }
    }
    if (hasFeatures || found)
      views.push(new SentenceView(mentions, from, to, sentence, hasFeatures, found ?? noCues, source, role))
  }
  return views
}
