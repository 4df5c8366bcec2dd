import abbreviations from '../../rules/grammar/abbreviations.json' with { type: 'json' }
import { Break } from './source.js'
import { isSmallAt, isWhite, Kind, kindOfUnit } from './units.js'

const shortened = new Set(abbreviations.words)
/** Words of their own that are short for something before a number: "No. 5", "Do. 19 Uhr". */
const beforeNumbers = new Set(abbreviations.beforeNumbers)
const afterOrdinal = new Set(abbreviations.months)
const onlyDigits = /^\d+$/
const firstLetters = /^\p{L}+/u
/** Signs that may close a sentence behind its full stop. */
const closing = new Set([...'"”“»«)*'].map((sign) => sign.charCodeAt(0)))
/** A word of fewer letters may be an abbreviation. */
const fewLetters = 4
/** Units looked at behind a full stop. */
const lookahead = 12
const followerLength = 24

/** True for a quotation mark or bracket that may stand right behind a full stop. */
export const closesSentence = (code: number): boolean => closing.has(code)

/**
 * What a full stop is: no boundary after `z. B.`, `inkl.`, `3. Mai`; a weaker one before a small letter where a
 * short word may be an abbreviation that nobody knows; else a sentence's end, since some vendors write everything
 * small. In: the word before the full stop at `dot`; empty where a sign stands before it.
 */
export function fullStop(word: string, units: Uint16Array, dot: number, length: number): number {
  let i = dot + 1
  let newLine = false
  while (i < length && i - dot < lookahead) {
    const code = units[i] as number
    if (code === 10 || code === 13) newLine = true
    else if (code !== 32 && !isWhite(code) && !closing.has(code)) break
    i++
  }
  if (isSmallAt(units, i)) {
    if (shortened.has(word) || beforeNumbers.has(word) || onlyDigits.test(word)) return Break.none
    return word.length < fewLetters ? Break.semicolon : Break.sentence
  }
  return isEnd(word, units, i, length, newLine) ? Break.sentence : Break.none
}

function isEnd(word: string, units: Uint16Array, i: number, length: number, newLine: boolean): boolean {
  if (onlyDigits.test(word)) {
    const next = String.fromCharCode(...units.subarray(i, Math.min(length, i + followerLength)))
    const follower = firstLetters.exec(next)?.[0].toLowerCase()
    return word.length > 2 || !follower || !afterOrdinal.has(follower)
  }
  if (beforeNumbers.has(word)) return kindOfUnit(units[i] as number) !== Kind.digit
  return !shortened.has(word) || (word.length > 2 && newLine)
}
