import germanStemmer from 'natural/lib/natural/stemmers/porter_stemmer_de.js'
import type { Language } from '../types.js'
import { fold } from './fold.js'
import type { Lexicon } from './lexicon.js'

/** Words that look like a past participle, or in English a past tense; folded. */
const pastForm: Readonly<Record<Language, RegExp>> = {
  en: /(?:[^e]ed|written|taught|built|given|spent|held|made|done|seen|met|led)$/,
  de: /^(?:(?:\p{L}{0,5}|auseinander|entgegen|heraus|herein|herunter|hervor|hinaus|hinein|vorbei|weiter|wieder|zurecht|zuruck|zusammen)ge\p{L}{2,}(?:t|en)|(?:ver|be|ent|er|zer)\p{L}{3,}t|\p{L}+iert)$/u,
}

const nothing: readonly number[] = []
const typoLength = 8
const longestWord = 64

/** The stem of a folded German word, with the ruleset's exceptions. */
export function stem(word: string, exceptions: Readonly<Record<string, string>>): string {
  return Object.hasOwn(exceptions, word) ? (exceptions[word] as string) : germanStemmer.stem(word)
}

const irregular: Readonly<Record<string, string>> = {
  calories: 'calorie',
  children: 'child',
  cookies: 'cookie',
  movies: 'movie',
  pies: 'pie',
  selfies: 'selfie',
  ties: 'tie',
  zombies: 'zombie',
  men: 'man',
  women: 'woman',
  feet: 'foot',
  teeth: 'tooth',
  people: 'person',
  halves: 'half',
  analyses: 'analysis',
  quizzes: 'quiz',
}

/** The singular of an English noun by its ending; a word without a plural's ending comes back as it is. */
export function singular(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] as string
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /(?:sh|ch|x|z|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** True if one letter added, left out, exchanged or two neighbours swapped makes `b` of `a`. */
export function oneTypo(a: string, b: string): boolean {
  const difference = a.length - b.length
  if (difference < -1 || difference > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  if (difference === 1) return a.slice(i + 1) === b.slice(i)
  if (difference === -1) return a.slice(i) === b.slice(i + 1)
  return (
    a.slice(i + 1) === b.slice(i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  )
}

/** Lexicon words by their first and their last four letters: one typo leaves at least one of the two whole. */
function typoIndex(symbols: ReadonlyMap<string, number>): Map<string, [string, number][]> {
  const index = new Map<string, [string, number][]>()
  for (const [symbol, id] of symbols) {
    const word = symbol.endsWith('~') ? symbol.slice(0, -1) : symbol
    if (word.length < typoLength - 1 || !/^[a-z]+$/.test(word)) continue
    for (const key of [`${word.slice(0, 4)}-`, `-${word.slice(-4)}`]) {
      const entry = index.get(key)
      if (entry) entry.push([word, id])
      else index.set(key, [[word, id]])
    }
  }
  return index
}

/** Gives the lexicon's symbols for a word of a text. */
export type Resolve = (word: string) => readonly number[]

/** Makes the look-up from a token's word to symbols, for one language of a lexicon. */
export function vocabulary(lexicon: Lexicon, language: Language): Resolve {
  const { symbols } = lexicon.automaton(language)
  const { stems, notTypos } = lexicon.data
  const never = new Set(notTypos)
  const number = symbols.get('#')
  const hour = symbols.get('#:#')
  const past = symbols.get('+')
  let typos: Map<string, [string, number][]> | undefined

  const add = (found: number[], symbol: string): void => {
    const id = symbols.get(symbol)
    if (id !== undefined && !found.includes(id)) found.push(id)
  }
  const addForms = (found: number[], word: string): void => {
    add(found, word)
    add(found, `${language === 'de' ? stem(word, stems) : singular(word)}~`)
  }
  const addCompounds = (found: number[], word: string): void => {
    for (let i = 0; i + 3 < word.length; i++) add(found, `*${word.slice(i)}`)
  }
  const addMisspelt = (found: number[], word: string): void => {
    if (word.length < typoLength || never.has(word)) return
    typos ??= typoIndex(symbols)
    for (const form of language === 'de' ? [word, stem(word, stems)] : [word, singular(word)]) {
      for (const key of [`${form.slice(0, 4)}-`, `-${form.slice(-4)}`]) {
        for (const [candidate, id] of typos.get(key) ?? []) {
          if (oneTypo(form, candidate) && !found.includes(id)) found.push(id)
        }
      }
    }
  }

  return (raw) => {
    const word = fold(raw, language)
    if (word.length > longestWord) return nothing
    const first = word.charCodeAt(0)
    const found: number[] = []
    if (first >= 48 && first <= 57) {
      if (number !== undefined) found.push(number)
      if (hour !== undefined && /^\d{1,2}[:.]\d{2}$/.test(word)) found.push(hour)
    }
    if (past !== undefined && pastForm[language].test(word) && word.length > 4) found.push(past)
    const shaped = found.length
    addForms(found, word)
    if (language === 'de') {
      addCompounds(found, Object.hasOwn(stems, word) ? (stems[word] as string) : word)
      if (found.length === shaped) {
        const feminine = /^(.{3,})in(nen)?$/.exec(word)
        if (feminine) addForms(found, feminine[1] as string)
        if (/[aeiouy]s$/.test(word)) addForms(found, word.slice(0, -1))
        if (/(en|s|e|n)$/.test(word)) {
          addCompounds(found, word.replace(/(en|s|e|n)$/, ''))
          if (feminine) addCompounds(found, feminine[1] as string)
        }
      }
    }
    if (found.length === shaped) addMisspelt(found, word)
    return found.length === 0 ? nothing : found
  }
}
