import type { Language } from '../types.js'
import { type Automaton, unpack } from './automaton.js'

/**
 * What a phrase stands for. `decoy`: words that look like a feature and are none; `terminator`, `subject` and
 * `conjunction`: words that end a cue's reach.
 */
export type ConceptKind = 'slot' | 'feature' | 'cue' | 'decoy' | 'terminator' | 'subject' | 'conjunction'

export interface Concept {
  readonly kind: ConceptKind
  /** The id of the slot, feature or cue. */
  readonly id: string
  /** Of a decoy: the concepts that are not meant where the decoy stands. */
  readonly hides?: readonly number[]
  /** Of a slot: `match` gives its mentions, since a cue asks for them. */
  readonly asked?: true
}

/**
 * A frame: slots that together say a feature (or a cue). Each entry of `needs` lists the concepts that can fill one slot.
 */
export interface Frame {
  readonly concept: number
  /** Language of the sentences in which the frame is looked for; null for both. */
  readonly language: Language | null
  readonly needs: readonly (readonly number[])[]
  /** Concepts whose presence in the sentence forbids the frame. */
  readonly without: readonly number[]
  /** Concepts that must not stand between the first two slots: another agent there is the one who acts. */
  readonly rivals: readonly number[]
  /** The slots stand in the order of `needs`. */
  readonly ordered: boolean
  /** Tokens from the first to the last slot, at most. */
  readonly within: number
}

/**
 * The compiled lexicon. Phrases are made of symbols. A symbol is an exact word, `~` and a stem, `*` and the end of a compound,
 * `#` any number, `#:#` an hour such as 19:30, `+` a past participle, or `^` and the particle of a separable verb (always last).
 */
export interface LexiconData {
  readonly concepts: readonly Concept[]
  readonly frames: readonly Frame[]
  /** The phrases of each language as `pack` packs their automaton. */
  readonly automata: Readonly<Record<Language, string>>
  /** German words whose stem the stemmer gets wrong, with the right one; folded. */
  readonly stems: Readonly<Record<string, string>>
  /** Words that are never a misspelling of a lexicon word; folded. */
  readonly notTypos: readonly string[]
}

export interface Lexicon {
  readonly data: Omit<LexiconData, 'automata'>
  /** The phrases of a language, unpacked at the first use: most texts need one language. */
  automaton(language: Language): Automaton
}

/** A lexicon whose automata are made when first asked for. */
export function lexiconOf(data: Lexicon['data'], make: (language: Language) => Automaton): Lexicon {
  const made = new Map<Language, Automaton>()
  return {
    data,
    automaton(language) {
      let automaton = made.get(language)
      if (!automaton) {
        automaton = make(language)
        made.set(language, automaton)
      }
      return automaton
    },
  }
}

/** Makes compiled data ready for `match`. Done once for a ruleset. */
export const buildLexicon = (data: LexiconData): Lexicon =>
  lexiconOf(data, (language) => unpack(data.automata[language]))
