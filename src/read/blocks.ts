import type { Piece } from './segment.js'
import type { Block } from './source.js'
import { isWhite } from './units.js'

/** A piece with its tokens. */
export interface Drafted {
  readonly piece: Piece
  readonly first: number
  readonly end: number
}

const asterisk = 0x2a
const underscore = 0x5f
const colon = 0x3a

/** The last unit of a piece that is neither white space nor a sign of emphasis, or 0. */
function lastUnit(units: Uint16Array, { from, to }: Piece): number {
  for (let i = to - 1; i >= from; i--) {
    const code = units[i] as number
    if (code !== asterisk && code !== underscore && !isWhite(code)) return code
  }
  return 0
}

const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f

/** The heading that governs each block, and the block that introduces it. In: pieces; `offset` blocks stand before. */
export function blocksOf(drafts: readonly Drafted[], units: Uint16Array, offset: number): Block[] {
  const open: { index: number; level: number }[] = []
  const blocks: Block[] = []
  let lead = -1
  let leadLevel = -1
  let inList = false
  for (let n = 0; n < drafts.length; n++) {
    const { piece, first, end } = drafts[n] as Drafted
    const { kind, level } = piece
    const index = n + offset
    if (kind === 'heading') {
      while (open.length > 0 && (open[open.length - 1] as { level: number }).level >= level) open.pop()
      const section = open[open.length - 1]?.index ?? -1
      open.push({ index, level })
      blocks.push({ first, end, kind, level, section, lead: -1 })
      lead = -1
      inList = false
      continue
    }
    const section = open[open.length - 1]?.index ?? -1
    const last = lastUnit(units, piece)
    const follows = drafts[n + 1]?.piece
    const introduces = last === colon || (kind === 'paragraph' && follows?.kind === 'item' && !isStop(last))
    const listGoesOn = kind === 'item' || !piece.opens
    if (lead >= 0 && (!listGoesOn || (inList && kind === 'paragraph' && piece.opens))) lead = -1
    if (lead >= 0 && introduces && level <= leadLevel) lead = -1
    blocks.push({ first, end, kind, level, section, lead })
    inList = kind === 'item'
    if (introduces) {
      lead = index
      leadLevel = level
    }
  }
  return blocks
}
