import { phraseData } from '../../src/generated/phrases.js'
import { automatonOf } from '../../src/load/automaton.js'
import { pack } from '../../src/load/encoder.js'
import type { RulesetData } from '../../src/ruleset.js'

/** A word that no text has, made of a lexicon symbol; numbers and participles stay what they are. */
const changed = (symbol: string, n: number): string => (/^[#+^]/.test(symbol) ? symbol : `${symbol}q${n}x`)

/**
 * Nine more phrases for each: every other one begins with the whole real phrase and goes on, so that the trie is
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

function grownLists(lists: readonly string[]): string[] {
  return lists.map((list) => (list === '' ? '' : list.split('|').flatMap(grown).join('|')))
}

/** Number of phrases, as their authors wrote them. */
export function phraseCount(): number {
  const { en, de } = phraseData()
  return [...en, ...de].reduce((sum, list) => sum + (list === '' ? 0 : list.split('|').length), 0)
}

/** The same rules with ten times as many phrases. */
export function tenfold(data: RulesetData): RulesetData {
  const { en, de } = phraseData()
  const automata = { en: pack(automatonOf(grownLists(en))), de: pack(automatonOf(grownLists(de))) }
  return { ...data, lexicon: { ...data.lexicon, automata } }
}
