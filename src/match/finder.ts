import { Break, longestSentence, type SourceText } from '../read/source.js'
import { type Automaton, noList } from './automaton.js'
import type { Kept } from './kept.js'
import type { Concept } from './lexicon.js'
import {
  conceptsAt,
  emptyRow,
  followersAt,
  groupAt,
  nodeCountAt,
  nodeSize,
  particlesAt,
  type Rows,
  symbolCountAt,
} from './rows.js'
import { wider } from './wider.js'

/** How far behind its verb form the particle of a separable verb may stand, in tokens. */
const particleReach = 16
const endsClause = new Set(['und', 'oder', 'damit', 'dass', 'wenn', 'bis', 'sobald', 'um'])

/** Finds the phrases of a sentence: by first token, the longer first, those inside others too. */
export class Finder {
  /** Phrases of several words that begin with one token. */
  private length = 0
  private concept = new Int32Array(64)
  private end = new Int32Array(64)
  private readonly isSlot: Uint8Array
  private readonly row = new Int32Array(longestSentence)
  // what is being looked through; fields, so that nothing has to be made for a sentence
  private pool = new Int32Array(0)
  private from = 0
  private to = 0

  constructor(
    private readonly automaton: Automaton,
    private readonly rows: Rows,
    /** Is offered what is found. */
    private readonly kept: Kept,
    concepts: readonly Concept[],
  ) {
    this.isSlot = Uint8Array.from(concepts, ({ kind }) => (kind === 'slot' ? 1 : 0))
  }

  /** Looks through the tokens from `from` to `to`. */
  find(source: SourceText, from: number, to: number): void {
    const { id } = source.tokens
    const { rows, row, kept } = this
    this.from = from
    this.to = to
    for (let t = from; t < to; t++) row[t - from] = rows.of(id[t] as number)
    const pool = rows.pool
    this.pool = pool
    for (let t = from; t < to; t++) {
      const at = row[t - from] as number
      if (pool[at + nodeCountAt] !== 0) this.longer(source, at, t)
      const last = at + conceptsAt + (pool[at] as number)
      for (let n = at + conceptsAt; n < last; n++) kept.offer(pool[n] as number, t, t + 1)
    }
  }

  /** Finds the phrases of several words that begin with the word of the row `at`. */
  private longer(source: SourceText, at: number, t: number): void {
    const { pool, kept } = this
    this.length = 0
    const next = t + 1
    const follows = next < this.to && (source.tokens.breakBefore[next] as number) < Break.colon
    const nextRow = follows ? (this.row[next - this.from] as number) : emptyRow
    const firstSymbol = nextRow + conceptsAt + (pool[nextRow] as number)
    const lastSymbol = firstSymbol + (pool[nextRow + symbolCountAt] as number)
    let node = at + conceptsAt + (pool[at] as number) + (pool[at + symbolCountAt] as number)
    const last = node + nodeSize * (pool[at + nodeCountAt] as number)
    for (; node < last; node += nodeSize) {
      const particles = pool[node + particlesAt] as number
      if (particles !== noList) this.findParticles(source, particles, next)
      for (let s = firstSymbol; s < lastSymbol; s++) {
        const symbol = pool[s] as number
        if (((pool[node + followersAt + groupAt(symbol)] as number) & (1 << symbol)) === 0) continue
        const reached = this.automaton.next(pool[node] as number, symbol)
        if (reached !== 0) this.reach(source, reached, next + 1)
      }
    }
    if (this.length > 1) this.sort()
    for (let n = 0; n < this.length; n++) kept.offer(this.concept[n] as number, t, this.end[n] as number)
  }

  /** Goes on from a node over the token `t`. */
  private goOn(source: SourceText, node: number, t: number): void {
    // a phrase does not run across a colon or a stronger boundary
    if (t === this.to || (source.tokens.breakBefore[t] as number) >= Break.colon) return
    const { pool } = this
    const at = this.row[t - this.from] as number
    let s = at + conceptsAt + (pool[at] as number)
    const last = s + (pool[at + symbolCountAt] as number)
    for (; s < last; s++) {
      const next = this.automaton.next(node, pool[s] as number)
      if (next !== 0) this.reach(source, next, t + 1)
    }
  }

  private reach(source: SourceText, node: number, end: number): void {
    const { automaton } = this
    const concept = automaton.endOf(node)
    if (concept >= 0) {
      this.push(concept, end)
      const more = automaton.moreEndsOf(node)
      if (more !== noList) this.pushAll(more, end)
    }
    const particles = automaton.particlesOf(node)
    if (particles !== noList) this.findParticles(source, particles, end)
    if (automaton.isOpen(node)) this.goOn(source, node, end)
  }

  private pushAll(list: number, end: number): void {
    const { lists } = this.automaton
    const last = list + (lists[list] as number)
    for (let n = list + 1; n <= last; n++) this.push(lists[n] as number, end)
  }

  /** The particle stands at the end of its clause. */
  private findParticles(source: SourceText, list: number, after: number): void {
    const { pool, to } = this
    const { lists } = this.automaton
    const { breakBefore, word } = source.tokens
    const lastParticle = list + (lists[list] as number)
    const last = Math.min(to, after + particleReach)
    for (let t = after; t < last && breakBefore[t] === 0; t++) {
      if (t + 1 < to && breakBefore[t + 1] === 0 && !endsClause.has(word[t + 1] as string)) continue
      const at = this.row[t - this.from] as number
      const firstSymbol = at + conceptsAt + (pool[at] as number)
      const lastSymbol = firstSymbol + (pool[at + symbolCountAt] as number)
      for (let s = firstSymbol; s < lastSymbol; s++) {
        for (let n = list + 1; n <= lastParticle; n += 2) {
          if (lists[n] !== pool[s]) continue
          const concept = lists[n + 1] as number
          // "rufe ich dich an": what stands between fills a frame's other slots
          this.push(concept, this.isSlot[concept] === 1 ? after : t + 1)
        }
      }
    }
  }

  private push(concept: number, end: number): void {
    if (this.length === this.concept.length) this.widen()
    const n = this.length++
    this.concept[n] = concept
    this.end[n] = end
  }

  /** Puts the longer ones first. */
  private sort(): void {
    const { concept, end } = this
    for (let n = 1; n < this.length; n++) {
      const c = concept[n] as number
      const e = end[n] as number
      let place = n
      while (place > 0 && (end[place - 1] as number) < e) {
        concept[place] = concept[place - 1] as number
        end[place] = end[place - 1] as number
        place--
      }
      concept[place] = c
      end[place] = e
    }
  }

  private widen(): void {
    this.concept = wider(this.concept)
    this.end = wider(this.end)
  }
}
