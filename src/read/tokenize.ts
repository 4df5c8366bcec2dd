import { Dictionary, hashSeed, hashStep } from './dictionary.js'
import { closesSentence, fullStop } from './sentence-end.js'
import { Break, type Tokens } from './source.js'
import { TokenBuilder } from './token-builder.js'
import {
  isWhite,
  joinsBit,
  Kind,
  kindBits,
  kindOfUnit,
  spacedBit,
  strengthShift,
  traits,
  traitsOf,
  unitsOf,
} from './units.js'
import { endOfAddress, endOfWord, isApostrophe, longest, mayGoOn } from './word-end.js'

/** A text as the tokenizer wants it. */
export interface Units {
  readonly units: Uint16Array
  readonly length: number
  /** A full stop ends a sentence; not so in a title. */
  readonly prose: boolean
}

/** True for `'ll`, `'re`, `'ve`, `'m`, `'d` and `'s` from an apostrophe to `end`. */
function isContraction(units: Uint16Array, apostrophe: number, end: number): boolean {
  const letter = (units[apostrophe + 1] as number) | 32
  if (end - apostrophe === 2) return letter === 0x6d || letter === 0x64 || letter === 0x73
  if (end - apostrophe !== 3) return false
  const last = (units[apostrophe + 2] as number) | 32
  return letter === 0x6c ? last === 0x6c : last === 0x65 && (letter === 0x72 || letter === 0x76)
}

const dot = 0x2e

/** True for white space at `at`, and beyond the ends of the text. */
const isSpaced = (units: Uint16Array, at: number, from: number, to: number): boolean =>
  at < from || at >= to || isWhite(units[at] as number)

/** The strength of the full stop at `i`, right behind `word`. */
function stopStrength(text: Units, i: number, to: number, word: string): number {
  const { units } = text
  const next = units[i + 1] as number
  if (i + 1 < to && next !== 32 && !isWhite(next) && !closesSentence(next)) return Break.none
  return fullStop(word, units, i, text.length)
}

/**
 * Cuts a text from `from` to `to` into words. Offsets are units of the text.
 * Gives true where a sign that opens a quotation was met.
 */
export function tokenizeInto(
  out: TokenBuilder,
  dictionary: Dictionary,
  text: Units,
  from: number,
  to: number,
  firstBreak: number,
): boolean {
  const { units } = text
  let { start, end: ends, id, breakBefore, joined, quoted, length } = out
  let pending = firstBreak
  let glued = false
  let quotes = false
  let i = from
  while (i < to) {
    const code = units[i] as number
    if (code === 32) {
      glued = false
      i++
      continue
    }
    const trait = traitsOf(code)
    const kind = trait & kindBits
    const contracted =
      glued && isApostrophe(code) && i + 1 < to && kindOfUnit(units[i + 1] as number) === Kind.letter
    // the second half of an emoji has the kind of a letter's second half, and begins no word
    if ((kind === Kind.letter && (code & 0xfc00) !== 0xdc00) || kind === Kind.digit || contracted) {
      const last = Math.min(to, i + longest)
      let hash = hashStep(hashSeed, code)
      let end = i + 1
      let unit = units[end] as number
      while (end < last && ((traits[unit] as number) & kindBits) >= Kind.digit) {
        hash = hashStep(hash, unit)
        unit = units[++end] as number
      }
      if (contracted || (unit !== 32 && end < last && mayGoOn(units, i, end))) {
        const met = end
        end = endOfWord(units, contracted ? i + 1 : i, to)
        if (contracted && !isContraction(units, i, end)) {
          i++
          continue
        }
        const wordEnd = end
        end = endOfAddress(units, i, end, to)
        // an address can hold any sign
        if (end !== wordEnd) quotes = true
        if (end !== met) {
          hash = hashSeed
          for (let u = i; u < end; u++) hash = hashStep(hash, units[u] as number)
        }
      }
      if (length === start.length) {
        out.widen()
        ;({ start, end: ends, id, breakBefore, joined, quoted } = out)
      }
      start[length] = i
      ends[length] = end
      id[length] = dictionary.idOf(units, i, end, hash)
      breakBefore[length] = pending
      joined[length] = glued && pending === 0 ? 1 : 0
      quoted[length] = 0
      length++
      pending = Break.none
      glued = true
      i = end
      continue
    }
    let strength = (trait >> strengthShift) & 7
    if (code === dot) {
      if (glued && text.prose)
        strength = stopStrength(text, i, to, dictionary.word[id[length - 1] as number] as string)
      // "as a file (PDF). You get …", "for 20 €. You get …": no abbreviation ends in a sign
      else if (text.prose && !isSpaced(units, i - 1, from, to) && units[i - 1] !== dot)
        strength = stopStrength(text, i, to, '')
    } else if (trait & spacedBit && !(isSpaced(units, i - 1, from, to) && isSpaced(units, i + 1, from, to)))
      strength = Break.none
    if (strength > pending) pending = strength
    if (kind === Kind.quote) quotes = true
    // only a hyphen, slash or apostrophe directly between two words joins them
    glued = glued && (trait & joinsBit) !== 0 && !isSpaced(units, i - 1, from, to)
    i++
  }
  out.length = length
  return quotes
}

/** Cuts one line of text into words. Out: tokens with offsets into `text`. */
export function tokenize(text: string): Tokens {
  const out = new TokenBuilder()
  const dictionary = new Dictionary()
  const line = { units: unitsOf(text), length: text.length, prose: true }
  tokenizeInto(out, dictionary, line, 0, text.length, Break.none)
  return out.finish(dictionary)
}
