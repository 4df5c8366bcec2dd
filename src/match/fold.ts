import type { Language } from '../types.js'

const marks = /\p{M}/gu
const plain = /^[a-z0-9]*$/

/** ä, ae and a without its dots become one letter, so that one spelling in the lexicon finds all three. */
function foldGerman(word: string): string {
  const bare = plain.test(word) ? word : word.replace(/ß/g, 'ss').normalize('NFD').replace(marks, '')
  return bare.replace(/([ao])e|(?<![aeiouq])(u)e/g, '$1$2')
}

/**
 * Brings a token's word into the form in which words are compared.
 * In: a lower-case word as `read` gives it. Out: the word without accents; German also without ß and umlauts
 * in any of their three spellings (schön, schoen, schon).
 */
export function fold(word: string, language: Language): string {
  if (language === 'de') return foldGerman(word)
  return plain.test(word) ? word : word.normalize('NFD').replace(marks, '')
}
