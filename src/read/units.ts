import { Break } from './source.js'

/** What a code unit is to the tokenizer; kinds from `digit` on are parts of words. */
export const Kind = { space: 1, sign: 2, quote: 3, digit: 4, letter: 5, silent: 6 } as const

/** Layout of an entry of `traits`: three bits of kind, three of boundary, two flags. */
export const kindBits = 7
export const strengthShift = 3
/** The sign is a boundary only with white space on both sides. */
export const spacedBit = 64
/** The sign can join two words: hyphen, slash, apostrophe. */
export const joinsBit = 128

/**
 * Kind and boundary of every code unit; 0 where not asked for yet. Learned on demand: working all 65,536 out
 * would take longer than a text.
 */
export const traits = new Uint8Array(65_536)

const isSpace = /^\s$/
const isLetter = /^\p{L}$/u
const isDigit = /^\p{Nd}$/u
/** Part of a word that is not compared: soft hyphen, zero-width signs, combining marks. */
const isSilent = /^[\u00AD\u200B-\u200D\u2060\uFEFF]$|^\p{M}$/u
const opensQuotation = '„“«»"‚'
const joinsWords = "-/\u2010\u2011'’ʼ"

const strengths: Readonly<Record<number, string>> = {
  [Break.comma]: ',、',
  [Break.semicolon]: ';',
  [Break.colon]: ':',
  [Break.dash]: '([—|·"“”„«»',
  [Break.closing]: ')]',
  [Break.sentence]: '!?…。',
  [Break.line]: '\n',
}
const spacedDashes = '–-/+>'

function strengthOf(sign: string, code: number): number {
  for (const [strength, signs] of Object.entries(strengths)) if (signs.includes(sign)) return Number(strength)
  if (spacedDashes.includes(sign)) return Break.dash
  // arrows, bullets and emoji part things as a dash does
  return code >= 0x2190 && !(code >= 0x2e80 && code <= 0xd7ff) && code !== 0xfe0f ? Break.dash : Break.none
}

function kindOf(sign: string, code: number): number {
  if (isSilent.test(sign)) return Kind.silent
  if (isDigit.test(sign)) return Kind.digit
  // mathematical letters (𝗕𝗼𝗹𝗱) lie behind these two halves
  if (isLetter.test(sign) || code === 0xd835 || (code >= 0xdc00 && code <= 0xdfff)) return Kind.letter
  if (isSpace.test(sign)) return Kind.space
  return opensQuotation.includes(sign) ? Kind.quote : Kind.sign
}

function learn(code: number): number {
  const sign = String.fromCharCode(code)
  const found =
    kindOf(sign, code) |
    (strengthOf(sign, code) << strengthShift) |
    (spacedDashes.includes(sign) ? spacedBit : 0) |
    (joinsWords.includes(sign) ? joinsBit : 0)
  traits[code] = found
  return found
}

/** The entry of `traits` for a unit. */
export const traitsOf = (code: number): number => (traits[code] as number) || learn(code)

/** The kind of a unit. */
export const kindOfUnit = (code: number): number => traitsOf(code) & kindBits

/** True for what `\s` matches. */
export const isWhite = (code: number): boolean => kindOfUnit(code) === Kind.space || code === 0xfeff

const smallLetter = /^\p{Ll}/u

/** True if a small letter stands at `at`. */
export function isSmallAt(units: Uint16Array, at: number): boolean {
  const code = units[at] as number
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  return smallLetter.test(String.fromCharCode(code, units[at + 1] as number))
}

/** Buffers longer than this are not kept from one text to the next, in units. */
const keptLength = 1 << 18
let kept = new Uint16Array(8192)

/**
 * The code units of a text with two zeros behind; reading an array is faster than reading a string.
 * The array is used again: it holds only until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text
  let units = kept
  if (units.length < length + 2) {
    units = new Uint16Array(length + (length >> 1) + 2)
    if (units.length <= keptLength) kept = units
  }
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i)
  units[length] = 0
  units[length + 1] = 0
  return units
}
