import type { SourceText } from '../read/source.js'
import type { Language } from '../types.js'
import { Finder } from './finder.js'
import { FrameFinder } from './frames.js'
import { Kept } from './kept.js'
import type { Concept, Lexicon } from './lexicon.js'
import type { Mention } from './mention.js'
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
  private readonly kept: Kept
  private readonly isSlot: Uint8Array
  private readonly isDecoy: Uint8Array
  private readonly isFeature: Uint8Array
  /** 1 for the concepts that somebody asks for; a slot is most often only a part of frames. */
  private readonly isAsked: Uint8Array

  constructor(private readonly lexicon: Lexicon) {
    const { concepts } = lexicon.data
    const where = (holds: (concept: Concept) => boolean): Uint8Array =>
      Uint8Array.from(concepts, (concept) => (holds(concept) ? 1 : 0))
    this.isSlot = where(({ kind }) => kind === 'slot')
    this.isDecoy = where(({ kind }) => kind === 'decoy')
    this.isFeature = where(({ kind }) => kind === 'feature')
    this.isAsked = where(({ kind, asked }) => kind !== 'slot' || asked === true)
    this.kept = new Kept(concepts.length)
  }

  private reader(language: Language): Reader {
    let reader = this.readers.get(language)
    if (!reader) {
      const automaton = this.lexicon.automaton(language)
      const rows = new Rows(vocabulary(this.lexicon, language), automaton)
      const finder = new Finder(automaton, rows, this.isSlot)
      reader = { rows, finder, frames: new FrameFinder(this.lexicon.data, language, this.kept, this.isAsked) }
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
      if (finder.length === 0) continue
      this.kept.begin(s)
      const decoys = this.decoysOf(finder)
      this.keep(finder, decoys)
      this.collect(frames, finder, decoys, all)
    }
    return all
  }

  /** Adds to `all` the mentions that are asked for, and then the frames they fill. */
  private collect(frames: FrameFinder, finder: Finder, decoys: readonly number[], all: Mention[]): void {
    const { kept, isAsked } = this
    for (let n = 1; n <= kept.length; n++)
      if (isAsked[kept.concept[n] as number] === 1) all.push(kept.mention(n))
    for (const frame of frames.find())
      if (!this.isHidden(finder, decoys, frame.concept, frame.first, frame.end)) all.push(frame)
  }

  /** Places of the decoys among what is found. */
  private decoysOf(finder: Finder): readonly number[] {
    let decoys: number[] | null = null
    for (let n = 0; n < finder.length; n++) {
      if (this.isDecoy[finder.concept[n] as number] !== 1) continue
      decoys ??= []
      decoys.push(n)
    }
    return decoys ?? none
  }

  /** The longest mention of a concept wins over those of the same concept inside it; a decoy over what it hides. */
  private keep(finder: Finder, decoys: readonly number[]): void {
    const { isDecoy, isFeature, kept } = this
    const { head, tail } = kept
    let featureEnd = -1
    for (let n = 0; n < finder.length; n++) {
      const concept = finder.concept[n] as number
      const first = finder.first[n] as number
      const end = finder.end[n] as number
      if (isDecoy[concept] === 1) continue
      if (head[concept] !== 0 && end <= (kept.end[tail[concept] as number] as number)) continue
      // a longer phrase of another feature says more exactly what the shorter one inside it means
      if (isFeature[concept] === 1 && end < featureEnd) continue
      if (decoys.length > 0 && this.isHidden(finder, decoys, concept, first, end)) continue
      kept.add(concept, first, end, null)
      if (isFeature[concept] === 1 && end > featureEnd) featureEnd = end
    }
  }

  private isHidden(
    finder: Finder,
    decoys: readonly number[],
    concept: number,
    first: number,
    end: number,
  ): boolean {
    for (const n of decoys) {
      if ((finder.end[n] as number) <= first || end <= (finder.first[n] as number)) continue
      if (this.lexicon.data.concepts[finder.concept[n] as number]?.hides?.includes(concept)) return true
    }
    return false
  }
}

const none: readonly number[] = []

const matchers = new WeakMap<Lexicon, Matcher>()

/**
 * Finds the lexicon's phrases, then its frames. Out: mentions by position, no judgement; those of slots only where
 * something asks for the slot, and as parts of frames.
 */
export function match(source: SourceText, lexicon: Lexicon): Mention[] {
  let matcher = matchers.get(lexicon)
  if (!matcher) {
    matcher = new Matcher(lexicon)
    matchers.set(lexicon, matcher)
  }
  return matcher.match(source)
}
