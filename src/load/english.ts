import compromise from 'compromise'
import { fold } from '../match/fold.js'
import { singular } from '../match/vocabulary.js'
import { pack, parts } from './phrase.js'

const symbol = (word: string): string => fold(word.toLowerCase(), 'en')

/** The part of compromise that its types leave out of the default export. */
interface Inflected {
  conjugate(): Record<string, string>[]
}
const nlp = compromise as unknown as (word: string) => { tag(tag: string): { verbs(): Inflected } }

const memory = new Map<string, string[]>()

function remember(key: string, make: () => string[]): string[] {
  let found = memory.get(key)
  if (!found) {
    found = make()
    memory.set(key, found)
  }
  return found
}

/** All forms of a verb. */
function conjugated(verb: string): string[] {
  return remember(`verb ${verb}`, () => {
    const found = nlp(verb).tag('Verb').verbs().conjugate()[0]
    const listed = Object.values(found ?? {})
      .flatMap((form) => form.split(' '))
      .filter((form) => /^[a-z]+$/.test(form) && !/^(is|are|am|was|were|will|be)$/.test(form))
    return [...new Set([verb, ...listed])]
  })
}

/** The last word stands for singular and plural; a short or odd one for itself. */
const inEitherNumber = (way: readonly string[]): string[] =>
  way.map((word, i) => {
    const folded = symbol(word)
    return i === way.length - 1 && /^[a-z]{3,}$/.test(folded) ? `~${singular(folded)}` : folded
  })

/** An English phrase packed as symbols; its last word stands for singular and plural. */
export function englishPhrase(phrase: string): string {
  const groups = parts(phrase)
  let last = groups.length - 1
  const ends: number[] = [last]
  // where the last words may be missing, those before them end the phrase too
  while (last > 0 && groups[last]?.some((way) => way.length === 0)) ends.push(--last)
  return pack(groups.map((ways, i) => ways.map(ends.includes(i) ? inEitherNumber : (way) => way.map(symbol))))
}

/** An English verb in all its forms, packed as symbols; in `get back to you` the first word is the verb. */
export function englishVerb(phrase: string): string {
  const [verbs = [], ...rest] = parts(phrase)
  const forms = verbs.flatMap(([verb, ...more]) => conjugated(verb ?? '').map((form) => [form, ...more]))
  return pack([forms, ...rest].map((ways) => ways.map((way) => way.map(symbol))))
}
