import type { SourceText } from '../read/source.js'
import type { Language } from '../types.js'
import { Finder } from './finder.js'
import { FrameFinder } from './frames.js'
import { Kept } from './kept.js'
import type { Lexicon } from './lexicon.js'
import type { Mention } from './mention.js'
import { Rows } from './rows.js'
import { vocabulary } from './vocabulary.js'
import { wider } from './wider.js'

export type { Mention } from './mention.js'

/** What is found in a text. */
export interface Matched {
  /** By position; those of slots only where something asks for the slot, and as parts of frames. */
  readonly mentions: readonly Mention[]
  /** The concepts whose phrases stand in each sentence, once each, one sentence behind the other. */
  readonly concepts: Int32Array
  /** For each sentence the end of its part of `concepts`. */
  readonly ends: readonly number[]
}

/** What looks through the sentences of one language. */
interface Reader {
  readonly rows: Rows
  readonly finder: Finder
  readonly frames: FrameFinder
}

/** Concepts for which there is room from one text to the next. */
const keptConcepts = 4096

/** Looks texts through with one lexicon; keeps what it knows of words from one text to the next. */
class Matcher {
  private readonly readers: Record<Language, Reader | null> = { en: null, de: null }
  private readonly kept: Kept
  /** The concepts of the text, one sentence behind the other. */
  private concepts = new Int32Array(keptConcepts)

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
    const ends: number[] = []
    let count = 0
    for (let s = 0; s < sentences.length; s++) {
      const { first, end, language } = sentences[s] as SourceText['sentences'][number]
      const { rows, finder, frames } = readers[language] ?? this.makeReader(language)
      rows.use(tokens.dictionary)
      kept.begin(s)
      finder.find(source, first, end)
      if (kept.mustBeginAgain()) finder.find(source, first, end)
      kept.endPhrases()
      for (let n = 0; n < kept.askedCount; n++) mentions.push(kept.mention(kept.asked[n] as number))
      count = this.note(count)
      ends.push(count)
      frames.find(mentions)
    }
    const concepts = this.concepts.slice(0, count)
    if (count > keptConcepts) this.concepts = new Int32Array(keptConcepts)
    return { mentions, concepts, ends }
  }

  /** Writes the concepts of the sentence down behind `count` others. Out: how many there are then. */
  private note(count: number): number {
    const { distinct, distinctCount } = this.kept
    while (this.concepts.length < count + distinctCount) this.concepts = wider(this.concepts)
    this.concepts.set(distinct.subarray(0, distinctCount), count)
    return count + distinctCount
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
