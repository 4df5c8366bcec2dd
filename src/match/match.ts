import type { SourceText } from '../read/source.js'
import type { Language } from '../types.js'
import { Finder } from './finder.js'
import { FrameFinder } from './frames.js'
import { Kept } from './kept.js'
import type { Lexicon } from './lexicon.js'
import type { Mention } from './mention.js'
import { Rows } from './rows.js'
import { vocabulary } from './vocabulary.js'

export type { Mention } from './mention.js'

/** What is found in a text. */
export interface Matched {
  /** By position; those of slots only where something asks for the slot, and as parts of frames. */
  readonly mentions: readonly Mention[]
  /** The concepts whose phrases stand in each sentence, once each, one sentence behind the other. */
  readonly concepts: readonly number[]
  /** For each sentence the end of its part of `concepts`. */
  readonly ends: readonly number[]
}

/** What looks through the sentences of one language. */
interface Reader {
  readonly rows: Rows
  readonly finder: Finder
  readonly frames: FrameFinder
}

/** Looks texts through with one lexicon; keeps what it knows of words from one text to the next. */
class Matcher {
  private readonly readers: Record<Language, Reader | null> = { en: null, de: null }
  private readonly kept: Kept

  constructor(private readonly lexicon: Lexicon) {
    this.kept = new Kept(lexicon.data.concepts)
  }

  private makeReader(language: Language): Reader {
    const { lexicon, kept } = this
    const automaton = lexicon.automaton(language)
    const rows = new Rows(vocabulary(lexicon, language), automaton)
    const finder = new Finder(automaton, rows, kept, lexicon.data.concepts)
    const reader = { rows, finder, frames: new FrameFinder(lexicon.data, language, kept) }
    this.readers[language] = reader
    return reader
  }

  match(source: SourceText): Matched {
    const { sentences, tokens } = source
    const { kept, readers } = this
    const mentions: Mention[] = []
    const concepts: number[] = []
    const ends: number[] = []
    for (let s = 0; s < sentences.length; s++) {
      const { first, end, language } = sentences[s] as SourceText['sentences'][number]
      const { rows, finder, frames } = readers[language] ?? this.makeReader(language)
      rows.use(tokens.dictionary)
      kept.begin(s)
      finder.find(source, first, end)
      if (kept.mustBeginAgain()) finder.find(source, first, end)
      kept.endPhrases()
      for (let n = 0; n < kept.askedCount; n++) mentions.push(kept.mention(kept.asked[n] as number))
      for (let n = 0; n < kept.distinctCount; n++) concepts.push(kept.distinct[n] as number)
      ends.push(concepts.length)
      frames.find(mentions)
    }
    return { mentions, concepts, ends }
  }
}

const matchers = new WeakMap<Lexicon, Matcher>()

/** Finds the lexicon's phrases, then its frames. Out: mentions and concepts, no judgement. */
export function match(source: SourceText, lexicon: Lexicon): Matched {
  let matcher = matchers.get(lexicon)
  if (!matcher) {
    matcher = new Matcher(lexicon)
    matchers.set(lexicon, matcher)
  }
  return matcher.match(source)
}
