/** Phrases of one language with their alternatives as classes. */
export interface Classified {
  /** One string a concept, as in `LexiconData.phrases`. */
  readonly phrases: readonly string[]
  /** The symbols of each class, parted by `/`. */
  readonly classes: readonly string[]
}

const isSingle = (filling: string): boolean => filling !== '' && !/[_^]/.test(filling)

/**
 * Gives alternatives of one word a number: `weekly/monthly call/session` becomes `@0 @1`. A phrase with many ways is
 * then one way through the lexicon, and all forms of a verb stand there once.
 * In: the packed phrases of each concept.
 */
export function withClasses(packed: readonly ReadonlySet<string>[]): Classified {
  const numbers = new Map<string, number>()
  const classed = (group: string): string => {
    const fillings = group.split('/')
    const singles = fillings.filter(isSingle)
    if (singles.length < 2) return group
    const members = [...new Set(singles)].sort().join('/')
    let number = numbers.get(members)
    if (number === undefined) {
      number = numbers.size
      numbers.set(members, number)
    }
    return [`@${number}`, ...fillings.filter((filling) => !isSingle(filling))].join('/')
  }
  const phrases = packed.map((set) =>
    [...new Set([...set].map((phrase) => phrase.split(' ').map(classed).join(' ')))].join('|'),
  )
  return { phrases, classes: [...numbers.keys()] }
}
