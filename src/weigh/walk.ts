import type { Evidence } from '../assess/assess.js'
import type { Matched } from '../match/match.js'
import { wider } from '../match/wider.js'
import type { Dictionary } from '../read/dictionary.js'
import type { SourceText } from '../read/source.js'
import { assertions } from '../types.js'

/** The rows of what can weigh something; -1 for what weighs nothing. */
export interface Rows {
  ofWord(word: string): number
  /** In: a word. Out: the row of its beginning. */
  ofBeginning(word: string): number
  /** True if some pair begins with the word. */
  opensPair(word: string): boolean
  ofPair(word: string, next: string): number
  ofConcept(concept: number): number
  /** In: an assertion, `:` and a feature (`denied:live-session`). */
  ofAssertion(name: string): number
}

/** The rows that a text has, sentence by sentence; each once a sentence. */
export interface Walked {
  /** Those of one sentence behind those of the other. */
  readonly rows: Int32Array
  /** By sentence: one past its last row. */
  readonly ends: Int32Array
}

/** More words than a dictionary has. */
const pairBase = 1 << 20
/** Pairs that are remembered: hostile texts cannot fill the memory. */
const mostPairs = 50_000
/** A word that was not looked up yet. */
const unknown = -2

/** Finds the rows of texts; keeps what it knows of words from one text to the next. */
export class Walker {
  private dictionary: Dictionary | null = null
  /** By number of the word: its row. */
  private wordRow = new Int32Array(0)
  private beginningRow = new Int32Array(0)
  /** By number of the word: 1 where a pair begins with it. */
  private opensPair = new Uint8Array(0)
  /** Rows of pairs by the numbers of both words. */
  private readonly pairRow = new Map<number, number>()
  /** The round in which a row was last found: in each sentence it counts once. */
  private foundIn = new Int32Array(1024)
  private round = 0
  /** By number of the feature's fact and by assertion. */
  private readonly assertionRows: number[] = []
  private rows = new Int32Array(1024)
  private count = 0

  constructor(private readonly known: Rows) {}

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
    this.wordRow[id] = this.known.ofWord(word)
    this.beginningRow[id] = this.known.ofBeginning(word)
    this.opensPair[id] = this.known.opensPair(word) ? 1 : 0
  }

  private addPair(id: number, next: number): void {
    const key = id * pairBase + next
    let row = this.pairRow.get(key)
    if (row === undefined) {
      const { word } = this.dictionary as Dictionary
      row = this.known.ofPair(word[id] as string, word[next] as string)
      if (this.pairRow.size < mostPairs) this.pairRow.set(key, row)
    }
    this.add(row)
  }

  private assertionRow({ about, assertion }: Evidence): number {
    const at = about.fact * assertions.length + assertions.indexOf(assertion)
    let row = this.assertionRows[at]
    if (row === undefined) {
      row = this.known.ofAssertion(`${assertion}:${about.id}`)
      this.assertionRows[at] = row
    }
    return row
  }

  private add(row: number): void {
    if (row < 0) return
    while (row >= this.foundIn.length) this.foundIn = wider(this.foundIn)
    if (this.foundIn[row] === this.round) return
    this.foundIn[row] = this.round
    if (this.count === this.rows.length) this.rows = wider(this.rows)
    this.rows[this.count++] = row
  }

  walk(
    { sentences, tokens }: SourceText,
    { concepts, ends }: Matched,
    evidence: readonly Evidence[],
  ): Walked {
    this.use(tokens.dictionary)
    this.count = 0
    const found = new Int32Array(sentences.length)
    let c = 0
    let e = 0
    for (let s = 0; s < sentences.length; s++) {
      const { first, end } = sentences[s] as SourceText['sentences'][number]
      this.round = (this.round + 1) | 0
      let last = -1
      for (let t = first; t < end; t++) {
        const id = tokens.id[t] as number
        if (this.wordRow[id] === unknown) this.look(id)
        this.add(this.wordRow[id] as number)
        this.add(this.beginningRow[id] as number)
        if (last >= 0) this.addPair(last, id)
        last = this.opensPair[id] === 1 ? id : -1
      }
      for (; c < (ends[s] as number); c++) this.add(this.known.ofConcept(concepts[c] as number))
      for (; e < evidence.length && (evidence[e] as Evidence).mention.sentence === s; e++)
        this.add(this.assertionRow(evidence[e] as Evidence))
      found[s] = this.count
    }
    return { rows: this.rows.slice(0, this.count), ends: found }
  }
}
