import type { Block, SourceText } from '../../read/source.js'
import type { Field } from '../../types.js'
import { visible } from './visible.js'

/** A word, or what stands between two words; the offsets are those of the vendor's original field. */
export interface Atom {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly strong: boolean
}

/** A title, heading, list item or paragraph, ready to be shown. */
export interface ViewBlock {
  readonly kind: Block['kind']
  /** Heading level 1–6, list nesting from 0. */
  readonly level: number
  readonly field: Field
  /** The number or sign before a list item, empty for a plain bullet. */
  readonly marker: string
  readonly atoms: readonly Atom[]
}

const bullet =
  /^\s*((?:[-–—*•·‣▪▫◦●○■□➤➜➔→►▶»✓✔✅☑✗✘❌✖+]|\p{Extended_Pictographic}\uFE0F?\u200D?|\d{1,2}[.)](?=\s)|[a-zA-Z]\)(?=\s)|\(\d{1,2}\)(?=\s)|[ivx]{1,4}[.)](?=\s)|[①-⑳])+(?:\uFE0F)?)\s*/u
const plainBullet = /^[-–—*•·‣▪▫◦●○■□+]+$/
const ruler = /^[\s\-=*_~.#•·>|]*$/

/** Collects one block's atoms and takes the marks of bold text out of them. */
class BlockBuilder {
  readonly atoms: Atom[] = []
  marker = ''
  private strong = false

  add(raw: string, start: number, end: number): void {
    raw.split(/\*\*|__/).forEach((part, index) => {
      if (index > 0) this.strong = !this.strong
      if (part !== '') this.atoms.push({ text: part, start, end, strong: this.strong })
    })
  }
}

interface Gap {
  /** Belongs to the block before. */
  readonly tail: string
  /** Lines of signs and pictures between two blocks. */
  readonly between: readonly string[]
  /** Belongs to the block after: its list sign and opening punctuation. */
  readonly head: string
}

function splitGap(text: string): Gap {
  const lines = text.split(/\r\n|[\n\r\u2028]/)
  if (lines.length === 1) return { tail: text, between: [], head: '' }
  return {
    tail: lines[0] as string,
    between: lines.slice(1, -1).filter((line) => !ruler.test(line)),
    head: lines[lines.length - 1] as string,
  }
}

function open(builder: BlockBuilder, block: Block, head: string, at: number): void {
  let rest = head.replace(/^\s*>+\s*/, '')
  if (block.kind === 'heading') rest = rest.replace(/^\s*#{1,6}\s*/, '')
  if (block.kind === 'item') {
    const sign = bullet.exec(rest.trimStart().startsWith('**') ? '' : rest)
    if (sign) {
      builder.marker = plainBullet.test(sign[1] as string) ? '' : (sign[1] as string)
      rest = rest.slice(sign[0].length)
    }
  }
  builder.add(rest.trimStart(), at, at)
}

/**
 * The text as the vendor formatted it: every word of the original with its offsets, in blocks.
 * Pure; what comes out is text for text nodes, never markup.
 */
export function layout(source: SourceText): ViewBlock[] {
  const { tokens, blocks, product, descriptionToken } = source
  const view: ViewBlock[] = []
  const walk = (field: Field, own: readonly Block[]): void => {
    const text = product[field]
    let cursor = 0
    let previous: { builder: BlockBuilder; block: Block } | null = null
    const close = (): void => {
      if (previous === null) return
      const { block, builder } = previous
      const { kind, level } = block
      view.push({ kind, level, field, marker: builder.marker, atoms: builder.atoms })
    }
    for (const block of own) {
      const first = tokens.start[block.first] as number
      const gap = splitGap(
        previous === null ? `\n${visible(text.slice(0, first))}` : visible(text.slice(cursor, first)),
      )
      previous?.builder.add(gap.tail, cursor, cursor)
      close()
      for (const line of gap.between) {
        const atoms = [{ text: line.trim(), start: first, end: first, strong: false }]
        view.push({ kind: 'paragraph', level: 0, field, marker: '', atoms })
      }
      const builder = new BlockBuilder()
      open(builder, block, gap.head, first)
      cursor = first
      for (let t = block.first; t < block.end; t++) {
        const start = Math.max(cursor, tokens.start[t] as number)
        const end = tokens.end[t] as number
        if (end <= cursor) continue
        if (start > cursor) builder.add(visible(text.slice(cursor, start)), cursor, start)
        builder.add(visible(text.slice(start, end)), start, end)
        cursor = end
      }
      previous = { builder, block }
    }
    const rest = visible(text.slice(cursor))
    if (previous !== null)
      (previous as { builder: BlockBuilder }).builder.add(splitGap(rest).tail, cursor, cursor)
    close()
    if (previous === null && rest.trim() !== '') {
      const atoms = [{ text: rest.trim(), start: 0, end: 0, strong: false }]
      view.push({ kind: field === 'title' ? 'title' : 'paragraph', level: 0, field, marker: '', atoms })
    }
  }
  walk(
    'title',
    blocks.filter((block) => block.first < descriptionToken),
  )
  walk(
    'description',
    blocks.filter((block) => block.first >= descriptionToken),
  )
  return view
}
