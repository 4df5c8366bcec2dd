import type { Mention } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import type { CueData, Ruleset } from '../ruleset.js'
import { type Barriers, barriersOf } from './scope.js'

/** A cue with what the ruleset says of it. */
export interface Governing {
  readonly cue: Mention
  readonly data: CueData
}

/** What matters of the mentions of one sentence. */
export class SentenceView {
  readonly features: Mention[] = []
  readonly cues: Governing[] = []
  private found: Barriers | null = null

  /** The mentions of the sentence are those from `from` to `to`. */
  constructor(
    private readonly mentions: readonly Mention[],
    private readonly from: number,
    private readonly to: number,
    private readonly sentence: number,
    private readonly source: SourceText,
    private readonly ruleset: Ruleset,
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
    if (!this.found) {
      const { first, end } = this.source.sentences[this.sentence] as SourceText['sentences'][number]
      this.found = barriersOf(
        this.source.tokens,
        first,
        end,
        this.ofKind('terminator'),
        this.ofKind('subject'),
        this.ofKind('conjunction'),
        this.source.language,
      )
    }
    return this.found
  }

  private ofKind(kind: string): Mention[] {
    const { concepts } = this.ruleset.lexicon.data
    const found: Mention[] = []
    for (let n = this.from; n < this.to; n++) {
      const mention = this.mentions[n] as Mention
      if (concepts[mention.concept]?.kind === kind) found.push(mention)
    }
    return found
  }
}

/** The sentences that have a feature or a cue, by number. In: mentions in the order of sentences. */
export function viewsOf(
  mentions: readonly Mention[],
  source: SourceText,
  ruleset: Ruleset,
): Map<number, SentenceView> {
  const { concepts } = ruleset.lexicon.data
  const views = new Map<number, SentenceView>()
  for (let from = 0; from < mentions.length; ) {
    const { sentence } = mentions[from] as Mention
    let to = from + 1
    while (to < mentions.length && (mentions[to] as Mention).sentence === sentence) to++
    let view: SentenceView | null = null
    for (let n = from; n < to; n++) {
      const mention = mentions[n] as Mention
      const kind = concepts[mention.concept]?.kind
      if (kind !== 'feature' && kind !== 'cue') continue
      if (!view) {
        view = new SentenceView(mentions, from, to, sentence, source, ruleset)
        views.set(sentence, view)
      }
      if (kind === 'feature') view.features.push(mention)
      else view.cues.push({ cue: mention, data: ruleset.data.cues[mention.concept] as CueData })
    }
    from = to
  }
  return views
}
