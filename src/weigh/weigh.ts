import type { Evidence } from '../assess/assess.js'
import type { Matched } from '../match/match.js'
import type { Dictionary } from '../read/dictionary.js'
import type { SourceText } from '../read/source.js'
import type { Ruleset } from '../ruleset.js'
import { assertions } from '../types.js'
import { Reading } from './reading.js'
import { mostRows, Weights, type WeightsData } from './weights.js'

/** More words than a dictionary has. */
const pairBase = 1 << 20
/** Pairs that are remembered: hostile texts cannot fill the memory. */
const mostPairs = 50_000
/** A word that was not looked up yet. */
const unknown = -2

/** Weighs texts of one language; keeps what it knows of words from one text to the next. */
class Weigher {
  private readonly weights: Weights
  private dictionary: Dictionary | null = null
  /** By number of the word: its row, -1 for none. */
  private wordRow = new Int32Array(0)
  private beginningRow = new Int32Array(0)
  /** By number of the word: 1 where a pair begins with it. */
  private opensPair = new Uint8Array(0)
  /** Rows of pairs by the numbers of both words. */
  private readonly pairRow = new Map<number, number>()
  /** The round in which a row was last counted: in each sentence it counts once. */
  private readonly countedIn: Int32Array
  private round = 0
  /** By number of the feature's fact and by assertion. */
  private readonly assertionRows: number[] = []
  private readonly rows = new Int32Array(mostRows)
  private count = 0

  constructor(data: WeightsData, concepts: number) {
    this.weights = new Weights(data, concepts)
    this.countedIn = new Int32Array(this.weights.rows)
  }

  /** Makes room for the words of a dictionary. */
  private use(dictionary: Dictionary): void {
    const { length } = dictionary.word
    if (this.dictionary === dictionary && this.wordRow.length >= length) return
    const known = this.dictionary === dictionary ? this.wordRow : new Int32Array(0)
    const wordRow = new Int32Array(length * 2).fill(unknown)
    const beginningRow = new Int32Array(length * 2)
    const opensPair = new Uint8Array(length * 2)
    wordRow.set(known)
    beginningRow.set(this.beginningRow.subarray(0, known.length))
    opensPair.set(this.opensPair.subarray(0, known.length))
    if (this.dictionary !== dictionary) this.pairRow.clear()
    this.dictionary = dictionary
    this.opensPair = opensPair
    this.wordRow = wordRow
    this.beginningRow = beginningRow
  }

  private look(id: number): void {
    const word = this.dictionary?.word[id] as string
    this.wordRow[id] = this.weights.ofWord(word)
    this.beginningRow[id] = this.weights.ofBeginning(word)
    this.opensPair[id] = this.weights.opensPair(word) ? 1 : 0
  }

  private addPair(id: number, next: number): void {
    const key = id * pairBase + next
    let row = this.pairRow.get(key)
    if (row === undefined) {
      const { word } = this.dictionary as Dictionary
      row = this.weights.ofPair(word[id] as string, word[next] as string)
      if (this.pairRow.size < mostPairs) this.pairRow.set(key, row)
    }
    this.add(row)
  }

  private assertionRow({ about, assertion }: Evidence): number {
    const at = about.fact * assertions.length + assertions.indexOf(assertion)
    let row = this.assertionRows[at]
    if (row === undefined) {
      row = this.weights.ofAssertion(`${assertion}:${about.id}`)
      this.assertionRows[at] = row
    }
    return row
  }

  private add(row: number): void {
    if (row < 0 || this.countedIn[row] === this.round || this.count === mostRows) return
    this.countedIn[row] = this.round
    this.rows[this.count++] = row
  }

  read(source: SourceText, { concepts, ends }: Matched, evidence: readonly Evidence[]): Reading {
    const { sentences, tokens } = source
    const { weights, rows } = this
    const { outcomes } = weights.data
    this.use(tokens.dictionary)
    const sums = new Int32Array(sentences.length * outcomes.length)
    const counts = new Int32Array(sentences.length)
    const gone = unpromised(tokens.length, evidence)
    let c = 0
    let e = 0
    for (let s = 0; s < sentences.length; s++) {
      const { first, end } = sentences[s] as SourceText['sentences'][number]
      this.round = (this.round + 1) | 0
      this.count = 0
      let last = -1
      for (let t = first; t < end; t++) {
        if (gone !== null && gone[t] === 1) {
          last = -1
          continue
        }
        const id = tokens.id[t] as number
        if (this.wordRow[id] === unknown) this.look(id)
        this.add(this.wordRow[id] as number)
        this.add(this.beginningRow[id] as number)
        if (last >= 0) this.addPair(last, id)
        last = this.opensPair[id] === 1 ? id : -1
      }
      for (; c < (ends[s] as number); c++) this.add(weights.ofConcept[concepts[c] as number] as number)
      for (; e < evidence.length && (evidence[e] as Evidence).mention.sentence === s; e++) {
        this.add(this.assertionRow(evidence[e] as Evidence))
      }
      weights.sum(rows, this.count, sums, s * outcomes.length)
      counts[s] = this.count
    }
    return new Reading(weights.data, sums, counts)
  }
}

/** Marks the tokens that stand for what the text mentions and does not promise: they weigh as that alone. */
export function unpromised(tokens: number, evidence: readonly Evidence[]): Uint8Array | null {
  let gone: Uint8Array | null = null
  for (const { assertion, mention } of evidence) {
    if (assertion === 'promised') continue
    gone ??= new Uint8Array(tokens)
    gone.fill(1, mention.first, mention.end)
  }
  return gone
}

const weighers = new WeakMap<WeightsData, Weigher>()

/**
 * Weighs a text by its words and concepts (a log-linear model, Berger et al. 1996).
 * In: what `match` and `assess` found. Out: null in a language without weights.
 */
export function weigh(
  source: SourceText,
  matched: Matched,
  evidence: readonly Evidence[],
  { data: { weights, lexicon } }: Ruleset,
): Reading | null {
  const { language } = source
  const data = language === 'en' || language === 'de' ? weights[language] : undefined
  if (!data) return null
  let weigher = weighers.get(data)
  if (!weigher) {
    weigher = new Weigher(data, lexicon.concepts.length)
    weighers.set(data, weigher)
  }
  return weigher.read(source, matched, evidence)
}
