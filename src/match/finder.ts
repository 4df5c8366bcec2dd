import { Break, longestSentence, type SourceText } from '../read/source.js'
import { type Automaton, noList } from './automaton.js'
import { conceptsAt, groupAt, nodeCountAt, nodeSize, type Rows, symbolCountAt } from './rows.js'

/** How far behind its verb form the particle of a separable verb may stand, in tokens. */
const particleReach = 16
const endsClause = new Set(['und', 'oder', 'damit', 'dass', 'wenn', 'bis', 'sobald', 'um'])

/**
 * The phrases found in one sentence of a text, as parallel arrays that are used again for the next sentence: by first token,
 * the longer first. Phrases inside others are still among them.
 */
export class Finder {
  length = 0
  concept = new Int32Array(256)
  first = new Int32Array(256)
  end = new Int32Array(256)
  private readonly row = new Int32Array(longestSentence)
  // what is being looked through; fields, so that nothing has to be made for a sentence
  private pool = new Int32Array(0)
  private from = 0
  private to = 0

  constructor(
    private readonly automaton: Automaton,
    private readonly rows: Rows,
    /** 1 for the concepts that are slots. */
    private readonly isSlot: Uint8Array,
  ) {}

  /** Looks through the tokens from `from` to `to`. */
  find(source: SourceText, from: number, to: number): void {
    const { id } = source.tokens
    const { rows, row } = this
    this.length = 0
    this.from = from
    this.to = to
    for (let t = from; t < to; t++) row[t - from] = rows.of(id[t] as number)
    const pool = rows.pool
    this.pool = pool
    for (let t = from; t < to; t++) {
      const at = row[t - from] as number
      if (pool[at + nodeCountAt] !== 0) this.longer(source, at, t)
      const last = at + conceptsAt + (pool[at] as number)
      for (let n = at + conceptsAt; n < last; n++) this.push(pool[n] as number, t, t + 1)
    }
  }

  /** Finds the phrases of several words that begin with the word of the row `at`. */
  private longer(source: SourceText, at: number, t: number): void {
    const { pool } = this
    const before = this.length
    const group = t + 1 < this.to ? (pool[(this.row[t + 1 - this.from] as number) + groupAt] as number) : 0
    let node = at + conceptsAt + (pool[at] as number) + (pool[at + symbolCountAt] as number)
    const last = node + nodeSize * (pool[at + nodeCountAt] as number)
    for (; node < last; node += nodeSize) {
      const particles = pool[node + 2] as number
      if (particles !== noList) this.findParticles(source, particles, t, t + 1)
      if (((pool[node + 1] as number) & group) !== 0) this.goOn(source, pool[node] as number, t, t + 1)
    }
    if (this.length > before + 1) this.sort(before)
  }

  /** Goes on from a node over the token `t`. */
  private goOn(source: SourceText, node: number, first: number, t: number): void {
    // a phrase does not run across a colon or a stronger boundary
    if (t === this.to || (source.tokens.breakBefore[t] as number) >= Break.colon) return
    const { pool } = this
    const at = this.row[t - this.from] as number
    let s = at + conceptsAt + (pool[at] as number)
    const last = s + (pool[at + symbolCountAt] as number)
    for (; s < last; s++) {
      const next = this.automaton.next(node, pool[s] as number)
      if (next !== 0) this.reach(source, next, first, t + 1)
    }
  }

  private reach(source: SourceText, node: number, first: number, end: number): void {
    const { automaton } = this
    const concept = automaton.endOf(node)
    if (concept >= 0) {
      this.push(concept, first, end)
      const more = automaton.moreEndsOf(node)
      if (more !== noList) this.pushAll(more, first, end)
    }
    const particles = automaton.particlesOf(node)
    if (particles !== noList) this.findParticles(source, particles, first, end)
    if (automaton.isOpen(node)) this.goOn(source, node, first, end)
  }

  private pushAll(list: number, first: number, end: number): void {
    const { lists } = this.automaton
    const last = list + (lists[list] as number)
    for (let n = list + 1; n <= last; n++) this.push(lists[n] as number, first, end)
  }

  /** The particle stands at the end of its clause. */
  private findParticles(source: SourceText, list: number, first: number, after: number): void {
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
          this.push(concept, first, this.isSlot[concept] === 1 ? after : t + 1)
        }
      }
    }
  }

  private push(concept: number, first: number, end: number): void {
    if (this.length === this.concept.length) this.widen()
    const n = this.length++
    this.concept[n] = concept
    this.first[n] = first
    this.end[n] = end
  }

  /** Puts the longer ones first among those from `from` on, which all have the same first token. */
  private sort(from: number): void {
    const { concept, end } = this
    for (let n = from + 1; n < this.length; n++) {
      const c = concept[n] as number
      const e = end[n] as number
      let place = n
      while (place > from && (end[place - 1] as number) < e) {
        concept[place] = concept[place - 1] as number
        end[place] = end[place - 1] as number
        place--
      }
      concept[place] = c
      end[place] = e
    }
  }

  private widen(): void {
    const wider = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(from.length * 2)
      to.set(from)
      return to
    }
    this.concept = wider(this.concept)
    this.first = wider(this.first)
    this.end = wider(this.end)
  }
}
