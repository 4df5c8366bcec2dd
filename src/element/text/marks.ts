import type { Evidence, Proposal, Quotation } from '../../explain/proposal.js'
import type { Assertion, Field } from '../../types.js'
import type { ViewBlock } from './layout.js'

/** One place where the text mentions a feature. */
export interface Mention extends Evidence {
  readonly feature: string
  readonly assertion: Assertion
  /** The verdict or the proposal rests on it. */
  readonly decisive: boolean
}

/** Mentions whose words overlap: shown as one mark. */
export interface Cluster {
  readonly id: string
  readonly field: Field
  readonly start: number
  readonly end: number
  /** The most telling one first. */
  readonly mentions: readonly Mention[]
}

/** A run of a block's text under the same mark, or under none. */
export interface Run {
  readonly cluster: Cluster | null
  readonly parts: readonly { readonly text: string; readonly strong: boolean; readonly cue: boolean }[]
}

export const placeOf = ({ field, start, end }: Quotation | Cluster): string => `${field}-${start}-${end}`

const weight = (mention: Mention): number =>
  (mention.decisive ? 4 : 0) + (mention.assertion === 'promised' ? 2 : mention.assertion === 'denied' ? 1 : 0)

/** Every mention of a proposal, in the order of the text. */
export function mentionsOf(
  proposal: Proposal,
  decisive: (feature: string, quotation: Quotation) => boolean,
): Mention[] {
  return proposal.features
    .flatMap(({ id, assertion, evidence }) =>
      evidence.map((each) => ({ ...each, feature: id, assertion, decisive: decisive(id, each) })),
    )
    .sort((a, b) => (a.field === b.field ? a.start - b.start || b.end - a.end : a.field === 'title' ? -1 : 1))
}

/** Joins mentions that overlap. In: in the order of the text. */
export function clusterMentions(mentions: readonly Mention[]): Cluster[] {
  const clusters: { field: Field; start: number; end: number; mentions: Mention[] }[] = []
  for (const mention of mentions) {
    const last = clusters[clusters.length - 1]
    if (last && last.field === mention.field && mention.start < last.end) {
      last.mentions.push(mention)
      last.end = Math.max(last.end, mention.end)
    } else {
      const { field, start, end } = mention
      clusters.push({ field, start, end, mentions: [mention] })
    }
  }
  return clusters.map((cluster) => ({
    ...cluster,
    id: `${cluster.field}-${cluster.start}`,
    mentions: cluster.mentions.sort((a, b) => weight(b) - weight(a)),
  }))
}

/** Cuts a block's words into marked and unmarked runs. */
export function runsOf(block: ViewBlock, clusters: readonly Cluster[]): Run[] {
  const own = clusters.filter(({ field }) => field === block.field)
  const cues = own.flatMap(({ mentions }) => mentions.flatMap((mention) => mention.cues))
  const runs: { cluster: Cluster | null; parts: { text: string; strong: boolean; cue: boolean }[] }[] = []
  let next = 0
  for (const atom of block.atoms) {
    while (next < own.length && (own[next] as Cluster).end <= atom.start) next++
    const candidate = own[next]
    const inside =
      candidate && atom.end > atom.start && atom.start >= candidate.start && atom.end <= candidate.end
    const cluster = inside ? candidate : null
    const cue =
      atom.end > atom.start &&
      cues.some(({ field, start, end }) => field === block.field && atom.start >= start && atom.end <= end)
    const last = runs[runs.length - 1]
    const part = last?.cluster === cluster ? last.parts[last.parts.length - 1] : undefined
    if (part && part.strong === atom.strong && part.cue === cue) part.text += atom.text
    else if (last && last.cluster === cluster) last.parts.push({ text: atom.text, strong: atom.strong, cue })
    else runs.push({ cluster, parts: [{ text: atom.text, strong: atom.strong, cue }] })
  }
  return runs
}
