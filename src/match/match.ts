import type { SourceText } from '../read/source.js'
import type { Language } from '../types.js'
import { Finder } from './finder.js'
import { FrameFinder } from './frames.js'
import type { ConceptKind, Lexicon } from './lexicon.js'
import { apart, type Mention } from './mention.js'
import { Rows } from './rows.js'
import { vocabulary } from './vocabulary.js'

export type { Mention } from './mention.js'

/** What looks through the sentences of one language. */
interface Reader {
  readonly rows: Rows
  readonly finder: Finder
  readonly frames: FrameFinder
}

/** Looks texts through with one lexicon; keeps what it knows of words from one text to the next. */
class Matcher {
  private readonly readers = new Map<Language, Reader>()
  private readonly isSlot: Uint8Array
  private readonly isDecoy: Uint8Array
  private readonly isFeature: Uint8Array
  /** One past the last kept mention of each concept in the sentence, or -1. */
  private readonly reach: Int32Array

  constructor(private readonly lexicon: Lexicon) {
    const { concepts } = lexicon.data
    const ofKind = (wanted: ConceptKind): Uint8Array =>
      Uint8Array.from(concepts, ({ kind }) => (kind === wanted ? 1 : 0))
    this.isSlot = ofKind('slot')
    this.isDecoy = ofKind('decoy')
    this.isFeature = ofKind('feature')
    this.reach = new Int32Array(concepts.length).fill(-1)
  }

  private reader(language: Language): Reader {
    let reader = this.readers.get(language)
    if (!reader) {
      const automaton = this.lexicon.automaton(language)
      const rows = new Rows(vocabulary(this.lexicon, language), automaton)
      const finder = new Finder(automaton, rows, this.isSlot)
      reader = { rows, finder, frames: new FrameFinder(this.lexicon.data, language) }
      this.readers.set(language, reader)
    }
    return reader
  }

  match(source: SourceText): Mention[] {
    const { sentences, tokens } = source
    const all: Mention[] = []
    for (let s = 0; s < sentences.length; s++) {
      const { first, end, language } = sentences[s] as SourceText['sentences'][number]
      const { rows, finder, frames } = this.reader(language)
      rows.use(tokens.dictionary)
      finder.find(source, first, end)
      if (finder.length > 0) this.keep(finder, frames, s, all)
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
      if (this.lexicon.data.concepts[decoy.concept]?.hides?.includes(mention.concept)) return true
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
