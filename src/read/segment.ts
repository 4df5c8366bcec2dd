/** A line or paragraph of a text: where it stands and what it is. Offsets are units of the plain text. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly kind: 'heading' | 'item' | 'paragraph'
  readonly level: number
  /** A blank line, or the start of the text, stands before it. */
  readonly opens: boolean
  /** Within a block quotation. */
  readonly quoted: boolean
}

interface Line {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly blankBefore: boolean
}

const bullet =
  /^(?:[-–—*•·‣▪▫◦●○■□➤➜➔→►▶»✓✔✅☑✗✘❌✖+]|\p{Extended_Pictographic}\uFE0F?\u200D?|\d{1,2}[.)](?=\s)|[a-zA-Z]\)(?=\s)|\(\d{1,2}\)(?=\s)|[ivx]{1,4}[.)](?=\s)|[①-⑳])+(?:\uFE0F)?\s*/u
const heading = /^(#{1,6})\s+/
const boldLine = /^(?:\*\*|__)(?=\S)(.+?)(?:\*\*|__):?\s*$/
const ruler = /^[\s\-=*_~.#•·]+$/
/** Lines at least this long may go on in the next one. */
const wrapWidth = 50
const shortLine = 60

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let blank = true
  let from = 0
  while (from <= text.length) {
    let to = from
    while (
      to < text.length &&
      text.charCodeAt(to) !== 10 &&
      text.charCodeAt(to) !== 13 &&
      text.charCodeAt(to) !== 0x2028
    )
      to++
    const line = text.slice(from, to)
    if (line.trim() === '' || ruler.test(line)) blank = true
    else {
      lines.push({ from, to, text: line, blankBefore: blank })
      blank = false
    }
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1)
  }
  return lines
}

const endsWhole = (text: string): boolean => /[.!?:;…)*"”“]\s*$/.test(text)

/** True for a short line without a full stop: a heading or one of a list of lines. */
const isShort = (text: string): boolean => text.length <= shortLine && !/[.!?;,…]\s*$/.test(text)

/** Cuts a plain or Markdown text into headings, list items and paragraphs, in order of position. */
export function segment(text: string): Piece[] {
  const lines = linesOf(text)
  const pieces: Piece[] = []
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] as Line
    const indent = line.text.length - line.text.trimStart().length
    let body = line.text.slice(indent)
    let at = line.from + indent
    const quoted = body.startsWith('>')
    if (quoted) {
      const skip = /^>+\s*/.exec(body) as RegExpExecArray
      body = body.slice(skip[0].length)
      at += skip[0].length
    }
    const next = lines[n + 1]
    const marks = heading.exec(body)
    const bold = boldLine.exec(body)
    if (marks) {
      pieces.push({
        from: at + marks[0].length,
        to: line.to,
        kind: 'heading',
        level: (marks[1] as string).length,
        opens: true,
        quoted,
      })
      continue
    }
    if (bold && body.length <= 120 && !/[.!]\**\s*$/.test(bold[1] as string)) {
      pieces.push({ from: at, to: line.to, kind: 'heading', level: 5, opens: true, quoted })
      continue
    }
    const sign = bold ? null : bullet.exec(body.startsWith('**') ? 'x' : body)
    if (
      sign &&
      sign[0].length < body.length &&
      (/\s$/.test(sign[0]) || /\p{Extended_Pictographic}/u.test(sign[0]))
    ) {
      pieces.push({
        from: at + sign[0].length,
        to: line.to,
        kind: 'item',
        level: Math.floor(indent / 2),
        opens: line.blankBefore,
        quoted,
      })
      continue
    }
    const standsAlone = line.blankBefore && (!next || next.blankBefore || bullet.test(next.text.trimStart()))
    const words = body.split(/\s+/, 11).length
    if (standsAlone && next && words <= 9 && (isShort(body) || /[:?]\s*$/.test(body))) {
      pieces.push({ from: at, to: line.to, kind: 'heading', level: 6, opens: true, quoted })
      continue
    }
    // hard-wrapped prose goes on; a new line after a whole sentence or a short line stands on its own
    const previous = pieces[pieces.length - 1]
    const before = lines[n - 1]
    const goesOn =
      !line.blankBefore &&
      previous &&
      before &&
      !endsWhole(before.text) &&
      before.text.length >= wrapWidth &&
      previous.quoted === quoted &&
      previous.kind !== 'heading'
    if (goesOn && (previous.kind === 'paragraph' || /^\s/.test(line.text) || /^\p{Ll}/u.test(body))) {
      pieces[pieces.length - 1] = { ...previous, to: line.to }
      continue
    }
    const ofLines = !line.blankBefore && previous !== undefined && isShort(body)
    pieces.push({
      from: at,
      to: line.to,
      kind: ofLines ? 'item' : 'paragraph',
      level: 0,
      opens: line.blankBefore,
      quoted,
    })
  }
  return pieces
}
