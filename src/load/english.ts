import nlp from 'compromise'
import { fold } from '../match/fold.js'
import { expand, spellings } from './phrase.js'

const symbols = (words: readonly string[]): string =>
  words.map((word) => fold(word.toLowerCase(), 'en')).join(' ')

const memory = new Map<string, string[]>()

function remember(key: string, make: () => string[]): string[] {
  let found = memory.get(key)
  if (!found) memory.set(key, (found = make()))
  return found
}

/** Singular and plural of a noun. */
function numbers(noun: string): string[] {
  return remember(`noun ${noun}`, () => {
    if (!/^[a-z]{3,}$/.test(noun)) return [noun]
    const plural = nlp(noun).tag('Singular').nouns().toPlural().text('normal')
    const singular = nlp(noun).tag('Plural').nouns().toSingular().text('normal')
    return [...new Set([noun, plural, singular])].filter((form) => /^[a-z]+$/.test(form))
  })
}

/** All forms of a verb. */
function conjugated(verb: string): string[] {
  return remember(`verb ${verb}`, () => {
    const found = nlp(verb).tag('Verb').verbs().conjugate()[0] as Record<string, string> | undefined
    const listed = Object.values(found ?? {}).flatMap((form) => form.split(' ')).filter((form) => /^[a-z]+$/.test(form) && !/^(is|are|am|was|were|will|be)$/.test(form))
    return [...new Set([verb, ...listed])]
  })
}

/** Symbols of an English phrase; its last word stands for singular and plural. */
export function englishPhrase(phrase: string): string[] {
  return expand(phrase).flatMap(spellings).flatMap((words) => {
    const last = words[words.length - 1] as string
    return numbers(last.toLowerCase()).map((form) => symbols([...words.slice(0, -1), form]))
  })
}

/** Symbols of an English verb in all its forms; in `get back to you` the first word is the verb. */
export function englishVerb(phrase: string): string[] {
  return expand(phrase).flatMap(spellings).flatMap((words) =>
    conjugated(words[0] as string).map((form) => symbols([form, ...words.slice(1)])))
}
