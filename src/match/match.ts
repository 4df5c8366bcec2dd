import type { SourceText } from '../read/source.js'
import type { Language } from '../types.js'
import { Finder } from './finder.js'
import { FrameFinder } from './frames.js'
import type { Lexicon, LexiconData } from './lexicon.js'
import { apart, type Mention } from './mention.js'
import { Rows } from './rows.js'
import { vocabulary } from './vocabulary.js'

export type { Mention } from './mention.js'

/** Looks texts through with one lexicon; keeps what it knows of words from one text to the next. */
class Matcher {
  private readonly rows: Record<Language, Rows>
  private readonly finders: Record<Language, Finder>
  private readonly frames: Record<Language, FrameFinder>
  private readonly data: LexiconData
  private readonly isDecoy: Uint8Array
  private readonly isFeature: Uint8Array
  /** One past the last kept mention of each concept in the sentence, or -1. */
  private readonly reach: Int32Array

  constructor(lexicon: Lexicon) {
    const { data, trie } = lexicon
    this.data = data
    const isSlot = Uint8Array.from(data.concepts, ({ kind }) => (kind === 'slot' ? 1 : 0))
    this.rows = {
      en: new Rows(vocabulary(lexicon, 'en'), trie.en),
      de: new Rows(vocabulary(lexicon, 'de'), trie.de),
    }
    this.finders = {
      en: new Finder(trie.en, this.rows.en, isSlot),
      de: new Finder(trie.de, this.rows.de, isSlot),
    }
    this.frames = { en: new FrameFinder(data, 'en'), de: new FrameFinder(data, 'de') }
    this.isDecoy = Uint8Array.from(data.concepts, ({ kind }) => (kind === 'decoy' ? 1 : 0))
    this.isFeature = Uint8Array.from(data.concepts, ({ kind }) => (kind === 'feature' ? 1 : 0))
    this.reach = new Int32Array(data.concepts.length).fill(-1)
  }

  match(source: SourceText): Mention[] {
    const { sentences, tokens } = source
    this.rows.en.use(tokens.dictionary)
    this.rows.de.use(tokens.dictionary)
    const all: Mention[] = []
    for (let s = 0; s < sentences.length; s++) {
      const { first, end, language } = sentences[s] as SourceText['sentences'][number]
      const finder = this.finders[language]
      finder.find(source, first, end)
      if (finder.length > 0) this.keep(finder, this.frames[language], s, all)
    }
    return all
  }

  /** Adds to `all` what counts of the phrases of a sentence, and then the frames they fill. */
  private keep(finder: Finder, frameFinder: FrameFinder, sentence: number, all: Mention[]): void {
    const from = all.length
    const decoys = this.decoysOf(finder, sentence)
    this.keepPhrases(finder, sentence, decoys, all)
    for (let n = from; n < all.length; n++) this.reach[(all[n] as Mention).concept] = -1
    const frames = frameFinder.find(all, from)
    for (const frame of frames) if (!this.isHidden(frame, decoys)) all.push(frame)
  }

  private decoysOf(finder: Finder, sentence: number): readonly Mention[] | null {
    let decoys: Mention[] | null = null
    for (let n = 0; n < finder.length; n++) {
      const concept = finder.concept[n] as number
      if (this.isDecoy[concept] !== 1) continue
      decoys ??= []
      decoys.push(mentionAt(finder, n, sentence))
    }
    return decoys
  }

  /** The longest mention of a concept wins over those of the same concept inside it; a decoy over what it hides. */
  private keepPhrases(
    finder: Finder,
    sentence: number,
    decoys: readonly Mention[] | null,
    all: Mention[],
  ): void {
    const { reach, isDecoy, isFeature } = this
    let featureEnd = -1
    for (let n = 0; n < finder.length; n++) {
      const concept = finder.concept[n] as number
      const end = finder.end[n] as number
      if (isDecoy[concept] === 1 || end <= (reach[concept] as number)) continue
      // a longer phrase of another feature says more exactly what the shorter one inside it means
      if (isFeature[concept] === 1 && end < featureEnd) continue
      const mention = mentionAt(finder, n, sentence)
      if (this.isHidden(mention, decoys)) continue
      reach[concept] = end
      all.push(mention)
      if (isFeature[concept] === 1 && end > featureEnd) featureEnd = end
    }
  }

  private isHidden(mention: Mention, decoys: readonly Mention[] | null): boolean {
    if (!decoys) return false
    for (const decoy of decoys) {
      if (apart(decoy, mention)) continue
      if (this.data.concepts[decoy.concept]?.hides?.includes(mention.concept)) return true
    }
    return false
  }
}

const mentionAt = (finder: Finder, n: number, sentence: number): Mention => ({
  concept: finder.concept[n] as number,
  first: finder.first[n] as number,
  end: finder.end[n] as number,
  sentence,
  parts: null,
})

const matchers = new WeakMap<Lexicon, Matcher>()

/** Finds the lexicon's phrases, then its frames. Out: mentions by position; no judgement. */
export function match(source: SourceText, lexicon: Lexicon): Mention[] {
  let matcher = matchers.get(lexicon)
  if (!matcher) {
    matcher = new Matcher(lexicon)
    matchers.set(lexicon, matcher)
  }
  return matcher.match(source)
}
