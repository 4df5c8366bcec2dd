import type { Language } from '../types.js'
import { type Trie, TrieBuilder } from './trie.js'

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
 * The compiled lexicon: phrases as symbols. A symbol is an exact word, `~` and a stem, `*` and the end of a compound,
 * `#` any number, `#:#` an hour such as 19:30, `+` a past participle, or `^` and the particle of a separable verb (always last).
 */
export interface LexiconData {
  readonly concepts: readonly Concept[]
  readonly frames: readonly Frame[]
  /**
   * For each language one string a concept: phrases parted by `|`, their groups by spaces, the ways to fill a group
   * by `/`, the symbols of a way by `_`; an empty way where the group may be missing.
   */
  readonly phrases: Readonly<Record<Language, readonly string[]>>
  /** German words whose stem the stemmer gets wrong, with the right one; folded. */
  readonly stems: Readonly<Record<string, string>>
  /** Words that are never a misspelling of a lexicon word; folded. */
  readonly notTypos: readonly string[]
}

export interface Lexicon {
  readonly data: LexiconData
  /** Numbers of the symbols, from 1 on. */
  readonly symbols: Readonly<Record<Language, ReadonlyMap<string, number>>>
  readonly trie: Readonly<Record<Language, Trie>>
}

/** Phrases of one language on their way into the trie. */
class Planter {
  readonly trie = new TrieBuilder()
  readonly symbols = new Map<string, number>()

  private idOf(symbol: string): number {
    let id = this.symbols.get(symbol)
    if (id === undefined) {
      id = this.symbols.size + 1
      this.symbols.set(symbol, id)
    }
    return id
  }

  /** Follows `groups` from the n-th on, each in all its ways. */
  private plant(
    groups: readonly (readonly (readonly string[])[])[],
    n: number,
    from: number,
    concept: number,
  ): void {
    const group = groups[n]
    if (!group) {
      if (from !== 0) this.trie.addEnd(from, concept)
      return
    }
    for (const filling of group) {
      let node = from
      let apart = false
      for (const symbol of filling) {
        if (symbol.startsWith('^')) {
          this.trie.addParticle(node, this.idOf(symbol.slice(1)), concept)
          apart = true
        } else node = this.trie.grow(node, this.idOf(symbol))
      }
      if (!apart) this.plant(groups, n + 1, node, concept)
    }
  }

  add(phrase: string, concept: number): void {
    const groups = phrase
      .split(' ')
      .map((group) => group.split('/').map((filling) => (filling === '' ? [] : filling.split('_'))))
    this.plant(groups, 0, 0, concept)
  }
}

function planted(phrases: readonly string[]): Planter {
  const planter = new Planter()
  phrases.forEach((list, concept) => {
    if (list) for (const phrase of list.split('|')) planter.add(phrase, concept)
  })
  return planter
}

/** Makes the tries in which `match` looks phrases up. Done once for a ruleset. */
export function buildLexicon(data: LexiconData): Lexicon {
  const en = planted(data.phrases.en)
  const de = planted(data.phrases.de)
  return {
    data,
    symbols: { en: en.symbols, de: de.symbols },
    trie: { en: en.trie.finish(en.symbols.size), de: de.trie.finish(de.symbols.size) },
  }
}
