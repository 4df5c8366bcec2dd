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

const contraction = /^(?:ll|re|ve|m|d|s)$/i

/** True for `'ll`, `'s` and the like from an apostrophe to `end`. */
const isContraction = (units: Uint16Array, apostrophe: number, end: number): boolean =>
  end - apostrophe <= 3 && contraction.test(String.fromCharCode(...units.subarray(apostrophe + 1, end)))

const dot = 0x2e

/** The strength of the full stop at `i`. */
function stopStrength(text: Units, i: number, after: boolean, glued: boolean, word: string): number {
  if (!glued || !text.prose) return Break.none
  if (!after && !closesSentence(text.units[i + 1] as number)) return Break.none
  return fullStop(word, text.units, i, text.length)
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
    if (kind === Kind.letter || kind === Kind.digit || contracted) {
      const last = Math.min(to, i + longest)
      let hash = hashStep(hashSeed, code)
      let end = i + 1
      let unit = units[end] as number
      while (end < last && ((traits[unit] as number) & kindBits) >= Kind.digit) {
        hash = hashStep(hash, unit)
        unit = units[++end] as number
      }
      if (contracted || (unit !== 32 && end < last && mayGoOn(unit, code, kind))) {
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
      if (out.length === out.start.length) out.widen()
      const t = out.length++
      out.start[t] = i
      out.end[t] = end
      out.id[t] = dictionary.idOf(units, i, end, hash)
      out.breakBefore[t] = pending
      out.joined[t] = glued && pending === 0 ? 1 : 0
      out.quoted[t] = 0
      pending = Break.none
      glued = true
      i = end
      continue
    }
    const before = i === from || isWhite(units[i - 1] as number)
    const after = i + 1 >= to || isWhite(units[i + 1] as number)
    let strength = (trait >> strengthShift) & 7
    if (code === dot) {
      const previous = glued ? (dictionary.word[out.id[out.length - 1] as number] as string) : ''
      strength = stopStrength(text, i, after, glued, previous)
    } else if (trait & spacedBit && !(before && after)) strength = Break.none
    if (strength > pending) pending = strength
    if (kind === Kind.quote) quotes = true
    // only a hyphen, slash or apostrophe directly between two words joins them
    glued = glued && (trait & joinsBit) !== 0 && !before
    i++
  }
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
