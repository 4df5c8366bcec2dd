import { Break, type Tokens } from './source.js'

/** Kinds of code units. */
const other = 1
const letter = 2
const digit = 3
/** Part of a word that is not compared: soft hyphen, zero-width signs, combining marks. */
const silent = 4

const kinds = new Uint8Array(65_536)
const isLetter = /^\p{L}$/u
const isDigit = /^\p{Nd}$/u
const isSilent = /^[\u00AD\u200B-\u200D\u2060\uFEFF]$|^\p{M}$/u

function kindOf(code: number): number {
  const known = kinds[code] as number
  if (known) return known
  const sign = String.fromCharCode(code)
  // mathematical letters (𝗕𝗼𝗹𝗱) lie behind these two halves
  const styled = code === 0xd835 || (code >= 0xdc00 && code <= 0xdfff)
  const kind = isSilent.test(sign)
    ? silent
    : isDigit.test(sign)
      ? digit
      : isLetter.test(sign) || styled
        ? letter
        : other
  kinds[code] = kind
  return kind
}

const apostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc
const contraction = /^(?:ll|re|ve|m|d|s)$/i
const genderEnding = /^(?:innen|in|r|n|e|er|en|m|s)(?![\p{L}\d])/iu
const plainWord = /^[a-z0-9äöüß]+$/
const unwanted = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

function clean(raw: string): string {
  const lower = raw.toLowerCase()
  if (plainWord.test(lower)) return lower
  return lower
    .replace(unwanted, '')
    .normalize('NFKC')
    .replace(/[’ʼ]/g, "'")
    .replace(/^(\p{L}+)(?:[:*_·]|\/-?|\()(\p{L}+)$/u, '$1$2')
}

/** Tokens in the making. */
export class TokenBuilder {
  start: number[] = []
  end: number[] = []
  word: string[] = []
  breakBefore: number[] = []
  joined: number[] = []
  quoted: number[] = []

  finish(): Tokens {
    return {
      length: this.word.length,
      start: Int32Array.from(this.start),
      end: Int32Array.from(this.end),
      word: this.word,
      breakBefore: Uint8Array.from(this.breakBefore),
      joined: Uint8Array.from(this.joined),
      quoted: Uint8Array.from(this.quoted),
    }
  }
}

/** How far a word runs on, in units; the rest of a longer run is a token of its own. */
const longest = 256

function endOfWord(text: string, from: number, to: number): number {
  let i = from
  const last = Math.min(to, from + longest)
  const numeric = kindOf(text.charCodeAt(from)) === digit
  while (i < last) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    if (kind >= letter) {
      i++
      continue
    }
    if (i + 1 >= to || i === from) break
    const next = kindOf(text.charCodeAt(i + 1))
    if (numeric && next === digit && (code === 0x2e || code === 0x2c || code === 0x3a)) {
      i += 2
      continue
    }
    if (numeric) break
    // Q&A
    if (code === 0x26 && i - from === 1 && next === letter) {
      i += 2
      continue
    }
    if (
      apostrophe(code) &&
      next === letter &&
      /[nN]/.test(text[i - 1] as string) &&
      /^[tT](?![\p{L}])/u.test(text.slice(i + 1, i + 3))
    ) {
      i += 2
      continue
    }
    // Teilnehmer:innen, Teilnehmer*innen, Teilnehmer_innen, Teilnehmer/-innen, jede*r
    if (
      i - from >= 3 &&
      (code === 0x3a || code === 0x2a || code === 0x5f || code === 0xb7 || code === 0x2f)
    ) {
      const skip = code === 0x2f && text.charCodeAt(i + 1) === 0x2d ? 2 : 1
      const ending = genderEnding.exec(text.slice(i + skip, i + skip + 8))
      if (ending && (code !== 0x2f || /^in/i.test(ending[0])) && (code !== 0x3a || ending[0].length > 0)) {
        i += skip + ending[0].length
        continue
      }
    }
    break
  }
  return i
}

/** E-mail addresses and links are one token each. */
function endOfAddress(text: string, from: number, end: number, to: number): number {
  const code = text.charCodeAt(end)
  const isMail = code === 0x40 && end + 1 < to && kindOf(text.charCodeAt(end + 1)) >= letter
  const isLink = code === 0x3a && text.startsWith('://', end)
  const isHost = code === 0x2e && /^www$/i.test(text.slice(from, end))
  if (!isMail && !isLink && !isHost) return end
  let i = end
  const last = Math.min(to, from + longest)
  while (i < last && !/[\s<>"')\]]/.test(text[i] as string)) i++
  while (i > end && /[.,;:!?]/.test(text[i - 1] as string)) i--
  return i
}

/** What a sign between words means for the boundary before the next word. */
function boundary(code: number, spacedBefore: boolean, spacedAfter: boolean): number {
  switch (code) {
    case 0x2c:
    case 0x3001:
      return Break.comma
    case 0x3b:
      return Break.semicolon
    case 0x3a:
      return Break.colon
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
    case 0x2014:
    case 0x7c:
    case 0xb7:
      return Break.dash
    case 0x2013:
    case 0x2d:
    case 0x2f:
    case 0x2b:
    case 0x3e:
      return spacedBefore && spacedAfter ? Break.dash : Break.none
    case 0x22:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return Break.dash
    case 0x21:
    case 0x3f:
    case 0x2026:
    case 0x3002:
      return Break.sentence
    case 0x0a:
      return Break.line
    default:
      // arrows, bullets and emoji part things as a dash does
      return code >= 0x2190 && !(code >= 0x2e80 && code <= 0xd7ff) && code !== 0xfe0f
        ? Break.dash
        : Break.none
  }
}

/** Sentence ends that are none: abbreviations and ordinals. */
export type EndsSentence = (word: string, text: string, dot: number) => boolean

const always: EndsSentence = () => true

/**
 * Cuts `text` from `from` to `to` into words.
 * Offsets are units of `text`. A boundary stronger than a comma inside a list item is kept in `breakBefore`.
 */
export function tokenizeInto(
  out: TokenBuilder,
  text: string,
  from: number,
  to: number,
  firstBreak: number,
  endsSentence: EndsSentence = always,
): void {
  let pending = firstBreak
  let glued = false
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    const contracted = apostrophe(code) && glued && i + 1 < to && kindOf(text.charCodeAt(i + 1)) === letter
    if (kind === letter || kind === digit || contracted) {
      let end = endOfWord(text, contracted ? i + 1 : i, to)
      if (contracted && !contraction.test(text.slice(i + 1, end))) {
        i++
        continue
      }
      end = endOfAddress(text, i, end, to)
      out.start.push(i)
      out.end.push(end)
      out.word.push(clean(text.slice(i, end)))
      out.breakBefore.push(pending)
      out.joined.push(glued && pending === 0 ? 1 : 0)
      out.quoted.push(0)
      pending = Break.none
      glued = true
      i = end
      continue
    }
    const before = i > from ? /\s/.test(text[i - 1] as string) : true
    const after = i + 1 < to ? /\s/.test(text[i + 1] as string) : true
    let strength = boundary(code, before, after)
    if (code === 0x2e) {
      const ends =
        (after || /["”“»)*]/.test(text[i + 1] as string)) &&
        glued &&
        endsSentence(out.word[out.word.length - 1] ?? '', text, i)
      strength = ends ? Break.sentence : Break.none
    }
    if (strength > pending) pending = strength
    // only a hyphen, slash or apostrophe directly between two words joins them
    const joins = code === 0x2d || code === 0x2f || code === 0x2010 || code === 0x2011 || apostrophe(code)
    glued = glued && joins && !before
    i++
  }
}

/** Cuts one line of text into words. Out: tokens with offsets into `text`. */
export function tokenize(text: string): Tokens {
  const out = new TokenBuilder()
  tokenizeInto(out, text, 0, text.length, Break.none)
  return out.finish()
}
