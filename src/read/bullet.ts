import { skipWhite } from './lines.js'
import { isWhite } from './units.js'

const simple = '-–—*•·‣▪▫◦●○■□➤➜➔→►▶»✓✔✅☑✗✘❌✖+'
const simpleSigns = new Set([...simple].map((sign) => sign.charCodeAt(0)))
const bullet = new RegExp(
  `^(?:[${simple.replace('-', '\\-')}]|\\p{Extended_Pictographic}\\uFE0F?\\u200D?|\\d{1,2}[.)](?=\\s)|[a-zA-Z]\\)(?=\\s)|\\(\\d{1,2}\\)(?=\\s)|[ivx]{1,4}[.)](?=\\s)|[①-⑳])+(?:\\uFE0F)?\\s*`,
  'u',
)
const picture = /\p{Extended_Pictographic}/u

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isLatin = (code: number): boolean => (code | 32) >= 0x61 && (code | 32) <= 0x7a
const isRoman = (code: number): boolean => code === 0x69 || code === 0x76 || code === 0x78

/** False where the first two units already say that no bullet stands there; true where it has to be looked at. */
function mayBe(first: number, second: number): boolean {
  if (isLatin(first)) return second === 0x29 || (isRoman(first) && (second === 0x2e || isRoman(second)))
  if (isDigit(first)) return second === 0x2e || second === 0x29 || isDigit(second)
  if (first === 0x28) return isDigit(second)
  // Latin letters with accents begin many lines and no list
  return simpleSigns.has(first) || first === 0xa9 || first === 0xae || first > 0x24f
}

function exec(text: string, units: Uint16Array, from: number, to: number): string | null {
  if (!mayBe(units[from] as number, units[from + 1] as number)) return null
  return bullet.exec(text.slice(from, to))?.[0] ?? null
}

/** True if a list sign of any kind stands at `from`. */
export const hasBullet = (text: string, units: Uint16Array, from: number, to: number): boolean =>
  exec(text, units, from, to) !== null

/** Units of the list sign at `from` and the white space behind it; 0 where no item begins. */
export function bulletLength(text: string, units: Uint16Array, from: number, to: number): number {
  const first = units[from] as number
  if (!isLatin(first) && simpleSigns.has(first) && first < 0x2190 && isWhite(units[from + 1] as number)) {
    const end = skipWhite(units, from + 1, to)
    return end < to ? end - from : 0
  }
  const sign = exec(text, units, from, to)
  if (sign === null || sign.length >= to - from) return 0
  return isWhite(sign.charCodeAt(sign.length - 1)) || picture.test(sign) ? sign.length : 0
}
