import type { Language } from '../types.js'

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

/** A node of the phrase trie. */
export interface Node {
  next: Map<number, Node> | null
  /** Concepts of the phrases that end here. */
  ends: number[] | null
  /** Particle symbol → concepts of the separable verbs whose verb form ends here. */
  particles: Map<number, number[]> | null
}

export interface Lexicon {
  readonly data: LexiconData
  readonly symbols: Readonly<Record<Language, ReadonlyMap<string, number>>>
  readonly root: Readonly<Record<Language, Node>>
}

const newNode = (): Node => ({ next: null, ends: null, particles: null })

function child(node: Node, symbol: number): Node {
  node.next ??= new Map()
  let next = node.next.get(symbol)
  if (!next) {
    next = newNode()
    node.next.set(symbol, next)
  }
  return next
}

function insert(root: Node, symbols: readonly string[], ids: Map<string, number>, concept: number): void {
  const id = (symbol: string): number => {
    let n = ids.get(symbol)
    if (n === undefined) {
      n = ids.size + 1
      ids.set(symbol, n)
    }
    return n
  }
  let node = root
  for (const symbol of symbols) {
    if (symbol.startsWith('^')) {
      node.particles ??= new Map()
      const particle = id(symbol.slice(1))
      const verbs = node.particles.get(particle)
      if (verbs) verbs.push(concept)
      else node.particles.set(particle, [concept])
      return
    }
    node = child(node, id(symbol))
  }
  if (!node.ends) node.ends = [concept]
  else if (!node.ends.includes(concept)) node.ends.push(concept)
}

function build(phrases: readonly string[], ids: Map<string, number>): Node {
  const root = newNode()
  phrases.forEach((list, concept) => {
    if (!list) return
    for (const phrase of list.split('|')) {
      let ways: string[][] = [[]]
      for (const group of phrase.split(' ')) {
        const fillings = group.split('/').map((filling) => (filling === '' ? [] : filling.split('_')))
        ways = ways.flatMap((way) => fillings.map((filling) => [...way, ...filling]))
      }
      for (const way of ways) if (way.length > 0) insert(root, way, ids, concept)
    }
  })
  return root
}

/** Makes the tries in which `match` looks phrases up. Done once for a ruleset. */
export function buildLexicon(data: LexiconData): Lexicon {
  const symbols = { en: new Map<string, number>(), de: new Map<string, number>() }
  return {
    data,
    symbols,
    root: { en: build(data.phrases.en, symbols.en), de: build(data.phrases.de, symbols.de) },
  }
}
