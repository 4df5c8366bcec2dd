import type { RulesetData } from '../../src/ruleset.js'

/** A word that no text has, made of a lexicon symbol; numbers and participles stay what they are. */
const changed = (symbol: string, n: number): string => (/^[#+^]/.test(symbol) ? symbol : `${symbol}q${n}x`)

/**
 * Nine more phrases for each: every other one begins with the whole real phrase and goes on, so that the automaton is
 * walked further; the rest are of words that no text has.
 */
function grown(phrase: string): string[] {
  const more = [phrase]
  for (let n = 1; n < 10; n++) {
    const apart = phrase.includes('^')
    if (n % 2 === 0 && !apart) more.push(`${phrase} zz${n}q`)
    else more.push(phrase.replace(/[^ /_]+/g, (symbol) => changed(symbol, n)))
  }
  return more
}

export type Phrases = NonNullable<RulesetData['phrases']>

function grownLists(lists: readonly string[]): string[] {
  return lists.map((list) => (list === '' ? '' : list.split('|').flatMap(grown).join('|')))
}

/** Phrases of a compiled lexicon, as their authors wrote them. */
export const phraseCount = ({ en, de }: Phrases): number =>
  [...en, ...de].reduce((sum, list) => sum + (list === '' ? 0 : list.split('|').length), 0)

/** Ten times as many phrases. */
export const tenfold = ({ en, de }: Phrases): Phrases => ({ en: grownLists(en), de: grownLists(de) })
