import type { Evidence as Assessed } from '../assess/assess.js'
import type { Place } from '../decide/quantity.js'
import { Break, type SourceText } from '../read/source.js'
import { WordClass } from '../read/word-class.js'
import type { FeatureKind } from '../ruleset.js'

/** A quotation is filled up to whole clauses while it has no more words than this: a letter repeats no more. */
const longest = 16

/** Words that hyphens join to the one at an edge, at most: texts of nothing else stay fast to quote. */
const mostJoined = 4

/** Words between two parts of a list: a quotation may end before one. */
const joining = 'and or plus und oder sowie'
/** Words with which no phrase ends. German prepositions are not among them: they also end a verb ("schick sie mir zu"). */
const leading = [
  'a an the of with for to at from into my your our his her their its',
  'der die das den dem des eine einen einem einer eines für von ohne im am zum zur vom beim ins',
  'mein meine meinen meiner dein deine deinen deiner unser unsere unseren unserer ihre ihren ihrer',
].join(' ')
const Edge = { whole: 0, joins: 1, leads: 2 } as const
const edges = new Map<string, number>([
  ...leading.split(' ').map((word) => [word, Edge.leads] as const),
  ...joining.split(' ').map((word) => [word, Edge.joins] as const),
])
const edge = new WordClass((word) => edges.get(word) ?? Edge.whole)

/** A place without the words at its edges that only join it to others: "12 lessons and". */
export function withoutJoints<P extends Place>(place: P, { tokens }: SourceText): P {
  let { first, end } = place
  while (first + 1 < end && edge.at(tokens, first) === Edge.joins) first++
  while (first + 1 < end && edge.at(tokens, end - 1) === Edge.joins) end--
  return first === place.first && end === place.end ? place : { ...place, first, end }
}

/** What is said of a token: no passage takes in words that say the opposite. */
const Said = { nothing: 0, promised: 1, otherwise: 2 } as const
/** On top of it, for a token behind the first of a mention: no quotation ends before it. */
const inside = 4

/** Kinds of features whose words bound no quotation of another one. */
const unmarked: ReadonlySet<FeatureKind> = new Set<FeatureKind>(['hint', 'faint', 'weighed'])

/** Fills the mentions of features up to whole clauses, so that no quotation ends in the middle of a phrase. */
export class Clauses {
  private readonly said: Uint8Array

  /** In: what is going to be quoted. */
  constructor(
    evidence: readonly Assessed[],
    private readonly source: SourceText,
  ) {
    this.said = new Uint8Array(source.tokens.length)
    for (const { about, assertion, mention, cues } of evidence) {
      // hints and what is faint are hardly ever quoted; sentences that weigh as a whole are whole as they are
      if (unmarked.has(about.kind)) continue
      const what = assertion === 'promised' ? Said.promised : Said.otherwise
      this.mark(mention, what)
      for (const cue of cues) this.mark(cue, Said.otherwise)
    }
  }

  private mark(place: Place, what: number): void {
    const { first, end } = withoutJoints(place, this.source)
    const { said } = this
    for (let t = first; t < end; t++) said[t] = (said[t] as number) | what | (t > first ? inside : 0)
  }

  /** The clauses of a place; less where they have too many words, or words of another assertion. */
  around(mentioned: Place): Place {
    const place = withoutJoints(mentioned, this.source)
    const sentence = this.source.sentences[place.sentence]
    if (!sentence) return place
    let own = 0
    for (let t = place.first; t < place.end; t++) own |= this.said[t] as number
    let room = Math.max(0, longest - (place.end - place.first))
    const end = this.edge(place.end, 1, Math.min(sentence.end, place.end + room), own)
    room -= end - place.end
    const first = this.edge(place.first, -1, Math.max(sentence.first, place.first - room), own)
    return this.wholeWords(this.trimmed({ first, end, sentence: place.sentence }, place))
  }

  /** With all of the words at its edges that hyphens join: not the "Treffen" of "Flugloch-Treffen". */
  private wholeWords({ first, end, sentence }: Place): Place {
    const { joined, length } = this.source.tokens
    let [from, to] = [first, end]
    while (from > 0 && first - from < mostJoined && joined[from] === 1) from--
    while (to < length && to - end < mostJoined && joined[to] === 1) to++
    return { first: from, end: to, sentence }
  }

  /** Without the words at its edges that want others beside them; what ends a clause is said in full. */
  private trimmed(whole: Place, { end: most }: Place): Place {
    const { tokens } = this.source
    const joined = withoutJoints(whole, this.source)
    const { first } = joined
    let { end } = joined
    if (end > most) return joined
    while (first + 1 < end && edge.at(tokens, end - 1) === Edge.leads) end--
    return end === joined.end ? joined : withoutJoints({ ...joined, end }, this.source)
  }

  /** What is said of a token. */
  private saidAt(t: number): number {
    return (this.said[t] as number) & ~inside
  }

  /** True if a token begins the next part of a list, where a quotation may end. */
  private isJoint(t: number): boolean {
    return edge.at(this.source.tokens, t) === Edge.joins && ((this.said[t] as number) & inside) === 0
  }

  /**
   * The edge of the clause that goes on behind (`step` 1) or before (-1) a place, or where a quotation may end or
   * begin before that. In and out: the token at which what is beyond begins.
   */
  private edge(from: number, step: 1 | -1, limit: number, own: number): number {
    const { breakBefore, length } = this.source.tokens
    let joint = -1
    let at = from
    for (; at > 0 && at < length && breakBefore[at] === Break.none; at += step) {
      const next = step > 0 ? at : at - 1
      if (joint < 0 && this.isJoint(next)) joint = at
      const what = this.saidAt(next)
      const isOther = (what & own) !== what
      // the next part of a list says something of its own
      const isNext = joint >= 0 && what !== Said.nothing
      if ((limit - at) * step <= 0 || isOther || isNext) return joint < 0 ? from : joint
    }
    return at
  }
}
