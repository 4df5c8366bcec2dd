import { phraseData } from '../generated/phrases.js'
import { automatonOf } from '../load/automaton.js'
import { laidOut } from '../match/automaton.js'
import { type Concept, type Lexicon, lexiconOf } from '../match/lexicon.js'
import { match } from '../match/match.js'
import type { SourceText } from '../read/source.js'
import { languages, type RulesetData } from '../ruleset.js'
import type { Language } from '../types.js'
import type { UnmatchedPhrases } from './evaluation.js'

interface Phrase {
  /** Index of the concept it belongs to. */
  readonly concept: number
  readonly language: Language
  readonly packed: string
}

/** A packed phrase as people read it: `~betreu in/per_chat` is `betreu~ {in|per chat}`. */
export function readable(packed: string): string {
  const symbol = (text: string): string => {
    if (text.startsWith('~')) return `${text.slice(1)}~`
    if (text.startsWith('*')) return `~${text.slice(1)}`
    if (text.startsWith('^')) return `… ${text.slice(1)}`
    return text
  }
  const way = (text: string): string => text.split('_').map(symbol).join(' ')
  return packed
    .split(' ')
    .map((group) => group.split('/').map(way))
    .map((ways) => (ways.length === 1 ? ways[0] : `{${ways.join('|')}}`))
    .join(' ')
}

/**
 * Finds out which phrases of a lexicon occur in texts. A mention carries only the concept, so the lexicon is
 * built a second time with every phrase as a concept of its own.
 */
export class PhraseCount {
  private readonly phrases: readonly Phrase[]
  private readonly lexicon: Lexicon
  private readonly found = new Set<number>()

  private readonly concepts: readonly Concept[]

  constructor({ phrases = phraseData(), lexicon }: RulesetData) {
    this.concepts = lexicon.concepts
    this.phrases = languages.flatMap((language) =>
      phrases[language].flatMap((list, concept) =>
        list === '' ? [] : list.split('|').map((packed) => ({ concept, language, packed })),
      ),
    )
    const only = (language: Language): string[] =>
      this.phrases.map((phrase) => (phrase.language === language ? phrase.packed : ''))
    // slots are found wherever they stand; features would hide shorter ones
    const concepts = this.phrases.map(({ packed }): Concept => ({ kind: 'slot', id: packed, asked: true }))
    this.lexicon = lexiconOf({ ...lexicon, concepts, frames: [] }, (language) =>
      laidOut(automatonOf(only(language))),
    )
  }

  add(source: SourceText): void {
    for (const { concept } of match(source, this.lexicon).mentions) this.found.add(concept)
  }

  /** In the order of the lexicon, for each concept and language with a phrase that was never found. */
  unmatched(): UnmatchedPhrases[] {
    const groups = new Map<string, { phrases: number; unmatched: string[]; phrase: Phrase }>()
    this.phrases.forEach((phrase, index) => {
      const key = `${phrase.concept} ${phrase.language}`
      const group = groups.get(key) ?? { phrases: 0, unmatched: [], phrase }
      groups.set(key, group)
      group.phrases++
      if (!this.found.has(index)) group.unmatched.push(readable(phrase.packed))
    })
    return [...groups.values()]
      .filter(({ unmatched }) => unmatched.length > 0)
      .map(({ phrase, phrases, unmatched }) => {
        const { kind, id } = this.concepts[phrase.concept] as Concept
        return { kind, id, language: phrase.language, phrases, unmatched }
      })
  }
}
