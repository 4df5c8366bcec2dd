import words from '../../rules/grammar/language-words.json' with { type: 'json' }
import type { Language } from '../types.js'

const tags = Object.keys(words) as (keyof typeof words)[]

/** Word → bits of the languages that have it. */
const index = new Map<string, number>()
tags.forEach((tag, bit) => {
  for (const word of words[tag].split(' ')) index.set(word, (index.get(word) ?? 0) | (1 << bit))
})

/** Endings and letters of German words; `school` and `English` are the price. */
const germanLook =
  /[äöüß]|sch|(?:ung|ungen|keit|heit|schaft|lich(?:e[rnms]?)?|isch(?:e[rnms]?)?|kurs|ieren|ierte[rnms]?|stunden|wochen|lektionen|vorlagen|bereich)$/
const foreignLook = /[àâçèêëîïôùûœñõãåøłżąęśćńış¿¡]/
const german = tags.indexOf('de')
const english = tags.indexOf('en')

const scores = new Float64Array(tags.length)

/** Counts the words of each language from `first` to `end`. A word of one language alone weighs more. */
function score(word: readonly string[], first: number, end: number): void {
  scores.fill(0)
  for (let t = first; t < end; t++) {
    const bits = index.get(word[t] as string)
    if (bits === undefined) {
      if (
        germanLook.test(word[t] as string) &&
        !/^(?:sch(?:ool|eme|edul|olar)|.*(?:ish|English))/.test(word[t] as string)
      )
        scores[german] = (scores[german] as number) + 0.5
      continue
    }
    const weight = (bits & (bits - 1)) === 0 ? 1 : 0.4
    for (let bit = 0; bit < tags.length; bit++)
      if (bits & (1 << bit)) scores[bit] = (scores[bit] as number) + weight
  }
}

function best(): number {
  let winner = 0
  for (let bit = 1; bit < tags.length; bit++)
    if ((scores[bit] as number) > (scores[winner] as number)) winner = bit
  return winner
}

/**
 * The language of a text: `en`, `de`, the tag of another language, or null where nothing tells.
 * Read from function words and the looks of words; at least one must speak for the language.
 */
export function languageOf(word: readonly string[], first: number, end: number): string | null {
  score(word, first, end)
  const ours = Math.max(scores[english] as number, scores[german] as number)
  const winner = best()
  const top = scores[winner] as number
  const tag = tags[winner] as string
  if (top < 0.8) {
    for (let t = first; t < end; t++) {
      if (/^[\u0400-\u04ff]+$/.test(word[t] as string)) return 'ru'
      if (/^[\u3040-\u30ff\u4e00-\u9fff]+$/.test(word[t] as string)) return 'zh'
      if (foreignLook.test(word[t] as string) && end - first > 5) return 'und'
    }
    return ours > 0 ? ((scores[german] as number) > (scores[english] as number) ? 'de' : 'en') : null
  }
  if (tag === 'de' || tag === 'en') return tag
  // vendors quote and name things in other languages; a foreign text is foreign by far
  if (top >= 3 && top >= ours * 1.6) return tag
  return ours > 0
    ? (scores[german] as number) >= (scores[english] as number)
      ? 'de'
      : 'en'
    : end - first <= 4
      ? null
      : tag
}

/** The lexicon for one sentence of a text whose language is `whole`. */
export function sentenceLanguage(
  word: readonly string[],
  first: number,
  end: number,
  whole: Language,
): Language {
  if (end - first < 4) return whole
  score(word, first, end)
  const de = scores[german] as number
  const en = scores[english] as number
  if (whole === 'de') return en >= 3 && en > de * 2.5 ? 'en' : 'de'
  return de >= 2.5 && de > en * 2.5 ? 'de' : 'en'
}
