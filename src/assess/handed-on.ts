import type { Mention } from '../match/match.js'
import type { Block, SourceText } from '../read/source.js'
import { none, plusAll } from './list.js'
import type { Governing, SentenceView } from './views.js'

/** Headings and lists stand in each other no deeper than this. */
const deepest = 6
/** Cues that one block hands on, at most: a longer list is no description, and every block below would bear it. */
const most = 32

function add(to: Map<number, Governing[]>, block: number, governing: Governing): void {
  const list = to.get(block)
  if (!list) to.set(block, [governing])
  else if (list.length < most) list.push(governing)
}

/** True if nothing ends the reach of a sentence's cue up to the sentence's end. */
function reachesEnd({ cue, data }: Governing, { barriers }: SentenceView): boolean {
  const { breaks, words, clauses } = barriers
  return (
    !isBehind(cue, breaks) && !isBehind(cue, words) && (data.gives === 'taught' || !isBehind(cue, clauses))
  )
}

/** True if one of the places lies behind the cue. */
function isBehind({ end }: Mention, places: readonly number[]): boolean {
  for (const place of places) if (place >= end) return true
  return false
}

/** For each block whether it introduces another one. */
function leadsOf(blocks: readonly Block[]): readonly (true | undefined)[] {
  const leads: (true | undefined)[] = []
  for (const { lead } of blocks) if (lead >= 0) leads[lead] = true
  return leads
}

/** Cues that blocks hand on to the blocks they introduce: heading cues, and cues that reach a closing colon. */
export class HandedOn {
  private readonly blocks: readonly Block[]
  private readonly own = new Map<number, Governing[]>()
  private readonly opens = new Map<number, Governing[]>()

  constructor(source: SourceText, views: readonly SentenceView[]) {
    this.blocks = source.blocks
    const leads = leadsOf(this.blocks)
    for (const view of views) {
      if (view.cues.length === 0) continue
      const sentence = source.sentences[view.sentence] as SourceText['sentences'][number]
      const block = this.blocks[sentence.block] as Block
      const isHeading = block.kind === 'heading'
      const isLast =
        sentence.end === block.end && block.kind !== 'title' && (isHeading || leads[sentence.block] === true)
      for (const governing of view.cues) {
        const { cue, data } = governing
        if (data.direction === 'heading') {
          if (cue.first > block.first && !isHeading) continue
          add(this.own, sentence.block, governing)
          add(this.opens, sentence.block, governing)
        } else if (isLast && data.direction !== 'backward' && reachesEnd(governing, view)) {
          add(this.opens, sentence.block, governing)
          // "In this training you discover how to", and a list: a heading that breaks off after the cue
          if (isHeading && cue.end === block.end && data.gives === 'taught')
            add(this.own, sentence.block, governing)
        }
      }
    }
  }

  /** The cues that govern a block from outside of its sentences, the nearest first. */
  to(index: number): readonly Governing[] {
    if (this.opens.size === 0) return none
    const block = this.blocks[index] as Block
    let governing = plusAll(none, this.own.get(index))
    let { lead, section } = block
    for (let depth = 0; lead >= 0 && depth < deepest; depth++) {
      governing = plusAll(governing, this.opens.get(lead))
      lead = this.blocks[lead]?.lead ?? -1
    }
    for (let depth = 0; section >= 0 && depth < deepest; depth++) {
      governing = plusAll(governing, this.own.get(section))
      section = this.blocks[section]?.section ?? -1
    }
    return governing
  }
}
