import { isWhite, Kind, kindBits, kindOfUnit, traits } from './units.js'

/** How far a word runs on, in units; the rest of a longer run is a token of its own. */
export const longest = 256

/** Signs that may stand within a word or an address; all others end it at once. */
const inner = new Uint8Array(256)
for (const sign of ":&'*_·/@") inner[sign.charCodeAt(0)] = 1

const genderEnding = /^(?:innen|in|r|n|e|er|en|m|s)(?![\p{L}\d])/iu

/** True for the three signs that vendors use as an apostrophe. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc

/** False where the sign at `at`, met behind letters, cannot belong to the word that begins at `from`. */
export function mayGoOn(units: Uint16Array, from: number, at: number): boolean {
  const sign = units[at] as number
  // not met before, perhaps a letter
  if (traits[sign] === 0) return true
  if ((units[at + 1] as number) <= 32) return false
  const first = units[from] as number
  if (sign === 0x2c) return kindOfUnit(first) === Kind.digit
  if (sign === 0x2e) return kindOfUnit(first) === Kind.digit || (first | 32) === 0x77
  return sign < 256 ? inner[sign] === 1 : isApostrophe(sign)
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

/** Units of `n't` from the apostrophe on, or 0. */
function negation(units: Uint16Array, at: number): number {
  const before = (units[at - 1] as number) | 32
  const t = (units[at + 1] as number) | 32
  if (before !== 0x6e || t !== 0x74) return 0
  const after = units[at + 2] as number
  return kindOfUnit(after) === Kind.letter && !isSurrogate(after) ? 0 : 2
}

/** True for the letters with which the endings below begin. */
const beginsEnding = (code: number): boolean => 'inremsINREMS'.includes(String.fromCharCode(code))

/** Units of the ending of `Teilnehmer:innen`, `Teilnehmer/-innen`, `jede*r` from its sign on, or 0. */
function genderForm(units: Uint16Array, at: number): number {
  const code = units[at] as number
  const skip = code === 0x2f && units[at + 1] === 0x2d ? 2 : 1
  if (!beginsEnding(units[at + skip] as number)) return 0
  const ending = genderEnding.exec(String.fromCharCode(...units.subarray(at + skip, at + skip + 8)))
  if (!ending || (code === 0x2f && !/^in/i.test(ending[0]))) return 0
  return skip + ending[0].length
}

/** Units by which a word that reached the sign at `at` goes on, or 0. */
function goesOn(units: Uint16Array, from: number, at: number, numeric: boolean): number {
  const code = units[at] as number
  const next = kindOfUnit(units[at + 1] as number)
  if (numeric) return next === Kind.digit && (code === 0x2e || code === 0x2c || code === 0x3a) ? 2 : 0
  // Q&A
  if (code === 0x26) return at - from === 1 && next === Kind.letter ? 2 : 0
  if (isApostrophe(code)) return next === Kind.letter ? negation(units, at) : 0
  const isGenderSign = code === 0x3a || code === 0x2a || code === 0x5f || code === 0xb7 || code === 0x2f
  return isGenderSign && at - from >= 3 ? genderForm(units, at) : 0
}

/** One past the word that begins at `from`. */
export function endOfWord(units: Uint16Array, from: number, to: number): number {
  const last = Math.min(to, from + longest)
  const numeric = kindOfUnit(units[from] as number) === Kind.digit
  let i = from
  while (i < last) {
    const code = units[i] as number
    if (((traits[code] as number) & kindBits) >= Kind.digit || kindOfUnit(code) >= Kind.digit) {
      i++
      continue
    }
    if (i + 1 >= to) break
    const more = goesOn(units, from, i, numeric)
    if (more === 0) break
    i += more
  }
  return i
}

const isHostName = (units: Uint16Array, from: number, end: number): boolean =>
  end - from === 3 &&
  ((units[from] as number) | 32) === 0x77 &&
  ((units[from + 1] as number) | 32) === 0x77 &&
  ((units[from + 2] as number) | 32) === 0x77

const closesAddress = '<>"\')]'
const trailsAddress = '.,;:!?'

/** E-mail addresses and links are one token each: one past the address that begins with a word, or past the word. */
export function endOfAddress(units: Uint16Array, from: number, end: number, to: number): number {
  const code = units[end]
  const isMail = code === 0x40 && end + 1 < to && kindOfUnit(units[end + 1] as number) >= Kind.digit
  const isLink = code === 0x3a && units[end + 1] === 0x2f && units[end + 2] === 0x2f
  const isHost = code === 0x2e && isHostName(units, from, end)
  if (!isMail && !isLink && !isHost) return end
  const last = Math.min(to, from + longest)
  let i = end
  while (
    i < last &&
    !isWhite(units[i] as number) &&
    !closesAddress.includes(String.fromCharCode(units[i] as number))
  )
    i++
  while (i > end && trailsAddress.includes(String.fromCharCode(units[i - 1] as number))) i--
  return i
}
