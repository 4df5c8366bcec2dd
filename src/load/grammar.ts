import grammar from '../../rules/grammar/de.json' with { type: 'json' }
import typos from '../../rules/grammar/never-typos.json' with { type: 'json' }
import { fold } from '../match/fold.js'

/** German words whose stem the stemmer gets wrong, folded. */
export const stems: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(grammar.stems).map(([word, stem]) => [fold(word, 'de'), fold(stem, 'de')]),
)
/** German words that stand for themselves and are looked up as they are, folded. */
export const functionWords: ReadonlySet<string> = new Set(
  grammar.functionWords.map((word) => fold(word, 'de')),
)
/** Infinitive → the other forms of verbs that do not follow the weak pattern. */
export const irregularVerbs: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(grammar.irregularVerbs),
)
/** Words that are near a word of the lexicon and mean something else. */
export const notTypos: readonly string[] = [...typos.en, ...typos.de.map((word) => fold(word, 'de'))]
