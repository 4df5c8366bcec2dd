import words from '../../rules/grammar/language-words.json' with { type: 'json' }

/** Languages that are told apart. */
export const tags = Object.keys(words) as (keyof typeof words)[]

/** Word → bits of the languages that have it. */
const index = new Map<string, number>()
tags.forEach((tag, bit) => {
  for (const word of words[tag].split(' ')) index.set(word, (index.get(word) ?? 0) | (1 << bit))
})

/** Endings and letters of German words; `school` and `English` are the price. */
const germanLook =
  /[äöüß]|sch|(?:ung|ungen|keit|heit|schaft|lich(?:e[rnms]?)?|isch(?:e[rnms]?)?|kurs|ieren|ierte[rnms]?|stunden|wochen|lektionen|vorlagen|bereich)$/
const englishAfterAll = /^(?:sch(?:ool|eme|edul|olar)|.*(?:ish|English))/

/** Bits of the languages that the words of each class speak for. */
const bitsOf: number[] = [0]
/** How much a word of each class weighs, in tenths. A word of one language alone weighs more. */
const weightOf: number[] = [0]
const classes = new Map<number, number>()

function classOf(bits: number, weight: number): number {
  const key = bits * 16 + weight
  let found = classes.get(key)
  if (found === undefined) {
    found = bitsOf.length
    classes.set(key, found)
    bitsOf.push(bits)
    weightOf.push(weight)
  }
  return found
}
const looksGerman = classOf(1 << tags.indexOf('de'), 5)
// every class is made here, so that there are as many as the word lists have and no text adds one
for (const bits of new Set(index.values())) classOf(bits, (bits & (bits - 1)) === 0 ? 10 : 4)

/** How many classes of words there are; below 256. */
export const classCount = bitsOf.length

/** The class of a word, for counting. */
export function languageClass(word: string): number {
  const bits = index.get(word)
  if (bits !== undefined) return classOf(bits, (bits & (bits - 1)) === 0 ? 10 : 4)
  return germanLook.test(word) && !englishAfterAll.test(word) ? looksGerman : 0
}

/** What a word of each class adds to a language, in tenths. */
export function weightsOf(tag: (typeof tags)[number]): Uint8Array {
  const bit = 1 << tags.indexOf(tag)
  return Uint8Array.from(bitsOf, (bits, n) => (bits & bit ? (weightOf[n] as number) : 0))
}
