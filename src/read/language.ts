import type { Language } from '../types.js'
import { classCount, tags, weightsOf } from './language-words.js'
import type { Tokens } from './source.js'

const foreignLook = /[àâçèêëîïôùûœñõãåøłżąęśćńış¿¡]/
const cyrillic = /^[\u0400-\u04ff]+$/
const chinese = /^[\u3040-\u30ff\u4e00-\u9fff]+$/

const german = weightsOf('de')
const english = weightsOf('en')
const weights = tags.map(weightsOf)

const counts = new Uint32Array(classCount)

/** Points of the languages from token `first` to `end`, in tenths, in the order of `tags`. */
function pointsOf(tokens: Tokens, first: number, end: number): number[] {
  const { id, dictionary } = tokens
  const { language } = dictionary
  counts.fill(0)
  for (let t = first; t < end; t++) {
    const n = language[id[t] as number] as number
    counts[n] = (counts[n] as number) + 1
  }
  const points: number[] = weights.map(() => 0)
  for (let n = 1; n < classCount; n++) {
    const count = counts[n] as number
    if (count === 0) continue
    for (let tag = 0; tag < points.length; tag++)
      points[tag] = (points[tag] as number) + count * ((weights[tag] as Uint8Array)[n] as number)
  }
  return points
}

/** What the looks of words tell of a text without function words. */
function foreignTag(tokens: Tokens, first: number, end: number): string | null {
  for (let t = first; t < end; t++) {
    const word = tokens.word[t] as string
    if (cyrillic.test(word)) return 'ru'
    if (chinese.test(word)) return 'zh'
    if (foreignLook.test(word) && end - first > 5) return 'und'
  }
  return null
}

/**
 * The language of a text: `en`, `de`, the tag of another language, or null where nothing tells.
 * Read from function words and the looks of words; at least one must speak for the language.
 */
export function languageOf(tokens: Tokens, first: number, end: number): string | null {
  const points = pointsOf(tokens, first, end)
  const de = points[tags.indexOf('de')] as number
  const en = points[tags.indexOf('en')] as number
  const ours = Math.max(de, en)
  const top = Math.max(...points)
  if (top < 8) {
    const foreign = foreignTag(tokens, first, end)
    if (foreign !== null) return foreign
    return ours > 0 ? (de > en ? 'de' : 'en') : null
  }
  const tag = tags[points.indexOf(top)] as string
  if (tag === 'de' || tag === 'en') return tag
  // vendors quote and name things in other languages; a foreign text is foreign by far
  if (top >= 30 && top * 10 >= ours * 16) return tag
  return ours > 0 ? (de >= en ? 'de' : 'en') : end - first <= 4 ? null : tag
}

/** The lexicon for one sentence of a text whose language is `whole`. */
export function sentenceLanguage(tokens: Tokens, first: number, end: number, whole: Language): Language {
  if (end - first < 4) return whole
  const { id, dictionary } = tokens
  const { language } = dictionary
  let de = 0
  let en = 0
  for (let t = first; t < end; t++) {
    const n = language[id[t] as number] as number
    de += german[n] as number
    en += english[n] as number
  }
  if (whole === 'de') return en >= 30 && en * 2 > de * 5 ? 'en' : 'de'
  return de >= 25 && de * 2 > en * 5 ? 'de' : 'en'
}
