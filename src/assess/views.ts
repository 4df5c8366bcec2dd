import type { Mention } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import { type CueData, Role, type Ruleset } from '../ruleset.js'
import { none, plus } from './list.js'
import { type Barriers, barriersOf } from './scope.js'

/** A cue with what the ruleset says of it. */
export interface Governing {
  readonly cue: Mention
  readonly data: CueData
}

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
    let terminators: readonly Mention[] = none
    let subjects: readonly Mention[] = none
    let conjunctions: readonly Mention[] = none
    for (let n = this.from; n < this.to; n++) {
      const mention = this.mentions[n] as Mention
      const role = this.role[mention.concept]
      if (role === Role.terminator) terminators = plus(terminators, mention)
      else if (role === Role.subject) subjects = plus(subjects, mention)
      else if (role === Role.conjunction) conjunctions = plus(conjunctions, mention)
    }
    const { tokens, language } = this.source
    return barriersOf(tokens, first, end, terminators, subjects, conjunctions, language)
  }
}

/** The sentences that have a feature or a cue, in their order. In: mentions in the order of sentences. */
export function viewsOf(mentions: readonly Mention[], source: SourceText, ruleset: Ruleset): SentenceView[] {
  const { role, cues } = ruleset.index
  const views: SentenceView[] = []
  for (let from = 0, to = 0; from < mentions.length; from = to) {
    const { sentence } = mentions[from] as Mention
    let hasFeatures = false
    let found: readonly Governing[] = none
    for (; to < mentions.length; to++) {
      const mention = mentions[to] as Mention
      if (mention.sentence !== sentence) break
      const what = role[mention.concept]
      if (what === Role.feature) hasFeatures = true
      else if (what === Role.cue) {
        found = plus(found, { cue: mention, data: cues[mention.concept] as CueData })
      }
    }
    if (hasFeatures || found.length > 0)
      views.push(new SentenceView(mentions, from, to, sentence, hasFeatures, found, source, role))
  }
  return views
}
